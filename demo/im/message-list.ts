import type { MessageView } from "../page/message-view.ts";
import { avatar, personTitled } from "./avatar.ts";
import { grouped, type AuthorGroup, type DayGroup, type Headings } from "./collection.ts";
import type { Look } from "./look.ts";
import { kindOf, message } from "./message.ts";
import { div, h, hole, type Child, type VNode } from "./vdom.ts";

/** What an opened conversation shows. */
export interface ListContent {
  readonly chat: string;
  /** In order of their ids. */
  readonly views: readonly MessageView[];
  readonly headings: Headings;
  readonly now: number;
  /** Id of the message the mark of new messages stands before. */
  readonly markBefore: string | null;
  /** Who is typing, or who has seen the last message. */
  readonly status: string | null;
  readonly height: number;
  /** Messages already drawn, by id: what did not change is not made again. */
  readonly memory: MessageMemory;
  readonly keys: GroupKeys;
}

/** Drawn messages of one conversation. */
export type MessageMemory = Map<string, { readonly from: string; readonly drawn: VNode }>;

/** Groups are known by the messages they hold: whatever comes before or after, a group and its nodes stay. */
export class GroupKeys {
  readonly #known = new Map<string, string>();
  #next = 0;

  /** @param taken keys of this drawing: a group that fell in two gives its key to one half only */
  of(kind: string, ids: readonly string[], taken: Set<string>): string {
    const known = ids.map((id) => this.#known.get(kind + id)).find((key) => key && !taken.has(key));
    const key = known ?? `${kind}${this.#next++}`;
    taken.add(key);
    for (const id of ids) this.#known.set(kind + id, key);
    return key;
  }

  /** The server gave a message its number. */
  renamed(kinds: readonly string[], was: string, id: string): void {
    for (const kind of kinds) {
      const key = this.#known.get(kind + was);
      if (key !== undefined) this.#known.set(kind + id, key);
    }
  }
}

/** The children of the element that scrolls. */
export function messageList(content: ListContent, look: Look): VNode {
  const days = grouped(content.views, content.headings, content.now, content.markBefore);
  const byId = new Map(content.views.map((view) => [view.id, view]));
  const taken = new Set<string>();
  const parts = days.map((day) => dayGroup(day, content, byId, taken, look));
  return h("div", { class: "bx-im-message-list__container", style: "" }, [
    null,
    ...(look.release === 2026 ? [null] : []),
    ...parts,
    h(
      "div",
      "bx-im-dialog-chat-status__container",
      [
        content.status === null ? null : div("bx-im-dialog-chat-status__content", content.status),
        ...(look.release === 2025 ? [null] : []),
      ],
      { key: "status" },
    ),
  ]);
}

function dayGroup(
  day: DayGroup,
  content: ListContent,
  byId: ReadonlyMap<string, MessageView>,
  taken: Set<string>,
  look: Look,
): VNode {
  const groups = day.parts.map((part) =>
    part === "new-messages" ? newMessages(look) : authorGroup(part, content, byId, taken, look),
  );
  const ids = day.parts.flatMap((part) => (part === "new-messages" ? [] : idsOf(part)));
  return h(
    "div",
    "bx-im-message-list-date-group__container",
    [
      div(
        "bx-im-message-list-date-group-title__container",
        div("bx-im-message-list-date-group-title__text", day.heading),
      ),
      ...groups,
    ],
    { key: content.keys.of("day", ids, taken) },
  );
}

const idsOf = (group: AuthorGroup): string[] => group.messages.map(({ id }) => id);

function newMessages({ words }: Look): VNode {
  return h(
    "div",
    { class: "bx-im-message-list-new-message__container", "data-id": "newMessages" },
    [div("bx-im-message-list-new-message__text", words.newMessages)],
    { key: "new-messages" },
  );
}

function authorGroup(
  group: AuthorGroup,
  content: ListContent,
  byId: ReadonlyMap<string, MessageView>,
  taken: Set<string>,
  look: Look,
): VNode {
  const kind = kindOf(group.author);
  const picture = (key: string): VNode =>
    h(
      "div",
      "bx-im-message-list-author-group__avatar",
      [avatar(personTitled(look.person(group.author)), "l", look.release)],
      { key },
    );
  const drawn = group.messages.map((view, at) => drawnMessage(view, at === 0, content, byId, look));
  const key = { key: content.keys.of("author", idsOf(group), taken) };
  const container = "bx-im-message-list-author-group__container";
  if (look.release === 2025) {
    return h(
      "div",
      `${container} --${kind}`,
      [kind === "system" ? null : picture("avatar"), div("bx-im-message-list__content", ...drawn)],
      key,
    );
  }
  const children = drawn.flatMap((node, at): Child[] => {
    const last = at === drawn.length - 1;
    const id = node.key ?? "";
    return [
      hole(`select ${id}`),
      last && kind !== "system" ? picture(`avatar ${id}`) : hole(`avatar ${id}`),
      node,
    ];
  });
  return h(
    "div",
    `${container} --${kind} ${kind === "system" ? "--no-menu" : "--has-avatar"}`,
    children,
    key,
  );
}

function drawnMessage(
  view: MessageView,
  first: boolean,
  content: ListContent,
  byId: ReadonlyMap<string, MessageView>,
  look: Look,
): VNode {
  const answered = view.replyTo === null ? null : (byId.get(String(view.replyTo)) ?? null);
  const from = `${first}|${view.state}|${view.edited}|${view.deleted}|${view.mark}|${view.author}|${view.at}|${answered?.text}|${view.text}`;
  const known = content.memory.get(view.id);
  if (known?.from === from) return known.drawn;
  const drawn = message(
    view,
    { first, chat: content.chat, height: content.height, viewed: true, answered },
    look,
  );
  content.memory.set(view.id, { from, drawn });
  return drawn;
}
