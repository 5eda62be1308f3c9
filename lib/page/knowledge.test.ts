import { describe, expect, it } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { exactly } from "../time/moment.ts";
import { createKnowledge } from "./knowledge.ts";

const PORTAL = "acme.bitrix24.com";
const NOON = Date.UTC(2026, 10, 21, 12);

function heard(dialog: string, id: number, portal = PORTAL): DialogRecord {
  return {
    ...emptyRecord(portal, dialog),
    messages: [{ id, by: "customer", kind: "message", at: exactly(NOON), hasText: true }],
    newestId: id,
    seenAt: NOON,
  };
}

describe("createKnowledge", () => {
  it("names the dialogs about which something new was learned, and only those", () => {
    const knowledge = createKnowledge(PORTAL);
    expect([...knowledge.learn([heard("chat1", 1), heard("chat2", 2)])]).toEqual([
      "chat1",
      "chat2",
    ]);
    expect([...knowledge.learn([heard("chat1", 1), heard("chat2", 3)])]).toEqual(["chat2"]);
  });

  it("does not take a fresher look at the same facts for news", () => {
    const knowledge = createKnowledge(PORTAL);
    knowledge.learn([heard("chat1", 1)]);
    expect(knowledge.learn([{ ...heard("chat1", 1), seenAt: NOON + 60_000 }]).size).toBe(0);
    expect(knowledge.of("chat1").seenAt).toBe(NOON + 60_000);
  });

  it("takes a conversation that was read after something newer had been seen for news", () => {
    const knowledge = createKnowledge(PORTAL);
    knowledge.learn([{ ...heard("chat1", 1), newerSeenAt: NOON }]);
    expect(knowledge.learn([{ ...heard("chat1", 1), readAt: NOON }]).size).toBe(1);
  });

  it("keeps what the background remembers apart from what this page has shown", () => {
    const knowledge = createKnowledge(PORTAL);
    knowledge.recall([heard("chat1", 1)]);
    expect(knowledge.of("chat1").newestId).toBe(1);
    expect(knowledge.seenHere("chat1").newestId).toBe(0);
  });

  it("keeps them apart also where the page has shown something before and after", () => {
    const knowledge = createKnowledge(PORTAL);
    knowledge.learn([heard("chat1", 1)]);
    knowledge.recall([heard("chat1", 2)]);
    knowledge.learn([heard("chat1", 3)]);
    const numbers = ({ messages }: { messages: readonly { id: number }[] }): number[] =>
      messages.map(({ id }) => id);
    expect(numbers(knowledge.of("chat1"))).toEqual([1, 2, 3]);
    expect(numbers(knowledge.seenHere("chat1"))).toEqual([1, 3]);
  });

  it("keeps what the page shows apart from what its model says", () => {
    const knowledge = createKnowledge(PORTAL);
    knowledge.learn([heard("chat1", 1)]);
    knowledge.learnFromModel([heard("chat1", 2)]);
    knowledge.learn([heard("chat1", 3)]);
    const numbers = ({ messages }: DialogRecord): number[] => messages.map(({ id }) => id);
    expect(numbers(knowledge.seenHere("chat1"))).toEqual([1, 2, 3]);
    expect(numbers(knowledge.onPage("chat1"))).toEqual([1, 3]);
  });

  it("doubts what the page of the open conversation does not show, until it does or is left", () => {
    const knowledge = createKnowledge(PORTAL);
    const authors = (): string[] => knowledge.of("chat1").messages.map(({ by }) => by);
    const page = (to: number): DialogRecord => ({
      ...heard("chat1", to),
      spans: [{ from: 1, to }],
    });
    knowledge.learn([page(1)]);
    knowledge.learnFromModel([heard("chat1", 9)]);
    expect(authors()).toEqual(["customer", "customer"]);
    expect([...knowledge.stands("chat1")]).toEqual(["chat1"]);
    expect(authors()).toEqual(["customer", "unknown"]);
    expect(knowledge.of("chat1")).toBe(knowledge.of("chat1"));
    expect([...knowledge.stands("chat1")]).toEqual([]);
    expect([...knowledge.learn([page(9)])]).toEqual(["chat1"]);
    expect(authors()).toEqual(["customer", "customer"]);
    knowledge.recall([heard("chat1", 12)]);
    expect([...knowledge.stands(null)]).toEqual(["chat1"]);
    expect(authors()).toEqual(["customer", "customer", "customer"]);
    knowledge.stands("chat2");
    expect(knowledge.of("chat2").messages).toEqual([]);
  });

  it("drops facts of another portal", () => {
    const knowledge = createKnowledge(PORTAL);
    expect(knowledge.recall([heard("chat1", 1, "beta.bitrix24.com")]).size).toBe(0);
    expect(knowledge.of("chat1").newestId).toBe(0);
  });

  it("forgets what was erased, and keeps what the page shows", () => {
    const knowledge = createKnowledge(PORTAL);
    knowledge.learn([heard("chat1", 1)]);
    knowledge.recall([heard("chat1", 2), heard("chat2", 3)]);
    knowledge.forgetRecalled();
    expect(knowledge.of("chat1").newestId).toBe(1);
    expect(knowledge.of("chat2").newestId).toBe(0);
  });

  it("asks about a dialog once", () => {
    const knowledge = createKnowledge(PORTAL);
    expect(knowledge.firstMention("chat1")).toBe(true);
    expect(knowledge.firstMention("chat1")).toBe(false);
  });
});
