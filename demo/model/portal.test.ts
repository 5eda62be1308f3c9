import { expect, test } from "vitest";
import { Acts } from "./acts.ts";
import { steppedClock } from "./clock.ts";
import { crowd } from "./crowd.ts";
import { refusalOf } from "./delivery.ts";
import { fillHistory } from "./history.ts";
import { LINES } from "./lines.ts";
import { NAMED } from "./named.ts";
import { COLLEAGUE, ME } from "./people.ts";
import { Portal } from "./portal.ts";
import { playStories } from "./story.ts";
import { truthOf } from "./truth.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function emptyPortal(): { acts: Acts; portal: Portal } {
  const portal = new Portal(steppedClock(NOW));
  return { portal, acts: new Acts(portal, "en") };
}

function namedPortal(): { acts: Acts; portal: Portal } {
  const made = emptyPortal();
  playStories(made.acts, NAMED, NOW);
  return made;
}

function everything(portal: Portal): string {
  return JSON.stringify([...portal.dialogs.values()]);
}

test("numbers of messages grow with time across the whole portal", () => {
  const { portal } = namedPortal();
  const messages = [...portal.dialogs.values()]
    .flatMap((dialog) => dialog.messages)
    .filter((message) => message.id > 100_000)
    .toSorted((a, b) => a.id - b.id);
  expect(messages.length).toBeGreaterThan(60);
  expect(messages.map((message) => message.at)).toEqual(
    messages.map((message) => message.at).toSorted((a, b) => a - b),
  );
});

test("the same start gives the same portal twice, named or made up", () => {
  expect(everything(namedPortal().portal)).toBe(everything(namedPortal().portal));
  expect(crowd(200, 7)).toEqual(crowd(200, 7));
  expect(crowd(20, 7)).not.toEqual(crowd(20, 8));
});

test("each conversation of the page begins with a note of the portal, even where more is told before it", () => {
  for (const dialog of namedPortal().portal.dialogs.values()) {
    expect(dialog.messages.some((message) => message.author === 0)).toBe(true);
  }
});

test("one conversation has no message of its customer at all", () => {
  const { portal } = namedPortal();
  const events = truthOf(portal, portal.dialog("chat112")).events;
  expect(events.map((event) => event.by)).toEqual(["system", "agent"]);
});

test("a message with an older time takes its place among the others", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "Ann", line: LINES.facebookPage });
  acts.receive(dialog, { text: "second", at: NOW - HOUR, id: 200_500 });
  acts.receive(dialog, { text: "first", at: NOW - 2 * HOUR, id: 200_501 });
  expect(dialog.messages.map((message) => message.text)).toEqual(["first", "second"]);
  expect(acts.receive(dialog, { text: "third" }).id).toBe(200_502);
});

test("a customer who writes after the end starts another session", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "Ann", line: LINES.facebookPage });
  const session = dialog.sessionId;
  acts.finish(dialog);
  expect(dialog.status).toBe(60);
  acts.receive(dialog, { text: "one more thing" });
  expect(dialog).toMatchObject({ status: 20, counter: 1 });
  expect(dialog.sessionId).toBeGreaterThan(session);
  expect(dialog.messages.map((message) => message.mark)).toEqual(["output", "end", "start", null]);
});

test("answers of people change the status, those of a bot do not", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "Ann", line: LINES.telegram });
  acts.receive(dialog, { text: "hello" });
  acts.bot(dialog, { text: "hi" });
  expect(dialog.status).toBe(20);
  acts.answer(dialog, COLLEAGUE, { text: "hi" });
  expect(dialog.status).toBe(40);
  acts.receive(dialog, { text: "and" });
  expect(dialog.status).toBe(25);
});

test("an Instagram comment comes with the hidden note before it", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "ann", line: LINES.instagramShop });
  acts.comment(dialog, { text: "nice", id: 900 });
  expect(dialog.messages).toMatchObject([
    { id: 899, author: 0, mark: "hidden" },
    { id: 900, comment: true },
  ]);
  expect(truthOf(portal, dialog).events.map((event) => event.kind)).toEqual(["message", "comment"]);
});

