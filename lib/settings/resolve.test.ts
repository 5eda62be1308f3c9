import { expect, test } from "vitest";
import { resolveChannel } from "./resolve.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

const ACME = "acme.bitrix24.com";

test("an open channel's own value goes before the channel's", () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    lines: { [`${ACME}/3`]: { extendTo7Days: true } },
  };
  expect(resolveChannel(settings, ACME, "facebook", "3").policy.extendTo7Days).toBe(true);
  expect(resolveChannel(settings, ACME, "facebook", "4").policy.extendTo7Days).toBe(false);
  expect(resolveChannel(settings, "other.bitrix24.com", "facebook", "3").policy).toEqual({
    extendTo7Days: false,
  });
});

test("while the open channel is not known, the 7 days hold only where none of the portal's has them off", () => {
  const { channels } = DEFAULT_SETTINGS;
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    channels: {
      ...channels,
      "facebook-messages": { ...channels["facebook-messages"], extendTo7Days: true },
    },
    lines: {
      [`${ACME}/2`]: { extendTo7Days: true },
      [`${ACME}/3`]: { extendTo7Days: false },
      "beta.bitrix24.com/1": { enabled: true },
    },
  };
  const has7Days = (portal: string, line?: string): boolean => {
    const resolved = resolveChannel(settings, portal, "facebook", line);
    expect(resolved.settings.extendTo7Days).toBe(resolved.policy.extendTo7Days);
    return resolved.policy.extendTo7Days;
  };
  expect([has7Days(ACME, "2"), has7Days(ACME, "3"), has7Days(ACME)]).toEqual([true, false, false]);
  expect([has7Days("beta.bitrix24.com"), has7Days("acme.bitrix24")]).toEqual([true, true]);
});

test.each(["whatsappbytwilio", "facebookcomments", "livechat", "nobody-knows"])(
  "%s has no 7 days, whatever an open channel says (R5)",
  (connector) => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      lines: { [`${ACME}/3`]: { extendTo7Days: true } },
    };
    const resolved = resolveChannel(settings, ACME, connector, "3");
    expect(resolved.policy.extendTo7Days).toBe(false);
    expect(resolved.settings.extendTo7Days).toBe(false);
  },
);

test("a connector that nobody knows is what a lead says it is (R12)", () => {
  expect(resolveChannel(DEFAULT_SETTINGS, ACME, "wazzup", "1").channel).toBeNull();
  const settings: Settings = { ...DEFAULT_SETTINGS, connectors: { wazzup: "whatsapp" } };
  expect(resolveChannel(settings, ACME, "wazzup", "1")).toMatchObject({
    channel: "whatsapp",
    policy: { classifiedAs: "whatsapp" },
  });
});

test("what a lead says of an open channel counts there, for what nothing else classifies", () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    connectors: { [`${ACME}/1`]: "whatsapp", wazzup: "facebook-messages" },
  };
  const channelIn = (connector: string | undefined, line?: string): unknown =>
    resolveChannel(settings, ACME, connector, line).channel;
  expect(channelIn("wazzup", "1")).toBe("whatsapp");
  expect(channelIn("wazzup", "2")).toBe("facebook-messages");
  expect(channelIn("custom", "1")).toBe("whatsapp");
  expect(channelIn(undefined, "1")).toBe("whatsapp");
  expect(channelIn(undefined, "2")).toBeNull();
  expect(channelIn(undefined)).toBeNull();
  expect([channelIn("facebook", "1"), channelIn("telegrambot", "1")]).toEqual([
    "facebook-messages",
    "other-unlimited",
  ]);
  expect(resolveChannel(settings, "other.bitrix24.com", "custom", "1").channel).toBeNull();
});

test("names that every object has are neither a connector nor a line", () => {
  expect(resolveChannel(DEFAULT_SETTINGS, ACME, "constructor", "toString")).toMatchObject({
    channel: null,
    policy: { extendTo7Days: false },
  });
});
