import { avatar, chatTitle } from "./avatar.ts";
import { searchInput, type ListActs } from "./chat-list.ts";
import type { Look } from "./look.ts";
import type { Row } from "./row.ts";
import { div, h, type VNode } from "./vdom.ts";

const CONTAINER = "bx-imol-list-container-recent";
const LIST = "bx-imol-list-recent";
const ITEM = "bx-imol-list-recent-item";

export type Group = "new" | "work" | "answered";

/**
 * The list of open channels. Nothing in it names a conversation, and its rows have no keys: what was one conversation's row
 * becomes another's when the order changes.
 */
export function imolList(
  groups: ReadonlyMap<Group, readonly Row[]>,
  acts: ListActs,
  look: Look,
): VNode {
  const { words, release } = look;
  return div(
    `${CONTAINER}__container bx-imol-messenger__scope`,
    div(
      `${CONTAINER}__header_container`,
      release === 2026
        ? div(`${CONTAINER}__search-input_container`, searchInput(words.findConversation))
        : div(`${CONTAINER}__header_title`, words.conversations),
    ),
    div(
      `${CONTAINER}__elements_container`,
      div(
        `${CONTAINER}__elements`,
        div(
          `${LIST}__content`,
          h(
            "div",
            `${LIST}__scroll-container`,
            [
              null,
              ...[...groups].map(([group, rows]) =>
                h(
                  "div",
                  `${LIST}__group-item_container`,
                  [
                    h("span", `${LIST}__group_name ${LIST}__group_name_${group}`, [
                      words.groups[group],
                    ]),
                    ...rows.map((row) => imolRow(row, acts, look)),
                  ],
                  { key: group },
                ),
              ),
              null,
            ],
            { on: { scroll: acts.onScroll } },
          ),
        ),
      ),
    ),
  );
}

function imolRow(row: Row, acts: ListActs, look: Look): VNode {
  return h(
    "div",
    `${LIST}__item${row.selected ? " --selected" : ""}`,
    [
      div(
        `${ITEM}__main_content`,
        div(
          `${ITEM}__avatar_container`,
          div(`${ITEM}__avatar_content`, avatar(row.titled, "xl", look.release)),
        ),
        div(
          `${ITEM}__content_right`,
          div(
            `${ITEM}__content_header`,
            div(
              `${ITEM}__content_title`,
              chatTitle({ title: row.titled.title, mark: "extranet" }, look.release),
            ),
            div(`${ITEM}__content_date`, h("span", `${ITEM}__content_date`, [row.date])),
          ),
          div(
            `${ITEM}__content_bottom`,
            div(
              `${ITEM}__message`,
              h("span", `${ITEM}__message_text-container`, [
                // The same mark for everybody who is not the system: customers, colleagues and oneself.
                ...(row.author === 0
                  ? []
                  : [h("span", `${ITEM}__message_author-icon --user --default`)]),
                h("span", `${ITEM}__message_text`, [broken(row.text)]),
              ]),
            ),
            div(`${ITEM}__counter_wrap`, div(`${ITEM}__counter_container`, counter(row))),
          ),
        ),
      ),
    ],
    { on: { click: () => acts.open(row.id) } },
  );
}

/** Long texts may break anywhere: every 27 characters stands a space of no width. */
function broken(text: string): string {
  return text.replaceAll(/\S{27}(?=\S)/g, "$&\u200b");
}

/** From a hundred on there is no number at all. */
function counter({ counter: count }: Row): VNode | null {
  return count > 0 && count < 100 ? div(`${ITEM}__counter_number`, String(count)) : null;
}
