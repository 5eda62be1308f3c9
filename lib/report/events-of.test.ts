import { expect, test } from "vitest";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import { eventsOf, type Judged } from "./events-of.ts";
import { dialog, happened, INSTAGRAM, ours, START, theirs, WHATSAPP } from "./test-dialog.ts";

test("an answer inside the window, with its time from the first message nobody had answered", () => {
  const record = dialog([theirs(0), theirs(10 * MINUTE), ours(30 * MINUTE)], HOUR);
  expect(eventsOf(record, WHATSAPP, START + HOUR)).toEqual([
    {
      kind: "window",
      portal: "acme.bitrix24.com",
      dialog: "chat1",
      channel: "whatsapp",
      id: 2,
      at: START,
      closesAt: START + 10 * MINUTE + DAY,
      outcome: "answered",
      answeredAt: START + 30 * MINUTE,
    },
  ]);
});

test("a window that still runs is no event", () => {
  expect(happened(dialog([theirs(0)], HOUR), WHATSAPP, DAY - 1)).toEqual([]);
});

test("missed only where the dialog was seen unanswered at or after the end, to the millisecond", () => {
  expect(happened(dialog([theirs(0)], DAY), WHATSAPP, DAY)).toEqual(["window missed"]);
  expect(happened(dialog([theirs(0)], DAY - 1), WHATSAPP, 3 * DAY)).toEqual(["window not-known"]);
});

test("something unread since the customer's message leaves it not known", () => {
  const seen = { newestId: 5 };
  expect(happened(dialog([theirs(0)], 2 * DAY, seen), WHATSAPP, 2 * DAY)).toEqual([
    "window not-known",
  ]);
  const newer = { newerSeenAt: START + 3 * DAY };
  expect(happened(dialog([theirs(0)], 2 * DAY, newer), WHATSAPP, 3 * DAY)).toEqual([
    "window not-known",
  ]);
});

test("an answer after the end was too late, and a customer who writes again begins anew", () => {
  const record = dialog(
    [theirs(0), ours(25 * HOUR), theirs(26 * HOUR), theirs(51 * HOUR)],
    4 * DAY,
  );
  expect(happened(record, WHATSAPP, 4 * DAY)).toEqual([
    "window missed",
    "window missed",
    "window missed",
  ]);
});

test("what may be a whisper proves neither an answer nor that none came", () => {
  const record = dialog([theirs(0), ours(1, { mayBeHidden: true })], 2 * DAY);
  expect(happened(record, WHATSAPP, 2 * DAY)).toEqual(["window not-known"]);
  const comment = dialog([theirs(0, { kind: "comment" }), ours(1, { mayBeHidden: true })], 8 * DAY);
  expect(happened(comment, INSTAGRAM, 8 * DAY)).toEqual(["private-reply not-known"]);
});

test("bots, automatic texts, whispers, failed and refused messages and holding replies answer nobody", () => {
  const record = dialog(
    [
      theirs(0),
      ours(1, { by: "bot" }),
      ours(2, { by: "automatic" }),
      ours(3, { by: "system" }),
      ours(4, { failed: true }),
      ours(5, { holding: true }),
      ours(6),
      ours(7, { by: "system", kind: "not-delivered", reason: "other" }),
    ],
    DAY,
  );
  expect(happened(record, WHATSAPP, DAY)).toEqual(["window missed", "refused"]);
});

test("a time to the answer is told only where it is certain which message was the first", () => {
  const gap = dialog([theirs(0), ours(HOUR)], HOUR, {
    spans: [
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ],
  });
  const { startId: _, ...begunBefore } = dialog([theirs(0), ours(HOUR)], HOUR);
  for (const record of [gap, begunBefore]) {
    const [event] = eventsOf(record, WHATSAPP, START + HOUR);
    expect(event).toMatchObject({ outcome: "answered" });
    expect(event).not.toHaveProperty("answeredAt");
  }
});

test("with the 7-day switch on, the window is 7 days; never for WhatsApp (R5, R6)", () => {
  const record = dialog([theirs(0), ours(3 * DAY)], 4 * DAY);
  const policy = { extendTo7Days: true };
  expect(happened(record, { channel: "facebook-messages", policy }, 8 * DAY)).toEqual([
    "window answered",
  ]);
  expect(happened(record, { channel: "whatsapp", policy }, 8 * DAY)).toEqual(["window missed"]);
});

test.each([null, "facebook-comments", "other-unlimited"] as const)(
  "%s has no window to miss",
  (channel) => {
    const judged: Judged = { channel, policy: { extendTo7Days: false } };
    expect(happened(dialog([theirs(0)], 9 * DAY), judged, 9 * DAY)).toEqual([]);
  },
);

test("a private reply is used by any text of ours, let go after 7 days, or not known (R8)", () => {
  const comment = theirs(0, { kind: "comment" });
  const used = dialog([comment, ours(HOUR, { by: "bot" })], HOUR);
  expect(happened(used, INSTAGRAM, 2 * HOUR)).toEqual(["private-reply used"]);
  const file = dialog([comment, ours(HOUR, { hasText: false })], 7 * DAY);
  expect(happened(file, INSTAGRAM, 7 * DAY)).toEqual(["private-reply let-go"]);
  expect(happened(dialog([comment], 6 * DAY), INSTAGRAM, 7 * DAY)).toEqual([
    "private-reply not-known",
  ]);
  expect(happened(dialog([comment], 6 * DAY), INSTAGRAM, 6 * DAY)).toEqual([]);
  const tooLate = dialog([comment, ours(8 * DAY), theirs(9 * DAY)], 9 * DAY);
  expect(happened(tooLate, INSTAGRAM, 9 * DAY)).toEqual(["private-reply let-go"]);
  const wrote = dialog([comment, theirs(HOUR)], 2 * HOUR);
  expect(happened(wrote, INSTAGRAM, 2 * HOUR)).toEqual([]);
});

test("what was erased by hand has not happened", () => {
  const record = dialog([theirs(0)], 2 * DAY, { erasedAt: START + HOUR });
  expect(happened(record, WHATSAPP, 2 * DAY)).toEqual([]);
});
