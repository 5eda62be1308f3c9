import { expect, test } from "vitest";
import { emptyRecord, joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import { seersOf, thoseHere, toldBy, viewOf, viewsOf, withoutAccounts } from "./accounts.ts";

const ACME = "acme.bitrix24.com";
const ANNA = { [ACME]: ["7"] };
const BEN = { [ACME]: ["12"] };
const BOTH = { [ACME]: ["12", "7"] };

function seen(dialog: string, seenAt: number, more: Partial<DialogRecord> = {}): DialogRecord {
  return { ...emptyRecord(ACME, dialog), newestId: 5, seenAt, ...more };
}

const joined = (...records: DialogRecord[]): DialogRecord => records.reduce(joinRecords);

test("what one account has seen is not there for another, and there again for the first", () => {
  const records = [toldBy(seen("chat1", 10), ["7"]), toldBy(seen("chat2", 20), ["12"])];
  expect(viewsOf(records, ANNA).map(({ dialog }) => dialog)).toEqual(["chat1"]);
  expect(viewsOf(records, BEN).map(({ dialog }) => dialog)).toEqual(["chat2"]);
  expect(viewsOf(records, BOTH).map(({ dialog }) => dialog)).toEqual(["chat1", "chat2"]);
});

test("what both have seen is known to both, with all that either has read", () => {
  const both = joined(
    toldBy(seen("chat1", 10), ["7"]),
    toldBy(seen("chat1", 20, { newestId: 9 }), ["12"]),
  );
  const [annas, bens] = [ANNA, BEN].map((agents) => viewOf(both, agents)!);
  expect(withoutAccounts(annas!)).toEqual(seen("chat1", 20, { newestId: 9 }));
  expect(withoutAccounts(bens!)).toEqual(withoutAccounts(annas!));
  expect([annas, bens].map((view) => seersOf(view!))).toEqual([["7"], ["12"]]);
});

test("what somebody says for themselves is theirs alone", () => {
  const both = joined(
    toldBy(seen("chat1", 10, { remindAt: { value: 500, at: 10 } }), ["7"]),
    toldBy(seen("chat1", 20, { ignored: { value: true, at: 20 } }), ["12"]),
    toldBy(seen("chat1", 0, { remindAt: { value: null, at: 30 } }), ["12"]),
  );
  expect(viewOf(both, ANNA)).toMatchObject({ remindAt: { value: 500, at: 10 } });
  expect(viewOf(both, ANNA)).not.toHaveProperty("ignored");
  expect(viewOf(both, BEN)).toMatchObject({
    ignored: { value: true, at: 20 },
    remindAt: { value: null, at: 30 },
  });
});

test("what a customer did elsewhere, said by one, holds for all", () => {
  const said = toldBy(seen("chat1", 10, { contactedAt: { value: 8, at: 10 } }), ["7"]);
  expect(viewOf(joined(said, toldBy(seen("chat1", 20), ["12"])), BEN)).toMatchObject({
    contactedAt: { value: 8, at: 10 },
  });
});

test("where nobody knows who is there, or who has seen it, it is everybody's", () => {
  const nobodys = seen("chat1", 10, { ignored: { value: true, at: 10 } });
  expect(toldBy(nobodys, [])).toBe(nobodys);
  expect(viewOf(nobodys, ANNA)).toBe(nobodys);
  const annas = toldBy(nobodys, ["7"]);
  expect(viewOf(annas, {})).toMatchObject(nobodys);
  expect(thoseHere({}, "constructor")).toEqual([]);
});

test("what an earlier version wrote down for everybody holds until somebody says otherwise", () => {
  const before = seen("chat1", 10, { ignored: { value: true, at: 10 } });
  const after = joined(
    before,
    toldBy(seen("chat1", 20), ["12"]),
    toldBy(seen("chat1", 0, { ignored: { value: false, at: 30 } }), ["7"]),
  );
  expect(viewOf(after, BEN)?.ignored?.value).toBe(true);
  expect(viewOf(after, ANNA)?.ignored?.value).toBe(false);
});

test("pages hear nothing of accounts", () => {
  const record = seen("chat1", 10);
  const told = toldBy({ ...record, waiting: { value: true, at: 10 } }, ["7"]);
  expect(withoutAccounts(told)).toEqual(record);
});

test("a view that says the same is the same object", () => {
  const record = toldBy(seen("chat1", 10), ["7"]);
  expect(viewOf(record, ANNA)).toBe(viewOf(record, { [ACME]: ["7"] }));
});

test("an erasure takes what every account has seen and said before it", () => {
  const marked = seen("chat1", 10, { ignored: { value: true, at: 10 } });
  const erased = joined(toldBy(marked, ["7"]), { ...emptyRecord(ACME, "chat1"), erasedAt: 15 });
  expect(erased.accounts).toBeUndefined();
  const later = joined(erased, toldBy(seen("chat1", 20), ["7"]));
  expect(later.accounts).toEqual({ "7": { seenAt: 20 } });
});
