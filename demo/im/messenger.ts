import type { Acts } from "../model/acts.ts";
import { atComputer } from "../model/clock.ts";
import type { Dialog, Message } from "../model/dialog.ts";
import { fillHistory } from "../model/history.ts";
import type { Change, Portal } from "../model/portal.ts";
import type { PortalOptions } from "../options.ts";
import { stylesByScript } from "../page/dom.ts";
import type { MessageView } from "../page/message-view.ts";
import { Outbox } from "../page/outbox.ts";
import { Popups } from "../page/popups.ts";
import type { Work } from "../page/work.ts";
import { Batch } from "./batch.ts";
import type { ComposerPanel } from "./composer.ts";
import { conversationActs } from "./conversation-acts.ts";
import { conversationView, type ConversationActs } from "./conversation-view.ts";
import { ImList } from "./im-list.ts";
import { lookOf, type Look } from "./look.ts";
import { Opened, viewOf } from "./opened.ts";
import { Paging } from "./paging.ts";
import { isLines, newestOf, type Chat, type Newest } from "./row.ts";
import { Scrolling } from "./scrolling.ts";
import { mount, patch, type Maker, type Mounted } from "./vdom.ts";
import { ImWriting } from "./writing.ts";

/** After the new header stands there, its messages come. */
const LOADING_FOR = 40;
/** When a conversation was left, its messages go back to the newest page. */
const FORGOTTEN_AFTER = 200;

/** The newer messenger: one portal drawn into one page, by a copy of its nodes that is compared with what stands there. */
export class ImMessenger {
  readonly acts: Acts;
  readonly portal: Portal;
  readonly work: Work;
  readonly look: Look;
  readonly outbox: Outbox;
  readonly writing: ImWriting;
  readonly list: ImList;
  /** Its windows stand above the side panel that holds the messenger. */
  readonly popups = new Popups("bx-im-messenger__scope", 3300);
  readonly options: PortalOptions;
  /** Holds the opened conversation. */
  readonly content: HTMLElement;
  /** What the store says is open: it comes before the page follows. */
  current: string | null = null;
  /** The conversation whose nodes stand on the page. */
  shown: Opened | null = null;
  /** A message on its way to the conversation that opens next. */
  forwarded: ComposerPanel | null = null;
  readonly #scrolling: Scrolling;
  readonly #paging: Paging;
  readonly #batch: Batch;
  readonly #maker: Maker;
  readonly #acts: ConversationActs;
  readonly #left = new Map<string, Opened>();
  #mounted: Mounted;

