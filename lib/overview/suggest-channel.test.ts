import { expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { exactly } from "../time/moment.ts";
import { suggestChannels } from "./suggest-channel.ts";

const ACME = "acme.bitrix24.com";
let number = 0;

function seen(
  connector: string | null,
  line: string | null,
  title = "",
  more: Partial<DialogRecord> = {},
): DialogRecord {
  number += 1;
  return {
    ...emptyRecord(ACME, `chat${number}`),
    ...(connector !== null && { connector: { value: connector, at: 1 } }),
    ...(line !== null && { line: { value: line, at: 1 } }),
    title: { value: title, at: 1 },
    ...more,
  };
}

const suggested = (...records: DialogRecord[]): unknown =>
  Object.fromEntries(suggestChannels(records));

test("the name of an open channel, as titles end with it, suggests what comes through it", () => {
  const suggestion = { channel: "whatsapp", because: "line-name" };
  expect(suggested(seen("wazzup", "3", "Maria Lopez - WhatsApp sales"))).toEqual({
    [`${ACME}/3`]: suggestion,
    wazzup: suggestion,
  });
  expect(suggested(seen(null, "3", "Maria - Ventas WhatsApp"))).toEqual({
    [`${ACME}/3`]: suggestion,
  });
});

test("a customer's own name suggests nothing, nor does a renamed chat", () => {
  expect(suggested(seen("wazzup", "3", "Telegram Joe - Sales"))).toEqual({});
  expect(suggested(seen("wazzup", "3", "WhatsApp"))).toEqual({});
  expect(suggested(seen("wazzup", "3", "Joe - Swahili"))).toEqual({});
});

test("a connector's own name suggests it", () => {
  expect(suggested(seen("acme_whatsapp_app", null))).toEqual({
    acme_whatsapp_app: { channel: "whatsapp", because: "connector-name" },
  });
});

test("one known channel of the same open channel suggests itself, two suggest nothing", () => {
  const others = [seen("whatsappbytwilio", "3"), seen("whatsappbyedna", "3")];
  expect(suggested(seen("wazzup", "3"), ...others)).toMatchObject({
    wazzup: { channel: "whatsapp", because: "same-line" },
  });
  expect(suggested(seen("wazzup", "3"), ...others, seen("facebook", "3"))).toEqual({});
  expect(suggested(seen("wazzup", "4"), ...others)).toEqual({});
});

test("a refusal that only Instagram has suggests Instagram", () => {
  const refused = {
    id: 1,
    by: "system",
    kind: "not-delivered",
    at: exactly(1),
    hasText: true,
    reason: "private-reply",
  } as const;
  expect(suggested(seen("custom", null, "", { messages: [refused] }))).toEqual({
    custom: { channel: "instagram-direct", because: "refusal" },
  });
});

test("signs that disagree suggest nothing", () => {
  expect(
    suggested(seen("custom", "3", "A - WhatsApp"), seen("custom", "4", "B - Instagram")),
  ).toEqual({
    [`${ACME}/3`]: { channel: "whatsapp", because: "line-name" },
    [`${ACME}/4`]: { channel: "instagram-direct", because: "line-name" },
  });
  expect(suggested(seen("custom", "3", "A - WhatsApp and Instagram"))).toEqual({});
});

test("what is known needs no suggestion", () => {
  expect(
    suggested(seen("facebook", "3", "A - WhatsApp"), seen("viber", "4", "B - WhatsApp")),
  ).toEqual({});
});
