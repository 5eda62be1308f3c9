import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Report } from "./report.ts";

const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
});

afterEach(() => {
  process.exitCode = 0;
});

it("ends with the sums of all layers", async () => {
  const report = new Report();
  await report.run({ a: async () => ({ passed: 3, failed: 0, details: "" }) });
  await report.run({ b: async () => ({ passed: 4, failed: 0, details: "" }) });
  report.close();
  expect(printed.at(-1)).toBe("7 passed, 0 failed");
  expect(process.exitCode).toBe(0);
});

it("fails when anything has failed, and shows what is needed to mend it", async () => {
  const report = new Report();
  const ok = await report.run({ a: async () => ({ passed: 3, failed: 2, details: "line 7" }) });
  report.close();
  expect(ok).toBe(false);
  expect(printed.join("\n")).toContain("line 7");
  expect(printed.at(-1)).toBe("3 passed, 2 failed");
  expect(process.exitCode).toBe(1);
});

it("counts a layer that could not run as failed", async () => {
  const report = new Report();
  await report.run({ a: () => Promise.reject(new Error("no such tool")) });
  report.close();
  expect(printed.join("\n")).toContain("no such tool");
  expect(printed.at(-1)).toBe("0 passed, 1 failed");
});
