// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { MessageFact } from "../../../policy/facts.ts";
import { createChatHost } from "../chat/host.ts";
import { answer, showPage, TITLE, type Day, type MessageMarkup } from "./fixtures/markup.ts";

const NOW = Date.UTC(2026, 10, 12, 18);

/** The messages of an Instagram conversation, without a model that knows who wrote them. */
function read(
  messages: readonly MessageMarkup[],
  connector = "fbinstagramdirect",
): readonly MessageFact[] {
  const today: Day = ["today", ...messages];
  showPage({ layout: "chat", days: [today] });
  const dialogs = [{ dialog: "chat41", title: TITLE, connector }];
  const host = createChatHost(document, {
    portal: "acme.example",
    askModel: () => answer({ open: "chat41", dialogs }),
    now: () => NOW,
    pageSince: NOW,
    zone: () => "UTC",
  });
  return host.readConversation(NOW)?.messages ?? [];
}

const authors = (...page: Parameters<typeof read>): string[] => read(...page).map(({ by }) => by);

const start: MessageMarkup = { id: 1, is: "system" };
const note: MessageMarkup = { id: 2, is: "hidden", link: "https://www.instagram.com/p/1/" };
const comment: MessageMarkup = { id: 3 };
const text: MessageMarkup = { id: 4, is: "system", text: "We answer from nine to five." };

test("a text of the system after a comment may have gone to the customer, and counts so", () => {
  expect(authors([start, note, comment, text])).toEqual([
    "system",
    "system",
    "customer",
    "automatic",
  ]);
});

test("also where a comment may stand before what is loaded", () => {
  const older: MessageMarkup = { id: 1, is: "self" };
  expect(authors([older, text])).toEqual(["agent", "automatic"]);
});

test("notices that name a person, whispers and the opening of a conversation never go there", () => {
  const mentions = [[13, "Oksana"]] as const;
  expect(
    authors([
      start,
      note,
      comment,
      { ...text, mentions },
      { id: 5, is: "whisper" },
      { id: 6, is: "start" },
    ]),
  ).toEqual(["system", "system", "customer", "system", "system", "system"]);
});

test("a comment may come late: a text that may have gone there stays marked as such, where there are comments", () => {
  const direct: MessageMarkup = { id: 3 };
  const mentions = [[13, "Oksana"]] as const;
  const unsure = read([start, direct, text, { ...text, id: 5, mentions }, { id: 6, is: "whisper" }])
    .filter(({ maybeAutomatic }) => maybeAutomatic)
    .map(({ id, by }) => [id, by]);
  expect(unsure).toEqual([
    [1, "system"],
    [4, "system"],
  ]);
  expect(read([direct, text], "facebook").some(({ maybeAutomatic }) => maybeAutomatic)).toBe(false);
});

test("after a direct message, and where there are no comments, it changes nothing and is the system's", () => {
  expect(authors([start, comment, text])).toEqual(["system", "customer", "system"]);
  expect(authors([text], "facebook")).toEqual(["system"]);
});
