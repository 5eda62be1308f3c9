import type { MessageView } from "../page/message-view.ts";
import {
  composer,
  joinPanel,
  type ComposerActs,
  type ComposerState,
  type JoinActs,
} from "./composer.ts";
import { header, type HeaderActs } from "./header.ts";
import type { Look } from "./look.ts";
import { messageList } from "./message-list.ts";
import type { Opened } from "./opened.ts";
import { isLines, type Chat } from "./row.ts";
import { div, h, type Child, type Listener, type VNode } from "./vdom.ts";

export interface ConversationActs {
  readonly header: HeaderActs;
  readonly composer: ComposerActs;
  readonly join: JoinActs;
  readonly onScroll: Listener;
  readonly onClick: Listener;
  toEnd(): void;
}

export interface ConversationState {
  readonly opened: Opened;
  /** Messages at hand, this page's own last. */
  readonly views: readonly MessageView[];
  readonly now: number;
  readonly height: number;
  /** The reader has scrolled away from the end, or the end is not at hand. */
  readonly awayFromEnd: boolean;
  /** Messages that came and were not read. */
  readonly unread: number;
  /** `null`: the agent does not take part. */
  readonly composer: ComposerState | null;
}

/** What stands beside the list: the opened conversation, or nothing. */
export function conversationView(
  state: ConversationState | null,
  acts: ConversationActs,
  look: Look,
): VNode {
  if (!state) return empty(look);
  const { opened } = state;
  const { chat } = opened;
  const content = h(
    "div",
    { class: "bx-im-content-chat__container bx-im-content-chat__scope", style: "" },
    [
      div(
        "bx-im-content-chat__content",
        wrappedHeader(chat, acts, look),
        div(
          "bx-im-content-chat__dialog_container",
          h("div", "bx-im-content-chat__dialog_content", [dialog(state, acts, look)]),
        ),
        state.composer
          ? composer(state.composer, acts.composer, look)
          : joinPanel(chat.id, acts.join, look),
        null,
      ),
      null,
    ],
  );
  return look.layout === "imol" && isLines(chat)
    ? div("bx-imol-content-default-openlines__container", content)
    : div("bx-im-content-default-chat__container", content);
}

function wrappedHeader(chat: Chat, acts: ConversationActs, look: Look): VNode {
  const drawn = header(chat, acts.header, look);
  return look.layout === "imol" && look.release === 2025
    ? h("div", "bx-imol-header-button_container", [drawn], { key: `wrap ${chat.id}` })
    : drawn;
}

function dialog(state: ConversationState, acts: ConversationActs, look: Look): VNode {
  const { opened } = state;
  return h(
    "div",
    "bx-im-dialog-chat__block bx-im-dialog-chat__scope",
    [
      null,
      h(
        "div",
        "bx-im-dialog-chat__scroll-container",
        opened.loaded ? [null, list(state, look)] : [loader()],
        { on: { scroll: acts.onScroll, click: acts.onClick } },
      ),
      opened.loaded && state.awayFromEnd ? scrollButton(state, acts) : null,
    ],
    { key: `dialog ${opened.chat.id}` },
  );
}

function list(state: ConversationState, look: Look): VNode {
  const { opened, views, now, height } = state;
  const { headings, markBefore, status, memory, keys } = opened;
  return messageList(
    { chat: opened.chat.id, views, headings, now, markBefore, status, height, memory, keys },
    look,
  );
}

function loader(): VNode {
  return div("bx-im-dialog-loader__container", div("bx-im-dialog-loader__spinner"));
}

function scrollButton({ unread }: ConversationState, acts: ConversationActs): Child {
  const name = "bx-im-dialog-chat__scroll-button";
  return h(
    "div",
    name,
    [unread > 0 ? div(`${name}_counter`, String(unread)) : null, div(`${name}_icon`)],
    { on: { click: () => acts.toEnd() } },
  );
}

function empty({ layout }: Look): VNode {
  const name =
    layout === "imol" ? "bx-imol-content-start__container" : "bx-im-content-chat-start__container";
  return div(name);
}
