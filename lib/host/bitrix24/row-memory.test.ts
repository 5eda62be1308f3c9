import { expect, test } from "vitest";
import { HOUR } from "../../time/instant.ts";
import { createRowMemory, lastMessage, type RowMemory, type ShownRow } from "./row-memory.ts";

const NOW = Date.UTC(2026, 10, 18, 10);
const ROW: ShownRow = {
  connector: "whatsappbytwilio",
  title: "Nora",
  last: lastMessage("colleague Ben", "Done!", null),
};

let memory: RowMemory;
const seenAt = (row: ShownRow = ROW, now = NOW): number =>
  memory.read("chat1", row, false, now).seenAt;

test("a row that nothing has tied to a known message is no look at the dialog: it may show newer ones", () => {
  memory = createRowMemory("acme.example");
  expect(memory.read("chat1", ROW, false, NOW)).toMatchObject({
    title: { value: "Nora", at: NOW },
    newerSeenAt: 0,
    seenAt: 0,
  });
  expect(seenAt(ROW, NOW + HOUR)).toBe(0);
});

test("once the dialog was read, its row is a look at it, and so is one that shows something newer", () => {
  memory = createRowMemory("acme.example");
  memory.wasRead("chat1", ROW.last);
  expect(seenAt()).toBe(NOW);
  const newer = { ...ROW, last: lastMessage("", "Thanks", "1") };
  expect(memory.read("chat1", newer, false, NOW + HOUR)).toMatchObject({
    newerSeenAt: NOW + HOUR,
    seenAt: NOW + HOUR,
  });
});

test("once the page's model has named the newest message, the row is a look at the dialog", () => {
  memory = createRowMemory("acme.example");
  const known = { id: 1, customers: [], bots: [], messages: [] };
  memory.learn({ ...known, dialogs: [{ dialog: "chat1" }] });
  expect(seenAt()).toBe(0);
  memory.learn({ ...known, dialogs: [{ dialog: "chat1", last: { id: 5, at: NOW, by: "me" } }] });
  expect(seenAt()).toBe(NOW);
});

test("an unread counter is a sign of something newer, and no look at what is known", () => {
  memory = createRowMemory("acme.example");
  const counted = { ...ROW, last: lastMessage("", "Hello?", "2") };
  expect(memory.read("chat1", counted, false, NOW)).toMatchObject({ newerSeenAt: NOW, seenAt: 0 });
});
