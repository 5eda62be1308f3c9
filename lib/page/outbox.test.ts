import { describe, expect, it } from "vitest";
import { emptyRecord, KEPT_MESSAGES, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { BATCH_DELAY, createOutbox, MANY, PATIENCE, type Refusal } from "./outbox.ts";

const PORTAL = "acme.bitrix24.com";
const seen = (dialog: string, seenAt: number): DialogRecord => ({
  ...emptyRecord(PORTAL, dialog),
  seenAt,
});

function setUp(send: (records: readonly DialogRecord[]) => Promise<boolean | Refusal>) {
  const timers: (() => void)[] = [];
  const delays: number[] = [];
  const dropped: string[] = [];
  const ending = new AbortController();
  const outbox = createOutbox({
    send,
    onDropped: ({ dialog }, { malformed }) => void dropped.push(`${dialog} ${malformed}`),
    setTimer: (run, delay) => void (timers.push(run), delays.push(delay)),
    signal: ending.signal,
  });
  const elapse = async (): Promise<void> => {
    for (const run of timers.splice(0)) run();
    // What the send resolved to is handled in the jobs that follow.
    for (let job = 0; job < 100; job += 1) await Promise.resolve();
  };
  return { outbox, elapse, ending, timers, delays, dropped };
}

describe("createOutbox", () => {
  it("sends facts of one dialog that came in a burst as one record", async () => {
    const sent: (readonly DialogRecord[])[] = [];
    const { outbox, elapse } = setUp(async (records) => {
      sent.push(records);
      return true;
    });
    for (let at = 1; at <= 1_000; at += 1) outbox.add([seen(`chat${at % 60}`, at)]);
    await elapse();
    expect(sent).toEqual([]);
    await elapse();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toHaveLength(60);
    expect(outbox.waiting).toBe(0);
  });

  it("waits a little while more comes all the time, and other tabs hear of it within a second", async () => {
    const sent: (readonly DialogRecord[])[] = [];
    const { outbox, elapse, delays } = setUp(async (records) => {
      sent.push(records);
      return true;
    });
    const batches: number[] = [];
    for (let time = 1; time <= 4; time += 1) {
      for (let at = 0; at <= MANY; at += 1) outbox.add([seen("chat1", at + time)]);
      await elapse();
      batches.push(sent.length);
    }
    expect(batches).toEqual([0, 1, 1, 2]);
    expect(delays).toEqual([BATCH_DELAY, PATIENCE, BATCH_DELAY, PATIENCE]);
    expect(BATCH_DELAY + PATIENCE).toBeLessThanOrEqual(700);
  });

  it("waits no longer than usual for what one change of a page brings", async () => {
    const sent: (readonly DialogRecord[])[] = [];
    const { outbox, elapse } = setUp(async (records) => {
      sent.push(records);
      return true;
    });
    for (let at = 1; at <= MANY; at += 1) outbox.add([seen(`chat${at}`, at)]);
    await elapse();
    expect(sent).toHaveLength(1);
  });

  it("keeps facts until the background says they are committed", async () => {
    let background: "dead" | "alive" = "dead";
    const sent: DialogRecord[] = [];
    const { outbox, elapse } = setUp(async (records) => {
      if (background === "dead") throw new Error("no receiver");
      sent.push(...records);
      return true;
    });
    outbox.add([seen("chat1", 5)]);
    await elapse();
    expect(outbox.waiting).toBe(1);
    outbox.add([seen("chat1", 9)]);
    background = "alive";
    await elapse();
    expect(sent.map(({ dialog, seenAt }) => [dialog, seenAt])).toEqual([["chat1", 9]]);
    expect(outbox.waiting).toBe(0);
  });

  it("sends no more messages of a dialog than are kept, also of one that is told in one go", async () => {
    const sent: DialogRecord[] = [];
    const { outbox, elapse } = setUp(async (records) => {
      sent.push(...records);
      return true;
    });
    const messages = Array.from({ length: 3 * KEPT_MESSAGES }, (_, id): MessageFact => {
      const at = { earliest: id, latest: id };
      return { id, by: "customer", kind: "message", at, hasText: true };
    });
    outbox.add([{ ...seen("chat1", 1), messages }]);
    await elapse();
    expect(sent[0]?.messages).toHaveLength(KEPT_MESSAGES);
  });

  it("drops of a refused batch only what is refused by itself, and says why", async () => {
    const committed: string[] = [];
    const { outbox, elapse, dropped, timers } = setUp(async (records) => {
      if (records.some(({ dialog }) => ["chat7", "chat150"].includes(dialog)))
        return { malformed: "records.0.seenAt" };
      committed.push(...records.map(({ dialog }) => dialog));
      return true;
    });
    for (let at = 1; at <= MANY; at += 1) outbox.add([seen(`chat${at}`, at)]);
    outbox.add([seen("chat150", 150)]);
    await elapse();
    await elapse();
    expect(committed).toHaveLength(MANY - 1);
    expect(dropped).toEqual(["chat7 records.0.seenAt", "chat150 records.0.seenAt"]);
    expect([outbox.waiting, timers.length]).toEqual([0, 0]);
  });

  it("sends no half of a refused batch that was erased meanwhile", async () => {
    const answers: ((refusal: Refusal) => void)[] = [];
    const { outbox, elapse } = setUp(() => new Promise((resolve) => answers.push(resolve)));
    outbox.add([seen("chat1", 1), seen("chat2", 2)]);
    await elapse();
    outbox.clear();
    answers[0]!({ malformed: "records.0.seenAt" });
    await elapse();
    expect([answers.length, outbox.waiting]).toEqual([1, 0]);
  });

  it("sends what came while a batch was under way", async () => {
    const answers: ((committed: boolean) => void)[] = [];
    const sent: (readonly DialogRecord[])[] = [];
    const { outbox, elapse } = setUp((records) => {
      sent.push(records);
      return new Promise((resolve) => answers.push(resolve));
    });
    outbox.add([seen("chat1", 1)]);
    await elapse();
    outbox.add([seen("chat2", 2)]);
    await elapse();
    expect(sent).toHaveLength(1);
    expect(outbox.waiting).toBe(2);
    answers[0]!(true);
    await elapse();
    await elapse();
    expect(sent.at(-1)?.map(({ dialog }) => dialog)).toEqual(["chat2"]);
  });

  it("does not bring back what was erased while it was under way", async () => {
    const answers: ((committed: boolean) => void)[] = [];
    const { outbox, elapse } = setUp(() => new Promise((resolve) => answers.push(resolve)));
    outbox.add([seen("chat1", 1)]);
    await elapse();
    outbox.add([seen("chat2", 2)]);
    outbox.clear();
    answers[0]!(false);
    await elapse();
    expect(outbox.waiting).toBe(0);
  });

  it("arms nothing after the end", () => {
    const { outbox, ending, timers } = setUp(async () => true);
    ending.abort();
    outbox.add([seen("chat1", 1)]);
    expect(timers).toHaveLength(0);
  });
});
