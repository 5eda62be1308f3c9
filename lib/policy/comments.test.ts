import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import { comment, fact, nameAt, read, refusal, stateAt, T, WEEK } from "./proof/records.ts";

describe("a comment on Instagram", () => {
  const connector = "fbinstagramdirect";

  it("allows one message only where everything since it was read", () => {
    const messages = [comment(T), fact(T + HOUR, "system")];
    const record = read({ connector, messages });
    expect(stateAt(record, T + HOUR)).toMatchObject({
      state: "private-reply",
      closesAt: T + WEEK,
      approximate: false,
    });
    expect(nameAt({ ...record, newestId: record.newestId + 1 }, T + HOUR)).toBe(
      "unknown: newer-unread",
    );
  });

  it("used is said only where no direct window can be live", () => {
    const messages = [comment(T), fact(T + HOUR, "agent")];
    const record = read({ connector, messages });
    expect(nameAt(record, T + DAY - 1)).toBe("unknown: not-read");
    expect(nameAt(record, T + DAY)).toBe("private-reply-used");
    expect(nameAt({ ...record, startId: messages[0]!.id }, T + HOUR)).toBe("private-reply-used");
  });

  it("is neither used nor free after what may be a whisper", () => {
    const messages = [comment(T), fact(T + HOUR, "agent", { mayBeHidden: true })];
    const record = read({ connector, messages });
    expect(nameAt(record, T + 2 * HOUR)).toBe("unknown: unsure-author");
    expect(nameAt(record, T + 2 * DAY)).toBe("unknown: unsure-author");
  });

  it("a message that may be either leaves all open questions open", () => {
    const record = read({ connector, messages: [comment(T), comment(T + HOUR, "unknown")] });
    expect(nameAt(record, T + HOUR)).toBe("unknown: not-read");
    expect(nameAt(record, T + HOUR + WEEK)).toBe("closed");
  });

  it("a message of the customer that may be a comment has to be looked at, and nobody doubts its author", () => {
    const only = fact(T);
    const record = read({ connector, messages: [{ ...only, kind: "unknown" }] });
    expect(nameAt(record, T + HOUR)).toBe("unknown: not-read");
  });

  it("known to the minute, its seven days start with the minute", () => {
    const minute = { earliest: T, latest: T + MINUTE - 1 };
    const record = read({ connector, messages: [{ ...comment(T), at: minute }] });
    expect(stateAt(record, T)).toMatchObject({ closesAt: T + WEEK, approximate: true });
    expect(nameAt(record, T + WEEK)).toBe("closed");
    expect(stateAt(record, T + WEEK).because.over).toBe("7d");
  });
});

describe("a customer's message of which nobody said whether it is a comment", () => {
  it("is a direct message where there are no comments", () => {
    const record = read({ connector: "facebook", messages: [comment(T, "unknown")] });
    expect(stateAt(record, T + HOUR)).toMatchObject({ state: "open", closesAt: T + DAY });
    expect(nameAt(record, T + DAY)).toBe("closed");
  });

  it("stays unsure in a chat that holds comments", () => {
    const record = read({ connector: "fbinstagramdirect", messages: [comment(T, "unknown")] });
    expect(nameAt(record, T + HOUR)).toBe("unknown: not-read");
  });
});

