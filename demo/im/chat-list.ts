import { ME } from "../model/people.ts";
import { avatar, chatTitle, personTitled } from "./avatar.ts";
import type { Look } from "./look.ts";
import type { Row } from "./row.ts";
import { div, h, type Child, type Listener, type VNode } from "./vdom.ts";

const ROW = "bx-im-list-recent-item";
const CONTAINER = "bx-im-list-container-recent";

export interface ListActs {
  open(id: string): void;
  readonly onScroll: Listener;
}

/** The ordinary list of chats: customers' conversations stand among those of colleagues. */
export function chatList(rows: readonly Row[], acts: ListActs, look: Look): VNode {
  const { words, release } = look;
  const base = release === 2026 ? "bx-im-list-base" : "bx-im-list-recent";
  const drawn = (of: readonly Row[]): VNode[] => of.map((row) => chatRow(row, acts, look));
  const pinned = rows.filter((row) => row.pinned);
  return div(
    `${CONTAINER}__scope ${CONTAINER}__container`,
    div(
      `${CONTAINER}__header_container`,
      ...(release === 2026
        ? [
            div(
              "bx-im-list-container-header-menu__container",
              div("ui-icon-set --funnel bx-im-list-container-header-menu-icon"),
            ),
          ]
        : [div(`${CONTAINER}__header-menu_icon`), null]),
      div(`${CONTAINER}__search-input_container`, searchInput(words.findEmployee)),
      ...(release === 2026
        ? [
            div(
              `${CONTAINER}__create-chat_icon`,
              div(`${CONTAINER}__create-chat_icon_status --default`),
            ),
            null,
          ]
        : [div(`${CONTAINER}__create-chat_icon`)]),
      null,
      null,
    ),
    div(
      `${CONTAINER}__elements_container`,
      div(
        `${CONTAINER}__elements`,
        release === 2026 ? null : hiddenSearch(look),
        div(
          `${base}__container`,
          null,
          null,
          h(
            "div",
            `${base}__scroll-container`,
            [
              null,
              pinned.length > 0 ? div(`${base}__pinned_container`, ...drawn(pinned)) : null,
              div(`${base}__general_container`, ...drawn(rows.filter((row) => !row.pinned))),
              null,
            ],
            { on: { scroll: acts.onScroll } },
          ),
        ),
      ),
    ),
  );
}

export function searchInput(placeholder: string): VNode {
  return div(
    "bx-im-search-input__scope bx-im-search-input__container",
    div("bx-im-search-input__search-icon"),
    null,
    h("input", { class: "bx-im-search-input__element --with-icon", placeholder, style: "" }),
    null,
  );
}

/** What the search field opens: it stands ready and hidden, with people's pictures in it. */
function hiddenSearch(look: Look): VNode {
  const name = "bx-im-recent-users-carousel";
  const latest = "bx-im-latest-search-result";
  const colleague = look.person(2);
  return h("div", { class: "bx-im-scroll-with-gradient__container", style: "display: none;" }, [
    null,
    h("div", { class: "bx-im-scroll-with-gradient__content", style: "height: 100%;" }, [
      div(
        "bx-im-chat-search__container bx-im-chat-search__scope",
        div(
          `${latest}__scope`,
          div(
            `${name}__container ${name}__scope`,
            div(
              `${name}__title-container`,
              h("span", `${name}__section-title`, [look.words.recentSearch]),
            ),
            div(
              `${name}__users-container`,
              h(
                "div",
                {
                  class: "bx-im-carousel-user__container bx-im-carousel-user__scope",
                  selectmode: "false",
                },
                [
                  null,
                  avatar(personTitled(colleague), "xl", look.release),
                  h("div", { class: "bx-im-carousel-user__title", title: colleague?.name ?? "" }, [
                    colleague?.name ?? "",
                  ]),
                ],
              ),
            ),
          ),
          div(`${latest}__title`, look.words.recentSearch),
          null,
        ),
      ),
    ]),
    null,
  ]);
}

function chatRow(row: Row, acts: ListActs, look: Look): VNode {
  const state = `${row.selected ? "--selected " : ""}${row.pinned ? "--pinned " : ""}`;
  const own = row.author === ME && row.counter === 0;
  const status = own ? { sent: "viewed", sending: "sending", failed: "error" }[row.state] : "";
  return h(
    "div",
    { "data-id": row.id, class: `${state}${ROW}__wrap` },
    [
      div(
        `${ROW}__container`,
        div(
          `${ROW}__avatar_container`,
          div(`${ROW}__avatar_content`, avatar(row.titled, "xl", look.release), null),
        ),
        div(
          `${ROW}__content_container`,
          div(
            `${ROW}__content_header`,
            chatTitle(
              { title: row.titled.title, mark: row.lines ? "extranet" : undefined },
              look.release,
            ),
            div(`${ROW}__date`, div(`${ROW}__status-icon --${status}`), h("span", {}, [row.date])),
          ),
          div(
            `${ROW}__content_bottom`,
            div(
              `${ROW}__message_container`,
              h(
                "span",
                `${ROW}__message_text`,
                row.draft === "" ? said(row, look) : draft(row, look),
              ),
            ),
            counters(row, look),
          ),
        ),
      ),
    ],
    { key: row.id, on: { click: () => acts.open(row.id) } },
  );
}

function said(row: Row, look: Look): Child[] {
  const old = look.release === 2025;
  const text = old
    ? h("span", `${ROW}__message_text_content`, [row.text])
    : h("span", {}, [row.text]);
  return [...author(row, look), text];
}

function author({ author: id }: Row, { release, person }: Look): Child[] {
  if (id === 0) return [];
  if (release === 2025)
    return [h("span", `${ROW}__message_author-icon ${id === ME ? "--self" : "--user --default"}`)];
  return id === ME
    ? [h("span", `${ROW}__self_author-icon`)]
    : [avatar(personTitled(person(id)), "xxs", release, ` ${ROW}__author-avatar`)];
}

function draft(row: Row, { words }: Look): Child[] {
  return [
    h("span", `${ROW}__message_draft-prefix`, [words.draft]),
    h("span", `${ROW}__message_text_content`, [row.draft]),
  ];
}

function counters({ counter, muted }: Row, { release }: Look): VNode {
  const number =
    counter > 0
      ? div(
          `${ROW}__counter_number${muted ? " --muted" : ""}`,
          counter > 99 ? "99+" : String(counter),
        )
      : null;
  if (release === 2025)
    return div(`${ROW}__counter_wrap`, div(`${ROW}__counter_container`, number));
  return div(
    `${ROW}__counters_wrap`,
    div(`${ROW}__counters_container`, div(`${ROW}__counters`, number, null)),
  );
}
