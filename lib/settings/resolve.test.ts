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
