import * as fc from "fast-check";
import { expect, test } from "vitest";
import { emptyRecord, joinRecords } from "../../policy/dialog-record.ts";
import type { MessageFact } from "../../policy/facts.ts";
import { DAY, HOUR, SECOND } from "../../time/instant.ts";
import { factsOfAnswer, withoutContradictions } from "./facts.ts";
import { MODEL_AUTHORS, type ModelDialog, type PageModelAnswer } from "./protocol.ts";

const AT = Date.UTC(2026, 10, 16, 10);
const NOW = AT + 3_600_000;
const PORTAL = "acme.example";

function answer(
  dialog: Partial<ModelDialog>,
  more: Partial<PageModelAnswer> = {},
): PageModelAnswer {
  return {
    id: 1,
    customers: [],
    bots: [],
    messages: [],
    dialogs: [{ dialog: "chat1", ...dialog }],
    ...more,
  };
}

const recordOf = (dialog: Partial<ModelDialog>, more: Partial<PageModelAnswer> = {}) => {
  const record = factsOfAnswer(answer(dialog, more), PORTAL, NOW)[0];
  if (!record) throw new Error("no record");
  return record;
};

test("everything that a dialog says becomes part of its record", () => {
  const last = { id: 9, at: AT + 345, by: "me", author: "12" } as const;
  expect(
    recordOf({ connector: "facebook", line: "2", owner: "12", title: "Nora", status: 40, last }),
  ).toEqual({
    ...emptyRecord(PORTAL, "chat1"),
    connector: { value: "facebook", at: NOW },
    line: { value: "2", at: NOW },
    owner: { value: "12", at: NOW },
    title: { value: "Nora", at: NOW },
    sessionStatus: { value: 40, at: NOW },
    messages: [
      {
        id: 9,
        by: "agent",
        kind: "message",
        at: { earliest: AT, latest: AT + 999 },
        hasText: true,
      },
    ],
    spans: [{ from: 9, to: 9 }],
    newestId: 9,
    readAt: NOW,
    notAfter: { bound: AT + 999, asOf: 9 },
    seenAt: NOW,
  });
});

test.each([
  ["whatsappbytwilio", "message"],
  ["fbinstagramdirect", "unknown"],
  ["facebookcomments", "comment"],
  [undefined, "unknown"],
])("a customer's message in %s is of kind %s, and bounds nothing", (connector, kind) => {
  const record = recordOf({
    ...(connector && { connector }),
    last: { id: 9, at: AT, by: "customer" },
  });
  expect(record.messages).toMatchObject([{ by: "customer", kind }]);
  expect(record.notAfter).toBeUndefined();
});

test("a file without text is told apart", () => {
  const record = recordOf({ last: { id: 9, at: AT, by: "me", noText: true } });
  expect(record.messages[0]?.hasText).toBe(false);
});

test("what may be a whisper, and what was not delivered, is told on", () => {
  const last = { id: 9, at: AT, by: "me", mayBeHidden: true, failed: true } as const;
  expect(recordOf({ last }).messages[0]).toMatchObject({ mayBeHidden: true, failed: true });
});

test("loaded messages count for the open dialog only, the list's last one once", () => {
  const last = { id: 9, at: AT, by: "customer" } as const;
  const messages = [{ id: 8, at: AT - SECOND, by: "system" } as const, last];
  expect(recordOf({ last }, { open: "chat1", messages }).messages.map(({ id }) => id)).toEqual([
    8, 9,
  ]);
  expect(recordOf({ last }, { open: "chat2", messages }).messages.map(({ id }) => id)).toEqual([9]);
});

test("a dialog whose last message the model does not name has not been looked at", () => {
  expect(recordOf({ title: "Nora" })).toMatchObject({ readAt: 0, seenAt: 0 });
});

