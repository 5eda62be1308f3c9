import type { Dialog } from "../model/dialog.ts";
import { ME } from "../model/people.ts";
import { box, el, setStyle, span } from "../page/dom.ts";
import type { Messenger } from "./messenger.ts";
import { CHAT_COLOR, lastSaid } from "./row.ts";

const SHOWN = 25;

/** The list of the newer messenger that recent releases keep hidden beside the legacy one: other classes, the same dialogs. */
export function hiddenRecent(messenger: Messenger): HTMLElement {
  const newest = [...messenger.portal.dialogs.values()]
    .toSorted((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0))
    .slice(0, SHOWN);
  const root = box(
    "bx-messenger-cl-wrap bx-messenger-new-recent-wrap bx-messenger-new-recent-wrap-hidden",
    box(
      "bx-im-left-panel-wrap",
      search(messenger),
      box("bx-messenger-recent-list", ...newest.map((dialog) => item(dialog, messenger))),
    ),
  );
  root.dataset["vApp"] = "";
  return root;
}

function search({ drawing: { words } }: Messenger): HTMLElement {
  const root = box(
    "bx-messenger-search",
    box(
      "",
      box("bx-messenger-recent-users-carousel"),
      box(
        "bx-messenger-search-result-section-wrapper",
        box("bx-messenger-search-result-section-title", words.recentSearch),
      ),
    ),
  );
  setStyle(root, "display: none;");
  return root;
}

function item(dialog: Dialog, { drawing: { words, dates } }: Messenger): HTMLElement {
  const last = lastSaid(dialog.messages.at(-1), words);
  const author = "bx-im-recent-last-message-author-icon";
  const mark = last?.author === ME ? `${author}-self` : `${author}-user ${author}-user-default`;
  return el(
    "div",
    { "data-id": dialog.id, class: "bx-im-recent-item-wrap" },
    box(
      "bx-im-recent-item",
      box(
        "bx-im-recent-avatar-wrap",
        el(
          "div",
          {
            title: dialog.title,
            class: "bx-im-component-avatar-size-l bx-im-component-avatar-wrap",
          },
          el("div", {
            class:
              "bx-im-component-avatar-icon-lines bx-im-component-avatar-content bx-im-component-avatar-icon",
            style: `background-color: ${CHAT_COLOR};`,
          }),
        ),
      ),
      box(
        "bx-im-recent-item-content",
        box(
          "bx-im-recent-item-content-header",
          box(
            "bx-im-component-chat-title-wrap",
            box("bx-im-component-chat-name-left-icon bx-im-component-chat-name-left-icon-extranet"),
            el(
              "span",
              {
                class: "bx-im-component-chat-name-text-extranet bx-im-component-chat-name-text",
                title: dialog.title,
              },
              dialog.title,
            ),
          ),
          box("bx-im-recent-date", dates.time(dialog.messages.at(-1)?.at ?? 0)),
        ),
        box(
          "bx-im-recent-item-content-bottom",
          box(
            "bx-im-recent-message-text-wrap",
            span("bx-im-recent-message-text", span(mark), el("span", {}, last?.text ?? "")),
          ),
          box("bx-im-recent-counter-static-wrap"),
        ),
      ),
    ),
  );
}
