import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../time/instant.ts";
import { comment, fact, known, nameAt, read, refusal, stateAt, T, WEEK } from "./proof/records.ts";

describe("refusals about time", () => {
  it("close while everything after them is read, and say when", () => {
    const record = read({
      messages: [fact(T), fact(T + HOUR, "agent"), refusal(T + HOUR, "window")],
    });
    expect(stateAt(record, T + 2 * HOUR)).toMatchObject({
      state: "closed",
      because: { refusedAt: T + HOUR, customerAt: T, over: "24h" },
    });
  });

  it("stop the countdown but prove nothing while something after them is not read", () => {
    const record = read({ messages: [fact(T), refusal(T + HOUR, "window")] });
    const newer = { ...record, newestId: record.newestId + 9 };
    expect(nameAt(newer, T + 2 * HOUR)).toBe("unknown: newer-unread");
  });

  it("close a chat whose earlier part was not read", () => {
    expect(nameAt(read({ messages: [refusal(T, "window")] }), T)).toBe("closed");
  });

  it("past 24 hours with the switch on: Bitrix24's own switch seems to be off (R6)", () => {
    const record = read({ messages: [fact(T), refusal(T + 2 * DAY, "window")] });
    expect(stateAt(record, T + 2 * DAY, true).because).toMatchObject({
      refusedEarly: true,
      over: "24h",
    });
    expect(stateAt(record, T + 2 * DAY, false).because.refusedEarly).toBeUndefined();
    const onTheFirstDay = read({ messages: [fact(T), refusal(T + HOUR, "window")] });
    expect(stateAt(onTheFirstDay, T + 2 * DAY, true).because.refusedEarly).toBeUndefined();
    const afterTheWeek = read({ messages: [fact(T), refusal(T + WEEK, "window")] });
    expect(stateAt(afterTheWeek, T + WEEK, true).because).toMatchObject({ over: "7d" });
    expect(stateAt(afterTheWeek, T + WEEK, true).because.refusedEarly).toBeUndefined();
  });
});

describe("why a message did not arrive", () => {
  it("is told in every state, until the customer writes again", () => {
    const asked = fact(T);
    const notice = refusal(T + HOUR, "other");
    const messages = [asked, fact(T + HOUR, "agent"), notice];
    expect(stateAt(read({ messages }), T + 2 * HOUR)).toMatchObject({
      state: "open",
      because: { notDelivered: { id: notice.id, reason: "other", at: T + HOUR } },
    });
    const again = read({ messages: [...messages, fact(T + 2 * HOUR)] });
    expect(stateAt(again, T + 3 * HOUR).because.notDelivered).toBeUndefined();
  });
});

describe("a line that may be a refusal about time, or an automatic text", () => {
  const line = (at: number, more: object = {}) =>
    fact(at, "system", { maybeAutomatic: true, reason: "window", ...more });

  it("takes back what was promised and proves nothing, until the customer writes again", () => {
    const asked = fact(T);
    const messages = [asked, line(T + HOUR)];
    expect(nameAt(read({ messages }), T + 2 * HOUR)).toBe("unknown: unsure-refusal");
    expect(nameAt(read({ messages }), T + DAY)).toBe("closed");
    const again = fact(T + 3 * HOUR);
    expect(nameAt(read({ messages: [...messages, again] }), T + 4 * HOUR)).toBe("open");
  });

  it("is not overruled by the portal's block, nor by a message that is older than it", () => {
    const messages = [fact(T), line(T + HOUR)];
    const blocked = { connector: "whatsappbytwilio", portalBlockAt: T + DAY };
    expect(nameAt(read({ ...blocked, messages }), T + 2 * HOUR)).toBe("unknown: unsure-refusal");
    const late = fact(T + HOUR / 2);
    expect(nameAt(read({ messages: [...messages, late] }), T + 2 * HOUR)).toBe(
      "unknown: unsure-refusal",
    );
  });

  it("leaves it open whether the customer was answered", () => {
    const answered = [fact(T), fact(T + HOUR, "agent")];
    const doubted = read({ messages: [...answered, line(T + 2 * HOUR, { reason: "other" })] });
    expect(stateAt(doubted, T + 3 * HOUR)).toMatchObject({ state: "open", unanswered: "likely" });
    expect(stateAt(read({ messages: answered }), T + 3 * HOUR).unanswered).toBe("no");
  });

  it("has used the one reply to a comment also where it counts as a refusal", () => {
    const instagram = { connector: "fbinstagramdirect" };
    const asked = comment(T);
    const refused = fact(T + HOUR, "automatic", { kind: "not-delivered", reason: "window" });
    expect(nameAt(read({ ...instagram, messages: [asked, refused] }), T + HOUR)).toBe(
      "private-reply-used",
    );
    const notice = line(T + HOUR, { kind: "not-delivered" });
    const late = [fact(T), notice, comment(T + HOUR / 2)];
    expect(nameAt(read({ ...instagram, messages: late }), T + 2 * HOUR)).toBe(
      "unknown: unsure-author",
    );
  });
});

