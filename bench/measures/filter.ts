import { filterConversations, NO_FILTER, type Filter } from "../../lib/overview/filter.ts";
import { conversationOf, type Conversation } from "../../lib/overview/conversation.ts";
import { nextHoursOf } from "../../lib/overview/next-hours.ts";
import { sectionsOf } from "../../lib/overview/sections.ts";
import { emptyRecord, type DialogRecord } from "../../lib/policy/dialog-record.ts";
import { DEFAULT_SETTINGS } from "../../lib/settings/settings.ts";
import { MINUTE } from "../../lib/time/instant.ts";
import { exactly } from "../../lib/time/moment.ts";
import type { Measured } from "../results.ts";
import { quantile } from "../stats.ts";

const COUNT = 5_000;
const ROUNDS = 10;

const NOW = Date.UTC(2026, 10, 18, 12);
const NAMES = ["Lucía Romero", "Tom Becker", "Aylin Kaya", "Hanna Vogel", "João Silva", "Ivana"];
const CONNECTORS = ["whatsappbytwilio", "facebook", "fbinstagramdirect", "livechat"];

function record(n: number): DialogRecord {
  const at = NOW - ((n * 37) % 2_600) * MINUTE;
  return {
    ...emptyRecord("acme.bitrix24.com", `chat${n}`),
    connector: { value: CONNECTORS[n % CONNECTORS.length] ?? "facebook", at: NOW },
    line: { value: String(1 + (n % 9)), at: NOW },
    owner: { value: String(n % 5), at: NOW },
    title: { value: `${NAMES[n % NAMES.length]} ${n}`, at: NOW },
    messages: [
      {
        id: n + 1,
        by: n % 3 === 0 ? "agent" : "customer",
        kind: "message",
        at: exactly(at),
        hasText: true,
      },
    ],
    spans: [{ from: n + 1, to: n + 1 }],
    startId: n + 1,
    newestId: n + 1,
    readAt: NOW,
    seenAt: NOW,
  };
}

/** What a person does in the panel, key by key and click by click. */
const STEPS: readonly Partial<Filter>[] = [
  ..."lucia".split("").map((_, i) => ({ text: "lucia".slice(0, i + 1) })),
  ..."becker 4".split("").map((_, i) => ({ text: "becker 4".slice(0, i + 1) })),
  {},
  { channel: "whatsapp" },
  { channel: "whatsapp", unanswered: true },
  { state: "open", mine: true },
  { line: "acme.bitrix24.com/4", text: "sil" },
];

/**
 * Filtering of 5,000 conversations in the side panel, key by key and click by click, with groups and picture: milliseconds on
 * the processor. On a busy machine the clock counts what others do.
 */
export function measureFilter(): Measured {
  const records = Array.from({ length: COUNT }, (_, n) => record(n));
  const context = {
    agents: { "acme.bitrix24.com": ["2"] },
    locale: "en",
    channelName: ({ channel }: Conversation) => channel ?? "",
  };
  const hours = { ...DEFAULT_SETTINGS.workingHours, enabled: true };
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Every minute the conversations are made anew.
    const conversations = records.flatMap(
      (known) => conversationOf(known, DEFAULT_SETTINGS, NOW + round * MINUTE) ?? [],
    );
    for (const step of STEPS) {
      const began = process.threadCpuUsage();
      const found = filterConversations(conversations, { ...NO_FILTER, ...step }, context);
      sectionsOf(found);
      nextHoursOf(found, hours, NOW + round * MINUTE, 24);
      const { user, system } = process.threadCpuUsage(began);
      took.push((user + system) / 1_000);
    }
  }
  return { "filter p95": quantile(took, 0.95) };
}
