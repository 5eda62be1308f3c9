import { expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import { ANY_TIME, type Moment } from "../time/moment.ts";
import { eventsOf } from "./events-of.ts";
import { dialog, happened, INSTAGRAM, ours, START, theirs, WHATSAPP } from "./test-dialog.ts";

// What is not proven is not missed (design 4.7), nor let go.

const someone = (after: number) => theirs(after, { by: "unknown" });
/** The whole day that begins so long after the start. */
const day = (after: number): Moment => ({
  earliest: START + after,
  latest: START + after + DAY - 1,
});

test("a message of nobody knows whom may be the answer", () => {
  const record = dialog([theirs(0), someone(HOUR)], 3 * DAY);
  expect(happened(record, WHATSAPP, 3 * DAY)).toEqual(["window not-known"]);
});

test("or the customer's: then the window runs longer", () => {
  const record = dialog([theirs(0), someone(20 * HOUR)], 30 * HOUR);
  expect(happened(record, WHATSAPP, 30 * HOUR)).toEqual([]);
  const late = dialog([theirs(0), someone(20 * HOUR), ours(30 * HOUR)], 31 * HOUR);
  expect(happened(late, WHATSAPP, 31 * HOUR)).toEqual(["window not-known"]);
});

test("an answer after it is one, but nobody knows whether it was the first", () => {
  const record = dialog([theirs(0), someone(HOUR), ours(2 * HOUR)], 3 * HOUR);
  const [event] = eventsOf(record, WHATSAPP, START + 3 * HOUR);
  expect(event).toMatchObject({ outcome: "answered", endedAt: START + 2 * HOUR });
  const before = dialog([someone(0), theirs(HOUR), ours(2 * HOUR)], 3 * HOUR);
  expect(eventsOf(before, WHATSAPP, START + 3 * HOUR)).toMatchObject([
    { endedAt: START + 2 * HOUR },
  ]);
});

test("a customer who writes once more after it was not answered, and that is missed", () => {
  const record = dialog([theirs(0), someone(HOUR), theirs(2 * HOUR)], 3 * DAY);
  expect(happened(record, WHATSAPP, 3 * DAY)).toEqual(["window missed"]);
});

test("where there are no comments, what may be one is a message and gives a new window", () => {
  const record = dialog([theirs(0), theirs(20 * HOUR, { kind: "unknown" })], 30 * HOUR);
  expect(happened(record, WHATSAPP, 30 * HOUR)).toEqual([]);
  expect(happened(record, WHATSAPP, 44 * HOUR)).toEqual(["window not-known"]);
  const seen = dialog([theirs(0), theirs(20 * HOUR, { kind: "unknown" })], 44 * HOUR);
  expect(happened(seen, WHATSAPP, 44 * HOUR)).toEqual(["window missed"]);
});

test("where there are comments, it may give one: unanswered to that end it is missed either way", () => {
  const said = [theirs(0), theirs(20 * HOUR, { kind: "unknown" })];
  expect(happened(dialog(said, 30 * HOUR), INSTAGRAM, 30 * HOUR)).toEqual([]);
  expect(happened(dialog(said, 44 * HOUR), INSTAGRAM, 44 * HOUR)).toEqual(["window missed"]);
  const between = dialog([...said, ours(30 * HOUR)], 44 * HOUR);
  expect(happened(between, INSTAGRAM, 44 * HOUR)).toEqual(["window not-known"]);
});

test("a message known only to the day may have been written at its end", () => {
  const said = [theirs(0, { at: day(0) })];
  const end = 2 * DAY - 1;
  expect(happened(dialog(said, end - 1), WHATSAPP, end - 1)).toEqual([]);
  const record = dialog(said, end);
  expect(happened(record, WHATSAPP, end)).toEqual(["window missed"]);
  expect(eventsOf(record, WHATSAPP, START + end)).toMatchObject([{ closesAt: START + end }]);
  const between = dialog([...said, ours(30 * HOUR)], 3 * DAY);
  expect(happened(between, WHATSAPP, 3 * DAY)).toEqual(["window not-known"]);
});

test("an answer known only to the day may have come after the end, or before it", () => {
  const record = dialog([theirs(0), ours(0, { at: day(12 * HOUR) })], 3 * DAY);
  expect(happened(record, WHATSAPP, 3 * DAY)).toEqual(["window not-known"]);
  const inside = dialog([theirs(0), ours(0, { at: day(-HOUR) })], 3 * DAY);
  expect(happened(inside, WHATSAPP, 3 * DAY)).toEqual(["window answered"]);
});

test("of a message whose time cannot be read no end is known", () => {
  const record = dialog([theirs(0, { at: ANY_TIME })], 300 * DAY);
  expect(happened(record, WHATSAPP, 300 * DAY)).toEqual([]);
});

test("a customer who got in touch elsewhere has a window still, and may have been answered there", () => {
  const contactedAt = { value: START + 20 * HOUR, at: START + 21 * HOUR };
  const open = dialog([theirs(0)], 30 * HOUR, { contactedAt });
  expect(happened(open, WHATSAPP, 30 * HOUR)).toEqual([]);
  const over = dialog([theirs(0)], 3 * DAY, { contactedAt });
  expect(happened(over, WHATSAPP, 3 * DAY)).toEqual(["window not-known"]);
  const answered = dialog([theirs(0), ours(HOUR)], 3 * DAY, { contactedAt });
  expect(eventsOf(answered, WHATSAPP, START + 3 * DAY)).toMatchObject([
    { outcome: "answered", answeredAt: START + HOUR },
  ]);
  const late = dialog([theirs(0), ours(30 * HOUR)], 3 * DAY, { contactedAt });
  expect(happened(late, WHATSAPP, 3 * DAY)).toEqual(["window not-known"]);
});

test("who got in touch after the window had ended had been missed", () => {
  const contactedAt = { value: START + 25 * HOUR, at: START + 26 * HOUR };
  const record = dialog([theirs(0)], 30 * HOUR, { contactedAt });
  expect(happened(record, WHATSAPP, 30 * HOUR)).toEqual(["window missed"]);
});

test("where the portal itself lets one reply for longer, the customer was heard of since (a call)", () => {
  const call = { portalBlockAt: START + 40 * HOUR };
  expect(happened(dialog([theirs(0)], 30 * HOUR, call), WHATSAPP, 30 * HOUR)).toEqual([]);
  expect(happened(dialog([theirs(0)], 3 * DAY, call), WHATSAPP, 3 * DAY)).toEqual([
    "window not-known",
  ]);
  const same = { portalBlockAt: START + DAY + 20_000 };
  expect(happened(dialog([theirs(0)], 3 * DAY, same), WHATSAPP, 3 * DAY)).toEqual([
    "window missed",
  ]);
});

test("a private reply is not let go where somebody may have used it", () => {
  const comment = theirs(0, { kind: "comment" });
  for (const doubt of [
    someone(HOUR),
    theirs(HOUR, { kind: "unknown" }),
    ours(HOUR, { by: "system", maybeAutomatic: true }),
  ]) {
    const record = dialog([comment, doubt], 9 * DAY);
    expect(happened(record, INSTAGRAM, 9 * DAY)).toContain("private-reply not-known");
    const used = dialog([comment, doubt, ours(2 * HOUR)], 9 * DAY);
    expect(happened(used, INSTAGRAM, 9 * DAY)).toContain("private-reply used");
  }
  for (const mark of ["contactedAt", "acceptedAt"]) {
    const marked = dialog([comment], 9 * DAY, { [mark]: { value: START + DAY, at: START + DAY } });
    expect(happened(marked, INSTAGRAM, 9 * DAY)).toEqual(["private-reply not-known"]);
  }
  const byDay = dialog([theirs(0, { kind: "comment", at: day(0) })], 7 * DAY);
  expect(happened(byDay, INSTAGRAM, 7 * DAY)).toEqual([]);
});

test("each comment gives a private reply, used or let go by itself (R8)", () => {
  const comment = (after: number) => theirs(after, { kind: "comment" });
  const two = dialog([comment(0), comment(DAY)], 9 * DAY);
  expect(happened(two, INSTAGRAM, 9 * DAY)).toEqual([
    "private-reply let-go",
    "private-reply let-go",
  ]);
  expect(happened(two, INSTAGRAM, 7 * DAY)).toEqual(["private-reply let-go"]);
  const late = dialog([comment(0), comment(6 * DAY), ours(8 * DAY)], 9 * DAY);
  expect(happened(late, INSTAGRAM, 9 * DAY)).toEqual([
    "private-reply let-go",
    "private-reply used",
  ]);
  // Any text of ours after a comment uses its message (reading 5): one text may use two.
  const once = dialog([comment(0), comment(DAY), ours(2 * DAY)], 9 * DAY);
  expect(happened(once, INSTAGRAM, 9 * DAY)).toEqual(["private-reply used", "private-reply used"]);
});

test("how long the customer waited is not told where somebody may have waited before", () => {
  const bot = dialog([ours(0, { by: "bot" }), theirs(HOUR), ours(2 * HOUR)], 3 * HOUR, {
    startId: 0,
  });
  expect(eventsOf(bot, WHATSAPP, START + 3 * HOUR)).toMatchObject([{ endedAt: START + 2 * HOUR }]);
  const told = dialog([ours(0), theirs(HOUR, { id: 2 }), ours(2 * HOUR)], 3 * HOUR, {
    startId: 0,
  });
  expect(eventsOf(told, WHATSAPP, START + 3 * HOUR + MINUTE)).toMatchObject([
    { answeredAt: START + 2 * HOUR },
  ]);
});
