/** What a walk-through has to know of one layout of the messenger, to do by hand what a person does in it. */
export interface Layout {
  readonly name: string;
  /** What asks the stand-in portal for it. */
  readonly query: Readonly<Record<string, string>>;
  /** Part of the address of the frame it stands in; `null`: the portal's page itself. */
  readonly frame: string | null;
  readonly row: string;
  readonly rowTitle: string;
  readonly field: string;
  /** Around the field, with all that belongs to it. */
  readonly composer: string;
  readonly sendButton: string;
  readonly headerTitle: string;
  /** A message of the open conversation. */
  readonly message: (id: number) => string;
  /** Where a file is picked, and what is clicked for it to be there. */
  readonly filePicker: { readonly opens: string | null; readonly input: string };
  /** Pasted files are looked at before they are sent, with this button. */
  readonly previewSend: string;
  readonly pastesAtOnce: boolean;
  /** What is clicked, one after the other, to send a failed message again. */
  readonly resend: readonly string[];
  /** What is clicked to send a CRM form; `null`: there are none. */
  readonly form: readonly string[] | null;
  /** There is a control that finishes the conversation. */
  readonly canEnd: boolean;
  readonly canWhisper: boolean;
}

export const LEGACY: Layout = {
  name: "the default layout",
  query: {},
  frame: "/desktop_app/",
  row: ".bx-messenger-cl-item",
  rowTitle: ".bx-messenger-cl-user-title",
  field: "textarea.bx-messenger-textarea-input",
  composer: ".bx-messenger-textarea",
  sendButton: "a.bx-messenger-textarea-send-button",
  headerTitle: ".bx-messenger-panel-title",
  message: (id) => `[data-messageid="${id}"]`,
  filePicker: { opens: null, input: "input.bx-messenger-textarea-file-popup-input" },
  previewSend: ".popup-window-button-accept",
  pastesAtOnce: true,
  resend: [".bx-messenger-content-item-error"],
  form: [".bx-messenger-textarea-icon.bx-messenger-textarea-forms", ".ui-selector-item"],
  canEnd: true,
  canWhisper: true,
};

const IMV2 = {
  frame: null,
  field: "textarea.bx-im-textarea__element",
  composer: ".bx-im-send-panel__container",
  headerTitle: ".bx-im-chat-header__container .bx-im-chat-title__text",
  message: (id: number) => `.bx-im-message-base__wrap[data-id="${id}"]`,
  pastesAtOnce: false,
  resend: [
    ".bx-im-message-retry-button__arrow",
    ".bx-im-message-retry-context-menu .menu-popup-item",
  ],
};
const OF_2026 = {
  filePicker: {
    opens: ".bx-im-textarea__icon.--o-attach",
    input: ".bx-im-upload-menu__file-input",
  },
  sendButton: ".bx-im-send-panel__container .bx-im-elements-send-button",
  previewSend: ".bx-im-upload-preview__container .bx-im-elements-send-button",
};
const OF_2025 = {
  filePicker: { opens: ".bx-im-textarea__icon.--upload", input: ".bx-im-upload-menu__file-input" },
  sendButton: ".bx-im-send-panel__button_container",
  previewSend: ".bx-im-upload-preview__container .bx-im-send-panel__button_container",
};

export const IMOL: Layout = {
  ...IMV2,
  ...OF_2026,
  name: "imopenlines.v2",
  query: { layout: "imol" },
  row: ".bx-imol-list-recent__item",
  rowTitle: ".bx-im-chat-title__text",
  form: [".bx-imol-textarea-icon.--o-crm-form", ".bx-imol-crm-form-popup__item"],
  canEnd: true,
  canWhisper: true,
};

export const CHAT: Layout = {
  ...IMV2,
  ...OF_2026,
  name: "the chats of im.v2",
  query: { layout: "chat" },
  row: ".bx-im-list-recent-item__wrap",
  rowTitle: ".bx-im-chat-title__text",
  form: null,
  canEnd: false,
  canWhisper: false,
};

/** Their stores name no connector unless the chats carry their entity. */
const RELEASE_2025 = { release: "2025", entity: "on" };

export const IMOL_2025: Layout = {
  ...IMOL,
  ...OF_2025,
  // The stand-in draws these buttons for 2026 only.
  form: null,
  canWhisper: false,
  name: "imopenlines.v2 of 2025",
  query: { ...IMOL.query, ...RELEASE_2025 },
};

export const CHAT_2025: Layout = {
  ...CHAT,
  ...OF_2025,
  name: "the chats of im.v2 in 2025",
  query: { ...CHAT.query, ...RELEASE_2025 },
};

export const LAYOUTS: readonly Layout[] = [LEGACY, IMOL, CHAT];
/** The newest release of the layouts that stand in the portal's page itself. */
export const NEWER: readonly Layout[] = [IMOL, CHAT];
export const OLDER_RELEASE: readonly Layout[] = [IMOL_2025, CHAT_2025];
