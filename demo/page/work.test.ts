import { expect, test } from "vitest";
import { Work } from "./work.ts";

test("a page is not idle between two steps of one task", async () => {
  const work = new Work();
  const done: string[] = [];
  void work.whole(async () => {
    await work.after(1, () => done.push("first"));
    await work.after(1, () => done.push("second"));
  });
  await work.idle();
  expect(done).toEqual(["first", "second"]);
});

test("a page without work is idle at once", async () => {
  await expect(new Work().idle()).resolves.toBeUndefined();
});

test("work that a step begins counts before the step is over", async () => {
  const work = new Work();
  const done: string[] = [];
  void work.after(1, () => {
    void work.after(1, () => done.push("later"));
  });
  await work.idle();
  expect(done).toEqual(["later"]);
});
