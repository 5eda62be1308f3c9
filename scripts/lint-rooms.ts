/** A part of the project, and what it may import. */
export interface Room {
  readonly files: readonly string[];
  readonly mayEnter: readonly RoomName[];
  /** What the person who wrote the forbidden import reads. */
  readonly why: string;
  /** Packages this room may not import either, and why. */
  readonly notPackages?: Readonly<Record<string, string>>;
}

export const ROOMS = [
  "entrypoints",
  "components",
  "page",
  "guard",
  "overlay",
  "host",
  "store",
  "settings",
  "messages",
  "messaging",
  "texts",
  "background",
  "overview",
  "promotional",
  "alerts",
  "report",
  "hours",
  "policy",
  "time",
  "demo",
  "e2e",
  "bench",
  "accuracy",
  "scripts",
] as const;
export type RoomName = (typeof ROOMS)[number];

const NO_BROWSER =
  "Nothing here knows the extension's browser API. Take what you need as a parameter.";
export const NO_IDB =
  "In a content script indexedDB belongs to the host page, which can read it. Send a message to the background.";

const CONTENT_ENTRIES = [
  "entrypoints/content*",
  "entrypoints/content*/**",
  "entrypoints/page-model*",
  "entrypoints/page-model*/**",
  "entrypoints/messenger*",
  "entrypoints/messenger*/**",
];

/** What runs in the host page. */
export const CONTENT_CODE = [
  ...CONTENT_ENTRIES,
  "lib/page/**",
  "lib/guard/**",
  "lib/overlay/**",
  "lib/host/**",
  "components/**",
];

