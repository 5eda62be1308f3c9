import type { WorkingHours } from "../hours/working-hours.ts";
import type { ChannelId } from "../policy/window-state.ts";
import { HOUR, MINUTE, type Milliseconds } from "../time/instant.ts";

/** What the guard does at a send that its verdict would stop. */
export type AtSend = "off" | "warn" | "block";

export interface ChannelSettings {
  /** Off: no badge, no chip, no notice, no warning for this channel. */
  readonly enabled: boolean;
  /** R6. Kept for every channel so that all have one shape; ignored where the rules have no such switch (R5). */
  readonly extendTo7Days: boolean;
  readonly atSend: AtSend;
  /** Whether drafts are looked through for promotional wording past 24 h (R6). */
  readonly promotionalCheck: boolean;
  /** This long before a deadline the words say "may already be over". */
  readonly safetyMargin: Milliseconds;
  /** Less than this left: urgency "soon". */
  readonly soon: Milliseconds;
  /** Less than this left: urgency "last-call". */
  readonly lastCall: Milliseconds;
  /** Alerts so long before the time to answer is over, while the customer waits; none for an empty list. */
  readonly alertBefore: readonly Milliseconds[];
}

/** Whose conversations are alerted: `mine` leaves out those that are known to be somebody else's. */
export type Whose = "mine" | "all";

export interface AlertSettings {
  readonly enabled: boolean;
  readonly whose: Whose;
  /** Nothing is shown in these hours of the computer's clock; what is still useful comes at their end. */
  readonly quietHours: {
    readonly enabled: boolean;
    /** Minutes after midnight. */
    readonly from: number;
    readonly to: number;
  };
}

/** Languages a lead may write holding replies in. */
export const HOLDING_LANGUAGES = ["en", "es", "pt", "ru", "de", "fr"] as const;
export type HoldingLanguage = (typeof HOLDING_LANGUAGES)[number];

/** What a lead lets agents say when they cannot answer in time (R11). */
export interface HoldingReply {
  /** `portal/line`; empty for every open channel that has none of its own. */
  readonly line: string;
  readonly language: HoldingLanguage;
  readonly text: string;
}

export interface WorkingHoursSettings extends WorkingHours {
  readonly enabled: boolean;
}

export type Language = "auto" | "en" | "es";
export type Theme = "auto" | "light" | "dark";

/** Everything a person can set. Stored as one value under {@link SETTINGS_KEY} of `storage.local`. */
export interface Settings {
  readonly version: 2;
  readonly channels: Readonly<Record<ChannelId, ChannelSettings>>;
  /** By `portal/line`: what differs from the channel for this open channel. */
  readonly lines: Readonly<Record<string, Partial<ChannelSettings>>>;
  /**
   * By connector id: what a lead says a connector is that the articles do not name. By `portal/line`: what comes through that
   * open channel by a connector that nobody has classified, or that cannot be seen; this goes before the connector's.
   */
  readonly connectors: Readonly<Record<string, ChannelId>>;
  /** Whether the page's own model may be read. */
  readonly pageModel: boolean;
  /** Whether titles of conversations are stored. */
  readonly titles: boolean;
  readonly retentionDays: number;
  /** More fragments of the portal's refusal notices, lower case. */
  readonly refusalFragments: Readonly<
    Record<"window" | "private-reply" | "other", readonly string[]>
  >;
  readonly language: Language;
  readonly theme: Theme;
  readonly alerts: AlertSettings;
  /** When the agent or team works. A window that closes at another time has to be answered earlier. */
  readonly workingHours: WorkingHoursSettings;
  readonly holdingReplies: readonly HoldingReply[];
  /** The lead's own promotional words and phrases, besides those of the languages (R6). */
  readonly promotionalWords: readonly string[];
  /** Badges show a dot until less than this is left, then digits; 0: always digits. */
  readonly quietUntil: Milliseconds;
}

/** The settings that hold here: what the browser's management enforces is in them. Never stored as a person's own. */
export interface SettingsInForce extends Settings {
  /** Dotted paths of what is enforced, where any of it is a channel's: that goes before open channels' own values. */
  readonly enforced?: readonly string[];
}

/** The settings with what a lead says a connector is, or what comes through an open channel; `null` takes it back. */
export function withClassified(
  settings: Settings,
  name: string,
  channel: ChannelId | null,
): Settings {
  const { [name]: _, ...others } = settings.connectors;
  return {
    ...settings,
    connectors: channel === null ? others : { ...others, [name]: channel },
  };
}

export const SETTINGS_KEY = "settings";

const CHANNEL_DEFAULTS: ChannelSettings = {
  enabled: true,
  extendTo7Days: false,
  atSend: "warn",
  promotionalCheck: true,
  safetyMargin: 2 * MINUTE,
  soon: 4 * HOUR,
  lastCall: HOUR,
  alertBefore: [HOUR],
};

const OFFICE_DAY = [{ from: 9 * 60, to: 18 * 60 }];

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  channels: {
    whatsapp: CHANNEL_DEFAULTS,
    "facebook-messages": CHANNEL_DEFAULTS,
    "instagram-direct": CHANNEL_DEFAULTS,
    "facebook-comments": CHANNEL_DEFAULTS,
    "instagram-comments": CHANNEL_DEFAULTS,
    "other-unlimited": CHANNEL_DEFAULTS,
  },
  lines: {},
  connectors: {},
  pageModel: true,
  titles: true,
  retentionDays: 30,
  refusalFragments: { window: [], "private-reply": [], other: [] },
  language: "auto",
  theme: "auto",
  alerts: {
    enabled: true,
    whose: "mine",
    quietHours: { enabled: false, from: 22 * 60, to: 7 * 60 },
  },
  workingHours: {
    enabled: false,
    // Set to the computer's own when the hours are switched on.
    zone: "UTC",
    week: [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, [], []],
    daysOff: [],
  },
  holdingReplies: [],
  promotionalWords: [],
  quietUntil: 0,
};
