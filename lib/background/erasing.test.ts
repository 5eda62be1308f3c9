import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { readAgents } from "../settings/agents.ts";
import { readClocks } from "../settings/clocks.ts";
import { DATABASE_NAME } from "../store/schema.ts";
import { createStore, type Store } from "../store/store.ts";
import { DAY, HOUR, MINUTE, SECOND, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { handleMessages } from "./handle-messages.ts";
import { sweep } from "./sweep.ts";

const ACME = "acme.bitrix24.com";
const OTHER = "other.bitrix24.com";
const PAGE = { kind: "page", portal: ACME, tabId: 1, frameId: 0 } as const;
const OURS = { kind: "extension-page" } as const;
const ERASED_AT = Date.UTC(2026, 10, 21, 12);

let now: Instant;
let store: Store;
let handlers: ReturnType<typeof handleMessages>;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  now = ERASED_AT;
  vi.spyOn(Date, "now").mockImplementation(() => now);
  store = createStore();
  handlers = handleMessages(store, { look: async () => {}, skip: async () => {} }, () => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  await deleteDB(DATABASE_NAME);
});

/** A customer who wrote two days before everything was erased, as seen at `seenAt`; answered there and then. */
function seen(seenAt: Instant, portal = ACME, dialog = "chat1"): DialogRecord {
  const wroteAt = ERASED_AT - 2 * DAY;
  return {
    ...emptyRecord(portal, dialog),
    connector: { value: "whatsappbytwilio", at: seenAt },
    title: { value: "Lucía", at: seenAt },
    messages: [
      { id: 1, by: "customer", kind: "message", at: exactly(wroteAt), hasText: true },
      { id: 2, by: "agent", kind: "message", at: exactly(wroteAt + HOUR), hasText: true },
      { id: 3, by: "customer", kind: "message", at: exactly(wroteAt + 2 * HOUR), hasText: true },
    ],
    spans: [{ from: 1, to: 3 }],
    startId: 1,
    newestId: 3,
    readAt: seenAt,
    seenAt,
  };
}

const record = (...records: DialogRecord[]) => handlers["record-facts"]({ records }, PAGE);
const choose = (at: Instant) =>
  handlers["record-choice"](
    { portal: ACME, dialog: "chat1", at, state: "closed", choice: "send" },
    PAGE,
  );

/** What of the conversations is on disk. */
async function kept(): Promise<string[]> {
  const [records, events] = await Promise.all([store.list(), store.events()]);
  return [
    ...records.map(({ portal, dialog }) => `${portal} ${dialog}`),
    ...events.map(({ portal, dialog, kind, title }) => `${portal} ${dialog} ${kind} ${title}`),
  ];
}

const erasures: readonly [string, () => Promise<unknown>][] = [
  ["everything", () => handlers["erase-dialogs"]({}, OURS)],
  ["their portal", () => handlers["erase-some"]({ portal: ACME }, OURS)],
  ["their conversation", () => handlers["erase-some"]({ portal: ACME, dialog: "chat1" }, OURS)],
];

test.each(erasures)("facts that arrive after %s was erased do not come back", async (_, erase) => {
  await record(seen(now - MINUTE));
  await erase();
  expect(await kept()).toEqual([]);
  now += SECOND;
  const late = { records: [seen(ERASED_AT - SECOND)], me: "7", clockAhead: MINUTE };
  expect(await handlers["record-facts"](late, PAGE)).toEqual({ committed: true });
  expect(await kept()).toEqual([]);
  expect([await readAgents(), await readClocks()]).toEqual([{}, new Map()]);
});

test.each(erasures)(
  "a choice made before %s was erased is heard and not kept",
  async (_, erase) => {
    await record(seen(now - MINUTE));
    await erase();
    now += SECOND;
    expect(await choose(ERASED_AT - SECOND)).toEqual({ committed: true });
    expect(await kept()).toEqual([]);
  },
);

