import type { Acts } from "../model/acts.ts";
import type { AttachedFile, Dialog } from "../model/dialog.ts";
import { ENDED } from "../model/dialog.ts";
import { ME } from "../model/people.ts";
import type { PortalOptions } from "../options.ts";
import { Composer } from "./composer.ts";
import { EditForm } from "./edit-form.ts";
import { Mentions } from "./mentions.ts";
import type { SendingWay } from "../model/sent.ts";
import type { Outbox } from "../page/outbox.ts";
import type { Popups } from "../page/popups.ts";
import { listenForFiles, PastePreview } from "./uploads.ts";
import type { Words } from "./words.ts";

/** Everything an agent writes with: the composer and its modes, drafts by dialog, files, forms, voice, the edit form. */
export class Writing {
  readonly composer: Composer;
  readonly editForm: EditForm;
  pastePreview: boolean;
  readonly #acts: Acts;
  readonly #words: Words;
  readonly #outbox: Outbox;
  readonly #popups: Popups;
  readonly #current: () => Dialog | null;
  readonly #preview: PastePreview;
  readonly #drafts = new Map<string, string>();
  readonly #whispering = new Set<string>();
  #sendByEnter: boolean;

  /** @param current the open dialog */
  constructor(
    parts: {
      readonly acts: Acts;
      readonly words: Words;
      readonly outbox: Outbox;
      readonly popups: Popups;
      readonly options: PortalOptions;
    },
    current: () => Dialog | null,
    leave: () => void,
  ) {
    const { acts, words, outbox, popups, options } = parts;
    this.#acts = acts;
    this.#words = words;
    this.#outbox = outbox;
    this.#popups = popups;
    this.#current = current;
    this.pastePreview = options.pastePreview;
    this.#sendByEnter = options.sendByEnter;
    const onCurrent = (act: (dialog: Dialog) => void): void => {
      const dialog = current();
      if (dialog) act(dialog);
    };
    const mentions = new Mentions(popups, () => this.#colleagues());
    this.#preview = new PastePreview(popups, words, (files, text) =>
      this.sendFiles(files, "paste-preview", text),
    );
    this.composer = new Composer(words, {
      send: (text, way) => this.sendText(text, way),
      draftChanged: (text) => onCurrent((dialog) => this.#drafts.set(dialog.id, text)),
      editLast: () => onCurrent((dialog) => this.#editLast(dialog)),
      toggleWhisper: () => onCurrent((dialog) => this.setWhisper(!this.#whispering.has(dialog.id))),
      toggleEnterMode: () => this.setSendByEnter(!this.#sendByEnter),
      join: () => onCurrent((dialog) => acts.join(dialog)),
      leave,
      transfer: () => onCurrent((dialog) => acts.transfer(dialog)),
      openForms: (anchor) => this.#openForms(anchor),
      recordVoice: () => this.sendFiles([{ name: "voice.ogg", size: 9_120 }], "voice"),
      pickFiles: (files) => this.sendFiles(files, "files"),
      mentionKey: (event) => mentions.key(event, this.composer),
      mentionText: (field) => mentions.text(field, this.composer),
    });
    this.editForm = new EditForm(words, (id, text) =>
      onCurrent((dialog) => acts.edit(dialog, id, text)),
    );
    this.composer.setSendByEnter(this.#sendByEnter);
    this.composer.setPanel("none");
  }

  /** Files dropped on `place` or pasted into the field are sent, at once or after a look at them. */
  takeFilesFrom(place: HTMLElement): void {
    listenForFiles(place, this.composer.field, {
      dropped: (files) => this.sendFiles(files, "files"),
      pasted: (files) => {
        if (this.pastePreview) this.#preview.show(this.composer.root, files);
        else this.sendFiles(files, "files");
      },
    });
  }

  /** Another conversation opens: its draft comes, what belonged to the last one goes. */
  switchTo(dialog: Dialog | null): void {
    this.editForm.close();
    this.composer.setText(dialog ? (this.#drafts.get(dialog.id) ?? "") : "");
    this.update(dialog);
  }

  /** The panel that stands in the composer's place, and whisper mode, as this dialog has them. */
  update(dialog: Dialog | null): void {
    const blocked = dialog !== null && dialog.status < ENDED && this.#acts.portal.isBlocked(dialog);
    this.composer.setPanel(dialog && !dialog.joined ? "join" : blocked ? "blocked" : "none");
    this.composer.setWhisper(dialog !== null && this.#whispering.has(dialog.id));
  }

  setWhisper(on: boolean): void {
    const dialog = this.#current();
    if (!dialog) return;
    if (on) this.#whispering.add(dialog.id);
    else this.#whispering.delete(dialog.id);
    this.composer.setWhisper(on);
  }

  setSendByEnter(on: boolean): void {
    this.#sendByEnter = on;
    this.composer.setSendByEnter(on);
  }

  /** Sends as the composer does; false when the host would not. */
  sendText(text: string, way: SendingWay): boolean {
    const dialog = this.#writable();
    if (!dialog || text.trim() === "") return false;
    this.#drafts.delete(dialog.id);
    this.#outbox.send(dialog, {
      text: text.trim(),
      way,
      whisper: this.#isWhispering(dialog),
      file: null,
    });
    return true;
  }

  sendFiles(files: readonly AttachedFile[], way: SendingWay, text = ""): void {
    const dialog = this.#writable();
    if (!dialog) return;
    for (const [index, { name, size }] of files.entries()) {
      this.#outbox.send(dialog, {
        text: index === 0 ? text : "",
        way,
        whisper: this.#isWhispering(dialog),
        file: { name, size },
      });
    }
  }

  #openForms(anchor: HTMLElement): void {
    this.#popups.showMenu(
      "ui-selector-dialog",
      "ui-selector-item",
      anchor,
      this.#words.formNames,
      () => this.sendText(this.#acts.words.form, "form"),
    );
  }

  #editLast(dialog: Dialog): void {
    const own = dialog.messages.findLast(
      ({ author, deleted, text }) => author === ME && !deleted && text !== "",
    );
    if (own) this.editForm.open(own.id, own.text);
  }

  #isWhispering(dialog: Dialog): boolean {
    return this.#whispering.has(dialog.id);
  }

  #writable(): Dialog | null {
    return this.composer.field.disabled || !this.#outbox.online ? null : this.#current();
  }

  #colleagues(): readonly string[] {
    return [...this.#acts.portal.people.values()]
      .filter((person) => person.role === "colleague")
      .map((person) => person.name);
  }
}
