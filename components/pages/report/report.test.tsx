// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import type { ReportEvent } from "../../../lib/report/event.ts";
import { summarise } from "../../../lib/report/summarise.ts";
import { pageWordsOf } from "../../../lib/texts/page-words.ts";
import { HOUR } from "../../../lib/time/instant.ts";
import { Report, type ReportProps } from "./Report.tsx";
import { useRoot } from "../test-root.ts";

const AT = Date.UTC(2026, 10, 18, 9);
const RANGE = { from: "2026-11-16", to: "2026-11-22", channel: "", line: "" } as const;
const root = useRoot();

function window(id: number, outcome: "answered" | "missed" | "not-known"): ReportEvent {
  return {
    kind: "window",
    portal: "acme.bitrix24.com",
    dialog: `chat${id}`,
    channel: "whatsapp",
    line: "3",
    owner: "7",
    id,
    at: AT,
    closesAt: AT + 24 * HOUR,
    outcome,
    ...(outcome === "answered" && { answeredAt: AT + 2 * HOUR }),
  };
}

const EVENTS = [
  window(1, "answered"),
  window(2, "answered"),
  window(3, "missed"),
  window(4, "not-known"),
];

function draw(language: "en" | "es", more: Partial<ReportProps> = {}): void {
  const zone = "UTC";
  const query = { from: AT - 72 * HOUR, to: AT + 72 * HOUR, zone };
  render(
    <Report
      words={pageWordsOf(language, [language])}
      events={EVENTS}
      report={summarise(EVENTS, query)}
      range={RANGE}
      onRange={() => {}}
      files={0}
      refused={[]}
      name=""
      onName={() => {}}
      onSave={() => {}}
      onOpen={() => {}}
      onBack={() => {}}
      {...more}
    />,
    root,
  );
}

const tile = (name: string) => root.querySelector(`[data-tile="${name}"]`)?.textContent;

test("what was not seen at its end is not counted as missed, and the page says so", () => {
  draw("en");
  expect(tile("share")).toContain("66.6%");
  expect(tile("share")).toContain("2 of 3 whose end is known");
  expect(tile("missed")).toBe("Missed1");
  expect(tile("not-known")).toContain("Not known1");
  expect(tile("median")).toContain("2h");
  expect(root.textContent).toContain("only what this browser has seen");
});

test("behind each picture stands a table that says the same", () => {
  draw("en");
  const days = [...root.querySelectorAll('[data-table="days"] tbody tr')];
  expect(days.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ["Nov 18", "2", "1", "1", "66.6%"],
  ]);
  expect(root.querySelector(".chart svg")?.getAttribute("aria-label")).toBe("Day by day");
  const hours = [...root.querySelectorAll(".week tbody tr")];
  expect(hours).toHaveLength(7);
  expect(hours[3]?.querySelectorAll("td")[9]?.textContent).toBe("1");
  expect(root.querySelectorAll("rect")).toHaveLength(3);
});

test("channel, open channel and agent each have their row, in either language", () => {
  draw("es");
  const rows = [...root.querySelectorAll(".groups tbody th")].map(({ textContent }) => textContent);
  expect(rows).toEqual(["18 nov", "WhatsApp", "Canal abierto 3 (acme.bitrix24.com)", "Agente 7"]);
});

test("looking, a failure and an empty time each have their words", () => {
  draw("en", { events: null, report: null });
  expect(root.textContent).toContain("Counting…");
  draw("en", { events: "failed", report: null });
  expect(root.querySelector("[role=alert]")?.textContent).toContain("cannot be read");
  draw("en", { events: [], report: summarise([], { from: 0, to: 1, zone: "UTC" }) });
  expect(root.textContent).toContain("Nothing was recorded");
});

test("several opened files are one report, and what is no export is named", () => {
  const onBack = vi.fn<() => void>();
  draw("en", { files: 2, refused: ["notes.json"], onBack });
  expect(root.textContent).toContain("2 files are open");
  expect(root.textContent).toContain("notes.json is no file of this report");
  expect(root.textContent).not.toContain("Save as JSON");
  [...root.querySelectorAll("button")].at(-1)!.click();
  expect(onBack).toHaveBeenCalledOnce();
});
