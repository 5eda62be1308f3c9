import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseAnswer } from "./parse-answer.ts";
import { MODEL_LIMITS } from "./protocol.ts";

const AT = Date.UTC(2026, 10, 16, 10);
const dialog = {
  dialog: "chat1",
  connector: "facebook",
  line: "2",
  owner: "12",
  title: "Nora",
  status: 20,
  customer: "501",
  last: { id: 9, at: AT, by: "customer", author: "501" },
  blockAt: AT,
};
const whole = {
  id: 3,
  me: "12",
  open: "chat1",
  customers: ["501"],
  bots: [],
  dialogs: [dialog],
  messages: [
    { id: 9, at: AT, by: "me", author: "12", noText: true, mayBeHidden: true, failed: true },
  ],
};

test("an answer in the right form is taken as it is", () => {
  expect(parseAnswer(JSON.stringify(whole), 3)).toEqual(whole);
});

test.each([
  ["to another question", JSON.stringify(whole), 4],
  ["that is no JSON", "{", 3],
  ["that is an object, not a text", whole, 3],
  ["without dialogs", '{"id":3,"none":true}', 3],
  ["that is too long", JSON.stringify({ ...whole, more: "x".repeat(MODEL_LIMITS.json) }), 3],
  ["of nothing", "null", 3],
])("an answer %s is none", (_, json, id) => {
  expect(parseAnswer(json, id)).toBeNull();
});

test.each<[string, object]>([
  ["connector", { connector: "<img src=x>" }],
  ["line", { line: 2 }],
  ["owner", { owner: "me" }],
  ["title", { title: "" }],
  ["status", { status: 1.5 }],
  ["customer", { customer: "9".repeat(16) }],
  ["last", { last: { id: 9, at: AT, by: "god" } }],
  ["last", { last: { id: 9, at: 12, by: "me" } }],
  ["last", { last: { id: -1, at: AT, by: "me" } }],
  ["blockAt", { blockAt: "tomorrow" }],
])("a wrong %s is left out: %j", (name, wrong) => {
  const { [name as keyof typeof dialog]: _, ...rest } = dialog;
  expect(
    parseAnswer(JSON.stringify({ ...whole, dialogs: [{ ...dialog, ...wrong }] }), 3)?.dialogs,
  ).toEqual([rest]);
});

test("nothing unnamed gets through, however it is called", () => {
  const json =
    '{"id":3,"dialogs":[{"dialog":"chat1","__proto__":{"connector":"x"},"text":"secret"}],"toString":1}';
  expect(JSON.stringify(parseAnswer(json, 3))).toBe(
    '{"id":3,"customers":[],"bots":[],"dialogs":[{"dialog":"chat1"}],"messages":[]}',
  );
});

test("ten thousand malformed answers do no harm, and what gets through has the right form", () => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom("chat1", "chat0", "12", AT, -AT, 1e300, "customer", "facebook"),
  );
  const part = (keys: readonly string[]): fc.Arbitrary<object> =>
    fc.record(Object.fromEntries(keys.map((key) => [key, odd])), { requiredKeys: [] });
  const message = part(["id", "at", "by", "author", "noText"]);
  const anyDialog = fc
    .tuple(part(Object.keys(dialog)), message, fc.boolean())
    .map(([found, last, hasLast]) => (hasLast ? { dialog: "chat5", ...found, last } : found));
  const answer = fc.record({
    id: fc.constantFrom<unknown>(3, 3, 3, "3", null),
    me: odd,
    open: odd,
    customers: fc.oneof(odd, fc.array(odd, { maxLength: 4 })),
    bots: odd,
    dialogs: fc.oneof(
      odd,
      fc.array(anyDialog, { maxLength: 3 }),
      fc.array(anyDialog, { maxLength: 3 }),
    ),
    messages: fc.oneof(odd, fc.array(message, { maxLength: 3 })),
  });
  fc.assert(
    fc.property(fc.oneof(answer, odd), (raw) => {
      const parsed = parseAnswer(JSON.stringify(raw), 3);
      const messages = [
        ...(parsed?.messages ?? []),
        ...(parsed?.dialogs ?? []).flatMap(({ last }) => last ?? []),
      ];
      const ids = [...(parsed?.customers ?? []), ...(parsed?.bots ?? [])];
      return (
        messages.every(
          ({ id, at }) =>
            Number.isSafeInteger(id) && id > 0 && at > Date.UTC(2009, 0) && at < Date.UTC(2101, 0),
        ) &&
        ids.every((id) => /^\d{1,15}$/.test(id)) &&
        (parsed?.dialogs ?? []).every(({ dialog: id }) => /^chat\d{1,15}$/.test(id))
      );
    }),
    { numRuns: 10_000 },
  );
});
