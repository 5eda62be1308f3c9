import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import { emptyRecord, joinRecords, type DialogRecord } from "./dialog-record.ts";
import { fact, known, nameAt, read, stateAt, T, WEEK } from "./proof/records.ts";

describe("with nothing read", () => {
  it("nothing is said", () => {
    expect(nameAt(emptyRecord("p", "chat1"), T)).toBe("unknown: not-read");
    expect(nameAt(known({}), T)).toBe("unknown: not-read");
    expect(nameAt(known({ newestId: 500 }), T)).toBe("unknown: not-read");
  });

  it("the connector alone decides where the channel is not limited", () => {
    expect(nameAt(known({ connector: "livechat" }), T)).toBe("unlimited");
    expect(nameAt(known({ connector: "wazzup" }), T)).toBe("unknown: unclassified");
  });
});

describe("a customer's message is known, what came after it is not", () => {
  const message = fact(T);
  const record = known({ messages: [message], newestId: message.id + 5 });

  it("the window is open at least until then, about", () => {
    expect(stateAt(record, T + 1)).toMatchObject({
      state: "open",
      closesAt: T + DAY,
      approximate: true,
    });
  });

  it("past it nothing is proven", () => {
    expect(nameAt(record, T + DAY)).toBe("unknown: not-read");
    expect(nameAt(record, T + 400 * DAY)).toBe("unknown: not-read");
  });
});

describe("only the end of the chat was read, without a customer's message", () => {
  it("what was not read is older than the first message that was", () => {
    const record = read({ messages: [fact(T, "agent"), fact(T + HOUR, "agent")] });
    expect(nameAt(record, T + DAY - 1)).toBe("unknown: not-read");
    expect(nameAt(record, T + DAY)).toBe("closed");
    expect(nameAt(record, T + WEEK - 1, true)).toBe("unknown: not-read");
    expect(nameAt(record, T + WEEK, true)).toBe("closed");
  });

  it("on Instagram an unread comment may still allow its message", () => {
    const record = read({ connector: "fbinstagramdirect", messages: [fact(T, "agent")] });
    expect(nameAt(record, T + WEEK - 1)).toBe("unknown: not-read");
    expect(nameAt(record, T + WEEK)).toBe("closed");
  });

  it("a direct message that was read leaves no older comment pending", () => {
    const record = read({
      connector: "fbinstagramdirect",
      messages: [fact(T), fact(T + 1, "agent")],
    });
    expect(nameAt(record, T + DAY)).toBe("closed");
  });

  it("the newest message alone proves as much: the list shows it", () => {
    const last = fact(T, "agent");
    expect(nameAt(known({ messages: [last], newestId: last.id }), T + DAY)).toBe("closed");
    const customers = fact(T);
    const record = known({ messages: [customers], newestId: customers.id });
    expect(stateAt(record, T)).toMatchObject({ closesAt: T + DAY, approximate: false });
    expect(nameAt(record, T + DAY)).toBe("closed");
  });
});

describe("something newer was seen than was read", () => {
  const messages = [fact(T)];
  const record = read({ messages });

  it("a higher number takes the proof of closed away, not the open window", () => {
    const newer = { ...record, newestId: record.newestId + 1 };
    expect(stateAt(newer, T)).toMatchObject({ state: "open", approximate: true });
    expect(nameAt(newer, T + DAY)).toBe("unknown: newer-unread");
  });

  it("so does a row that shows something newer, until the dialog is read again", () => {
    const newer = { ...record, newerSeenAt: T + HOUR, readAt: T };
    expect(nameAt(newer, T + DAY)).toBe("unknown: newer-unread");
    expect(nameAt({ ...newer, readAt: T + HOUR }, T + DAY)).toBe("closed");
  });

  it("what certainly stands unread after the customer's message may be a refusal, until it has been read", () => {
    const { id } = record.messages[0]!;
    const cut = { ...record, newestId: id + 9, unreadAfter: id };
    expect(nameAt(cut, T)).toBe("unknown: newer-unread");
    const known = joinRecords(cut, { ...record, messages: [], spans: [{ from: id, to: id + 9 }] });
    expect(stateAt(known, T)).toMatchObject({ state: "open", closesAt: T + DAY });
  });

  it("the end of what was read is no gap once it is certain that nothing comes after", () => {
    const { id } = record.messages[0]!;
    const cut = { ...record, unreadAfter: id, newerSeenAt: T + 1, readAt: T };
    expect(nameAt(cut, T + 2)).toBe("unknown: newer-unread");
    expect(nameAt({ ...cut, readAt: T + 2 }, T + 2)).toBe("open");
  });

  it("what the customer writes after the gap opens the window, whatever stands in it", () => {
    const later = fact(T + HOUR);
    const cut = { ...record, unreadAfter: record.messages[0]!.id };
    const after = joinRecords(cut, read({ messages: [later] }));
    expect(stateAt(after, T + HOUR)).toMatchObject({ state: "open", closesAt: T + HOUR + DAY });
  });

  it("a line of the system after a message of which nobody saw what came next may be a refusal, until it has been read", () => {
    // As a page's model names them that has loaded more than it shows.
    const direct = fact(T);
    const line = fact(T + HOUR, "system");
    const named = known({
      messages: [direct, line],
      newestId: line.id,
      spans: [{ from: line.id, to: line.id }],
    });
    expect(nameAt(named, T + HOUR)).toBe("unknown: newer-unread");
    const spanOf = (from: number, to: number): DialogRecord =>
      known({ spans: [{ from, to }], newestId: line.id });
    const shown = joinRecords(named, spanOf(direct.id, line.id));
    expect(stateAt(shown, T + HOUR)).toMatchObject({ state: "open", closesAt: T + DAY });
    // It stood there as the newest: what came next came before our eyes.
    const wasNewest = joinRecords(named, spanOf(direct.id, direct.id));
    expect(nameAt(wasNewest, T + HOUR)).toBe("open");
    const answered = known({ messages: [direct, fact(T + HOUR, "agent")] });
    expect(nameAt(answered, T + HOUR)).toBe("open");
  });

  it("a gap before the newest stretch hides what stands in it", () => {
    const late = fact(T + HOUR, "agent", { id: record.newestId + 50 });
    const gap = joinRecords(
      record,
      known({ messages: [late], spans: [{ from: late.id, to: late.id }] }),
    );
    expect(stateAt(gap, T + DAY - 1)).toMatchObject({ state: "open", approximate: true });
    expect(nameAt(gap, T + DAY)).toBe("unknown: not-read");
    expect(nameAt(gap, T + DAY + HOUR)).toBe("closed");
  });
});

