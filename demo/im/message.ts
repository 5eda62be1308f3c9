import { ME } from "../model/people.ts";
import type { MessageView } from "../page/message-view.ts";
import { chatTitle, rgb } from "./avatar.ts";
import { imText } from "./im-text.ts";
import type { Look } from "./look.ts";
import { div, h, type Child, type VNode } from "./vdom.ts";

/** What a message shows besides itself. */
export interface MessagePlace {
  /** The first of its author's group. */
  readonly first: boolean;
  /** The chat it stands in, e.g. `chat101`. */
  readonly chat: string;
  /** Height of the conversation in pixels: newer releases write it on every message. */
  readonly height: number;
  readonly viewed: boolean;
  /** The message this one answers, when it is at hand. */
  readonly answered: MessageView | null;
}

type Kind = "self" | "opponent" | "system";

export function kindOf(author: number): Kind {
  if (author === 0) return "system";
  return author === ME ? "self" : "opponent";
}

export function message(view: MessageView, place: MessagePlace, look: Look): VNode {
  const kind = kindOf(view.author);
  if (view.mark === "hidden") return hidden(view, kind, place, look);
  if (view.mark === "start" && look.layout === "imol" && look.release === 2026)
    return startOfDialog(view, place, look);
  const system = kind === "system";
  const container = system && look.release === 2025 ? "system" : "default";
  const parts =
    look.release === 2026
      ? content2026(view, kind, place, look)
      : content2025(view, kind, place, look);
  return base(view, kind, place, look, {
    bodyClass: system ? " --transparent --no-angle" : "",
    body: [
      div(`bx-im-message-${view.deleted ? "deleted" : container}__container`, ...parts),
      ...(system && look.release === 2025 ? [] : [null]),
      reactionSelector(),
    ],
    menu: menuButton(look),
  });
}

function content2026(view: MessageView, kind: Kind, place: MessagePlace, look: Look): Child[] {
  return [
    header(view, kind, place, look),
    div(
      "bx-im-message-default-content__container",
      reply(view, place, look),
      ...(view.fileName && !view.deleted ? [file(view.fileName)] : []),
      text(view, "bx-im-message-text-content__container", look),
      null,
      bottom(view, kind, look, ""),
    ),
  ];
}

function content2025(view: MessageView, kind: Kind, place: MessagePlace, look: Look): Child[] {
  return [
    ...(kind === "system" ? [] : [header(view, kind, place, look), reply(view, place, look)]),
    div(
      "bx-im-message-default-content__container bx-im-message-default-content__scope",
      ...(view.fileName && !view.deleted ? [file(view.fileName)] : []),
      text(view, "bx-im-message-default-content__text", look),
      null,
      bottom(view, kind, look, " bx-im-message-status__scope"),
    ),
  ];
}

function text(view: MessageView, className: string, { words }: Look): Child {
  return view.deleted
    ? h("span", "bx-im-message-deleted__text", [words.deleted])
    : div(className, ...imText(view.text));
}

/** Who wrote it, on the first of a group and never on own ones; or where it was forwarded from. */
function header(view: MessageView, kind: Kind, { first }: MessagePlace, look: Look): Child {
  if (view.forwardedFrom !== null)
    return div(
      "bx-im-message-header__container",
      h("span", "bx-im-message-header__text", [look.words.forwardedFrom(view.forwardedFrom)]),
    );
  if (kind !== "opponent" || !first) return null;
  const author = look.person(view.author);
  return div(
    "bx-im-message-author-title__container --clickable",
    chatTitle(
      {
        title: author?.name ?? "",
        mark: author?.role === "bot" ? "bot" : undefined,
        color: rgb(author?.color ?? "#999999"),
      },
      look.release,
    ),
  );
}

/** The answered message above the answer: its attribute is one of the few places that name the dialog. */
function reply(view: MessageView, { answered, chat }: MessagePlace, look: Look): Child {
  if (view.replyTo === null || view.deleted) return null;
  const name = answered ? (look.person(answered.author)?.name ?? "") : "";
  return h(
    "div",
    {
      class: "bx-im-message-reply__container bx-im-message-quote",
      "data-context": `${chat}/${view.replyTo}`,
    },
    [
      div(
        "bx-im-message-quote__wrap",
        div("bx-im-message-quote__name", div("bx-im-message-quote__name-text", name)),
        div("bx-im-message-quote__text", ...(answered ? imText(answered.text) : [])),
      ),
    ],
  );
}

/** One transparent point: where pictures would be, only their place is. */
const PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

