import { finderOf, type Selectors } from "../finder.ts";

/** The list of imopenlines.v2. July 2025 – March 2026 where nothing else is said. Each is proved by a page in `fixtures/`. */
export const SELECTORS = {
  root: [".bx-imol-messenger__scope"],
  list: [".bx-imol-list-recent__scroll-container"],
  group: [".bx-imol-list-recent__group-item_container"],
  row: [".bx-imol-list-recent__item"],
  rowAvatar: [".bx-imol-list-recent-item__avatar_content .bx-im-avatar__container"],
  rowTitle: [".bx-imol-list-recent-item__content_title .bx-im-chat-title__text"],
  rowDate: ["span.bx-imol-list-recent-item__content_date"],
  rowLastText: [".bx-imol-list-recent-item__message_text"],
  rowLastBy: [".bx-imol-list-recent-item__message_author-icon"],
  rowCounter: [".bx-imol-list-recent-item__counter_number"],
} as const satisfies Selectors;

export type SelectorName = keyof typeof SELECTORS;

export const { find, findAll } = finderOf<SelectorName>(SELECTORS);
