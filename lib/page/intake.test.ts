// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { Host, HostRow } from "../host/host.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { HOUR, MINUTE, SECOND } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { createIntake, type Intake } from "./intake.ts";
import { createKnowledge, type Knowledge } from "./knowledge.ts";

const PORTAL = "acme.bitrix24.com";
const NOW = Date.UTC(2026, 10, 21, 12);

let now: number;
let knowledge: Knowledge;
let intake: Intake;
let recorded: string[];
let last: DialogRecord | undefined;
let reading: DialogRecord | null;
/** Questions to the page's model: which dialogs, and whether only about news. */
let asks: { dialogs: readonly string[] | undefined; onlyNews: boolean | undefined }[];
let open: { dialog: string; settled: boolean } | null;
let reads: number;
let title: string;
let newerSeenAt: number;
/** When the title was first seen. */
let titleAt: number;

const row = { dialog: "chat1", element: document.createElement("div") } as unknown as HostRow;
const host = {
  readRow: ({ dialog }: HostRow, seenAt: number): DialogRecord => ({
    ...emptyRecord(PORTAL, dialog),
    title: { value: title, at: titleAt },
    newerSeenAt,
    seenAt,
  }),
  conversation: () => open && { ...open, panel: "none" },
  readConversation() {
    reads += 1;
    return reading;
  },
} as unknown as Host;

beforeEach(() => {
  [now, recorded, asks, open, reads, newerSeenAt] = [NOW, [], [], null, 0, 0];
  [title, titleAt, reading, last] = ["Ana", NOW, null, undefined];
  knowledge = createKnowledge(PORTAL);
  intake = createIntake({
    knowledge,
    outbox: {
      add(records) {
        recorded.push(...records.map(({ dialog }) => dialog));
        last = records.at(-1);
      },
      flush: () => {},
      clear: () => {},
      waiting: 0,
    },
    askModel(_, dialogs, onlyNews) {
      asks.push({ dialogs, onlyNews });
      return [];
    },
    keepTitles: () => true,
    now: () => now,
  });
});

describe("taking what the page says", () => {
  it("hands a row on once, and again when it says something else", () => {
    expect(intake.row(host, row)).toBe(true);
    now += SECOND;
    expect(intake.row(host, row)).toBe(false);
    expect(recorded).toEqual(["chat1"]);
    [title, titleAt] = ["Bea", now];
    expect(intake.row(host, row)).toBe(true);
    expect(knowledge.of("chat1").title?.value).toBe("Bea");
    expect(recorded).toEqual(["chat1", "chat1"]);
  });

  it("says every five minutes that a row is still there", () => {
    for (let minute = 0; minute <= 11; minute += 1) {
      intake.row(host, row);
      now += MINUTE;
    }
    expect(recorded).toHaveLength(3);
    expect(knowledge.of("chat1").seenAt).toBe(NOW + 10 * MINUTE);
  });

  it("asks the model for news, and for its word of now where a row shows something newer", () => {
    intake.row(host, row);
    intake.model(["chat1", "chat2"]);
    expect(asks).toEqual([{ dialogs: ["chat1", "chat2"], onlyNews: true }]);
    newerSeenAt = now;
    intake.row(host, row);
    intake.model(["chat1", "chat2"]);
    expect(asks.slice(1)).toEqual([
      { dialogs: ["chat1", "chat2"], onlyNews: true },
      { dialogs: ["chat1"], onlyNews: undefined },
    ]);
  });

  it("takes nothing of a conversation while the host is switching", () => {
    open = { dialog: "chat1", settled: false };
    expect(intake.conversation(host).size).toBe(0);
    expect([asks, reads]).toEqual([[], 0]);
    open = { dialog: "chat1", settled: true };
    intake.conversation(host);
    expect([asks.length, reads]).toEqual([1, 1]);
  });
});

describe("after what was told has been erased", () => {
  const message = (id: number, by: Author): MessageFact => {
    return { id, by, kind: "message", at: exactly(NOW - HOUR + id), hasText: true };
  };
  /** What a host says of a conversation: all that stands there is read, and only news of it is said. */
  const said = (from: number, to: number, ...messages: MessageFact[]): DialogRecord => ({
    ...emptyRecord(PORTAL, "chat1"),
    connector: { value: "facebook", at: NOW },
    messages,
    spans: [{ from, to }],
    newestId: to,
    readAt: now,
    seenAt: now,
  });

  beforeEach(() => {
    open = { dialog: "chat1", settled: true };
    intake.row(host, row);
    reading = said(1, 2, message(1, "customer"), message(2, "agent"));
    intake.conversation(host);
    now += SECOND;
    intake.forget();
    now += SECOND;
  });

  it("tells with the next news of a conversation all of it that stands there, as seen now", () => {
    reading = said(1, 3, message(3, "agent"));
    intake.conversation(host);
    expect(last?.spans).toEqual([{ from: 1, to: 3 }]);
    expect(last?.messages.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(last?.connector).toEqual({ value: "facebook", at: now });
    expect(last?.title).toEqual({ value: "Ana", at: now });
  });

  it("tells nothing that stands there no more", () => {
    reading = said(2, 3, message(3, "agent"));
    intake.conversation(host);
    expect(last?.messages.map(({ id }) => id)).toEqual([2, 3]);
  });

  it("tells a row that says something else as seen now, and nothing of the conversation", () => {
    newerSeenAt = now;
    intake.row(host, row);
    expect(last?.title).toEqual({ value: "Ana", at: now });
    expect(last?.messages).toEqual([]);
  });
});
