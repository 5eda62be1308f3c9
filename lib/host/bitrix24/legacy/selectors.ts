import { finderOf, type Selectors } from "../finder.ts";

/**
 * Every place of the legacy messenger that is read, named for what it means. Alternatives stand newest first; the dates
 * are those of the front ends in which one was seen. Each is proved by a page in `fixtures/`.
 */
export const SELECTORS = {
  // The list. April 2025 – March 2026.
  rows: [".bx-messenger-recent-lines-wrap"],
  rowsScroller: [".bx-messenger-recent-lines-container"],
  row: [".bx-messenger-cl-item"],
  rowAvatar: [".bx-messenger-cl-avatar-lines"],
  rowCounter: [".bx-messenger-cl-count-digit"],
  rowLastText: [".bx-messenger-cl-user-desc"],
  rowLastByMe: [".bx-messenger-cl-user-reply"],
  rowLastByColleague: [".bx-messenger-cl-user-reply-avatar"],

  // The header of an open-channel conversation. April 2025 – March 2026.
  header: [".bx-messenger-panel.bx-messenger-context-chat:not(.bx-messenger-hide)"],
  headerOfChannel: ["form.bx-messenger-panel-avatar-lines"],
  openChatNumber: ['input[name="CHAT_ID"]'],
  title: [".bx-messenger-panel-title-chat"],
  participants: [".bx-messenger-panel-chat-users"],
  participant: [".bx-messenger-panel-chat-user"],
  participantName: [".bx-notifier-popup-user-name"],
  participantIsOwner: [".bx-notifier-popup-avatar-owner"],
  headerButton: [".bx-messenger-panel-button"],
  finishConversation: [".bx-messenger-panel-close"],

  // The messages. April 2025 – March 2026.
  dialogBox: [".bx-messenger-box-dialog"],
  messages: [".bx-messenger-body-wrap"],
  moreIsLoading: [".bx-messenger-content-load"],
  noMessages: [".bx-messenger-content-empty"],
  earlierMessages: [".bx-notifier-content-link-history"],
  dateHeading: [".bx-messenger-content-group-link"],
  messageText: [".bx-messenger-message"],
  messageClock: [".bx-messenger-content-item-date"],
  messageFile: [".bx-messenger-file-box"],
  quotedBlock: [".bx-messenger-content-quote"],
  sessionHistoryLink: ['[data-entity="openlines"]'],
  anyMessageInside: ["[data-messageid], [data-blockmessageid], .bx-messenger-message"],
  resendMark: [".bx-messenger-content-item-error"],
  link: ["a[href]"],
  connection: [".bx-messenger-connection-status"],

  // The composer. April 2025 – March 2026.
  composer: [".bx-messenger-textarea-place"],
  composerField: ["textarea.bx-messenger-textarea-input"],
  sendButton: [".bx-messenger-textarea-send-button"],
  sendArea: [".bx-messenger-textarea-send"],
  sendKey: [".bx-messenger-textarea-cntr-enter"],
  icons: [".bx-messenger-textarea-icons"],
  whisperOn: [".bx-messenger-textarea-hidden-active"],
  formsButton: [".bx-messenger-textarea-forms"],
  // Where a portal has a recorder at all; named after its neighbours.
  voiceButton: [".bx-messenger-textarea-record"],
  hostPanel: [".bx-messenger-textarea-open-lines"],
  joinButton: [".bx-messenger-textarea-open-invite-answer"],

  // What opens above it, anywhere in the document. April 2025 – March 2026.
  mentionPopup: [".bx-messenger-popup-newchat-wrap-style-MENTION"],
  commandPopup: [".bx-messenger-command-popup"],
  fileInput: [
    "input.bx-messenger-textarea-file-popup-input",
    ".bx-messenger-textarea-file input[type=file]",
  ],
  formList: [".ui-selector-dialog"],
  formItem: [".ui-selector-item"],
  popup: [".popup-window"],
  pastePreview: [".im-messenger-image-uploader"],
  pastePreviewField: [".im-messenger-image-uploader-textarea-input"],
  popupAccept: [".popup-window-button-accept"],
} as const satisfies Selectors;

export type SelectorName = keyof typeof SELECTORS;

export const { find, findAll, closest } = finderOf<SelectorName>(SELECTORS);
