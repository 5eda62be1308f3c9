import { ENDED } from "../model/dialog.ts";
import { ME } from "../model/people.ts";
import { avatar, chatTitle } from "./avatar.ts";
import type { Look } from "./look.ts";
import { isLines, titledOf, type Chat } from "./row.ts";
import { div, h, type Child, type VNode } from "./vdom.ts";

const HEADER = "bx-im-chat-header";
const BUTTON = "bx-imol-header-button";

export interface HeaderActs {
  finish(): void;
  transfer(): void;
  take(): void;
}

/** The header of an opened conversation, made anew for each. */
export function header(chat: Chat, acts: HeaderActs, look: Look): VNode {
  const { words, release } = look;
  const titled = titledOf(chat, look);
  const wrap = "bx-im-elements-editable-chat-title";
  const single = !chat.id.startsWith("chat");
  return h(
    "div",
    `${HEADER}__scope ${HEADER}__container`,
    [
      div(
        `${HEADER}__left`,
        div(`${HEADER}__avatar${single ? "" : " --can-change"}`, avatar(titled, "l", release)),
        h("input", {
          type: "file",
          accept: "image/*",
          class: `${HEADER}__avatar_input`,
          style: "",
        }),
        div(
          `${HEADER}__info`,
          div(
            `${wrap}__wrap --can-rename`,
            div(
              `${wrap}__container`,
              chatTitle(
                { title: chat.title, mark: isLines(chat) ? "extranet" : undefined },
                release,
              ),
            ),
            div(`${wrap}__edit-icon_container`, null),
          ),
          null,
          h("div", { class: `${HEADER}__subtitle_container`, style: "" }, [
            h("div", { title: words.membersHint, class: `${HEADER}__subtitle_content --click` }, [
              words.members(chat.people.length),
            ]),
            null,
          ]),
        ),
      ),
      null,
      h("div", { class: `${HEADER}__right`, style: "" }, [
        look.layout === "imol" && isLines(chat) ? lineButtons(chat, acts, look) : null,
        ...(release === 2026 && look.layout === "imol" ? [null] : []),
        icon("--add-people", words.addPeople),
        ...(release === 2026 ? [null] : []),
        icon("--search", words.searchInChat),
        h("div", { class: `${HEADER}__icon --panel`, title: words.sidebar }),
      ]),
      ...(release === 2025 ? [null] : []),
    ],
    { key: `header ${chat.id}` },
  );
}

function icon(name: string, title: string): VNode {
  return h("div", { title, class: `${HEADER}__icon ${name}` });
}

/** Owners may end or hand over, others take; when the session is closed there is nothing to do. */
function lineButtons(
  chat: Extract<Chat, { readonly line: unknown }>,
  acts: HeaderActs,
  { words }: Look,
): Child {
  if (chat.status >= ENDED) return null;
  const owned = chat.joined && chat.owner === ME;
  const buttons = owned
    ? [
        lineButton("fa-solid fa-triangle-exclamation fa-lg", words.spam, () => {}),
        lineButton("fa-regular fa-circle-check fa-lg", words.finish, () => acts.finish()),
        lineButton("fa-solid fa-lg fa-link", words.take, () => {}),
        lineButton("fa-solid fa-arrows-turn-right fa-lg", words.transfer, () => acts.transfer()),
      ]
    : [lineButton("fa-solid fa-arrows-left-right fa-lg", words.intercept, () => acts.take())];
  return h("ul", `${BUTTON}_container-list`, buttons);
}

function lineButton(icons: string, title: string, act: () => void): VNode {
  return h("li", `${BUTTON}_container-item`, [
    h(
      "button",
      { title, class: `${BUTTON}__icon-container` },
      [h("i", `${BUTTON}__icon ${icons}`)],
      { on: { click: act } },
    ),
  ]);
}
