import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND, type Instant } from "../time/instant.ts";
import { ANY_TIME } from "../time/moment.ts";
import { comment, fact, nameAt, read, stateAt, T, WEEK } from "./proof/records.ts";
import { windowState } from "./window-state.ts";

describe("everything to the newest message was read", () => {
  it("the deadline is exact, and over at its millisecond", () => {
    const record = read({ messages: [fact(T), fact(T + HOUR, "agent")] });
    expect(stateAt(record, T + DAY - 1)).toMatchObject({ state: "open", approximate: false });
    expect(nameAt(record, T + DAY)).toBe("closed");
  });

  it("a time known to the second is exact enough", () => {
    const record = read({ messages: [fact({ earliest: T, latest: T + SECOND - 1 })] });
    expect(stateAt(record, T)).toMatchObject({ closesAt: T + DAY, approximate: false });
    expect(nameAt(record, T + DAY)).toBe("closed");
  });

  it("a time known to the minute counts from its start and is about", () => {
    const record = read({ messages: [fact({ earliest: T, latest: T + MINUTE - 1 })] });
    expect(stateAt(record, T)).toMatchObject({ closesAt: T + DAY, approximate: true });
    expect(nameAt(record, T + DAY)).toBe("closed");
  });

  it("a time known to the day is open from its start and over from its end", () => {
    const record = read({ messages: [fact({ earliest: T, latest: T + DAY - 1 })] });
    expect(stateAt(record, T + DAY - 1)).toMatchObject({ state: "open", closesAt: T + DAY });
    expect(nameAt(record, T + DAY)).toBe("unknown: unreadable-time");
    expect(nameAt(record, T + 2 * DAY - 2)).toBe("unknown: unreadable-time");
    expect(nameAt(record, T + 2 * DAY - 1)).toBe("closed");
  });

  it("a time that cannot be read is never a countdown and never closed", () => {
    const record = read({ messages: [fact(ANY_TIME)] });
    expect(nameAt(record, T)).toBe("unknown: unreadable-time");
    expect(nameAt(record, T + 400 * DAY)).toBe("unknown: unreadable-time");
  });

  it("an unreadable last message leaves the countdown of the one before it, about", () => {
    const record = read({ messages: [fact(T), fact(ANY_TIME)] });
    expect(stateAt(record, T + HOUR)).toMatchObject({ closesAt: T + DAY, approximate: true });
    expect(nameAt(record, T + DAY)).toBe("unknown: unreadable-time");
  });
});

describe("messages from the future", () => {
  it("a few seconds are borne, more is unreadable", () => {
    const record = read({ messages: [fact(T)] });
    expect(nameAt(record, T - 10 * SECOND)).toBe("open");
    expect(nameAt(record, T - 10 * SECOND - 1)).toBe("unknown: unreadable-time");
  });

  it("make every countdown doubtful, whoever wrote them", () => {
    const record = read({ messages: [fact(T), fact(T + HOUR, "agent")] });
    expect(nameAt(record, T + 1)).toBe("unknown: unreadable-time");
    expect(nameAt(record, T + HOUR)).toBe("open");
  });
});

describe("messages that may be the customer's", () => {
  it("push the proof of closed away, not the countdown", () => {
    const record = read({ messages: [fact(T), fact(T + HOUR, "unknown")] });
    expect(stateAt(record, T + HOUR)).toMatchObject({ closesAt: T + DAY, approximate: true });
    expect(nameAt(record, T + DAY)).toBe("unknown: unsure-author");
    expect(nameAt(record, T + HOUR + DAY)).toBe("closed");
  });

  it("keep an empty-looking chat from waiting for the customer", () => {
    const messages = [fact(T, "unknown")];
    expect(nameAt(read({ messages, startId: messages[0]!.id }), T + HOUR)).toBe(
      "unknown: unsure-author",
    );
  });

  it("a comment where no comments are is not sure", () => {
    const record = read({ connector: "whatsappbyedna", messages: [comment(T)] });
    expect(nameAt(record, T)).toBe("unknown: unsure-author");
    expect(nameAt(record, T + DAY)).toBe("closed");
  });
});

describe("waiting for the customer", () => {
  it("needs the beginning of the chat, read without a gap (reading 4)", () => {
    const messages = [fact(T, "agent"), fact(T + HOUR, "agent")];
    const startId = messages[0]!.id;
    expect(nameAt(read({ messages, startId }), T + HOUR)).toBe("awaiting-customer");
    expect(nameAt(read({ messages }), T + HOUR)).toBe("unknown: not-read");
    expect(nameAt(read({ messages, startId: startId - 1 }), T + HOUR)).toBe("unknown: not-read");
  });
});

describe("reasons", () => {
  it("name our later message that extended nothing (R3)", () => {
    const record = read({
      messages: [fact(T - HOUR, "agent"), fact(T), fact(T + 1, "bot"), fact(T + 2, "colleague")],
    });
    const notExtendedBy = { by: "colleague", at: T + 2 };
    expect(stateAt(record, T + HOUR).because).toEqual({
      rules: ["R2", "R6", "R3"],
      customerAt: T,
      notExtendedBy,
    });
    expect(stateAt(record, T + DAY).because).toMatchObject({ notExtendedBy, over: "24h" });
    const before = read({ messages: [fact(T - HOUR, "agent"), fact(T)] });
    expect(stateAt(before, T).because).toEqual({ rules: ["R2", "R6"], customerAt: T });
  });

  it("name the channel's rule", () => {
    const rules = (connector: string, now: Instant, on = false): readonly string[] =>
      stateAt(read({ connector, messages: [fact(T)] }), now, on).because.rules;
    expect(rules("whatsappbyedna", T)).toEqual(["R2", "R5"]);
    expect(rules("whatsappbyedna", T + DAY)).toEqual(["R4", "R5"]);
    expect(rules("facebook", T + DAY, true)).toEqual(["R6"]);
    expect(rules("facebook", T + WEEK, true)).toEqual(["R4", "R6"]);
    expect(rules("facebookcomments", T)).toEqual(["R7"]);
    expect(rules("telegrambot", T)).toEqual(["R12"]);
    expect(rules("wazzup", T)).toEqual(["R12"]);
  });

  it("say which time ran out", () => {
    const record = read({ messages: [fact(T)] });
    expect(stateAt(record, T + WEEK, false).because.over).toBe("24h");
    expect(stateAt(record, T + WEEK, true).because.over).toBe("7d");
  });
});

describe("the same record asked twice", () => {
  it("gives the same answer, under either kind of channel", () => {
    const record = read({ messages: [comment(T)], connector: "acme" });
    const as = (classifiedAs: "instagram-direct" | "whatsapp"): string =>
      windowState(record, { extendTo7Days: false, classifiedAs }, T).state;
    expect([as("instagram-direct"), as("whatsapp"), as("instagram-direct")]).toEqual([
      "private-reply",
      "unknown",
      "private-reply",
    ]);
  });
});
