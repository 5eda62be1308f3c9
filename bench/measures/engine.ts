import { DAY, HOUR } from "../../lib/time/instant.ts";
import { exactly } from "../../lib/time/moment.ts";
import { type DialogRecord, emptyRecord } from "../../lib/policy/dialog-record.ts";
import { windowState } from "../../lib/policy/window-state.ts";
import { resolveChannel } from "../../lib/settings/resolve.ts";
import { DEFAULT_SETTINGS } from "../../lib/settings/settings.ts";
import type { Measured } from "../results.ts";
import { seeded } from "../stats.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const CONNECTORS = [
  "whatsappbyedna",
  "facebook",
  "fbinstagramdirect",
  "livechat",
  "facebookcomments",
];

/** Conversations of one to ten messages, over all kinds of channels and ten days. */
export function records(count: number): DialogRecord[] {
  const random = seeded(count);
  return Array.from({ length: count }, (_, index) => {
    const length = 1 + Math.floor(random() * 10);
    const first = 100_000 + index * 20;
    const messages = Array.from({ length }, (_message, turn) => ({
      id: first + turn,
      by: random() < 0.6 ? ("customer" as const) : ("agent" as const),
      kind: "message" as const,
      at: exactly(NOW - 10 * DAY * random() ** 3 - (length - turn) * HOUR),
      hasText: true,
    })).map((message, turn, all) => ({ ...message, at: all[turn]?.at ?? message.at }));
    const newestId = first + length - 1;
    return {
      ...emptyRecord("acme.bitrix24.com", `chat${1_001 + index}`),
      connector: { value: CONNECTORS[index % CONNECTORS.length] ?? "facebook", at: NOW - DAY },
      title: { value: `Customer ${index} - Shop`, at: NOW - DAY },
      messages: messages
        .toSorted((a, b) => a.at.earliest - b.at.earliest)
        .map((message, turn) => ({
          ...message,
          id: first + turn,
        })),
      spans: [{ from: first, to: newestId }],
      newestId,
      readAt: NOW,
      seenAt: NOW,
    };
  });
}

/** P10: decisions a second, in thousands: about records that were not looked at before, and about known ones. */
export function measureEngine(): Measured {
  const known = records(1_000).map((record) => ({
    record,
    policy: resolveChannel(DEFAULT_SETTINGS, record.portal, record.connector?.value, undefined)
      .policy,
  }));
  const decide = (rounds: number, isNew: boolean): number => {
    let states = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const { record, policy } of known) {
        states += windowState(isNew ? { ...record } : record, policy, NOW + round).state.length;
      }
    }
    return states;
  };
  const perSecond = (isNew: boolean, rounds: number): number => {
    decide(rounds / 4, isNew);
    const began = process.threadCpuUsage();
    decide(rounds, isNew);
    // What other processes take from the machine is not in it.
    const { user, system } = process.threadCpuUsage(began);
    return (rounds * known.length * 1_000) / (user + system);
  };
  return { decisions: perSecond(true, 100), "decisions known": perSecond(false, 400) };
}
