import type { Culture } from "./culture/culture.ts";
import type { Zone } from "./culture/date-parts.ts";
import { conversationView, type ConversationActs } from "./im/conversation-view.ts";
import { listView } from "./im/im-list.ts";
import { lookOf } from "./im/look.ts";
import { Opened, viewOf } from "./im/opened.ts";
import { isLines, newestOf, type Chat } from "./im/row.ts";
import { storeRoot } from "./im/store.ts";
import { mount } from "./im/vdom.ts";
import { emptyPageModel } from "./legacy/page-model.ts";
import { renderLegacy } from "./legacy/render-legacy.ts";
import type { Dialog, Message } from "./model/dialog.ts";
import type { Portal } from "./model/portal.ts";
import type { Language, LayoutName, Release } from "./options.ts";

/** How a page without a browser is to look, and when. */
export interface RenderOptions {
  /** The time of the page, in milliseconds. */
  readonly now: number;
  /** When the opened conversation was opened: its headings were written then. `now` where absent. */
  readonly openedAt?: number;
  readonly lang: Language;
  readonly release: Release;
  readonly culture: Culture;
  readonly headings: "utc" | "local";
  /** The profile's zone, for the texts of the legacy layout. */
  readonly zone: Zone;
  /** The computer's zone by its name; `null` = really this computer's. */
  readonly computerZone: string | null;
  /** Pages of older messages that were loaded besides the first. */
  readonly olderPages?: number;
  /** Number of a message the conversation was opened at: what came later may be missing. */
  readonly around?: number;
  /** Rows of the list; all of the portal's dialogs where absent. */
  readonly listed?: Iterable<Dialog>;
  /** Chats of colleagues stand among the rows, in the layout that mixes them. */
  readonly internal?: boolean;
  readonly newestFirst?: boolean;
  readonly connectorModel?: boolean;
  readonly entityModel?: boolean;
  readonly camelCaseModel?: boolean;
}

/** A page that was rendered at once. */
export interface RenderedPage {
  /** To be put into the body of the document. */
  readonly root: HTMLElement;
  /** What the page's window would carry: `BXIM`, and `BX` in the newer layouts. */
  readonly pageModel: Readonly<Record<string, unknown>>;
}

/**
 * Renders list and opened conversation of one portal as they stand when nothing is under way, without shell, network or timers.
 * @param page any document, of a browser or of a test
 * @param opened e.g. `chat101`; `null` = nothing is open
 */
export function renderPage(
  page: Document,
  layout: LayoutName,
  portal: Portal,
  options: RenderOptions,
  opened: string | null,
): RenderedPage {
  return layout === "legacy"
    ? renderLegacy(page, portal, options, opened)
    : renderIm(page, layout, portal, options, opened);
}

function renderIm(
  page: Document,
  layout: "imol" | "chat",
  portal: Portal,
  options: RenderOptions,
  openedId: string | null,
): RenderedPage {
  const look = lookOf(layout, portal, options, options.computerZone);
  const { now } = options;
  const maker = { document: page, stylesByScript: false };
  const lines: Iterable<Chat> = options.listed ?? portal.dialogs.values();
  const chats =
    options.internal && layout === "chat" ? [...portal.internal.values(), ...lines] : lines;
  const list = mount(
    listView(
      {
        chats,
        now,
        current: openedId,
        newest: (chat) => newestOf(chat, look),
        draft: () => "",
        limit: Number.POSITIVE_INFINITY,
      },
      NO_LIST_ACTS,
      look,
    ),
    maker,
  );
  const chat =
    openedId === null ? null : (portal.internal.get(openedId) ?? portal.dialog(openedId));
  const opened = chat && openedNow(chat, look, options);
  const content = mount(
    conversationView(
      opened && {
        opened,
        views: opened.messages().map((message) => viewOf(message)),
        now,
        height: 731,
        awayFromEnd: opened.hasNewer,
        unread: 0,
        composer:
          isLines(opened.chat) && !opened.chat.joined
            ? null
            : {
                chat: opened.chat.id,
                text: "",
                panel: null,
                whisper: false,
                sendByEnter: true,
                lines: isLines(opened.chat),
                mac: false,
              },
      },
      NO_ACTS,
      look,
    ),
    maker,
  );
  const part = (name: string, ...children: Node[]): HTMLElement => {
    const node = page.createElement("div");
    node.setAttribute("class", name);
    for (const child of children) node.appendChild(child);
    return node;
  };
  const root = part(
    "bx-im-messenger__container bx-im-messenger__scope",
    part(
      "bx-im-messenger__layout_container",
      part(
        "bx-im-messenger__layout_content",
        part("bx-im-messenger__list_container", list.node),
        part("bx-im-messenger__content_container", content.node),
      ),
    ),
  );
  const loaded = (of: Chat): readonly Message[] =>
    opened && of === opened.chat ? opened.messages() : [];
  const { release, connectorModel = release === 2026, entityModel = false } = options;
  const BX = storeRoot({
    portal,
    layout,
    options: { release, connectorModel, entityModel },
    current: () => ({ name: layout === "imol" ? "openlinesV2" : "chat", entityId: openedId ?? "" }),
    loaded,
  });
  return { root, pageModel: { BXIM: emptyPageModel(), BX } };
}

/** A conversation as it stands after it was opened, with the headings of that time and of what came since. */
function openedNow(chat: Chat, look: ReturnType<typeof lookOf>, options: RenderOptions): Opened {
  const opened = new Opened(chat, look);
  const { openedAt = options.now } = options;
  opened.firstPage();
  if (options.around !== undefined) opened.jumpTo(options.around);
  for (let more = options.olderPages ?? 0; more > 0; more--) opened.olderPage();
  for (const { at } of opened.messages()) opened.headings.of(at, Math.max(at, openedAt));
  return opened;
}

const nothing = (): void => {};
const NO_LIST_ACTS = { open: nothing, onScroll: nothing };
const NO_ACTS: ConversationActs = {
  header: { finish: nothing, transfer: nothing, take: nothing },
  composer: {
    typed: nothing,
    key: nothing,
    paste: nothing,
    send: nothing,
    closePanel: nothing,
    toggleWhisper: nothing,
    openForms: nothing,
    openQuickReplies: nothing,
    pickFiles: nothing,
    dictate: nothing,
  },
  join: { answer: nothing, skip: nothing, transfer: nothing },
  onScroll: nothing,
  onClick: nothing,
  toEnd: nothing,
};
