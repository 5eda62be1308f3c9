import type { Acts } from "../model/acts.ts";
import type { Dialog } from "../model/dialog.ts";
import { fillHistory } from "../model/history.ts";
import { ME } from "../model/people.ts";
import type { Change, Portal } from "../model/portal.ts";
import type { PortalOptions } from "../options.ts";
import { datesIn } from "./dates.ts";
import { box, setStyle } from "../page/dom.ts";
import { Header } from "./header.ts";
import { List } from "./list.ts";
import type { Drawing } from "./message-node.ts";
import type { MessageView } from "../page/message-view.ts";
import { Outbox } from "../page/outbox.ts";
import { Popups } from "../page/popups.ts";
import { Reading } from "./reading.ts";
import { lastSaid, type LastSaid } from "./row.ts";
import { signal, SIGNALS } from "../page/signals.ts";
import { wordsIn } from "./words.ts";
import type { Work } from "../page/work.ts";
import { Writing } from "./writing.ts";

/** The legacy messenger: one portal drawn into one page. */
export class Messenger {
  readonly portal: Portal;
  readonly acts: Acts;
  readonly work: Work;
  readonly drawing: Drawing;
  readonly list: List;
  readonly header: Header;
  readonly reading: Reading;
  readonly writing: Writing;
  readonly outbox: Outbox;
  readonly popups = new Popups("bx-messenger-mark", 1100);
  readonly root: HTMLElement;
  /** The dialog whose number stands in the header. */
  current: string | null = null;
  readonly #options: PortalOptions;
  readonly #dialogBox = box("bx-messenger-box-dialog");
  readonly #connection = box("bx-messenger-connection-status");

  constructor(acts: Acts, options: PortalOptions, work: Work) {
    const { portal } = acts;
    const { clock } = portal;
    const words = wordsIn(options.lang);
    const person = portal.person.bind(portal);
    const current = (): Dialog | null => this.currentDialog;
    this.acts = acts;
    this.portal = portal;
    this.work = work;
    this.#options = options;
    this.drawing = { words, person, dates: datesIn(options.lang, options.zone) };
    this.list = new List(
      {
        ...this.drawing,
        clock,
        newestFirst: options.newestFirst,
        dialogs: () => portal.dialogs.values(),
        lastOf: (dialog) => this.#lastOf(dialog),
      },
      (dialog) => void this.openDialog(dialog).then(() => this.writing.composer.field.focus()),
    );
    this.header = new Header(words, person, {
      openMenu: () => this.openMenu(),
      finish: () => this.#onCurrent((dialog) => acts.finish(dialog)),
      transfer: () => this.#onCurrent((dialog) => acts.transfer(dialog)),
      toggleMute: () => this.#onCurrent((dialog) => this.#toggleMute(dialog)),
    });
    let numbered = 0;
    this.outbox = new Outbox(acts, work, options.refusals, {
      temporaryId: () => `temp${numbered++}`,
      whispersAtOnce: false,
    });
    this.outbox.onChange = (dialog, view, was) => this.#onOwn(dialog, view, was);
    this.reading = new Reading(
      { drawing: this.drawing, clock, work, outbox: this.outbox },
      current,
    );
    this.writing = new Writing(
      { acts, words, outbox: this.outbox, popups: this.popups, options },
      current,
      () => this.closeDialog(),
    );
    this.#dialogBox.append(
      this.#connection,
      ...this.header.nodes,
      this.reading.conversation.scroller,
      this.writing.editForm.root,
      this.writing.composer.root,
    );
    this.writing.takeFilesFrom(this.#dialogBox);
    this.root = box(
      "bx-messenger-box bx-messenger-mark bx-messenger-global-context-fullscreen",
      this.list.root,
      this.#dialogBox,
    );
    portal.subscribe((change) => this.#onChange(change));
  }

  get currentDialog(): Dialog | null {
    return this.current === null ? null : this.portal.dialog(this.current);
  }

  /** Resolves when its messages stand there. */
  async openDialog(id: string): Promise<void> {
    const dialog = this.portal.dialog(id);
    if (this.current !== id) await this.work.whole(() => this.#switchTo(dialog));
  }

  closeDialog(): void {
    this.current = null;
    this.portal.viewing = null;
    this.reading.leave();
    this.writing.switchTo(null);
    this.header.hide();
  }

  setNetwork(on: boolean): void {
    this.outbox.online = on;
    const bar = this.#connection;
    bar.classList.toggle("bx-messenger-connection-status-show", !on);
    bar.classList.toggle("bx-messenger-connection-status-offline", !on);
    bar.textContent = on ? "" : this.drawing.words.offline;
  }

  openMenu(): void {
    const { menuItems } = this.drawing.words;
    const anchor = this.header.menuButton;
    this.popups.showMenu("popup-window-menu", "menu-popup-item", anchor, menuItems, () => {});
  }

  /** Width of the conversation in pixels; `null` = all there is. */
  setWidth(px: number | null): void {
    if (px === null) this.#dialogBox.removeAttribute("style");
    else setStyle(this.#dialogBox, `flex: none; width: ${px}px;`);
    this.#onCurrent((dialog) => this.header.drawPeople(dialog));
  }

  /** The number of the new conversation comes first; its messages follow after the old ones have gone. */
  async #switchTo(dialog: Dialog): Promise<void> {
    this.current = dialog.id;
    this.portal.viewing = dialog.id;
    this.popups.closeTopmost();
    const missing = this.#options.messages - dialog.messages.length;
    if (missing > 0) fillHistory(this.portal, dialog, missing);
    dialog.counter = 0;
    this.header.draw(dialog);
    this.writing.switchTo(dialog);
    this.list.redraw();
    signal(parent, SIGNALS.opened, dialog.id);
    await this.reading.switchTo(dialog, this.#dialogBox, this.#options.staleFor);
  }

  #onChange(change: Change): void {
    switch (change.type) {
      case "added":
        this.reading.arrived(change.dialog, change.message);
        // The list follows with the change of its dialog.
        return;
      case "changed":
        this.reading.changed(change.dialog, change.message);
        break;
      case "dialog":
        if (change.dialog.id === this.current) {
          this.header.draw(change.dialog);
          this.writing.update(change.dialog);
          this.reading.showTyping(change.dialog);
        }
        break;
      case "internal":
        return;
      case "list":
        this.#onCurrent((dialog) => this.header.draw(dialog));
    }
    this.list.redraw();
  }

  #onOwn(dialog: Dialog, view: MessageView, was: string | null): void {
    this.reading.ownChanged(dialog, view, was);
    if (dialog.id === this.current) this.header.drawPeople(dialog);
    this.list.redraw();
  }

  #toggleMute(dialog: Dialog): void {
    dialog.muted = !dialog.muted;
    this.portal.tell({ type: "dialog", dialog });
  }

  #lastOf(dialog: Dialog): LastSaid | null {
    const { words } = this.drawing;
    const own = this.outbox.unsent(dialog.id).at(-1);
    const last = dialog.messages.at(-1);
    if (!own || own.at < (last?.at ?? 0)) return lastSaid(last, words);
    return { author: ME, text: own.text || words.fileMark, state: own.state };
  }

  #onCurrent(act: (dialog: Dialog) => void): void {
    const dialog = this.currentDialog;
    if (dialog) act(dialog);
  }
}