function file(name: string): VNode {
  const isImage = /\.(jpe?g|png|gif|webp)$/i.test(name);
  if (isImage)
    return div(
      "bx-im-message-image__container",
      h("img", { src: PICTURE, alt: name, title: name, class: "bx-im-message-image__source" }),
    );
  return div(
    "bx-im-message-base-file__container",
    div("bx-im-message-base-file__icon"),
    div("bx-im-message-base-file__title", h("span", { title: name }, [name])),
  );
}

function bottom(view: MessageView, kind: Kind, look: Look, scope: string): VNode {
  return div(
    "bx-im-message-default-content__bottom-panel",
    null,
    div(
      "bx-im-message-default-content__status-container",
      div(
        `bx-im-message-status__container${scope}`,
        view.edited && !view.deleted
          ? div("bx-im-message-status__edit-mark", look.words.edited)
          : null,
        div("bx-im-message-status__date", look.dates.time(view.at)),
        kind === "self" ? div(`--${STATUS[view.state]} bx-im-message-status__icon`) : null,
      ),
    ),
  );
}

/** A message a network refused looks as sent as any other: only one that never left this page shows an error. */
const STATUS = { sent: "viewed", sending: "sending", failed: "error" } as const;

/** What only colleagues see. */
function hidden(view: MessageView, kind: Kind, place: MessagePlace, look: Look): VNode {
  const part = "bx-imol-message-hidden-content";
  return base(view, kind, place, look, {
    wrapClass: " bx-imol-message-hidden__container",
    withTitle: place.first && kind === "opponent",
    bodyClass: " --transparent --no-angle",
    body: [
      div(
        "bx-imol-message-hidden__content",
        div(`${part}__text`, ...(view.deleted ? [look.words.deleted] : imText(view.text))),
        view.fileName ? file(view.fileName) : null,
        null,
        div(
          `${part}__bottom-panel`,
          div(
            `${part}__container-date`,
            div(`${part}__date`, look.dates.time(view.at)),
            div(`${part}__lock`, h("i", "fa-solid fa-lock")),
          ),
        ),
      ),
      null,
    ],
    menu: menuButton(look),
  });
}

/** The note about a session's beginning shows no time. */
function startOfDialog(view: MessageView, place: MessagePlace, look: Look): VNode {
  return base(view, "system", { ...place, viewed: false }, look, {
    wrapClass: " bx-imol-message-start-dialog__container",
    withTitle: true,
    bodyClass: " --transparent --no-angle",
    body: [div("bx-imol-message-start-dialog__text", ...imText(view.text)), null],
    menu: div("bx-im-message-base__context-menu-placeholder"),
  });
}

interface BaseParts {
  readonly wrapClass?: string;
  readonly withTitle?: boolean;
  readonly bodyClass: string;
  readonly body: readonly Child[];
  readonly menu: VNode;
}

function base(
  view: MessageView,
  kind: Kind,
  place: MessagePlace,
  look: Look,
  parts: BaseParts,
): VNode {
  const old = look.release === 2025;
  const kindClass = old && kind === "system" ? "bx-im-message-system__scope" : `--${kind}`;
  const withTitle = parts.withTitle ?? (old && kind === "system" ? false : undefined);
  return h(
    "div",
    {
      class: `bx-im-message-base__wrap bx-im-message-base__scope ${kindClass}${parts.wrapClass ?? ""}${view.state === "failed" ? " --has-error" : ""}`,
      "data-id": view.id,
      withtitle: withTitle === undefined ? undefined : String(withTitle),
      "data-viewed": String(place.viewed),
      containerheight: old ? undefined : String(place.height),
    },
    [
      div(
        "bx-im-message-base__container",
        div(
          "bx-im-message-base__content",
          div(`bx-im-message-base__body${parts.bodyClass}`, ...parts.body),
          parts.menu,
        ),
        view.state === "failed" ? retryButton(look) : null,
      ),
    ],
    { key: view.id },
  );
}

function menuButton({ words }: Look): VNode {
  return div(
    "bx-im-message-context-menu__container bx-im-message-context-menu__scope",
    h("button", { title: words.messageMenu, class: "bx-im-message-context-menu__button" }),
  );
}

function retryButton({ words }: Look): VNode {
  const title = words.failedItems[0];
  return div(
    "bx-im-message-retry-button__container bx-im-message-retry-button__scope",
    h("button", { title, class: "bx-im-message-retry-button__arrow" }),
  );
}

function reactionSelector(): VNode {
  return div(
    "bx-im-reaction-selector__container",
    div("bx-im-reaction-selector__selector", div("bx-im-reaction-selector__icon")),
  );
}