test("what the network answers follows the customer's last message, to the second", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "Ann", line: LINES.facebookPage });
  acts.receive(dialog, { text: "hello", at: NOW });
  const isCustomer = (id: number): boolean => acts.isCustomer(id);
  expect(refusalOf(dialog, isCustomer, NOW + DAY - 1)).toBeNull();
  expect(refusalOf(dialog, isCustomer, NOW + DAY)).toBe("window");
  const long = portal.addDialog({ chatId: 2, customer: "Ben", line: LINES.facebookSupport });
  acts.receive(long, { text: "hello", at: NOW });
  expect(refusalOf(long, isCustomer, NOW + 7 * DAY - 1)).toBeNull();
  expect(refusalOf(long, isCustomer, NOW + 7 * DAY)).toBe("window");
});

test("a comment takes one text, and a whisper is none", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "ann", line: LINES.instagramShop });
  acts.comment(dialog, { text: "nice" });
  acts.whisper(dialog, { text: "who answers?" });
  expect(acts.wouldRefuse(dialog)).toBeNull();
  acts.answer(dialog, ME, { text: "thank you" });
  expect(acts.wouldRefuse(dialog)).toBe("private-reply");
});

test("a refusal marks the company's newest message and says so below it", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "Ann", line: LINES.facebookPage });
  acts.answer(dialog, ME, { text: "late" });
  const notice = acts.refuse(dialog, { reason: "window" });
  expect(notice.text).toContain("10632966");
  const numbered = acts.refuse(dialog, { reason: "window", proof: "number", lang: "es" });
  expect(numbered.text).toContain(`${"-".repeat(54)}\n(#10)`);
  expect(truthOf(portal, dialog).events).toMatchObject([
    { by: "agent", failed: true },
    { by: "system", kind: "not-delivered", reason: "window" },
    { by: "system", kind: "not-delivered", reason: "window" },
  ]);
});

test("'one message only' is about a private reply only while a comment waits", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "ann", line: LINES.instagramShop });
  acts.receive(dialog, { text: "hello" });
  acts.refuse(dialog, { reason: "one-message" });
  acts.comment(dialog, { text: "nice" });
  acts.refuse(dialog, { reason: "one-message" });
  const reasons = truthOf(portal, dialog).events.flatMap((event) => event.reason ?? []);
  expect(reasons).toEqual(["other", "private-reply"]);
});

test("only WhatsApp is blocked by the portal itself, a day after the customer's message", () => {
  const { acts, portal } = emptyPortal();
  const whatsapp = portal.addDialog({ chatId: 1, customer: "Ann", line: LINES.whatsappSales });
  expect(portal.blockAt(whatsapp)).toBe(0);
  acts.receive(whatsapp, { text: "hello", at: NOW - DAY });
  acts.answer(whatsapp, ME, { text: "hi" });
  expect(portal.blockAt(whatsapp)).toBe(NOW);
  expect(portal.isBlocked(whatsapp)).toBe(true);
  const facebook = portal.addDialog({ chatId: 2, customer: "Ben", line: LINES.facebookPage });
  acts.receive(facebook, { text: "hello", at: NOW - 2 * DAY });
  expect(portal.isBlocked(facebook)).toBe(false);
});

test("more history never reaches into a window, and its numbers are older than all others", () => {
  const { portal } = namedPortal();
  const dialog = portal.dialog("chat101");
  const [first] = dialog.messages;
  fillHistory(portal, dialog, 50);
  const older = dialog.messages.slice(0, 50);
  expect(older.every((message) => message.at < NOW - 8 * DAY && message.id < first!.id)).toBe(true);
  expect(dialog.messages.map((message) => message.id)).toEqual(
    dialog.messages.map((message) => message.id).toSorted((a, b) => a - b),
  );
});

test("a file of the company without words says so in the truth", () => {
  const { acts, portal } = emptyPortal();
  const dialog = portal.addDialog({ chatId: 1, customer: "ann", line: LINES.instagramShop });
  acts.answer(dialog, ME, { file: true });
  acts.receive(dialog, { file: true });
  expect(truthOf(portal, dialog).events).toMatchObject([
    { by: "agent", text: false },
    { by: "customer" },
  ]);
  expect(truthOf(portal, dialog).events[1]).not.toHaveProperty("text");
});

test("several acts in a batch make one update of the list", () => {
  const { acts, portal } = namedPortal();
  const seen: string[] = [];
  portal.subscribe((change) => seen.push(change.type));
  portal.batch(() => {
    acts.receive(portal.dialog("chat101"), { text: "1" });
    acts.receive(portal.dialog("chat102"), { text: "2" });
  });
  expect(seen).toEqual(["added", "added", "list"]);
});
