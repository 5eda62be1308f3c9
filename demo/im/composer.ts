import type { Look } from "./look.ts";
import { div, h, type Child, type VNode } from "./vdom.ts";

/** An older message that what is typed belongs to. */
export interface ComposerPanel {
  readonly kind: "edit" | "reply" | "forward";
  readonly message: number;
  readonly title: string;
  readonly text: string;
  /** Who wrote what is forwarded. */
  readonly from?: string;
}

export interface ComposerState {
  /** The chat it writes in. */
  readonly chat: string;
  readonly text: string;
  readonly panel: ComposerPanel | null;
  readonly whisper: boolean;
  readonly sendByEnter: boolean;
  readonly lines: boolean;
  readonly mac: boolean;
}

export interface ComposerActs {
  typed(field: HTMLTextAreaElement): void;
  key(event: KeyboardEvent): void;
  paste(event: ClipboardEvent): void;
  send(): void;
  closePanel(): void;
  toggleWhisper(): void;
  openForms(anchor: Element): void;
  openQuickReplies(anchor: Element): void;
  pickFiles(): void;
  /** Speech becomes text in the field. */
  dictate(): void;
}

export interface JoinActs {
  answer(): void;
  skip(): void;
  transfer(): void;
}

const ICON = "bx-im-textarea__icon";
const ICON_STYLE = "--ui-icon-set__icon-size: 24px; --ui-icon-set__icon-color: #bdc1c6;";
const FIELD_STYLE = "height: 22px; max-height: 22px;";

const PANEL_MARK = { edit: "", reply: " --quote", forward: " --forward" };

/** What an agent writes with; made anew for each conversation. */
export function composer(state: ComposerState, acts: ComposerActs, look: Look): VNode {
  return look.release === 2026 ? composer2026(state, acts, look) : composer2025(state, acts, look);
}

function composer2026(state: ComposerState, acts: ComposerActs, look: Look): VNode {
  const { words } = look;
  return h(
    "div",
    "bx-im-send-panel__scope bx-im-send-panel__container --ui-context-content-light",
    [
      div(
        "bx-im-textarea__container",
        div("bx-im-textarea__drag-handle"),
        panel(state, acts),
        null,
        null,
        null,
        div(
          "bx-im-textarea__content",
          div(
            "bx-im-textarea__top",
            div(
              "bx-im-textarea__icon-container",
              icon("--o-attach", words.attach, () => acts.pickFiles()),
            ),
            null,
            null,
            field(state, acts, look),
          ),
          div(
            "bx-im-textarea__bottom",
            ...(look.layout === "imol" && state.lines
              ? [lineButtons(state, acts, look), null]
              : [null]),
            icon("--o-apps", words.applications, (anchor) => acts.openQuickReplies(anchor)),
            div(
              "bx-im-textarea__icon-container",
              h("div", { class: "bx-im-pulse-animation__container", style: "" }, [
                icon("--o-smile", words.smiles, () => {}),
                div("bx-im-pulse-animation__rings"),
              ]),
            ),
            null,
            null,
            h("div", "bx-im-copilot-audio-input__container", [], {
              on: { click: () => acts.dictate() },
            }),
            sendButton(state, acts, look),
          ),
        ),
      ),
      null,
      null,
      null,
    ],
    { key: `textarea ${state.chat}` },
  );
}

function composer2025(state: ComposerState, acts: ComposerActs, look: Look): VNode {
  const { words } = look;
  const old = (name: string, title: string, act: () => void): VNode =>
    h("div", { title, class: `${ICON} --${name}` }, [], { on: { click: act } });
  return h(
    "div",
    "bx-im-send-panel__scope bx-im-send-panel__container",
    [
      div(
        "bx-im-textarea__container",
        div("bx-im-textarea__drag-handle"),
        panel(state, acts),
        null,
        null,
        null,
        div(
          "bx-im-textarea__content",
          div(
            "bx-im-textarea__left",
            div(
              "bx-im-textarea__upload_container",
              h("div", { class: `${ICON} --upload`, title: words.attach }, [], {
                on: { click: () => acts.pickFiles() },
              }),
              null,
              null,
            ),
            field(state, acts, look),
            null,
          ),
          div(
            "bx-im-textarea__right",
            div(
              "bx-im-textarea__action-panel",
              old("create", words.create, () => {}),
              null,
              old("market", words.applications, () => {}),
              old("smile", words.smiles, () => {}),
              null,
            ),
          ),
        ),
      ),
      sendButton(state, acts, look),
      null,
      null,
    ],
    { key: `textarea ${state.chat}` },
  );
}

