/**
 * How the two worlds of one document talk: the isolated world asks with an event on `document`, the page world answers
 * with another while the first is still being dispatched. `detail` is always a JSON string (objects do not cross worlds
 * in Firefox). The shapes are the same for every layout. What comes back is the page's word: see `parse-answer.ts`.
 */
export const ASK_EVENT = "reply-window:ask";
export const ANSWER_EVENT = "reply-window:answer";
/** Within the page's world: an older copy of ours stops answering. */
export const RETIRE_EVENT = "reply-window:retire";

export interface PageModelAsk {
  readonly id: number;
  /** Only these dialogs, e.g. `["chat101"]`; absent = every open-channel dialog the page knows. */
  readonly dialogs?: readonly string[];
  /** Only what is new since the last question with this name: a list of hundreds is told once, and then its changes. */
  readonly changesFor?: string;
}

/** Who wrote a message by the page's model; `system` also stands for whispers, which only agents see. */
export const MODEL_AUTHORS = ["customer", "me", "colleague", "bot", "system", "unknown"] as const;
export type ModelAuthor = (typeof MODEL_AUTHORS)[number];

export interface ModelMessage {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: ModelAuthor;
  /** Portal user id. */
  readonly author?: string;
  /** Present only for a file without text. */
  readonly noText?: true;
  /** Present only for a message of ours of which the model does not say whether the customer sees it. */
  readonly mayBeHidden?: true;
  /** Present only for a message of ours that the portal could not deliver. */
  readonly failed?: true;
}

export interface ModelDialog {
  readonly dialog: string;
  readonly connector?: string;
  readonly line?: string;
  readonly owner?: string;
  readonly title?: string;
  readonly status?: number;
  /** Portal user id of the customer. */
  readonly customer?: string;
  readonly last?: ModelMessage;
  /** When the portal itself stops replies, in milliseconds since 1970. */
  readonly blockAt?: number;
}

export interface PageModelAnswer {
  readonly id: number;
  /** Portal user id of the person at this browser. */
  readonly me?: string;
  /** The dialog that stands open. */
  readonly open?: string;
  readonly customers: readonly string[];
  readonly bots: readonly string[];
  readonly dialogs: readonly ModelDialog[];
  /** Loaded messages of the open dialog, newest last. */
  readonly messages: readonly ModelMessage[];
}

/** Bounds on both sides: what is over is left out by the page world, and refused by the isolated world. */
export const MODEL_LIMITS = {
  dialogs: 1_000,
  people: 3_000,
  messages: 100,
  title: 300,
  connector: 100,
  userId: 20,
  json: 1_000_000,
  askers: 4,
} as const;

/** What the page's own model says now: about some dialogs and the messages of the open one, or about all. */
export type AskModel = (dialogs?: readonly string[]) => PageModelAnswer | null;
