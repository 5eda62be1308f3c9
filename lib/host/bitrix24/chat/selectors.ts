import { finderOf, type Selectors } from "../finder.ts";

/** The ordinary list of im.v2. March 2026 before April 2025. Each is proved by a page in `fixtures/`. */
export const SELECTORS = {
  list: [".bx-im-list-base__scroll-container", ".bx-im-list-recent__scroll-container"],
  row: [".bx-im-list-recent-item__wrap"],
  rowAvatar: [".bx-im-list-recent-item__avatar_content .bx-im-avatar__container"],
  rowTitle: [".bx-im-list-recent-item__content_header .bx-im-chat-title__text"],
  rowLastText: [".bx-im-list-recent-item__message_text"],
  rowLastByMe: [
    ".bx-im-list-recent-item__self_author-icon",
    ".bx-im-list-recent-item__message_author-icon.--self",
  ],
  rowDraft: [".bx-im-list-recent-item__message_draft-prefix"],
  rowCounter: [".bx-im-list-recent-item__counters", ".bx-im-list-recent-item__counter_number"],
} as const satisfies Selectors;

export type SelectorName = keyof typeof SELECTORS;

export const { find, findAll } = finderOf<SelectorName>(SELECTORS);
