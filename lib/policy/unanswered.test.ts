import { describe, expect, it } from "vitest";
import { DAY } from "../time/instant.ts";
import { joinRecords } from "./dialog-record.ts";
import type { MessageFact } from "./facts.ts";
import { comment, fact, known, read, refusal, stateAt, T } from "./proof/records.ts";

describe("unanswered", () => {
  const answer = (...messages: readonly MessageFact[]): string =>
    stateAt(read({ messages }), T + 2 * DAY).unanswered;

  it.each([
    ["a customer's message", [fact(T)], "yes"],
    ["an agent's answer", [fact(T), fact(T + 1, "agent")], "no"],
    ["a colleague's answer", [fact(T), fact(T + 1, "colleague")], "no"],
    [
      "a bot, an automatic text, a note",
      [fact(T), fact(T + 1, "bot"), fact(T + 2, "automatic"), fact(T + 3, "system")],
      "yes",
    ],
    ["the holding reply", [fact(T), fact(T + 1, "agent", { holding: true })], "yes"],
    ["a failed answer", [fact(T), fact(T + 1, "agent", { failed: true })], "yes"],
    ["a refused answer", [fact(T), fact(T + 1, "agent"), refusal(T + 2, "other")], "yes"],
    [
      "a refused bot after an answer",
      [fact(T), fact(T + 1, "agent"), fact(T + 2, "bot"), refusal(T + 3, "other")],
      "no",
    ],
    [
      "one of two answers refused",
      [fact(T), fact(T + 1, "agent"), fact(T + 2, "agent"), refusal(T + 3, "other")],
      "no",
    ],
    [
      "both answers refused",
      [
        fact(T),
        fact(T + 1, "agent"),
        fact(T + 2, "agent"),
        refusal(T + 3, "other"),
        refusal(T + 4, "other"),
      ],
      "yes",
    ],
    ["what may be a whisper", [fact(T), fact(T + 1, "agent", { mayBeHidden: true })], "likely"],
    [
      "an answer, then what may be a whisper",
      [fact(T), fact(T + 1, "agent"), fact(T + 2, "colleague", { mayBeHidden: true })],
      "no",
    ],
    ["a comment", [comment(T)], "yes"],
    ["a message after the answer", [fact(T), fact(T + 1, "agent"), fact(T + 2)], "yes"],
    ["somebody unknown after the customer", [fact(T), fact(T + 1, "unknown")], "likely"],
    [
      "somebody unknown after the answer",
      [fact(T), fact(T + 1, "agent"), fact(T + 2, "unknown")],
      "likely",
    ],
    ["an answer, then a bot", [fact(T), fact(T + 1, "agent"), fact(T + 2, "bot")], "no"],
    ["only a bot", [fact(T, "bot")], "likely"],
    ["only an agent", [fact(T, "agent")], "no"],
  ] as const)("%s: %#", (_, messages, expected) => {
    expect(answer(...messages)).toBe(expected);
  });

  it("what stands in a gap may be an answer, or a question", () => {
    const asked = read({ messages: [fact(T)] });
    expect(stateAt({ ...asked, newestId: asked.newestId + 5 }, T).unanswered).toBe("likely");
    const answered = read({ messages: [fact(T), fact(T + 1, "agent")] });
    expect(stateAt({ ...answered, newestId: answered.newestId + 5 }, T).unanswered).toBe("likely");
    expect(stateAt({ ...answered, newerSeenAt: 2, readAt: 1 }, T).unanswered).toBe("likely");
  });

  it("our message as the newest of all answers, whatever was not read before it", () => {
    const last = fact(T, "agent");
    expect(stateAt(known({ messages: [last], newestId: last.id }), T).unanswered).toBe("no");
  });

  it("what may be a whisper answers nobody, until it was read", () => {
    const last = fact(T, "agent", { mayBeHidden: true });
    const heard = known({ messages: [last], newestId: last.id });
    expect(stateAt(heard, T).unanswered).toBe("likely");
    const { mayBeHidden: _, ...shown } = last;
    const readToo = joinRecords(heard, known({ messages: [shown], newestId: last.id }));
    expect(stateAt(readToo, T).unanswered).toBe("no");
    expect(joinRecords(readToo, heard)).toEqual(readToo);
  });

  it("nobody waits in a chat in which no customer wrote", () => {
    const messages = [fact(T, "bot")];
    expect(stateAt(read({ messages, startId: messages[0]!.id }), T).unanswered).toBe("no");
    expect(stateAt(known({}), T).unanswered).toBe("likely");
  });
});
