import { expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { HOUR, MINUTE } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { eventsOf } from "./events-of.ts";
import type { ReportEvent } from "./event.ts";
import { readExport, writeJson, type ReportExport } from "./export.ts";
import { joinExports } from "./join-exports.ts";

const TEN = Date.UTC(2026, 10, 2, 10);

function message(id: number, at: number, by: MessageFact["by"] = "customer"): MessageFact {
  return { id, by, kind: "message", at: exactly(at), hasText: true };
}

/** The customer at 10:00 and 11:00, answered half an hour later; what stood before was not read. */
const MORNING = [
  message(11, TEN),
  message(12, TEN + 30 * MINUTE, "agent"),
  message(13, TEN + HOUR),
  message(14, TEN + 80 * MINUTE, "agent"),
];

/** What a browser that has read these messages writes down. */
function eventsFrom(messages: readonly MessageFact[]): readonly ReportEvent[] {
  const [from, to] = [messages[0]!.id, messages.at(-1)!.id];
  const record: DialogRecord = {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    messages,
    spans: [{ from, to }],
    newestId: to,
    readAt: TEN + 2 * HOUR,
    seenAt: TEN + 2 * HOUR,
  };
  const judged = { channel: "whatsapp", policy: { extendTo7Days: false } } as const;
  return eventsOf(record, judged, TEN + 2 * HOUR);
}

function exportOf(events: readonly ReportEvent[]): ReportExport {
  return { replyWindowReport: 1, exportedAt: TEN, agent: "", agents: {}, events };
}

/** Outcome and message of each window of the joined report, whatever the order the files were opened in. */
function joined(...of: (readonly ReportEvent[])[]): string[] {
  const exports = of.map((events) => readExport(writeJson(exportOf(events)))!);
  const said = (files: readonly ReportExport[]): string[] =>
    joinExports(files).map((event) =>
      "outcome" in event ? `${event.outcome} ${event.id}` : event.kind,
    );
  expect(said(exports.toReversed())).toEqual(said(exports));
  return said(exports);
}

test("two windows of one file are two, also where it is not certain which answer was the first", () => {
  const own = eventsFrom(MORNING);
  expect(own).toMatchObject([{ outcome: "answered" }, { outcome: "answered" }]);
  expect(own[0]).not.toHaveProperty("answeredAt");
  expect(joined(own)).toEqual(["answered 11", "answered 13"]);
});

test("windows that do not say when they ended are still two where they come from one file", () => {
  const old = eventsFrom(MORNING).map((event): ReportEvent => {
    if (event.kind !== "window") return event;
    const { endedAt: _, ...rest } = event;
    return rest;
  });
  expect(joined(old)).toEqual(["answered 11", "answered 13"]);
});

test("two windows that two browsers saw one after the other are two", () => {
  expect(joined(eventsFrom(MORNING.slice(0, 2)), eventsFrom(MORNING.slice(2)))).toEqual([
    "answered 11",
    "answered 13",
  ]);
});

test("one wait, of which a second browser read only a part, is counted once", () => {
  const waiting = [message(11, TEN), message(12, TEN + 5 * MINUTE)];
  const whole = [...waiting, message(13, TEN + HOUR, "agent")];
  const again = [message(14, TEN + 2 * HOUR), message(15, TEN + 3 * HOUR, "agent")];
  const half = eventsFrom([message(11, TEN), message(13, TEN + HOUR, "agent")]);
  expect(joined(eventsFrom([...whole, ...again]), half)).toHaveLength(2);
});
