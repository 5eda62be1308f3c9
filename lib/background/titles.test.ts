import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { eraseTitlesIfOff } from "./titles.ts";

const eraseTitles = vi.fn<() => Promise<void>>();
const store = { eraseTitles };
const ON = { titles: true };
const OFF = { titles: false };

beforeEach(() => {
  fakeBrowser.reset();
  eraseTitles.mockReset().mockResolvedValue();
});

test("where titles are kept, none are taken out", async () => {
  await eraseTitlesIfOff(store, ON, "start");
  await eraseTitlesIfOff(store, ON, "change");
  expect(eraseTitles).not.toHaveBeenCalled();
});

test("a background that merely wakes up does not go through everything again", async () => {
  await eraseTitlesIfOff(store, OFF, "start");
  await eraseTitlesIfOff(store, OFF, "start");
  await eraseTitlesIfOff(store, OFF, "start");
  expect(eraseTitles).toHaveBeenCalledTimes(1);
});

test("who switches them off has them taken out at once, and once more when nothing of before can be under way", async () => {
  await eraseTitlesIfOff(store, OFF, "change");
  expect(eraseTitles).toHaveBeenCalledTimes(1);
  await eraseTitlesIfOff(store, OFF, "start");
  expect(eraseTitles).toHaveBeenCalledTimes(2);
  await eraseTitlesIfOff(store, OFF, "start");
  expect(eraseTitles).toHaveBeenCalledTimes(2);
});

test("what was kept in between is taken out, whether or not the background was awake when that ended", async () => {
  await eraseTitlesIfOff(store, OFF, "start");
  await eraseTitlesIfOff(store, ON, "change");
  await eraseTitlesIfOff(store, OFF, "start");
  expect(eraseTitles).toHaveBeenCalledTimes(2);
  await eraseTitlesIfOff(store, ON, "start");
  await eraseTitlesIfOff(store, OFF, "change");
  expect(eraseTitles).toHaveBeenCalledTimes(3);
});

test("what failed is tried again at the next start", async () => {
  eraseTitles.mockRejectedValueOnce(new Error("no space"));
  await eraseTitlesIfOff(store, OFF, "start");
  await eraseTitlesIfOff(store, OFF, "start");
  expect(eraseTitles).toHaveBeenCalledTimes(2);
});

test("titles that are switched on while others are still taken out do not stay when they are switched off", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  eraseTitles.mockReturnValueOnce(promise);
  const erasing = eraseTitlesIfOff(store, OFF, "start");
  const switching = eraseTitlesIfOff(store, ON, "change");
  resolve();
  await Promise.all([erasing, switching]);
  await eraseTitlesIfOff(store, OFF, "start");
  expect(eraseTitles).toHaveBeenCalledTimes(2);
});