test.each(erasures)("whatever is under way when %s is erased leaves nothing", async (_, erase) => {
  await record(seen(now - MINUTE));
  const { list } = store;
  // A disk that takes its time: what was read before the erasure is worked on after it began.
  vi.spyOn(store, "list").mockImplementation(async () => {
    const records = await list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return records;
  });
  const settle = () => handlers["settle-report"]({}, OURS);
  const facts = () => record(seen(now - SECOND));
  const before = [settle(), sweep(store, now), facts(), choose(now - SECOND)];
  const erased = erase();
  await Promise.all([...before, erased, settle(), sweep(store, now), facts()]);
  expect(await kept()).toEqual([]);
});

test("what a page still shows afterwards is known again, and what happened before is not written down anew", async () => {
  await record(seen(now - MINUTE));
  await handlers["erase-dialogs"]({}, OURS);
  now += 5 * MINUTE;
  await record(seen(now));
  await handlers["settle-report"]({}, OURS);
  expect(await kept()).toEqual([`${ACME} chat1`]);
  // A customer who writes afterwards and is answered is an event again.
  now += HOUR;
  const { messages, ...rest } = seen(now);
  const later: DialogRecord["messages"] = [
    { id: 4, by: "customer", kind: "message", at: exactly(now - MINUTE), hasText: true },
    { id: 5, by: "agent", kind: "message", at: exactly(now), hasText: true },
  ];
  const spans = [{ from: 1, to: 5 }];
  await record({ ...rest, messages: [...messages, ...later], spans, newestId: 5 });
  expect(await store.events()).toMatchObject([{ id: 4, outcome: "answered", at: now - MINUTE }]);
  // Who waited already at the erasure is not known any more: neither is how long.
  expect(await store.events()).not.toMatchObject([{ answeredAt: now }]);
});

test("one conversation erased leaves the others alone, also those of other portals", async () => {
  await handlers["erase-some"]({ portal: ACME, dialog: "chat1" }, OURS);
  now += SECOND;
  await record(seen(now - MINUTE), seen(now - MINUTE, ACME, "chat11"));
  await store.record([seen(now - MINUTE, OTHER)]);
  expect((await store.list()).map(({ portal, dialog }) => `${portal} ${dialog}`)).toEqual([
    `${ACME} chat11`,
    `${OTHER} chat1`,
  ]);
});

test("a mark made after the erasure holds, one made before does not come back", async () => {
  await handlers["erase-dialogs"]({}, OURS);
  const mark = (at: Instant): DialogRecord => ({
    ...emptyRecord(ACME, "chat1"),
    ignored: { value: true, at },
  });
  now += HOUR;
  await store.record([mark(ERASED_AT - SECOND)]);
  expect(await store.list()).toEqual([]);
  await handlers["mark-dialog"]({ portal: ACME, dialog: "chat1", marks: { ignored: true } }, OURS);
  expect(await store.list()).toEqual([mark(now)]);
});

test("an alert that was being told when everything was erased is neither kept nor shown", async () => {
  await handlers["erase-dialogs"]({}, OURS);
  now += SECOND;
  const alert = { portal: ACME, dialog: "chat1", kind: "skip", before: 0, eventAt: now } as const;
  expect(await store.claimAlerts([{ ...alert, at: ERASED_AT - SECOND }])).toEqual([]);
  expect(await store.firedAlerts()).toEqual([]);
  expect(await store.claimAlerts([{ ...alert, at: now }])).toHaveLength(1);
});

test("a clock that is set back after an erasure does not swallow facts for ever", async () => {
  now = ERASED_AT + 400 * DAY;
  await handlers["erase-dialogs"]({}, OURS);
  now = ERASED_AT;
  await record(seen(now - SECOND));
  now += MINUTE;
  await record(seen(now));
  expect(await kept()).toEqual([`${ACME} chat1`]);
  await choose(now);
  expect(await store.events()).toHaveLength(1);
});

test("that something was erased is forgotten when nothing older could come back", async () => {
  await handlers["erase-some"]({ portal: ACME, dialog: "chat1" }, OURS);
  now += 90 * DAY;
  await sweep(store, now);
  await record(seen(ERASED_AT - SECOND));
  expect(await store.list()).toEqual([]);
  now += 10 * DAY;
  await sweep(store, now);
  await record(seen(ERASED_AT - SECOND));
  expect(await store.list()).toHaveLength(1);
});
