import { CHANNEL_RULES } from "../policy/channels.ts";
import { CONNECTORS, mayBeClassified } from "../policy/connectors.ts";
import { DAY, MINUTE } from "../time/instant.ts";
import { LINE_NAME } from "./line-name.ts";
import { DEFAULT_SETTINGS, HOLDING_LANGUAGES } from "./settings.ts";
import { TEAM_FILE_FORMAT } from "./team-file.ts";

/** The parts of JSON Schema (2020-12) that are used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "object" | "array" | "string" | "integer" | "boolean";
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

const SWITCH: JsonSchema = { type: "boolean" };
const DURATION: JsonSchema = {
  type: "integer",
  minimum: 0,
  maximum: 7 * DAY,
  description: "In milliseconds",
};
const MINUTE_OF_DAY: JsonSchema = { type: "integer", minimum: 0, maximum: 1439 };

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", properties, additionalProperties: false };
}

function texts(maxItems: number, maxLength: number): JsonSchema {
  return { type: "array", maxItems, items: { type: "string", minLength: 1, maxLength } };
}

const CHANNEL: Readonly<Record<string, JsonSchema>> = {
  enabled: SWITCH,
  extendTo7Days: {
    ...SWITCH,
    description: "R6. Ignored for channels that cannot be extended, such as WhatsApp (R5)",
  },
  atSend: { type: "string", enum: ["off", "warn", "block"] },
  promotionalCheck: SWITCH,
  safetyMargin: DURATION,
  soon: DURATION,
  lastCall: DURATION,
  alertBefore: {
    type: "array",
    maxItems: 6,
    uniqueItems: true,
    items: { type: "integer", minimum: 5 * MINUTE, maximum: DAY },
  },
};

const CHANNEL_ID: JsonSchema = { type: "string", enum: Object.keys(CHANNEL_RULES) };

const SETTINGS: Readonly<Record<string, JsonSchema>> = {
  version: { type: "integer", minimum: 1, maximum: DEFAULT_SETTINGS.version },
  channels: object(
    Object.fromEntries(Object.keys(CHANNEL_RULES).map((id) => [id, object(CHANNEL)])),
  ),
  lines: {
    type: "object",
    description: "By portal/number of the open channel: what differs from its channel",
    patternProperties: { [LINE_NAME]: object(CHANNEL) },
    additionalProperties: false,
  },
  connectors: {
    type: "object",
    description:
      "By id of the connector, or by portal/number of an open channel: what it is, where the rules leave that open",
    properties: Object.fromEntries(
      CONNECTORS.filter(({ id }) => !mayBeClassified(id)).map(({ id, channel }) => [
        id,
        { const: channel, description: "As the rules say" },
      ]),
    ),
    patternProperties: { "^(?!__proto__$)[^/]+$": CHANNEL_ID, [LINE_NAME]: CHANNEL_ID },
    additionalProperties: false,
  },
  pageModel: SWITCH,
  titles: SWITCH,
  retentionDays: { type: "integer", minimum: 1, maximum: 366 },
  refusalFragments: object({
    window: texts(200, 500),
    "private-reply": texts(200, 500),
    other: texts(200, 500),
  }),
  language: { type: "string", enum: ["auto", "en", "es"] },
  theme: { type: "string", enum: ["auto", "light", "dark"] },
  alerts: object({
    enabled: SWITCH,
    whose: { type: "string", enum: ["mine", "all"] },
    quietHours: object({ enabled: SWITCH, from: MINUTE_OF_DAY, to: MINUTE_OF_DAY }),
  }),
  workingHours: object({
    enabled: SWITCH,
    zone: { type: "string", minLength: 1, maxLength: 100, description: "IANA name" },
    week: {
      type: "array",
      description: "Monday first; each day a list of shifts in minutes after midnight",
      minItems: 7,
      maxItems: 7,
      items: {
        type: "array",
        maxItems: 4,
        items: object({
          from: MINUTE_OF_DAY,
          to: { type: "integer", minimum: 1, maximum: 1440 },
        }),
      },
    },
    daysOff: {
      type: "array",
      maxItems: 400,
      items: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
    },
  }),
  holdingReplies: {
    type: "array",
    maxItems: 100,
    items: {
      ...object({
        line: { type: "string", maxLength: 300, description: "portal/number, or empty for all" },
        language: { type: "string", enum: [...HOLDING_LANGUAGES] },
        text: { type: "string", minLength: 1, maxLength: 2_000 },
      }),
      required: ["line", "language", "text"],
    },
  },
  promotionalWords: texts(200, 100),
  quietUntil: DURATION,
};

const TEAM: JsonSchema = {
  ...object({
    name: { type: "string", minLength: 1, maxLength: 100 },
    date: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
  }),
  required: ["name", "date"],
};

const LOCKED: JsonSchema = {
  type: "array",
  maxItems: 500,
  items: { type: "string" },
  description: "Dotted paths of settings, or of groups of them, such as channels.whatsapp.atSend",
};

/** What a file of settings may look like: published as docs/settings.schema.json. */
export const FILE_SCHEMA: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Settings of Reply Window for a team",
  ...object({
    $schema: { type: "string" },
    replyWindowSettings: { const: TEAM_FILE_FORMAT, description: "Format of this file" },
    team: TEAM,
    locked: LOCKED,
    settings: { ...object(SETTINGS), required: ["version"] },
  }),
  required: ["replyWindowSettings", "settings"],
};

/**
 * The same for Chrome's managed storage, which knows only a part of JSON Schema: what it leaves out is checked when the
 * values are read.
 */
export const MANAGED_SCHEMA = {
  type: "object",
  properties: {
    team: forChrome(TEAM),
    locked: forChrome(LOCKED),
    settings: forChrome(object(SETTINGS)),
  },
};

function forChrome({
  type,
  properties,
  additionalProperties,
  patternProperties,
  items,
}: JsonSchema): object {
  const other =
    patternProperties === undefined ? additionalProperties : Object.values(patternProperties)[0];
  return {
    type: type ?? "string",
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, forChrome(schema)]),
      ),
    }),
    ...(typeof other === "object" && { additionalProperties: forChrome(other) }),
    ...(items && { items: forChrome(items) }),
  };
}