describe("a claim that no customer's message is later than some instant", () => {
  const notAfter = { bound: T, asOf: 500 };

  it("proves closed as long as nothing newer is known", () => {
    const record = known({ newestId: 500, notAfter });
    expect(nameAt(record, T + DAY - 1)).toBe("unknown: not-read");
    expect(nameAt(record, T + DAY)).toBe("closed");
    expect(nameAt({ ...record, newestId: 501 }, T + DAY)).toBe("unknown: not-read");
    expect(nameAt({ ...record, newerSeenAt: 2, readAt: 1 }, T + DAY)).toBe("unknown: not-read");
  });

  it("on Instagram leaves room for a comment that was not read", () => {
    const record = known({ connector: "fbinstagramdirect", newestId: 500, notAfter });
    expect(nameAt(record, T + WEEK - 1)).toBe("unknown: not-read");
    expect(nameAt(record, T + WEEK)).toBe("closed");
  });

  it("makes a deadline exact that it agrees with", () => {
    const record = known({ newestId: 500, notAfter, messages: [fact(T, "customer", { id: 400 })] });
    expect(stateAt(record, T)).toMatchObject({ closesAt: T + DAY, approximate: false });
  });

  it("never opens anything, and never outweighs a message", () => {
    const record = known({
      newestId: 500,
      notAfter,
      messages: [fact(T + HOUR, "customer", { id: 400 })],
    });
    expect(stateAt(record, T + DAY)).toMatchObject({ state: "open", closesAt: T + HOUR + DAY });
  });
});

describe("past 24 hours, with messages after the customer's that were not read", () => {
  const message = fact(T);

  it("a refusal may be among them: nothing says that the 7 days are on", () => {
    const record = known({ messages: [message], newestId: message.id + 5 });
    expect(nameAt(record, T + DAY - 1, true)).toBe("open");
    expect(nameAt(record, T + DAY, true)).toBe("unknown: newer-unread");
  });

  it("with the newest message alone read, too", () => {
    const newest = { ...fact(T + HOUR, "system"), id: message.id + 5 };
    const spans = [message, newest].map(({ id }) => ({ from: id, to: id }));
    const record = known({ messages: [message, newest], newestId: newest.id, spans });
    expect(stateAt(record, T + 2 * DAY, true).state).toBe("unknown");
  });

  it("the 7 days go on where everything after it was read, or somebody said that the customer got in touch", () => {
    const record = read({ messages: [message, fact(T + HOUR, "agent")] });
    expect(nameAt(record, T + 2 * DAY, true)).toBe("human-agent");
    const marked = known({
      messages: [message],
      newestId: message.id + 5,
      contactedAt: { value: T + MINUTE, at: T + HOUR },
    });
    expect(nameAt(marked, T + 2 * DAY, true)).toBe("human-agent");
  });
});

describe("an erasure", () => {
  it("hides what was written up to it, and what was read there", () => {
    const record = read({ messages: [fact(T), fact(T + HOUR)] });
    expect(nameAt({ ...record, erasedAt: T }, T + HOUR)).toBe("open");
    expect(
      nameAt(
        joinRecords(record, known({ erasedAt: T + HOUR, connector: "facebook" })),
        T + 2 * HOUR,
      ),
    ).toBe("unknown: not-read");
  });

  it("leaves no proof that the customer never wrote", () => {
    const messages = [fact(T)];
    const record = read({ messages, startId: messages[0]!.id });
    expect(nameAt({ ...record, erasedAt: T }, T + HOUR)).toBe("unknown: not-read");
  });

  it("hides marks, claims and the portal's block time", () => {
    const record = known({
      connector: "whatsappbyedna",
      contactedAt: { value: T, at: T },
      portalBlockAt: T + DAY,
      notAfter: { bound: T, asOf: 0 },
    });
    expect(nameAt(record, T)).toBe("open");
    const erased = { ...record, erasedAt: T };
    expect(nameAt(erased, T)).toBe("unknown: not-read");
    expect(nameAt(erased, T + DAY)).toBe("unknown: not-read");
  });
});
