import { expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { createNameless } from "./nameless.ts";

const ACME = "acme.bitrix24.com";

function seen(dialog: string, seenAt: number): DialogRecord {
  return { ...emptyRecord(ACME, dialog), newestId: 3, seenAt };
}

test("what was told before it was known who is there is told once more when it is, once", () => {
  const nameless = createNameless();
  expect(nameless.told([seen("chat1", 10), seen("chat2", 10)], null)).toEqual([]);
  expect(nameless.told([seen("chat1", 20)], null)).toEqual([]);
  expect(nameless.told([seen("chat3", 30)], "7")).toEqual([
    { ...emptyRecord(ACME, "chat1"), seenAt: 20 },
    { ...emptyRecord(ACME, "chat2"), seenAt: 10 },
  ]);
  expect(nameless.told([seen("chat4", 40)], "7")).toEqual([]);
});

test("what the agent has said by hand goes with it", () => {
  const nameless = createNameless();
  const waiting = { value: true, at: 10 };
  nameless.told([{ ...seen("chat1", 10), waiting }], null);
  nameless.told([seen("chat1", 20)], null);
  expect(nameless.told([], "7")).toEqual([{ ...emptyRecord(ACME, "chat1"), seenAt: 20, waiting }]);
});