function field(state: ComposerState, acts: ComposerActs, { words, release }: Look): VNode {
  return h(
    "textarea",
    {
      placeholder: words.placeholder(release),
      maxlength: "20000",
      class: "bx-im-textarea__element",
      rows: "1",
      style: FIELD_STYLE,
    },
    [],
    {
      value: state.text,
      on: {
        input: (event) => {
          if (event.target) acts.typed(event.target as HTMLTextAreaElement);
        },
        keydown: (event) => acts.key(event as KeyboardEvent),
        paste: (event) => acts.paste(event as ClipboardEvent),
      },
    },
  );
}

/** A `div`: its title tells which key sends. */
function sendButton(state: ComposerState, acts: ComposerActs, { words, release }: Look): VNode {
  const name =
    release === 2026 ? "bx-im-elements-send-button" : "bx-im-send-panel__button_container";
  const empty = state.text.trim() === "" && state.panel?.kind !== "forward";
  // An emptied old message can be "saved" too: that removes it.
  const disabled = empty && state.panel?.kind !== "edit";
  const classes = [
    name,
    ...(disabled ? ["--disabled"] : []),
    ...(state.panel?.kind === "edit" ? ["--edit"] : []),
    state.lines ? "--lines" : "--chat",
  ];
  const control = state.mac ? "Cmd + Enter" : "Ctrl + Enter";
  return h(
    "div",
    { title: words.send(state.sendByEnter ? "Enter" : control), class: classes.join(" ") },
    [],
    { on: { click: () => acts.send() } },
  );
}

function panel({ panel: shown }: ComposerState, acts: ComposerActs): Child {
  if (!shown) return null;
  const name = "bx-im-message-panel";
  return h(
    "div",
    `${name}__container`,
    [
      div(`${name}__icon${PANEL_MARK[shown.kind]}`),
      div(`${name}__content`, div(`${name}__title`, shown.title), div(`${name}__text`, shown.text)),
      h("div", `${name}__close`, [], { on: { click: () => acts.closePanel() } }),
    ],
    { key: `panel ${shown.kind} ${shown.message}` },
  );
}

function lineButtons(state: ComposerState, acts: ComposerActs, { words }: Look): VNode {
  const lineIcon = "bx-imol-textarea-icon";
  const button = (name: string, title: string | undefined, act: (anchor: Element) => void): VNode =>
    h("span", {}, [
      h("div", { class: `ui-icon-set ${name}`, title }, [], {
        on: { click: (event) => act(event.target as Element) },
      }),
    ]);
  return div(
    "bx-imol-textarea-buttons",
    button(`--o-crossed-eye ${lineIcon}${state.whisper ? " --active" : ""}`, undefined, () =>
      acts.toggleWhisper(),
    ),
    button(`--o-crm-form ${lineIcon}`, words.crmForm, (anchor) => acts.openForms(anchor)),
    h("button", { class: "bx-imol-textarea-sales-center", title: words.payment }, [
      h("div", { class: "ui-icon-set --o-money", style: "" }),
      h("span", "bx-imol-textarea-sales-center__text", [words.payment]),
    ]),
  );
}

function icon(name: string, title: string, act: (anchor: Element) => void): VNode {
  return h("div", { class: `ui-icon-set ${name} ${ICON}`, title, style: ICON_STYLE }, [], {
    on: { click: (event) => act(event.target as Element) },
  });
}

/** Stands where the composer would for who does not take part. */
export function joinPanel(chat: string, acts: JoinActs, look: Look): VNode {
  const { words, layout } = look;
  const name = layout === "imol" ? "bx-imol-textarea_join-panel" : "bx-im-content-chat__join-panel";
  const button = (kind: string, text: string, act: () => void): VNode =>
    h("button", `${name}-button --${kind}`, [text], { on: { click: act } });
  return h(
    "div",
    `${name}-container`,
    [
      div(`${name}-text`, words.joinText),
      div(
        `${name}-button-container`,
        button("answer", words.answer, () => acts.answer()),
        button("skip", words.skip, () => acts.skip()),
        button("transfer", words.handOver, () => acts.transfer()),
      ),
    ],
    { key: `join ${chat}` },
  );
}
