import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differencesOf } from "./difference.ts";
import { withManaged } from "./enforcement.ts";
import { FILE_SCHEMA, type JsonSchema } from "./file-schema.ts";
import { JsonProblem, parseWithLines } from "./json-lines.ts";
import { parseSettings } from "./parse.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { readTeamFile, withDocument, writeTeamFile, type ReadTeamFile } from "./team-file.ts";

const TEAM = { name: "Support Madrid", date: "2026-11-21" };

function fileOf(more: object): string {
  return JSON.stringify({ replyWindowSettings: 1, ...more }, null, 2);
}

function documentOf(read: ReadTeamFile) {
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.document;
}

/** Settings of every kind that the extension itself can store: what is wrong in a made-up value falls back. */
const anySettings: fc.Arbitrary<Settings> = fc
  .record(
    {
      version: fc.constant(2),
      channels: fc.dictionary(
        fc.constantFrom("whatsapp", "facebook-messages", "instagram-direct", "other-unlimited"),
        anyChannel(),
      ),
      lines: fc.dictionary(
        fc.constantFrom("acme.bitrix24.com/3", "crm.acme.example:8443/12", "a.b/7"),
        anyChannel(),
      ),
      connectors: fc.dictionary(
        fc.constantFrom("wazzup", "notifications", "my.connector", "constructor"),
        fc.constantFrom("whatsapp", "other-unlimited", "facebook-messages"),
      ),
      pageModel: fc.boolean(),
      titles: fc.boolean(),
      retentionDays: fc.integer({ min: 1, max: 366 }),
      refusalFragments: fc.record({ window: fc.array(fc.string({ minLength: 1 })) }),
      language: fc.constantFrom("auto", "en", "es"),
      theme: fc.constantFrom("auto", "light", "dark"),
      promotionalWords: fc.array(fc.string({ minLength: 1 })),
      quietUntil: fc.integer({ min: 0, max: 604_800_000 }),
      holdingReplies: fc.array(
        fc.record({
          line: fc.constantFrom("", "acme.bitrix24.com/3"),
          language: fc.constantFrom("en", "es"),
          text: fc.string({ minLength: 1 }),
        }),
      ),
    },
    { requiredKeys: ["version"] },
  )
  .map((raw) => parseSettings(raw).settings);

function anyChannel() {
  return fc.record(
    {
      enabled: fc.boolean(),
      extendTo7Days: fc.boolean(),
      atSend: fc.constantFrom("off", "warn", "block"),
      soon: fc.integer({ min: 0, max: 604_800_000 }),
      alertBefore: fc.uniqueArray(fc.constantFrom(300_000, 3_600_000, 86_400_000)),
    },
    { requiredKeys: [] },
  );
}

test("what is exported can be opened again and changes nothing", () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const document = documentOf(readTeamFile(writeTeamFile(settings, TEAM, ["titles"])));
      expect(document.team).toEqual(TEAM);
      expect(document.locked).toEqual(["titles"]);
      expect(differencesOf(settings, withDocument(settings, document))).toEqual([]);
    }),
  );
});

test("what is exported where a policy enforces something is a right file too", () => {
  const channels = { whatsapp: { atSend: "block" } };
  const held = withManaged(DEFAULT_SETTINGS, { settings: { version: 2, channels } });
  const document = documentOf(readTeamFile(writeTeamFile(held, TEAM, [])));
  expect(document.settings["channels"]).toMatchObject(channels);
});

test("what is exported comes back whole on settings as delivered", () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const document = documentOf(readTeamFile(writeTeamFile(settings, TEAM, [])));
      expect(withDocument(DEFAULT_SETTINGS, document)).toEqual(settings);
    }),
  );
});

test("the published schema accepts every export", () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const file: unknown = JSON.parse(writeTeamFile(settings, TEAM, ["channels.whatsapp"]));
      expect(breaches(file, FILE_SCHEMA)).toEqual([]);
    }),
  );
});

test("the schema refuses what the reader refuses", () => {
  const wrong = [
    {},
    { replyWindowSettings: 2, settings: { version: 2 } },
    { replyWindowSettings: 1, settings: { version: 2, retentionDays: 0 } },
    { replyWindowSettings: 1, settings: { version: 2, lines: { "3": {} } } },
    { replyWindowSettings: 1, settings: { version: 2, lines: { "https://acme.example/1": {} } } },
    { replyWindowSettings: 1, settings: { version: 2, connectors: { "/": "whatsapp" } } },
    {
      replyWindowSettings: 1,
      settings: { version: 2, connectors: { facebook: "other-unlimited" } },
    },
    { replyWindowSettings: 1 },
    { replyWindowSettings: 1, settings: null },
    { replyWindowSettings: 1, settings: { titles: true } },
    { replyWindowSettings: 1, locked: "channels", settings: { version: 2 } },
    { replyWindowSettings: 1, settings: { version: 2, colour: "red" } },
    { replyWindowSettings: 1, team: { name: "" }, settings: { version: 2 } },
  ];
  for (const file of wrong) {
    expect(breaches(file, FILE_SCHEMA)).not.toEqual([]);
    expect(readTeamFile(JSON.stringify(file))).toHaveProperty("problems");
  }
});

test("a file that names little leaves all else as it is", () => {
  const lines = { "acme.bitrix24.com/3": { enabled: false } };
  const connectors = { fax: "whatsapp" } as const;
  const mine: Settings = { ...DEFAULT_SETTINGS, theme: "dark", lines, connectors };
  const read = readTeamFile(fileOf({ settings: { version: 2, titles: false } }));
  const after = withDocument(mine, documentOf(read));
  expect(after).toEqual({ ...mine, titles: false });
  expect(differencesOf(mine, after)).toEqual([{ path: "titles", before: true, after: false }]);
});

