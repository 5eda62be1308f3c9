import { expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { pageWordsOf } from "../texts/page-words.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { conversationOf, type Conversation } from "./conversation.ts";
import { createKnown } from "./known.ts";
import { nextChangeOf } from "./next-change.ts";
import { openConnectorsOf } from "./open-connectors.ts";
import { search, sectionsOf } from "./sections.ts";
import { answeredOf, leftOf, spokenOf, stateOf } from "./words.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const words = pageWordsOf("en", ["en"]);

/** A dialog read from its beginning, with messages of these authors so long before `NOW`. */
function record(
  dialog: string,
  connector: string,
  messages: readonly (readonly [Author, Instant])[],
  more: Partial<DialogRecord> = {},
): DialogRecord {
  const facts = messages.map(([by, ago], index): MessageFact => {
    return { id: index + 1, by, kind: "message", at: exactly(NOW - ago), hasText: true };
  });
  return {
    ...emptyRecord("acme.bitrix24.com", dialog),
    connector: { value: connector, at: NOW },
    title: { value: `Title of ${dialog}`, at: NOW },
    messages: facts,
    ...(facts.length > 0 ? { startId: 1, spans: [{ from: 1, to: facts.length }] } : undefined),
    newestId: facts.length,
    readAt: NOW,
    seenAt: NOW,
    ...more,
  };
}

function conversation(found: DialogRecord, settings: Settings = DEFAULT_SETTINGS): Conversation {
  const result = conversationOf(found, settings, NOW);
  if (result === null) throw new Error("switched off");
  return result;
}

const waiting = record("chat1", "whatsappbytwilio", [["customer", 23 * HOUR]]);
const waitingLonger = record("chat2", "facebook", [["customer", 2 * HOUR]]);
const answered = record("chat3", "facebook", [
  ["customer", 3 * HOUR],
  ["agent", HOUR],
]);
const over = record("chat4", "whatsappbytwilio", [["customer", 30 * HOUR]]);
const unknown = record("chat5", "whatsappbytwilio", []);
const unlimited = record("chat6", "livechat", [["customer", HOUR]]);
const ended = record("chat7", "facebook", [["customer", HOUR]], {
  sessionStatus: { value: 60, at: NOW },
});

test("conversations stand in sections, what closes soonest first", () => {
  const all = [ended, unlimited, unknown, over, answered, waitingLonger, waiting].map((found) =>
    conversation(found),
  );
  expect(
    sectionsOf(all).map(({ id, conversations }) => [id, conversations.map((c) => c.dialog)]),
  ).toEqual([
    ["waiting", ["chat1", "chat2"]],
    ["answered", ["chat3"]],
    ["over", ["chat4"]],
    ["unknown", ["chat5"]],
    ["unlimited", ["chat6"]],
    ["ended", ["chat7"]],
  ]);
});

test("a channel that is switched off is not listed", () => {
  const { whatsapp } = DEFAULT_SETTINGS.channels;
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    channels: { ...DEFAULT_SETTINGS.channels, whatsapp: { ...whatsapp, enabled: false } },
  };
  expect(conversationOf(waiting, settings, NOW)).toBeNull();
});

test("what was seen before its deadline and not lately is told as seen then", () => {
  const seenAt = NOW - 50 * MINUTE;
  expect(conversation({ ...waiting, seenAt }).asSeenAt).toBe(seenAt);
  expect(conversation({ ...waiting, seenAt: NOW - 5 * MINUTE }).asSeenAt).toBeUndefined();
  expect(spokenOf(conversation({ ...waiting, seenAt }), NOW, words)).toContain("as seen at");
});

test("a conversation of which only the row was seen says nothing that could be old", () => {
  const row = {
    ...emptyRecord(waiting.portal, "chat9"),
    connector: { value: "facebook", at: NOW - DAY },
  };
  expect(conversation(row).asSeenAt).toBeUndefined();
});

test("a row says state, time left and whether the customer waits", () => {
  const found = conversation(waiting);
  expect(stateOf(found, NOW, words)).toMatch(/^Reply until /);
  // What is left at the next full minute, so that it is still true just before it changes.
  expect(leftOf(found, NOW, words)).toBe("59m");
  expect(answeredOf(found, words)).toBe("Unanswered");
  expect(answeredOf(conversation(answered), words)).toBe("Answered");
  expect(stateOf(conversation(over), NOW, words)).toBe("24 h over: wait until the customer writes");
  expect(leftOf(conversation(over), NOW, words)).toBe("");
});

test("in the last seconds something is left, and words say that it may be over", () => {
  const last = conversation(record("chat1", "facebook", [["customer", DAY - 5_000]]));
  expect(leftOf(last, NOW, words)).toBe("<1m");
  expect(stateOf(last, NOW, words)).toBe("The time may already be over");
});

test("searching looks through titles and channels, without case and accents", () => {
  const lucia = conversation({ ...waiting, title: { value: "Lucía Romero", at: NOW } });
  const all = [lucia, conversation(answered)];
  const find = (typed: string) => search(all, typed, () => "WhatsApp", "es");
  expect(find("LUCIA")).toEqual([lucia]);
  expect(find("whatsapp")).toHaveLength(2);
  expect(find("  ")).toHaveLength(2);
  expect(find("nobody")).toEqual([]);
});

test("the next change is the nearest threshold or deadline", () => {
  const closesAt = NOW + 22 * HOUR;
  expect(nextChangeOf([conversation(waitingLonger)], NOW)).toBe(closesAt - 4 * HOUR + 1);
  expect(nextChangeOf([conversation(over), conversation(unlimited)], NOW)).toBeNull();
});

test("what is told twice or in another order is known once", () => {
  const known = createKnown();
  known.add([waiting, answered]);
  known.add([{ ...waiting, seenAt: NOW + 1 }, waiting]);
  expect(known.records).toHaveLength(2);
  expect(known.records.find(({ dialog }) => dialog === "chat1")?.seenAt).toBe(NOW + 1);
  known.clear();
  expect(known.records).toEqual([]);
});

test("only channels that the articles do not name are offered to be classified, our own readings among them", () => {
  const wazzup = record("chat8", "wazzup", []);
  const telegram = record("chat9", "telegrambot", []);
  const found = openConnectorsOf([waiting, unlimited, wazzup, telegram, wazzup]);
  expect(found).toEqual(["livechat", "telegrambot", "wazzup"]);
});

test("where the portal's clock is ahead, a deadline comes so much earlier by the computer's", () => {
  const ahead = 5 * MINUTE;
  const late = record("chat1", "facebook", [["customer", DAY - 6 * MINUTE]]);
  const seen = conversationOf(late, DEFAULT_SETTINGS, NOW, ahead);
  expect(seen?.window).toMatchObject({
    state: "open",
    closesAt: NOW + MINUTE,
    because: { customerAt: NOW - DAY + MINUTE },
  });
  expect(conversationOf(late, DEFAULT_SETTINGS, NOW + MINUTE, ahead)?.window.state).toBe("closed");
  expect(conversationOf(late, DEFAULT_SETTINGS, NOW + MINUTE)?.window.state).toBe("open");
});

test("a message that is later than the computer's clock can be read once the portal's is known", () => {
  const fresh = record("chat1", "facebook", [["customer", -5 * MINUTE]]);
  expect(conversationOf(fresh, DEFAULT_SETTINGS, NOW)?.window.state).toBe("unknown");
  const seen = conversationOf(fresh, DEFAULT_SETTINGS, NOW, 5 * MINUTE);
  expect(seen?.window).toMatchObject({ state: "open", closesAt: NOW + DAY });
});
