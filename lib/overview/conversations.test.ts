import { beforeEach, expect, test, vi } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { conversationOf } from "./conversation.ts";
import { createConversations } from "./conversations.ts";

const NOW = Date.UTC(2026, 10, 18, 12);
const reckon = vi.fn<typeof conversationOf>(conversationOf);
const none = (): number => 0;

/** Somebody wrote so long before `NOW`. */
function chat(dialog: string, ago: number): DialogRecord {
  const message = { id: 1, by: "customer", kind: "message", hasText: true } as const;
  return {
    ...emptyRecord("acme.bitrix24.com", dialog),
    connector: { value: "whatsappbytwilio", at: NOW },
    messages: [{ ...message, at: exactly(NOW - ago) }],
    spans: [{ from: 1, to: 1 }],
    newestId: 1,
    readAt: NOW,
    seenAt: NOW,
  };
}

const RECORDS = Array.from({ length: 5_000 }, (_, n) => chat(`chat${n}`, HOUR));

beforeEach(() => void reckon.mockClear());

test("of five thousand only what a commit has changed is reckoned anew within a minute", () => {
  const conversations = createConversations(reckon);
  const first = conversations.at(RECORDS, DEFAULT_SETTINGS, NOW, none);
  expect(reckon).toHaveBeenCalledTimes(5_000);
  expect(conversations.at(RECORDS, DEFAULT_SETTINGS, NOW + SECOND, none)).toBe(first);
  expect(reckon).toHaveBeenCalledTimes(5_000);
  const changed = RECORDS.with(7, chat("chat7", 2 * HOUR));
  const next = conversations.at(changed, DEFAULT_SETTINGS, NOW + 2 * SECOND, none);
  expect(reckon).toHaveBeenCalledTimes(5_001);
  expect(next.filter((conversation, n) => conversation !== first[n])).toEqual([next[7]]);
});

test("the next minute, other settings, another clock of the portal's and a clock set back reckon all anew", () => {
  const conversations = createConversations(reckon);
  const records = [chat("chat1", HOUR), chat("chat2", HOUR)];
  const other = { ...DEFAULT_SETTINGS };
  const calls = [
    [DEFAULT_SETTINGS, NOW + 59 * SECOND, 0],
    [DEFAULT_SETTINGS, NOW + MINUTE, 0],
    [other, NOW + MINUTE, 0],
    [other, NOW + MINUTE, 5],
    [other, NOW - HOUR, 5],
  ] as const;
  for (const [settings, now, ahead] of calls) conversations.at(records, settings, now, () => ahead);
  expect(reckon).toHaveBeenCalledTimes(2 * calls.length);
});

test("what changes within the minute changes", () => {
  const conversations = createConversations(reckon);
  const records = [chat("chat1", DAY - 10 * SECOND)];
  const stateAt = (now: number) =>
    conversations.at(records, DEFAULT_SETTINGS, now, none)[0]?.window.state;
  expect([0, 9, 10, 11].map((second) => stateAt(NOW + second * SECOND))).toEqual([
    "open",
    "open",
    "closed",
    "closed",
  ]);
  expect(reckon).toHaveBeenCalledTimes(2);
});

test("a channel that is switched off is left out, and asked once", () => {
  const conversations = createConversations(reckon);
  const { channels } = DEFAULT_SETTINGS;
  const whatsapp = { ...channels.whatsapp, enabled: false };
  const settings = { ...DEFAULT_SETTINGS, channels: { ...channels, whatsapp } };
  const records = [chat("chat1", HOUR)];
  expect(conversations.at(records, settings, NOW, none)).toEqual([]);
  expect(conversations.at(records, settings, NOW, none)).toEqual([]);
  expect(reckon).toHaveBeenCalledTimes(1);
});
