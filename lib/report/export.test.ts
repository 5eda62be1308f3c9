import { expect, test } from "vitest";
import { DAY } from "../time/instant.ts";
import type { ReportEvent } from "./event.ts";
import { exportNameOf } from "./export.ts";
import { eventsIn, summarise, type ReportQuery } from "./summarise.ts";

const AT = Date.UTC(2026, 10, 18, 9);

function refused(id: number, more: Partial<ReportEvent>): ReportEvent {
  return {
    kind: "refused",
    portal: "acme.bitrix24.com",
    dialog: "chat1",
    channel: "whatsapp",
    line: "3",
    id,
    at: AT,
    reason: "other",
    ...more,
  } as ReportEvent;
}

const EVENTS = [
  refused(1, {}),
  refused(2, { line: "4" }),
  refused(3, { channel: "facebook-messages" }),
  refused(4, { channel: null }),
  refused(5, { at: AT - DAY }),
  refused(6, { portal: "other.bitrix24.com" }),
];
const TIME = { from: AT, to: AT + DAY, zone: "UTC" };

test.each<[ReportQuery, number[]]>([
  [TIME, [1, 2, 3, 4, 6]],
  [{ ...TIME, channel: "whatsapp" }, [1, 2, 6]],
  [{ ...TIME, channel: "unclassified" }, [4]],
  [{ ...TIME, line: "acme.bitrix24.com/3" }, [1, 3, 4]],
  [{ ...TIME, channel: "whatsapp", line: "acme.bitrix24.com/3" }, [1]],
])("what is saved is what the report counts: %o", (query, ids) => {
  const saved = eventsIn(EVENTS, query);
  expect(saved.map(({ id }) => id)).toEqual(ids);
  expect(summarise(EVENTS, query).total.refused).toBe(saved.length);
});

test("a file's name says what is in it", () => {
  const range = { from: "2026-11-01", to: "2026-11-30", channel: "", line: "" };
  expect(exportNameOf(range, "csv")).toBe("reply-window-report-2026-11-01-2026-11-30.csv");
  const some = { ...range, channel: "whatsapp", line: "acme.bitrix24.com:8443/3" };
  expect(exportNameOf(some, "json")).toBe(
    "reply-window-report-2026-11-01-2026-11-30-whatsapp-acme.bitrix24.com-8443-3.json",
  );
});
