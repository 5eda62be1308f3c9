import { expect, test } from "vitest";
import { migrate } from "./migrations.ts";
import { parseSettings } from "./parse.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

test("nothing stored gives the defaults, and no problem", () => {
  expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test("what was stored comes back as it was", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    titles: false,
    language: "es" as const,
    lines: { "acme.bitrix24.com/3": { extendTo7Days: true } },
    connectors: { wazzup: "whatsapp" as const },
  };
  expect(parseSettings(structuredClone(settings))).toEqual({ settings, problems: [] });
});

test.each(["text", 7, [], { version: "1" }, { version: 0 }, { channels: {} }])(
  "%j is no settings at all",
  (raw) => {
    expect(parseSettings(raw)).toEqual({
      settings: DEFAULT_SETTINGS,
      problems: [{ path: "", kind: "unreadable" }],
    });
  },
);

test("settings of a newer version are not guessed at", () => {
  expect(parseSettings({ version: 3 }).problems).toEqual([{ path: "", kind: "newer" }]);
});

test("one broken value falls back alone, and says where it stood", () => {
  const { settings, problems } = parseSettings({
    ...DEFAULT_SETTINGS,
    theme: "dark",
    retentionDays: -3,
    channels: { whatsapp: { enabled: false, atSend: "explode" } },
  });
  expect(settings.theme).toBe("dark");
  expect(settings.retentionDays).toBe(30);
  expect(settings.channels.whatsapp).toMatchObject({ enabled: false, atSend: "warn" });
  expect(problems).toEqual([
    { path: "retentionDays", kind: "invalid" },
    { path: "channels.whatsapp.atSend", kind: "invalid" },
  ]);
});

test("unknown keys are ignored and reported, also those of Object's own making", () => {
  const raw: unknown = JSON.parse(
    '{"version":1,"colour":"red","channels":{"fax":{},"__proto__":{"enabled":false}},"constructor":1}',
  );
  const { settings, problems } = parseSettings(raw);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems.map(({ kind }) => kind)).toEqual(Array(4).fill("unknown-key"));
});

test("a 7-day switch for WhatsApp is ignored and said (R5)", () => {
  const { settings, problems } = parseSettings({
    version: 1,
    channels: { whatsapp: { extendTo7Days: true }, "facebook-messages": { extendTo7Days: true } },
  });
  expect(settings.channels.whatsapp.extendTo7Days).toBe(false);
  expect(settings.channels["facebook-messages"].extendTo7Days).toBe(true);
  expect(problems).toEqual([{ path: "channels.whatsapp.extendTo7Days", kind: "not-extendable" }]);
});

test("steps of migration run in order, from the version that was stored", () => {
  const steps = [
    (stored: object) => ({ ...stored, first: true }),
    (stored: object) => ({ ...stored, second: true }),
  ];
  expect(migrate({ version: 1 }, steps)).toEqual({
    value: { version: 3, first: true, second: true },
  });
  expect(migrate({ version: 2 }, steps)).toEqual({ value: { version: 3, second: true } });
});

test("a step of migration that throws makes the value unreadable, not the extension", () => {
  const step = (): never => {
    throw new Error("made up");
  };
  expect(migrate({ version: 1 }, [step])).toEqual({ problem: "unreadable" });
});

test("settings of the first version get what is new as delivered, and lose nothing", () => {
  const { alerts, workingHours, holdingReplies, promotionalWords, quietUntil, ...old } =
    DEFAULT_SETTINGS;
  const channels = Object.fromEntries(
    Object.entries(old.channels).map(([id, { alertBefore: _, ...channel }]) => [
      id,
      { ...channel, atSend: "block" },
    ]),
  );
  const { settings, problems } = parseSettings({ ...old, version: 1, theme: "dark", channels });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({ version: 2, theme: "dark", alerts, workingHours });
  expect(settings).toMatchObject({ holdingReplies, promotionalWords, quietUntil });
  expect(settings.channels.whatsapp).toMatchObject({ atSend: "block", alertBefore: [3_600_000] });
});

test("alerts, hours, holding replies and own words come back as they were set", () => {
  const set: Settings = {
    ...DEFAULT_SETTINGS,
    alerts: {
      enabled: false,
      whose: "all",
      quietHours: { enabled: true, from: 1320, to: 420 },
    },
    workingHours: {
      enabled: true,
      zone: "America/Bogota",
      week: [[{ from: 1320, to: 360 }], [], [], [], [], [], [{ from: 0, to: 1440 }]],
      daysOff: ["2026-12-25"],
    },
    holdingReplies: [
      { line: "", language: "es", text: "Le respondemos mañana." },
      { line: "acme.bitrix24.com/3", language: "en", text: "We answer tomorrow." },
    ],
    promotionalWords: ["black friday"],
    quietUntil: 14_400_000,
  };
  expect(parseSettings(structuredClone(set))).toEqual({ settings: set, problems: [] });
});

test.each([
  ["alerts.whose", { alerts: { whose: "theirs" } }],
  ["alerts.quietHours.from", { alerts: { quietHours: { from: 1440 } } }],
  ["alerts.quietHours", { alerts: { quietHours: "late" } }],
  ["alerts", { alerts: 7 }],
  ["workingHours.zone", { workingHours: { zone: "Mars/Olympus" } }],
  ["workingHours.week", { workingHours: { week: [[{ from: 0, to: 60 }]] } }],
  ["workingHours.daysOff", { workingHours: { daysOff: ["2026-02-30"] } }],
  ["holdingReplies", { holdingReplies: [{ line: "", language: "xx", text: "Hi" }] }],
  ["holdingReplies", { holdingReplies: [{ line: "3", language: "en", text: "Hi" }] }],
  ["promotionalWords", { promotionalWords: [" "] }],
  ["channels.whatsapp.alertBefore", { channels: { whatsapp: { alertBefore: [1] } } }],
  [
    "channels.whatsapp.alertBefore",
    { channels: { whatsapp: { alertBefore: [3600000, 3600000] } } },
  ],
])("a broken %s falls back to the default and is reported", (path, raw) => {
  expect(parseSettings({ version: 2, ...raw })).toEqual({
    settings: DEFAULT_SETTINGS,
    problems: [{ path, kind: "invalid" }],
  });
});
