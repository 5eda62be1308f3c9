import { describe, expect, it } from "vitest";
import { parseIso, toIso } from "./iso.ts";

describe("ISO 8601 in UTC with milliseconds", () => {
  it("is read as it is written", () => {
    expect(toIso(0)).toBe("1970-01-01T00:00:00.000Z");
    expect(parseIso("2026-03-02T10:00:00.001Z")).toBe(1_772_445_600_001);
    expect(toIso(1_772_445_600_001)).toBe("2026-03-02T10:00:00.001Z");
  });

  it.each([
    "2026-03-02",
    "2026-03-02T10:00:00Z",
    "2026-03-02T10:00:00.000",
    "2026-03-02T10:00:00.000+01:00",
    "2026-02-30T10:00:00.000Z",
    "2026-03-02T25:00:00.000Z",
    "yesterday",
    "",
  ])("nothing else is: %j", (text) => {
    expect(parseIso(text)).toBeNull();
  });
});
