import { expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { pageWordsOf } from "../texts/page-words.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { conversationOf, type Conversation } from "./conversation.ts";
import { filterConversations, linesOf, NO_FILTER, type Filter } from "./filter.ts";
import { nextChangeOf } from "./next-change.ts";
import { nextHoursOf } from "./next-hours.ts";
import { marksOf, stateOf } from "./words.ts";

const words = pageWordsOf("en", ["en"]);
const spanish = pageWordsOf("es", ["es"]);
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  workingHours: { ...DEFAULT_SETTINGS.workingHours, enabled: true, zone: "UTC" },
};
/** A Friday, 12:00 UTC. */
const FRIDAY = Date.UTC(2026, 10, 20, 12);

function wroteAt(at: Instant, more: Partial<DialogRecord> = {}): DialogRecord {
  return {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    connector: { value: "whatsappbytwilio", at },
    messages: [{ id: 1, by: "customer", kind: "message", at: exactly(at), hasText: true }],
    spans: [{ from: 1, to: 1 }],
    startId: 1,
    newestId: 1,
    readAt: FRIDAY,
    seenAt: FRIDAY,
    ...more,
  };
}

function at(record: DialogRecord, now: Instant, settings = SETTINGS): Conversation {
  const found = conversationOf(record, settings, now);
  if (found === null) throw new Error("switched off");
  return found;
}

test("a window that closes on Saturday presses on Friday, in words, colour and the next change", () => {
  // Written on Friday at 09:10, so it closes on Saturday at 09:10; work ends at 18:00.
  const record = wroteAt(FRIDAY - 170 * MINUTE);
  const six = FRIDAY + 6 * HOUR;
  const noon = at(record, FRIDAY);
  expect(noon).toMatchObject({ pressesAt: six, answerBy: six, urgency: "calm" });
  expect(stateOf(noon, FRIDAY, words)).toMatch(/^Reply until .*: answer before \d\d:00$/);
  expect(stateOf(noon, FRIDAY, spanish)).toMatch(/: responda antes de las?\b|: responda antes de /);
  expect(at(record, six - HOUR + 1).urgency).toBe("last-call");
  const soonAt = nextChangeOf([noon], FRIDAY);
  expect(soonAt).toBe(six - 4 * HOUR + 1);
  const late = at(record, six + MINUTE);
  expect(late.urgency).toBe("last-call");
  expect(stateOf(late, six + MINUTE, words)).toContain("outside working hours");
});

test("at the last working moment the words change by themselves", () => {
  const record = wroteAt(FRIDAY - 170 * MINUTE);
  const six = FRIDAY + 6 * HOUR;
  const before = at(record, six - MINUTE);
  expect(nextChangeOf([before], six - MINUTE)).toBe(six);
});

test("an answered window may close quietly", () => {
  const record = wroteAt(FRIDAY - 170 * MINUTE);
  const answered = at(
    {
      ...record,
      messages: [
        ...record.messages,
        { id: 2, by: "agent", kind: "message", at: exactly(FRIDAY), hasText: true },
      ],
      spans: [{ from: 1, to: 2 }],
      newestId: 2,
    },
    FRIDAY,
  );
  expect(stateOf(answered, FRIDAY, words)).not.toContain("answer before");
});

test("marks are said to be set by hand, and a reminder that has come is no mark any more", () => {
  const set = { value: FRIDAY + HOUR, at: FRIDAY };
  const record = wroteAt(FRIDAY - HOUR, {
    ignored: { value: true, at: FRIDAY },
    remindAt: set,
    contactedAt: { value: null, at: FRIDAY },
    waiting: { value: true, at: FRIDAY },
  });
  expect(marksOf(at(record, FRIDAY), FRIDAY, words)).toMatch(
    /^ignored by you · reminder at .+, set by you · you will hear when they write$/,
  );
  expect(at(record, FRIDAY + 2 * HOUR).marks.remindAt).toBeUndefined();
});

test("the picture begins an hour ago, ends in 24, and shades what is worked", () => {
  const soon = at(wroteAt(FRIDAY + HOUR - DAY), FRIDAY);
  const ignored = { ...at(wroteAt(FRIDAY + HOUR / 2 - DAY), FRIDAY), marks: { ignored: true } };
  const far = at(wroteAt(FRIDAY), FRIDAY + 1);
  const picture = nextHoursOf(
    [far, ignored as Conversation, soon],
    SETTINGS.workingHours,
    FRIDAY,
    2,
  );
  expect(picture.bars.map(({ conversation }) => conversation)).toEqual([soon, far]);
  expect(picture.more).toBe(1);
  expect(picture.now).toBeCloseTo(1 / 25);
  expect(picture.bars[0]?.part.to).toBeCloseTo(2 / 25);
  expect(picture.working).toHaveLength(1);
  expect(picture.working[0]).toMatchObject({ from: 0 });
  expect(picture.working[0]?.to).toBeCloseTo(7 / 25);
  expect(picture.ticks.every(({ place }) => place >= 0 && place < 1)).toBe(true);
});

test("filters narrow down together, and search what is left", () => {
  const record = (dialog: string, more: Partial<DialogRecord>) =>
    at({ ...wroteAt(FRIDAY - HOUR), ...more, dialog }, FRIDAY);
  const all = [
    record("chat1", { line: { value: "3", at: 1 }, title: { value: "Lucía", at: 1 } }),
    record("chat2", { line: { value: "3", at: 1 }, owner: { value: "7", at: 1 } }),
    record("chat3", { line: { value: "4", at: 1 }, title: { value: "Lucas", at: 1 } }),
  ];
  const find = (filter: Partial<Filter>) =>
    filterConversations(
      all,
      { ...NO_FILTER, ...filter },
      { agents: { "acme.bitrix24.com": ["12"] }, locale: "en", channelName: () => "WhatsApp" },
    ).map(({ dialog }) => dialog);
  expect(find({})).toHaveLength(3);
  expect(find({ text: "luc" })).toEqual(["chat1", "chat3"]);
  expect(find({ text: "luc", line: "acme.bitrix24.com/3" })).toEqual(["chat1"]);
  expect(find({ mine: true, line: "acme.bitrix24.com/3" })).toEqual(["chat1"]);
  expect(find({ state: "closed" })).toEqual([]);
  expect(find({ text: "WHATSAPP" })).toHaveLength(3);
  expect(linesOf(all)).toEqual(["acme.bitrix24.com/3", "acme.bitrix24.com/4"]);
});
