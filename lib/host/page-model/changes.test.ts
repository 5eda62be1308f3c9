import { expect, test } from "vitest";
import { createChanges } from "./changes.ts";
import type { ModelDialog, PageModelAnswer } from "./protocol.ts";

const dialog = (number: number, title: string): ModelDialog => ({ dialog: `chat${number}`, title });
const answer = (...dialogs: ModelDialog[]): PageModelAnswer => ({
  id: 1,
  customers: ["501"],
  bots: [],
  dialogs,
  messages: [],
});

test("an asker is told everything once, and then what is new", () => {
  const changes = createChanges();
  expect(changes("a", answer(dialog(1, "x"), dialog(2, "y"))).dialogs).toHaveLength(2);
  expect(changes("a", answer(dialog(1, "x"), dialog(2, "z")))).toMatchObject({
    dialogs: [dialog(2, "z")],
    customers: [],
  });
});

test("what changes back is told again", () => {
  const changes = createChanges();
  for (const title of ["x", "y", "x"]) {
    expect(changes("a", answer(dialog(1, title))).dialogs).toEqual([dialog(1, title)]);
  }
});

test("another asker is told everything", () => {
  const changes = createChanges();
  changes("a", answer(dialog(1, "x")));
  expect(changes("b", answer(dialog(1, "x"))).dialogs).toHaveLength(1);
});

test("a page that is asked under ever new names does not remember them all", () => {
  const changes = createChanges();
  for (const asker of "abcdefgh") changes(asker, answer(dialog(1, "x")));
  expect(changes("h", answer(dialog(1, "x"))).dialogs).toHaveLength(0);
  expect(changes("a", answer(dialog(1, "x"))).dialogs).toHaveLength(1);
});
