// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { DialogRecord } from "../../../policy/dialog-record.ts";
import type { MessageFact } from "../../../policy/facts.ts";
import { windowState } from "../../../policy/window-state.ts";
import type { ModelMessage } from "../../page-model/protocol.ts";
import { createChatHost } from "../chat/host.ts";
import {
  answer,
  OPENING,
  showPage,
  TITLE,
  type Day,
  type MessageMarkup,
} from "./fixtures/markup.ts";

const NOW = Date.UTC(2026, 10, 12, 18);

/** An Instagram conversation, whose model does not know who wrote unless it is told. */
function recordOf(
  messages: readonly MessageMarkup[],
  connector = "fbinstagramdirect",
  known: readonly ModelMessage[] = [],
): DialogRecord | null {
  const today: Day = ["today", ...messages];
  showPage({ layout: "chat", days: [today] });
  const dialogs = [{ dialog: "chat41", title: TITLE, connector }];
  const host = createChatHost(document, {
    portal: "acme.example",
    askModel: () => answer({ open: "chat41", dialogs, messages: known }),
    now: () => NOW,
    pageSince: NOW,
    zone: () => "UTC",
  });
  const record = host.readConversation(NOW);
  return record && { ...record, connector: { value: connector, at: NOW } };
}

const read = (...page: Parameters<typeof recordOf>): readonly MessageFact[] =>
  recordOf(...page)?.messages ?? [];

const authors = (...page: Parameters<typeof read>): string[] => read(...page).map(({ by }) => by);

const note: MessageMarkup = { id: 2, is: "hidden", link: "https://www.instagram.com/p/1/" };
const comment: MessageMarkup = { id: 3 };
const text: MessageMarkup = { id: 4, is: "system", text: "We answer from nine to five." };

test("a text of the system after a comment may have gone to the customer, and counts so", () => {
  expect(authors([OPENING, note, comment, text])).toEqual([
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
      OPENING,
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
  const first: MessageMarkup = { id: 2, is: "system" };
  const mentions = [[13, "Oksana"]] as const;
  const unsure = read([
    OPENING,
    first,
    direct,
    text,
    { ...text, id: 5, mentions },
    { id: 6, is: "whisper" },
  ])
    .filter(({ maybeAutomatic }) => maybeAutomatic)
    .map(({ id, by }) => [id, by]);
  expect(unsure).toEqual([
    [2, "system"],
    [4, "system"],
  ]);
  expect(read([direct, text], "facebook").some(({ maybeAutomatic }) => maybeAutomatic)).toBe(false);
});

test("after a direct message, and where there are no comments, it changes nothing and is the system's", () => {
  expect(authors([OPENING, comment, text])).toEqual(["system", "customer", "system"]);
  expect(authors([text], "facebook")).toEqual(["system"]);
});

describe("a text with words of a refusal", () => {
  const WAIT = "Примерное время ожидания ответа 5 минут";
  const BY: Partial<Record<string, ModelMessage["by"]>> = { opponent: "customer", self: "me" };
  const clock = (hour: number, minute = 0): string =>
    `${hour}:${String(minute).padStart(2, "0")}`.padStart(5, "0");
  const stateOf = (messages: readonly MessageMarkup[], connector?: string): string => {
    const known = messages.map(({ id, is, clock: shown }): ModelMessage => {
      const at = Date.parse(`2026-11-12T${shown ?? "10:06"}:00Z`);
      return { id: Number(id), by: BY[is ?? "opponent"] ?? "unknown", at };
    });
    const record = recordOf(messages, connector, known);
    return record ? windowState(record, { extendTo7Days: false }, NOW).state : "none";
  };
  const words = (id: number, at: string): MessageMarkup => ({
    id,
    is: "system",
    text: WAIT,
    clock: at,
  });
  const beginning: MessageMarkup = OPENING;

  test("is a text where nothing was sent that could have been refused: it has used the one reply to a comment", () => {
    const page = [beginning, note, comment, words(4, "10:06")];
    expect(read(page).at(-1)).toMatchObject({ by: "automatic", kind: "message" });
    expect(stateOf(page)).toBe("private-reply-used");
  });

  test("and leaves an open window open", () => {
    const page = [beginning, { id: 3, clock: clock(17, 40) }, words(4, clock(17, 40))];
    expect(stateOf(page, "whatsappbytwilio")).toBe("open");
    expect(read(page, "whatsappbytwilio").at(-1)).toMatchObject({ by: "system", kind: "message" });
  });

  test("also after a message of ours that the customer has answered long since", () => {
    const page: MessageMarkup[] = [
      beginning,
      { id: 2, is: "self", clock: clock(12) },
      { id: 3, clock: clock(17, 40) },
      words(4, clock(17, 40)),
    ];
    expect(stateOf(page, "whatsappbytwilio")).toBe("open");
  });

  test.each([
    ["a message of ours", { id: 2, is: "self", clock: "17:30" }],
    ["another line of the system", { id: 2, is: "system", clock: "17:30" }],
  ] as const)("may be a refusal just after %s and a customer's", (_, before) => {
    const page = [beginning, before, { id: 3, clock: clock(17, 40) }, words(4, clock(17, 40))];
    expect(stateOf(page, "whatsappbytwilio")).toBe("unknown");
  });

  test("may be one where what was sent before is not loaded", () => {
    const older = Array.from({ length: 25 }, (_, index) => ({
      id: index + 1,
      is: "system" as const,
      clock: clock(17),
      mentions: [[13, "Oksana"]] as const,
    }));
    const page = [...older, { id: 30, clock: clock(17) }, words(31, clock(17))];
    expect(stateOf(page, "facebook")).toBe("unknown");
  });

  test("is one just after a message of ours", () => {
    const page: MessageMarkup[] = [
      beginning,
      { id: 2, clock: clock(17) },
      { id: 3, is: "self", clock: clock(17, 30) },
      words(4, clock(17, 31)),
      words(5, clock(17, 31)),
    ];
    expect(stateOf(page, "whatsappbytwilio")).toBe("closed");
    expect(read(page, "whatsappbytwilio").map(({ kind, reason }) => [kind, reason])).toEqual([
      ["message", undefined],
      ["message", undefined],
      ["message", undefined],
      ["not-delivered", "window"],
      ["message", undefined],
    ]);
  });

  test("may be one long after a message of ours: a text of the open channel more likely", () => {
    const page: MessageMarkup[] = [
      beginning,
      { id: 2, clock: clock(10) },
      { id: 3, is: "self", clock: clock(10, 30) },
      words(4, clock(17, 31)),
    ];
    expect(stateOf(page, "whatsappbytwilio")).toBe("unknown");
  });

  test("may be one long after another text that the customer has not answered", () => {
    const page: MessageMarkup[] = [
      beginning,
      { id: 2, clock: clock(9) },
      { id: 3, is: "system", clock: clock(10) },
      words(4, clock(17, 31)),
    ];
    expect(stateOf(page, "whatsappbytwilio")).toBe("unknown");
  });

  test("has used the one reply, refusal or not, also after a file of ours", () => {
    const page: MessageMarkup[] = [
      beginning,
      note,
      comment,
      { id: 4, is: "self", file: true },
      words(5, "10:06"),
    ];
    expect(stateOf(page)).toBe("private-reply-used");
    const link = "https://helpdesk.example/open/10632966/";
    const refused = { id: 5, is: "system", link, clock: "10:06" } as const;
    expect(stateOf([...page.slice(0, 4), refused])).toBe("private-reply");
  });
});