/** Which room may enter which (docs/architecture.md). Imports go one way; a room that is not listed may not be imported. */
export const rooms: readonly Room[] = [
  {
    files: ["lib/time/**"],
    mayEnter: ["time"],
    why: "lib/time stands alone: instants, durations and texts of times, usable by everyone.",
    notPackages: {
      "wxt/": NO_BROWSER,
      preact: "lib/time draws nothing.",
      idb: "lib/time stores nothing.",
    },
  },
  {
    files: ["lib/policy/**"],
    mayEnter: ["policy", "time"],
    why: "The rules are pure and import only lib/time. Pass what they need as a parameter.",
    notPackages: {
      "wxt/": NO_BROWSER,
      preact: "lib/policy draws nothing.",
      idb: "lib/policy stores nothing.",
    },
  },
  {
    files: ["lib/hours/**"],
    mayEnter: ["hours", "time"],
    why: "Working hours are pure and import only lib/time. Pass what they need as a parameter.",
    notPackages: {
      "wxt/": NO_BROWSER,
      preact: "lib/hours draws nothing.",
      idb: "lib/hours stores nothing.",
    },
  },
  {
    files: ["lib/alerts/**"],
    mayEnter: ["alerts", "overview", "settings", "hours", "policy", "time"],
    why: "Planning is pure: what is due, and when to look again. The background owns alarms and notifications.",
    notPackages: {
      "wxt/": NO_BROWSER,
      preact: "lib/alerts draws nothing.",
      idb: "Records are passed in.",
    },
  },
  {
    files: ["lib/report/**"],
    mayEnter: ["report", "policy", "time"],
    why: "Counting is pure: events go in, numbers come out. Who stores and who shows them meet in entrypoints.",
    notPackages: {
      "wxt/": NO_BROWSER,
      preact: "lib/report draws nothing.",
      idb: "Events are passed in.",
    },
  },
  {
    files: ["lib/settings/**"],
    mayEnter: ["settings", "hours", "policy", "time"],
    why: "Settings know their shape and the rules, nothing of pages, storage of facts or words.",
    notPackages: { idb: "Settings live in storage.local, which follows to every tab." },
  },
  {
    files: ["lib/texts/**"],
    mayEnter: ["texts", "settings", "overlay", "guard", "alerts", "policy", "time"],
    why: "Words are made from states and settings; the rooms that show them import lib/texts, not the other way round.",
    notPackages: { idb: "Words are not stored." },
  },
  {
    files: ["lib/host/**"],
    mayEnter: ["host", "settings", "policy", "time"],
    why: "A reader of the page only reads: it returns what it sees and does not know who stores, sends or draws it.",
    notPackages: { "wxt/": NO_BROWSER, idb: NO_IDB, preact: "A reader draws nothing." },
  },
  {
    files: ["lib/overlay/**"],
    mayEnter: ["overlay", "texts", "settings", "policy", "time"],
    why: "The overlay places what it is given. Put the meeting of page and overlay into lib/page.",
    notPackages: { "wxt/": NO_BROWSER, idb: NO_IDB },
  },
  {
    files: ["lib/guard/**"],
    mayEnter: [
      "guard",
      "components",
      "host",
      "overlay",
      "texts",
      "promotional",
      "settings",
      "messages",
      "policy",
      "time",
    ],
    why: "The guard decides from memory, at once: it asks neither the store nor the background.",
    notPackages: { idb: NO_IDB },
  },
  {
    files: ["lib/page/**"],
    mayEnter: [
      "page",
      "guard",
      "overlay",
      "host",
      "settings",
      "messages",
      "messaging",
      "texts",
      "promotional",
      "hours",
      "policy",
      "time",
    ],
    why: "One page's life runs in the host page: it reads, decides and draws, and sends facts to the background instead of storing them.",
    notPackages: { idb: NO_IDB },
  },
  {
    files: ["lib/store/**"],
    mayEnter: ["store", "settings", "messages", "alerts", "report", "policy", "time"],
    why: "The store keeps records and knows nothing of pages or words.",
  },
  {
    files: ["lib/messages.ts"],
    mayEnter: ["policy", "promotional", "settings", "time"],
    why: "A message carries facts and settings, nothing that lives in one part only.",
  },
  {
    files: ["lib/messaging/**"],
    mayEnter: ["messaging", "messages", "settings", "policy", "time"],
    why: "Messaging checks and carries messages; who answers them is wired in entrypoints.",
    notPackages: { idb: NO_IDB },
  },
  {
    files: ["lib/promotional/**"],
    mayEnter: ["promotional"],
    why: "Looking through a draft needs the draft and the word lists, nothing else.",
    notPackages: { "wxt/": NO_BROWSER, idb: NO_IDB },
  },
  {
    files: ["lib/background/**"],
    mayEnter: [
      "background",
      "store",
      "settings",
      "messages",
      "messaging",
      "texts",
      "overview",
      "alerts",
      "promotional",
      "report",
      "hours",
      "policy",
      "time",
    ],
    why: "The background has no page: it stores, counts and answers messages.",
  },
  {
    files: ["lib/overview/**"],
    mayEnter: ["overview", "overlay", "settings", "texts", "hours", "policy", "time"],
    why: "The overview reckons over records; who fetches and who shows them meet in entrypoints.",
    notPackages: { "wxt/": NO_BROWSER, idb: "Records are passed in." },
  },
  {
    files: ["components/**"],
    mayEnter: [
      "components",
      "overview",
      "texts",
      "guard",
      "overlay",
      "settings",
      "alerts",
      "report",
      "hours",
      "policy",
      "time",
    ],
    why: "Components know props and callbacks only: no browser, store, host or messages. Let the entry point fetch, and pass it in.",
    notPackages: { "wxt/": NO_BROWSER, "webextension-polyfill": NO_BROWSER, idb: NO_IDB },
  },
  {
    files: ["entrypoints/**"],
    mayEnter: [
      "entrypoints",
      "components",
      "page",
      "guard",
      "overlay",
      "host",
      "store",
      "settings",
      "messages",
      "messaging",
      "texts",
      "background",
      "overview",
      "promotional",
      "alerts",
      "report",
      "hours",
      "policy",
      "time",
    ],
    why: "What ships never imports what only builds, shows or tests it.",
  },
  {
    files: CONTENT_ENTRIES,
    mayEnter: [
      "entrypoints",
      "components",
      "page",
      "guard",
      "overlay",
      "host",
      "settings",
      "messages",
      "messaging",
      "texts",
      "promotional",
      "hours",
      "policy",
      "time",
    ],
    why: `Content code runs in the host page. ${NO_IDB}`,
    notPackages: { idb: NO_IDB },
  },
  {
    files: ["demo/**"],
    mayEnter: ["demo"],
    why: "The stand-in portal shares no code with what is tried on it: a mistake would hide itself.",
  },
];