describe("a message that reaches the portal late, with the date at which it was written", () => {
  const connector = "fbinstagramdirect";

  it("is no pending comment where a direct message was written after it", () => {
    const record = read({ connector, messages: [fact(T + HOUR), comment(T)] });
    expect(nameAt(record, T + 2 * HOUR)).toBe("open");
    expect(nameAt(record, T + 2 * DAY)).toBe("closed");
  });

  it("is a comment that leaves a later one pending", () => {
    const record = read({ connector, messages: [comment(T + HOUR), comment(T)] });
    expect(stateAt(record, T + 2 * HOUR)).toMatchObject({
      state: "private-reply",
      closesAt: T + HOUR + WEEK,
    });
  });

  it("is a comment whose one message was sent meanwhile", () => {
    const record = read({ connector, messages: [fact(T + HOUR, "agent"), comment(T)] });
    expect(nameAt(record, T + 2 * DAY)).toBe("private-reply-used");
    const sameSecond = read({ connector, messages: [fact(T, "agent"), comment(T)] });
    expect(nameAt(sameSecond, T + 2 * DAY)).toBe("private-reply");
  });

  it("is a comment whose one message may have been sent meanwhile, by a text that shows no time", () => {
    const sometime = { earliest: T, latest: T + HOUR };
    const automatic = fact(sometime, "automatic");
    const record = read({ connector, messages: [automatic, comment(T)] });
    expect(nameAt(record, T + 2 * DAY)).toBe("unknown: unreadable-time");
    const answered = [automatic, comment(T), fact(T + 2 * HOUR, "agent")];
    expect(nameAt(read({ connector, messages: answered }), T + 2 * DAY)).toBe("private-reply-used");
    const before = read({ connector, messages: [automatic, comment(T + HOUR)] });
    expect(nameAt(before, T + 2 * DAY)).toBe("private-reply");
  });

  it("is a comment whose one message may have been sent meanwhile, by a text of which nobody can tell whether it went out", () => {
    const unsure = { maybeAutomatic: true } as const;
    const record = read({
      connector,
      messages: [fact(T + HOUR, "system", unsure), comment(T)],
    });
    expect(nameAt(record, T + 2 * DAY)).toBe("unknown: unsure-author");
    const before = read({ connector, messages: [fact(T, "system", unsure), comment(T)] });
    expect(nameAt(before, T + 2 * DAY)).toBe("private-reply");
    const note = read({ connector, messages: [fact(T + HOUR, "system"), comment(T)] });
    expect(nameAt(note, T + 2 * DAY)).toBe("private-reply");
    const file = fact(T + HOUR, "system", { ...unsure, hasText: false });
    expect(nameAt(read({ connector, messages: [file, comment(T)] }), T + 2 * DAY)).toBe(
      "private-reply",
    );
  });

  it("is a comment whose one message may have been sent meanwhile, by nobody knows whom", () => {
    const record = read({ connector, messages: [fact(T + HOUR, "unknown"), comment(T)] });
    expect(nameAt(record, T + 2 * DAY)).toBe("unknown: unsure-author");
    const before = read({ connector, messages: [fact(T, "unknown"), comment(T + HOUR)] });
    expect(nameAt(before, T + 2 * DAY)).toBe("private-reply");
    const file = fact(T + HOUR, "unknown", { hasText: false });
    expect(nameAt(read({ connector, messages: [file, comment(T)] }), T + 2 * DAY)).toBe(
      "private-reply",
    );
  });

  it("is a comment that a refusal meanwhile called answered", () => {
    const refused = refusal(T + HOUR, "private-reply");
    const record = read({ connector, messages: [refused, comment(T)] });
    expect(nameAt(record, T + 2 * DAY)).toBe("private-reply-used");
  });

  it("opens nothing where a refusal about time came after it was written", () => {
    const record = read({ messages: [refusal(T + HOUR, "window"), fact(T)] });
    expect(stateAt(record, T + 2 * HOUR).state).not.toBe("open");
    const sameSecond = read({ messages: [refusal(T, "window"), fact(T)] });
    expect(nameAt(sameSecond, T + 2 * HOUR)).toBe("open");
    const sometime = { ...refusal(T, "window"), at: { earliest: T, latest: T + HOUR } };
    expect(stateAt(read({ messages: [sometime, fact(T)] }), T + 2 * HOUR).state).not.toBe("open");
    const next = read({ messages: [sometime, fact(T + HOUR)] });
    expect(nameAt(next, T + 2 * HOUR)).toBe("open");
  });
});
