import type { DialogRecord } from "../policy/dialog-record.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import type { PageModelAnswer } from "./page-model/protocol.ts";

export type LayoutId = "legacy" | "imol" | "chat";

/** One row of the host's conversation list. */
export interface HostRow {
  /** e.g. `chat101` */
  readonly dialog: string;
  readonly element: HTMLElement;
  /** The avatar: the badge stands on its lower edge. */
  readonly anchor: HTMLElement;
}

/** The nodes whose children change when the list or the conversation does. */
export interface HostContainers {
  /** Direct or indirect parent of the rows. */
  readonly list: HTMLElement | null;
  /** The element that scrolls the rows. */
  readonly listScroller: HTMLElement | null;
  /** Direct or indirect parent of the messages. */
  readonly messages: HTMLElement | null;
  readonly header: HTMLElement | null;
  readonly composer: HTMLElement | null;
}

/** The conversation that stands open. */
export interface OpenConversation {
  readonly dialog: string;
  /** False while the host is switching or loading: what stands there may belong to another dialog. */
  readonly settled: boolean;
  /** When it will be settled if nothing changes: a reason to look again then. Absent where only a change can tell. */
  readonly settlesAt?: Instant;
  /** The host shows its own panel instead of a composer (blocked by its time limit, or not joined yet). */
  readonly panel: "none" | "blocked" | "join";
}

/** What a browser event would send, if the host got it. */
export interface SendAttempt {
  readonly way: "button" | "key" | "resend" | "files" | "voice" | "form" | "paste-preview";
  /** The text that would go out; empty for files, voice and forms. */
  readonly draft: string;
  /** True where the guard can let the same thing pass by pressing the host's own control once more. */
  readonly replay: (() => void) | null;
}

/** The composer of the open conversation, and what a person's click may do through the host's own controls. */
export interface HostComposer {
  /**
   * What this event would send; `null` when it sends nothing: an IME composing, the mention pop-up, an old message being
   * edited, whisper mode, an empty draft, an event of another place. Never throws.
   */
  attemptOf(event: Event): SendAttempt | null;
  /** The text field, when there is one that can be written in. */
  field(): HTMLTextAreaElement | null;
  /** Presses the host's own "finish conversation"; `null` where it is not shown, or the layout has none. */
  endDialogue(): (() => void) | null;
  /** Puts a text into an empty field as if typed; false when it is not empty or not there. */
  insert(text: string): boolean;
}

/** Where pieces of the overlay may stand. All are measured, none is changed. */
export interface HostPlaces {
  /** Free space in the conversation's header, in client coordinates; `null` when there is not enough. */
  chip(): { readonly rect: DOMRect; readonly anchor: HTMLElement } | null;
  /** The empty part of the composer's button row. */
  notice(): { readonly rect: DOMRect; readonly anchor: HTMLElement } | null;
  /** Whether the host's surroundings are dark, by the background that is really drawn. */
  dark(): boolean;
}

/** What was looked for and not found, by the selectors' names; for reports, without a word of any conversation. */
export interface HostHealth {
  readonly layout: LayoutId;
  readonly missing: readonly string[];
}

/**
 * One generation of the messenger, read. Nothing here changes the page except the three acts of a person in
 * {@link HostComposer} and {@link Host.openDialog}. Readers never throw and never guess: what cannot be read is absent.
 */
export interface Host {
  readonly layout: LayoutId;
  /** Attributes below `containers().messages` whose change says something: ids patched in place, marks added later. */
  readonly observedAttributes: readonly string[];
  /** Rows are not direct children of `containers().list`. */
  readonly listIsNested: boolean;
  /** Rows stay when what they show changes, and may come to show another dialog: each is to be read again with the list. */
  readonly rowsAreReused?: true;
  /** The page itself does not say who of others wrote a message: its model does, or nothing. */
  readonly authorsByModel?: true;
  /** The layout has a control that finishes a conversation, whether or not it is shown now. */
  readonly canEnd: boolean;
  containers(): HostContainers;
  /** Rows of open-channel dialogs as they stand now, in order. */
  rows(): readonly HostRow[];
  /**
   * What a row itself says: connector, session status, title, and that something newer than `read` stands there. The
   * same row says the same record again, but for `seenAt`: registers carry the instant at which they were first seen so.
   * `seenAt` is 0 until it was certain once which message is the newest: what is known may be older than the row.
   */
  readRow(row: HostRow, seenAt: Instant): DialogRecord;
  conversation(): OpenConversation | null;
  /**
   * What the open conversation says and has not said before (or says otherwise now); `null` when there is none, or while
   * it is not settled.
   */
  readConversation(seenAt: Instant): DialogRecord | null;
  /**
   * What the page's own model knows and the page does not show: who is a customer or a bot, and the newest numbers of
   * dialogs in the list (so that a changed row needs no "something newer" for which there is a number).
   */
  learn(answer: PageModelAnswer): void;
  /** Portal user id of the person at this browser, once it was seen; compare with `owner` of a record. */
  me(): string | null;
  /**
   * How far the hours that this layout shows beside its messages are ahead of UTC, in milliseconds; `null` where that cannot
   * be told or needs no telling (the computer's own hours).
   * @param here how far the computer's hours are ahead of UTC
   */
  shownOffset(here: Milliseconds): Milliseconds | null;
  readonly composer: HostComposer;
  readonly places: HostPlaces;
  /** Opens a conversation as a click on its row would; false when there is no such row. */
  openDialog(dialog: string): boolean;
  /**
   * The text of a message that stands on the page, `null` where there is none: to be compared in memory, never kept.
   * Absent in a layout that cannot tell.
   */
  messageText?(id: number): string | null;
  /** Meta's error number in a notice that stands on the page, of those that are known; `null` where there is none. */
  errorNumber?(id: number): number | null;
  health(): HostHealth;
}
