import { expect, test, vi } from "vitest";
import { type DialogRecord } from "../policy/dialog-record.ts";
import { HOUR } from "../time/instant.ts";
import { createCache } from "./cache.ts";
import { waitingSince } from "./test-stage.ts";

test("records are read once while the background lives, and again after some were erased", async () => {
  const load = vi
    .fn<() => Promise<DialogRecord[]>>()
    .mockRejectedValueOnce(new Error("made up"))
    .mockResolvedValue([waitingSince("chat1", HOUR)]);
  const cache = createCache(load);
  await expect(cache.records()).rejects.toThrow("made up");
  cache.add([waitingSince("chat2", HOUR)]);
  const both = await Promise.all([cache.records(), cache.records()]);
  expect(both.map((records) => records.length)).toEqual([2, 2]);
  expect(load).toHaveBeenCalledTimes(2);
  cache.forget();
  expect(await cache.records()).toHaveLength(1);
});
