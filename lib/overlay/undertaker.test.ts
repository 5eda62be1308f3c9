// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerUndertaker, buryOrphan } from "./undertaker.ts";

const page = window;
const stands = (): boolean => document.querySelector("our-overlay") !== null;

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.append(document.createElement("our-overlay"));
});
afterEach(() => {
  vi.useRealTimers();
  document.querySelector("our-overlay")?.remove();
});

test("an overlay that somebody looks after stays", () => {
  const there = new AbortController();
  answerUndertaker(document, there.signal);
  buryOrphan(page, "our-overlay");
  vi.advanceTimersByTime(60_000);
  expect(stands()).toBe(true);
  there.abort();
});

test("an overlay whose extension is gone is taken away within ten seconds", () => {
  const there = new AbortController();
  answerUndertaker(document, there.signal);
  buryOrphan(page, "our-overlay");
  vi.advanceTimersByTime(4_000);
  there.abort();
  vi.advanceTimersByTime(9_999);
  expect(stands()).toBe(false);
});

test("one answer that is missing is forgiven: a new copy may be about to begin", () => {
  buryOrphan(page, "our-overlay");
  vi.advanceTimersByTime(3_000);
  const there = new AbortController();
  answerUndertaker(document, there.signal);
  vi.advanceTimersByTime(30_000);
  expect(stands()).toBe(true);
  there.abort();
});
