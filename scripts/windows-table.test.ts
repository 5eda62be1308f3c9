import { expect, it } from "vitest";
import { HOUR, MINUTE } from "../lib/time/instant.ts";
import { tableOf } from "./windows-table.ts";

const NOW = Date.UTC(2026, 10, 21, 12);

function window(closesAt: number | null) {
  return { dialog: "chat1", title: "Ann", channel: "WhatsApp", state: "open", closesAt };
}

function timeLeft(closesAt: number | null): string {
  const [, row = ""] = tableOf([window(closesAt)], NOW).split("\n");
  return row.split(/\s{2,}/).at(-1)!;
}

it("rounds the time left down", () => {
  expect(timeLeft(NOW + 3 * HOUR - 1)).toBe("2 h 59 min");
  expect(timeLeft(NOW + 59 * MINUTE)).toBe("0 h 59 min");
  expect(timeLeft(NOW + 50 * HOUR)).toBe("2 d 2 h");
});

it("calls a deadline that has come over", () => {
  expect(timeLeft(NOW)).toBe("over");
});

it("leaves what has no deadline empty", () => {
  expect(timeLeft(null)).toBe("open");
});

it("puts each column under its heading", () => {
  const [head = "", row = ""] = tableOf([window(null)], NOW).split("\n");
  expect(row.indexOf("WhatsApp")).toBe(head.indexOf("channel"));
});