  constructor(layout: Look["layout"], acts: Acts, options: PortalOptions, work: Work) {
    const { portal } = acts;
    this.acts = acts;
    this.portal = portal;
    this.work = work;
    this.options = options;
    this.look = lookOf(layout, portal, options);
    this.#maker = { document, stylesByScript: stylesByScript() };
    this.outbox = new Outbox(acts, work, options.refusals, {
      temporaryId: () => crypto.randomUUID(),
      whispersAtOnce: true,
    });
    this.outbox.onChange = (dialog, view, was) => this.#onOwn(dialog, view, was);
    this.writing = new ImWriting(this, () => this.redrawContent());
    this.list = new ImList(this, this.#maker);
    this.content = document.createElement("div");
    this.content.className = "bx-im-messenger__content_container";
    this.#scrolling = new Scrolling(this.content);
    this.#paging = new Paging(this, this.#scrolling);
    this.#acts = conversationActs(this, this.#paging);
    this.#batch = new Batch(
      () => this.#drawContent(),
      () => this.list.draw(),
    );
    this.#mounted = mount(this.#view(), this.#maker);
    this.content.append(this.#mounted.node);
    this.writing.takeFilesFrom(this.content);
    portal.subscribe((change) => this.#onChange(change));
  }

  chat(id: string): Chat {
    return this.portal.internal.get(id) ?? this.portal.dialog(id);
  }

  /** The customer's conversation that stands on the page. */
  get lines(): Dialog | null {
    const chat = this.shown?.chat;
    return chat && isLines(chat) ? chat : null;
  }

  /** Resolves when its messages stand there. @param around number of a message to open it at */
  async openDialog(id: string, around?: number): Promise<void> {
    const chat = this.chat(id);
    if (this.current === id && around === undefined) return;
    await this.work.whole(() => this.#switchTo(chat, around));
  }

  closeDialog(): void {
    this.current = null;
    this.portal.viewing = null;
    this.shown = null;
    this.popups.closeTopmost();
    this.redraw();
  }

  /** What came from the server's side of a chat: the newest message, or this page's own unsent one. */
  newest(chat: Chat): Newest | null {
    const own = isLines(chat) ? this.outbox.unsent(chat.id).at(-1) : undefined;
    const last = newestOf(chat, this.look);
    if (!own) return last;
    return {
      author: own.author,
      at: own.at,
      text: own.text || `[${this.look.words.file}]`,
      state: own.state,
    };
  }

  views(opened: Opened): MessageView[] {
    const views = opened.messages().map((message) => viewOf(message));
    return opened.hasNewer ? views : [...views, ...this.outbox.unsent(opened.chat.id)];
  }

  redraw(): void {
    this.redrawContent();
    this.redrawList();
  }

  redrawContent(): void {
    this.#batch.content();
  }

  redrawList(): void {
    this.#batch.list();
  }

  toEnd(): void {
    this.shown?.toEnd();
    this.redrawContent();
    queueMicrotask(() => this.#scrolling.toEnd());
  }

  loadOlder(): Promise<void> {
    return this.#paging.older();
  }

  /** What the store has of a chat's messages: the page that stands open, and of chats that were left the newest page. */
  loaded(chat: Chat): readonly Message[] {
    if (this.shown?.chat === chat && this.shown.loaded) return this.shown.messages();
    return this.#left.get(chat.id)?.messages() ?? [];
  }

  /** The messenger comes back to the page: its conversation is drawn by new nodes. */
  remount(): void {
    const fresh = mount(this.#view(), this.#maker);
    this.#mounted.node.parentNode?.replaceChild(fresh.node, this.#mounted.node);
    this.#mounted = fresh;
    this.redrawList();
    this.#scrolling.toEnd();
  }

  setStatus(text: string | null): void {
    if (!this.shown) return;
    this.shown.status = text;
    this.redrawContent();
  }

  /** The store's id comes first; the old nodes stay a little; then a new header over a loader; then messages. */
  async #switchTo(chat: Chat, around: number | undefined): Promise<void> {
    this.current = chat.id;
    this.portal.viewing = chat.id;
    this.popups.closeTopmost();
    const missing = this.options.messages - chat.messages.length;
    if (missing > 0 && isLines(chat)) fillHistory(this.portal, chat, missing);
    this.redrawList();
    const isCurrent = (): boolean => this.current === chat.id;
    const opened = new Opened(chat, this.look);
    await this.work.after(this.options.staleFor, () => {
      if (!isCurrent()) return;
      this.#forget(this.shown);
      this.shown = opened;
      this.writing.opened(this.forwarded);
      this.forwarded = null;
      this.redrawContent();
    });
    await this.work.after(LOADING_FOR, () => {
      if (!isCurrent() || this.shown !== opened) return;
      opened.firstPage();
      if (around !== undefined) opened.jumpTo(around);
      if (!opened.hasNewer) chat.counter = 0;
      this.redraw();
    });
    if (this.shown !== opened || this.#scrolling.toPlace(around)) return;
    if (!opened.hasNewer) this.#scrolling.toEnd();
  }

  /** A little after a conversation was left, the store has its newest page again. */
  #forget(left: Opened | null): void {
    if (!left?.loaded) return;
    this.#left.set(left.chat.id, left);
    void this.work.after(FORGOTTEN_AFTER, () => left.toEnd());
  }

  #onChange(change: Change): void {
    if (change.type === "dialog") this.#showTyping(change.dialog);
    this.redraw();
  }

  #showTyping(dialog: Dialog): void {
    const { shown } = this;
    if (!shown || shown.chat.id !== dialog.id) return;
    const name = this.portal.person(dialog.customer)?.name ?? "";
    shown.status = dialog.writing ? this.look.words.typing(name) : null;
  }

  #onOwn(dialog: Dialog, view: MessageView, was: string | null): void {
    const { shown } = this;
    if (was !== null && shown?.chat.id === dialog.id) {
      shown.keys.renamed(["day", "author"], was, view.id);
      shown.memory.delete(was);
    }
    if (was === null && shown?.chat.id === dialog.id && shown.hasNewer) shown.toEnd();
    this.redraw();
    if (was === null) queueMicrotask(() => this.#scrolling.toEnd());
  }

  #drawContent(): void {
    this.#scrolling.keptWhile(
      () => {
        this.#mounted = patch(this.#mounted, this.#view(), this.#maker);
        this.writing.drawn();
      },
      () => !this.shown?.hasNewer,
    );
  }

  #view(): ReturnType<typeof conversationView> {
    const opened = this.shown;
    if (!opened) return conversationView(null, this.#acts, this.look);
    const { chat } = opened;
    const writable = !isLines(chat) || chat.joined;
    return conversationView(
      {
        opened,
        views: opened.loaded ? this.views(opened) : [],
        now: atComputer(this.portal.clock),
        height: this.#scrolling.scroller?.clientHeight || 731,
        awayFromEnd: opened.hasNewer || this.#scrolling.isAway,
        unread: opened.hasNewer ? chat.counter : 0,
        composer: writable ? this.writing.stateOf(chat) : null,
      },
      this.#acts,
      this.look,
    );
  }
}