test("open channels and connectors that a lead has removed go with the next file", () => {
  const first: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { "acme.bitrix24.com/3": { enabled: false }, "acme.bitrix24.com/4": { soon: 0 } },
    connectors: { fax: "whatsapp", wazzup: "whatsapp" },
  };
  const { "acme.bitrix24.com/3": _, ...lines } = first.lines;
  const next: Settings = { ...first, lines, connectors: { wazzup: "whatsapp" } };
  const take = (settings: Settings) =>
    withDocument(first, documentOf(readTeamFile(writeTeamFile(settings, TEAM, []))));
  expect(take(next)).toEqual(next);
  expect(differencesOf(first, take(next))).toEqual([
    { path: "lines.acme.bitrix24.com/3.enabled", before: false, after: undefined },
    { path: "connectors.fax", before: "whatsapp", after: undefined },
  ]);
  expect(take(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

test("a 7-day switch for WhatsApp in a file is ignored and said, and the rest holds (R5)", () => {
  const read = readTeamFile(
    fileOf({
      settings: { version: 2, titles: false, channels: { whatsapp: { extendTo7Days: true } } },
    }),
  );
  expect(read).toMatchObject({ ignored: ["channels.whatsapp.extendTo7Days"] });
  const after = withDocument(DEFAULT_SETTINGS, documentOf(read));
  expect(after).toEqual({ ...DEFAULT_SETTINGS, titles: false });
});

test("everything wrong in a file is said at once, from its top to its end", () => {
  const read = readTeamFile(
    fileOf({ locked: ["nothing"], settings: { version: 2, titles: 1, theme: "pink" } }),
  );
  expect("problems" in read && read.problems.map(({ path, line }) => [path, line])).toEqual([
    ["locked.0", 4],
    ["settings.titles", 8],
    ["settings.theme", 9],
  ]);
});

test("a file too large, or made to do harm, is refused", () => {
  expect(readTeamFile(" ".repeat(1_000_001))).toMatchObject({ problems: [{ kind: "too-large" }] });
  const deep = `{"replyWindowSettings":1,"settings":${"[".repeat(10_000)}`;
  expect(readTeamFile(deep)).toMatchObject({ problems: [{ kind: "syntax" }] });
  const proto = '{"replyWindowSettings":1,"settings":{"version":2,"__proto__":{"titles":false}}}';
  expect(readTeamFile(proto)).toMatchObject({ problems: [{ kind: "unknown-key" }] });
});

/** What reading a text comes to, for the browser and for us. */
function outcomes(text: string): readonly [browser: unknown, ours: unknown] {
  return [
    attempt(() => JSON.stringify(JSON.parse(text))),
    attempt(() => JSON.stringify(parseWithLines(text).value)),
  ];
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof JsonProblem && error.kind === "duplicate" ? "twice" : "no JSON";
  }
}

test("JSON is read as the browser reads it, and nothing else is", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const [browser, ours] = outcomes(text);
      // A name that stands twice is the one thing that the browser lets pass.
      expect([browser, "twice"]).toContain(ours);
    }),
  );
});

/** What of a value breaks a schema. A small reader of JSON Schema that shares nothing with the extension's own checks. */
function breaches(value: unknown, schema: JsonSchema, path = "$"): string[] {
  const found: string[] = [];
  const is = {
    object: typeof value === "object" && value !== null && !Array.isArray(value),
    array: Array.isArray(value),
    string: typeof value === "string",
    integer: Number.isInteger(value),
    boolean: typeof value === "boolean",
  };
  if (schema.type && !is[schema.type]) return [`${path} is no ${schema.type}`];
  if ("const" in schema && value !== schema.const) found.push(`${path} is another value`);
  if (schema.enum && !schema.enum.includes(value)) found.push(`${path} is none of the values`);
  if (typeof value === "number") {
    if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))
      found.push(`${path} is out of bounds`);
  }
  if (typeof value === "string") {
    if (value.length < (schema.minLength ?? 0) || value.length > (schema.maxLength ?? Infinity))
      found.push(`${path} has a wrong length`);
    if (schema.pattern && !new RegExp(schema.pattern, "u").test(value))
      found.push(`${path} does not match`);
  }
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Infinity } = schema;
    if (value.length < minItems || value.length > maxItems) found.push(`${path} has a wrong size`);
    if (schema.uniqueItems && new Set(value).size < value.length) found.push(`${path} repeats`);
    if (items) found.push(...value.flatMap((item, i) => breaches(item, items, `${path}[${i}]`)));
  } else if (is.object) {
    const entries = Object.entries(value as object);
    for (const name of schema.required ?? []) {
      if (!entries.some(([key]) => key === name)) found.push(`${path} lacks ${name}`);
    }
    for (const [key, inner] of entries) {
      const own = schema.properties && Object.hasOwn(schema.properties, key);
      const pattern = Object.entries(schema.patternProperties ?? {}).find(([source]) =>
        new RegExp(source, "u").test(key),
      )?.[1];
      const next = own ? schema.properties?.[key] : (pattern ?? schema.additionalProperties);
      if (next === false) found.push(`${path} has ${key}`);
      else if (typeof next === "object") found.push(...breaches(inner, next, `${path}.${key}`));
    }
  }
  return found;
}
