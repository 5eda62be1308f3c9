// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { answerFrom } from "./answer.ts";
import { askPageModel } from "./ask.ts";
import { ANSWER_EVENT, ASK_EVENT, type PageModelAnswer, type PageModelAsk } from "./protocol.ts";

const heard: PageModelAsk[] = [];
let says: ((ask: PageModelAsk) => PageModelAnswer | null) | null = null;

// The page's world answers for the life of the page.
answerFrom(window, [
  () => null,
  (_, ask) => {
    heard.push(ask);
    return says?.(ask) ?? null;
  },
]);

afterEach(() => {
  says = null;
  heard.length = 0;
});

const empty = { customers: [], bots: [], dialogs: [], messages: [] };

test("the page is asked and answers before asking returns, in texts only", () => {
  const details: unknown[] = [];
  const listen = (event: Event): void => void details.push((event as CustomEvent<unknown>).detail);
  for (const name of [ASK_EVENT, ANSWER_EVENT]) document.addEventListener(name, listen);
  says = ({ id }) => ({ ...empty, id, me: "12", dialogs: [{ dialog: "chat1" }] });
  expect(askPageModel(document, { dialogs: ["chat1"] })).toMatchObject({
    me: "12",
    dialogs: [{ dialog: "chat1" }],
  });
  expect(heard).toEqual([expect.objectContaining({ dialogs: ["chat1"] })]);
  expect(details.map((detail) => typeof detail)).toEqual(["string", "string"]);
  for (const name of [ASK_EVENT, ANSWER_EVENT]) document.removeEventListener(name, listen);
});

test("a page without a model, or with one that throws, gives no answer", () => {
  expect(askPageModel(document)).toBeNull();
  says = () => {
    throw new Error("no");
  };
  expect(askPageModel(document)).toBeNull();
});

test("an answer to another question is none", () => {
  says = ({ id }) => ({ ...empty, id: id + 1 });
  expect(askPageModel(document)).toBeNull();
});

test.each([undefined, 5, "", "{", "[]", "null", '{"id":"1"}', { id: 1 }])(
  "a question of %j is not answered",
  (detail) => {
    says = ({ id }) => ({ ...empty, id });
    let answers = 0;
    const count = (): void => void answers++;
    document.addEventListener(ANSWER_EVENT, count);
    document.dispatchEvent(new CustomEvent(ASK_EVENT, { detail }));
    document.removeEventListener(ANSWER_EVENT, count);
    expect(answers).toBe(0);
  },
);

test("answers that nobody asked for are heard by nobody", () => {
  document.dispatchEvent(
    new CustomEvent(ANSWER_EVENT, { detail: JSON.stringify({ ...empty, id: 1 }) }),
  );
  expect(askPageModel(document)).toBeNull();
});
