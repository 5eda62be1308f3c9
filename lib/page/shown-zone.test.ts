import { expect, test } from "vitest";
import type { Host } from "../host/host.ts";
import { HOUR, MINUTE } from "../time/instant.ts";
import { shownZone } from "./shown-zone.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const here = -new Date(NOW).getTimezoneOffset() * MINUTE;
const showing = (offset: number | null): Host => ({ shownOffset: () => offset }) as unknown as Host;

test.each([
  [here + 3 * HOUR, 3 * HOUR],
  [here - 5 * HOUR, -5 * HOUR],
  [here + 5.5 * HOUR, 5.5 * HOUR],
])("hours that are %s ms ahead of UTC are written in a zone of that offset", (offset) => {
  const zone = shownZone(showing(offset), NOW);
  const shown = new Intl.DateTimeFormat("en", {
    timeZone: zone ?? "",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(NOW);
  const expected = new Date(NOW + offset).toISOString().slice(11, 16);
  expect(shown).toBe(expected);
});

test("the computer's own hours need no zone", () => {
  expect(shownZone(showing(here), NOW)).toBe("");
});

test("a page that does not tell leaves it open", () => {
  expect(shownZone(showing(null), NOW)).toBeNull();
});
