import type { Said, When } from "./model/acts.ts";
import type { AttachedFile, Message, Refusal } from "./model/dialog.ts";
import type { Proof } from "./model/notices.ts";
import type { TrueDialog } from "./model/truth.ts";
import type { Sent } from "./model/sent.ts";
import type { Language } from "./options.ts";

export type { Said, When, AttachedFile, Message, Refusal, Proof, TrueDialog, Sent };

/** A conversation to add: whoever and wherever is not named is made up from its number. */
export interface AddedDialog {
  /** e.g. `chat300`; the next free number where absent. */
  readonly id?: string;
  readonly customer?: string;
  /** Number of a line, or a connector id: the first line of that connector, or a new one. */
  readonly line?: number | string;
  readonly sevenDays?: boolean;
  readonly status?: number;
  readonly owner?: number;
  readonly joined?: boolean;
  readonly pinned?: boolean;
  readonly muted?: boolean;
  readonly crm?: boolean;
  /** False: the chat has no note about its beginning. */
  readonly started?: boolean;
  /** When it began, in milliseconds; now where absent. */
  readonly at?: number;
  /** Number of the note about its beginning. */
  readonly noteId?: number;
}

/**
 * What can be made to happen in the stand-in portal: `window.portal`, in the frame and on the shell. Times are milliseconds since 1970 (kept
 * to the second, as the portal does), numbers of messages are the portal's. Where nothing is named, the portal's clock and
 * the next number count. Every verb returns a promise; unknown dialogs and messages reject it.
 */
export interface PortalVerbs {
  /** Resolves when the list stands there and the conversation the address asks for is open. */
  readonly ready: Promise<void>;
  /** Resolves when nothing the page has begun is unfinished. */
  idle(): Promise<void>;

  /** The customer (or another one, by name) writes. Resolves to the message's number. */
  receive(dialog: string, said?: Said & { readonly from?: string }): Promise<number>;
  /** The customer comments on a post; in Instagram Direct a hidden note comes before it (`noteId`: its number). */
  comment(
    dialog: string,
    said?: Said & { readonly from?: string; readonly noteId?: number },
  ): Promise<number>;
  /** The agent at this page writes, from another device: no control of the page is involved. */
  reply(dialog: string, said?: Said): Promise<number>;
  /** `stranger`: the page has not heard of this colleague and draws the message a little later. */
  colleagueReply(dialog: string, said?: Said & { readonly stranger?: boolean }): Promise<number>;
  botReply(dialog: string, said?: Said): Promise<number>;
  /** An automatic text of the line: the customer gets it too. */
  autoMessage(dialog: string, said?: Said): Promise<number>;
  systemNote(dialog: string, said?: Said): Promise<number>;
  whisper(dialog: string, said?: Said & { readonly by?: number }): Promise<number>;
  /** The company's newest message is marked as not delivered and a notice says so. Resolves to the notice's number. */
  refuse(
    dialog: string,
    refused: When & { readonly reason: Refusal; readonly lang?: Language; readonly proof?: Proof },
  ): Promise<number>;
  editMessage(dialog: string, id: number, text: string): Promise<void>;
  deleteMessage(dialog: string, id: number): Promise<void>;
  /** Older messages appear on the server; `loadOlder` or scrolling brings them. */
  addHistory(dialog: string, count: number): Promise<void>;
  typing(dialog: string, on?: boolean): Promise<void>;
  /** "Seen by …" under the messages of the open conversation. */
  seen(): Promise<void>;

  finish(dialog: string): Promise<void>;
  transfer(dialog: string, to?: number): Promise<void>;
  join(dialog: string): Promise<void>;
  setStatus(dialog: string, status: number): Promise<void>;
  setCounter(dialog: string, count: number): Promise<void>;
  pin(dialog: string, on?: boolean): Promise<void>;
  mute(dialog: string, on?: boolean): Promise<void>;
  rename(dialog: string, title: string): Promise<void>;
  /** Resolves to its id. */
  addDialog(spec?: AddedDialog): Promise<string>;

  /** A colleague writes in a chat of colleagues (`chat9`, or a person's number). */
  receiveInternal(chat: string, said?: Said): Promise<number>;

  /** Resolves when its messages stand there. */
  openDialog(dialog: string): Promise<void>;
  /** Opens it at an older message, as a link does: in the newer layouts the newest messages are then missing. */
  openMessageAt(dialog: string, message: number): Promise<void>;
  closeDialog(): Promise<void>;
  rerenderList(): Promise<void>;
  loadOlder(): Promise<void>;
  /**
   * `count` messages of customers, over all dialogs in turn (or the given ones), `perFrame` in each frame, with one list
   * update a frame or one a message (`redraw: "message"`).
   */
  burst(spec: {
    readonly count: number;
    readonly perFrame?: number;
    readonly dialogs?: readonly string[];
    readonly redraw?: "frame" | "message";
  }): Promise<void>;

  /** What the page's composer will send next fails: no answer comes, or the network refuses it for this reason. */
  failNextSend(reason?: Refusal): Promise<void>;
  networkOff(off?: boolean): Promise<void>;
  setEnterMode(mode: "enter" | "ctrl"): Promise<void>;
  setWhisper(on: boolean): Promise<void>;
  setPastePreview(on: boolean): Promise<void>;
  setTheme(theme: "light" | "dark"): Promise<void>;
  /** Width of the conversation in pixels; `null` = all there is. */
  setNarrow(px: number | null): Promise<void>;
  setListWidth(px: number): Promise<void>;

  openMenu(): Promise<void>;
  closeMenu(): Promise<void>;
  /** A side panel over this document: over the whole portal from the shell, over the list from the frame. */
  openSlider(): Promise<void>;
  closeSlider(): Promise<void>;
  /** A side panel of `openSlider` stands open in this document. */
  sliderOpen(): boolean;
  /** The shell's side panel that holds the messenger is open; always true without a shell. */
  messengerOpen(): boolean;

  /** Everything the page's host really sent, in order. */
  sent(): readonly Sent[];
  /** What really happened in each dialog. */
  dialogs(): readonly TrueDialog[];
}

/** What happens in the portal and not on a page of it. */
export type ActingVerbs = Omit<
  PortalVerbs,
  | "ready"
  | "idle"
  | "seen"
  | "openDialog"
  | "openMessageAt"
  | "closeDialog"
  | "rerenderList"
  | "loadOlder"
  | "failNextSend"
  | "networkOff"
  | "setEnterMode"
  | "setWhisper"
  | "setPastePreview"
  | "setTheme"
  | "setNarrow"
  | "setListWidth"
  | "openMenu"
  | "closeMenu"
  | "openSlider"
  | "closeSlider"
  | "sliderOpen"
  | "messengerOpen"
>;

/** On the shell every answer comes by promise, from the frame. */
export type ShellVerbs = {
  readonly [Verb in keyof PortalVerbs]: PortalVerbs[Verb] extends (
    ...args: infer Args
  ) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : PortalVerbs[Verb];
};
