import { finderOf, type Selectors } from "../finder.ts";

/**
 * Every place that the two newer layouts share: they are built of the same parts. Alternatives stand newest first, with the
 * dates of the front ends in which each was seen. Each is proved by a page in `fixtures/`.
 */
export const SELECTORS = {
  // The header of the open conversation. April 2025 – March 2026.
  header: [".bx-im-chat-header__container"],
  headerAvatarOfChannel: [".bx-im-chat-header__avatar .bx-im-avatar__container.--lines"],
  headerTitle: [".bx-im-chat-title__text"],

  // The messages. April 2025 – March 2026 where nothing else is said.
  content: [".bx-im-content-chat__content", ".bx-im-content-chat__container"],
  dialog: [".bx-im-dialog-chat__block"],
  messagesScroller: [".bx-im-dialog-chat__scroll-container"],
  messages: [".bx-im-message-list__container"],
  loader: [".bx-im-dialog-loader__container"],
  toTheNewest: [".bx-im-dialog-chat__scroll-button"],
  heading: [".bx-im-message-list-date-group-title__text"],
  group: [".bx-im-message-list-author-group__container"],
  groupAvatar: [".bx-im-message-list-author-group__avatar .bx-im-avatar__container"],
  message: [".bx-im-message-base__wrap"],
  authorTitle: [".bx-im-message-author-title__container .bx-im-chat-title__text"],
  authorIsBot: [
    ".bx-im-message-author-title__container .bx-im-chat-title__text.--bot",
    ".bx-im-message-author-title__container .bx-im-chat-title__icon.--bot",
  ],
  mention: ['.bx-im-mention[data-type="USER"]'],
  messageText: [
    // March 2026.
    ".bx-im-message-text-content__container",
    // April 2025.
    ".bx-im-message-default-content__text",
    ".bx-imol-message-hidden-content__text",
  ],
  messageClock: [".bx-im-message-status__date", ".bx-imol-message-hidden-content__date"],
  messageFile: [
    ".bx-im-message-base-file__container",
    ".bx-im-message-image__container",
    // March 2026.
    ".bx-im-message-media__container",
  ],
  quote: [".bx-im-message-quote"],
  replyTo: [".bx-im-message-quote.--reply[data-context]"],
  link: ["a[href]"],

  // The composer. March 2026 before April 2025.
  composer: [".bx-im-send-panel__container"],
  composerField: [".bx-im-send-panel__container textarea.bx-im-textarea__element"],
  /** In the content: only where there is a composer. */
  anyField: ["textarea"],
  sendButton: [
    ".bx-im-send-panel__container .bx-im-elements-send-button",
    ".bx-im-send-panel__container .bx-im-send-panel__button_container",
  ],
  composerRow: [".bx-im-textarea__bottom", ".bx-im-textarea__right"],
  panelIcon: [".bx-im-message-panel__icon"],
  whisperIcon: [".bx-imol-textarea-buttons .bx-imol-textarea-icon"],
  joinPanel: [".bx-imol-textarea_join-panel-container"],

  // What opens above it, anywhere in the document.
  mentionPopup: [".bx-im-mention-popup-content__container"],
  preview: [".bx-im-upload-preview__container"],
  previewField: [".bx-im-upload-preview__message-text"],
  previewSend: [
    ".bx-im-upload-preview__container .bx-im-elements-send-button",
    ".bx-im-upload-preview__container .bx-im-send-panel__button_container",
    // Early 2025, with a button for cancelling behind it.
    ".bx-im-upload-preview__controls-buttons > :first-child",
  ],
  formItem: [".bx-imol-crm-form-popup__item"],
  formSearch: [".bx-imol-crm-form-popup__search"],
  menu: [".popup-window"],
  menuItem: [".menu-popup-item"],
  /** In the menu of a message that failed, beside the entry that sends it again. */
  menuOfFailed: [".bx-im-message-retry-button__context-menu-delete"],
  headerFile: [".bx-im-chat-header__avatar_input"],
  finishConversation: [".bx-imol-header-button__icon.fa-circle-check"],
} as const satisfies Selectors;

export type SelectorName = keyof typeof SELECTORS;

export const { find, findAll, closest } = finderOf<SelectorName>(SELECTORS);