test("the portal's block is believed for WhatsApp only, and never later than a day from now", () => {
  const blockOf = (connector: string, blockAt: number): number | undefined =>
    recordOf({ connector, blockAt }).portalBlockAt;
  expect(blockOf("whatsappbytwilio", NOW + DAY)).toBe(NOW + DAY);
  expect(blockOf("whatsappbyedna", NOW + DAY + 10 * SECOND)).toBe(NOW + DAY + 10 * SECOND);
  expect(blockOf("whatsappbyedna", NOW + DAY + 11 * SECOND)).toBeUndefined();
  expect(blockOf("facebook", NOW + DAY)).toBeUndefined();
});

test("the portal's block says when the customer wrote last, unless their message is the newest", () => {
  const ours = { id: 9, at: AT, by: "me" } as const;
  const connector = "whatsappbytwilio";
  const written = AT - 20 * HOUR;
  const blockAt = written + DAY;
  expect(recordOf({ connector, blockAt, last: ours }).notAfter).toEqual({
    bound: written,
    asOf: 9,
  });
  // A block that allows more than the newest message does says nothing more than that.
  expect(recordOf({ connector, blockAt: AT + DAY + SECOND, last: ours }).notAfter).toEqual({
    bound: AT + 999,
    asOf: 9,
  });
  const theirs = { ...ours, by: "customer" } as const;
  expect(recordOf({ connector, blockAt, last: theirs }).notAfter).toBeUndefined();
  expect(recordOf({ connector: "facebook", blockAt, last: ours }).notAfter?.bound).toBe(AT + 999);
});

test("connectors are spelled as the page's classes spell them", () => {
  expect(recordOf({ connector: "botframework.skype" }).connector?.value).toBe("botframework.skype");
  expect(recordOf({ connector: "my.own.channel" }).connector?.value).toBe("my_own.channel");
});

function seen(fact: Partial<MessageFact>): ReturnType<typeof emptyRecord> {
  const whole: MessageFact = {
    id: 9,
    by: "unknown",
    kind: "message",
    at: { earliest: AT, latest: AT + 999 },
    hasText: true,
    ...fact,
  };
  return { ...emptyRecord(PORTAL, "chat1"), messages: [whole], newestId: 9, seenAt: NOW };
}

test("what the page itself contradicts is not taken", () => {
  const customer = recordOf({ last: { id: 9, at: AT, by: "customer" } });
  expect(withoutContradictions(customer, undefined)).toBe(customer);
  expect(withoutContradictions(customer, seen({}))).toBe(customer);
  expect(withoutContradictions(customer, seen({ by: "agent" })).messages).toEqual([]);
  const later = recordOf({ last: { id: 9, at: AT + 5 * SECOND, by: "me" } });
  expect(withoutContradictions(later, seen({}))).toMatchObject({ messages: [], newestId: 9 });
  expect(withoutContradictions(later, seen({}))).toMatchObject({ spans: [], readAt: 0 });
  expect(withoutContradictions(later, seen({})).notAfter).toBeUndefined();
  const mine = recordOf({ last: { id: 9, at: AT, by: "me" } });
  expect(withoutContradictions(mine, seen({ by: "customer" })).messages).toEqual([]);
  expect(withoutContradictions(mine, seen({ by: "system" }))).toBe(mine);
});

test("whatever a model says of a message, the page's word on who wrote it stays, and no time becomes later", () => {
  const at = fc.integer({ min: AT - DAY, max: AT + DAY });
  fc.assert(
    fc.property(
      fc.constantFrom(...MODEL_AUTHORS),
      at,
      fc.constantFrom("agent", "colleague", "bot", "system"),
      (by, lie, really) => {
        const page = seen({ by: really });
        const model = recordOf({ connector: "facebook", last: { id: 9, at: lie, by } });
        const [fact] = joinRecords(page, model).messages;
        return (
          fact !== undefined &&
          fact.by !== "customer" &&
          fact.by !== "unknown" &&
          fact.at.earliest <= AT
        );
      },
    ),
  );
});