describe("the portal's own block time", () => {
  const portalBlockAt = T + DAY;

  it("opens the window on WhatsApp, about", () => {
    const record = known({ connector: "whatsappbytwilio", portalBlockAt });
    expect(stateAt(record, T)).toMatchObject({
      state: "open",
      closesAt: T + DAY,
      approximate: true,
    });
    expect(nameAt(record, T + DAY)).toBe("unknown: not-read");
  });

  it("is exact together with the message it was counted from", () => {
    const record = read({
      connector: "whatsappbytwilio",
      portalBlockAt,
      messages: [fact({ earliest: T - 500, latest: T + 499 })],
    });
    expect(stateAt(record, T)).toMatchObject({ closesAt: T + DAY, approximate: false });
  });

  it("is nobody's business on other channels", () => {
    expect(nameAt(known({ portalBlockAt }), T)).toBe("unknown: not-read");
  });

  it("counts only where it is later than a refusal", () => {
    const connector = "whatsappbyedna";
    expect(nameAt(read({ connector, portalBlockAt, messages: [refusal(T, "window")] }), T)).toBe(
      "closed",
    );
    expect(
      nameAt(read({ connector, portalBlockAt, messages: [refusal(T - 1, "window")] }), T),
    ).toBe("open");
  });

  it("far in the future is unreadable, never 25 hours", () => {
    const record = known({ connector: "whatsappbyedna", portalBlockAt: T + DAY + HOUR });
    expect(nameAt(record, T)).toBe("unknown: unreadable-time");
  });
});

describe("marks made by hand", () => {
  const contactedAt = { value: T + HOUR, at: T + HOUR };

  it("“the customer contacted us” opens the window, about, and says so", () => {
    const record = read({ messages: [fact(T)], contactedAt });
    expect(stateAt(record, T + DAY)).toMatchObject({
      state: "open",
      closesAt: T + HOUR + DAY,
      approximate: true,
      because: { manual: true },
    });
    expect(nameAt(record, T + HOUR + DAY)).toBe("closed");
  });

  it("a later message of the customer makes it needless", () => {
    const record = read({ messages: [fact(T + 2 * HOUR)], contactedAt });
    expect(stateAt(record, T + 2 * HOUR).because.manual).toBeUndefined();
  });

  it("a later refusal, or taking it back, ends it", () => {
    const refused = read({ messages: [fact(T), refusal(T + 2 * HOUR, "window")], contactedAt });
    expect(nameAt(refused, T + 3 * HOUR)).toBe("closed");
    const takenBack = read({ messages: [fact(T)], contactedAt: { value: null, at: T + 2 * HOUR } });
    expect(nameAt(takenBack, T + DAY)).toBe("closed");
  });

  it("a customer who got in touch is not one who never wrote", () => {
    const messages = [fact(T, "agent")];
    const record = read({ messages, startId: messages[0]!.id });
    expect(nameAt(record, T + HOUR)).toBe("awaiting-customer");
    expect(nameAt({ ...record, contactedAt }, T + HOUR)).toBe("open");
    expect(nameAt({ ...record, contactedAt }, T + HOUR + DAY)).not.toBe("awaiting-customer");
  });

  it("“the customer accepted” after a comment is unknown until they write (reading 6)", () => {
    const first = comment(T);
    const reply = fact(T + HOUR, "agent");
    const acceptedAt = { value: T + 2 * HOUR, at: T + 2 * HOUR };
    const connector = "fbinstagramdirect";
    const accepted = { connector, startId: first.id, acceptedAt };
    expect(nameAt(read({ ...accepted, messages: [first, reply] }), T + 3 * HOUR)).toBe(
      "unknown: accepted",
    );
    expect(
      nameAt(read({ ...accepted, messages: [first, reply, fact(T + 4 * HOUR)] }), T + 5 * HOUR),
    ).toBe("open");
    const again = comment(T + 4 * HOUR);
    expect(nameAt(read({ ...accepted, messages: [first, reply, again] }), T + 5 * HOUR)).toBe(
      "private-reply",
    );
    const { acceptedAt: _, ...notAccepted } = accepted;
    expect(nameAt(read({ ...notAccepted, messages: [first, reply] }), T + 3 * HOUR)).toBe(
      "private-reply-used",
    );
  });
});
