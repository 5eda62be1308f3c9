/** A queue of the portal: where messages of one connected account arrive. */
export interface Line {
  readonly id: number;
  readonly name: string;
  readonly connector: string;
  /** Meta's human-agent tag is switched on for this line in the portal's settings. */
  readonly sevenDays: boolean;
}

/**
 * The class the portal gives a service message: `output` also goes to the customer, `hidden` is for agents only
 * (whispers and notes).
 */
export type Mark = "start" | "end" | "output" | "attention" | "hidden";

export type Refusal = "window" | "private-reply" | "one-message" | "other";

export interface AttachedFile {
  readonly name: string;
  readonly size: number;
}

export interface Message {
  readonly id: number;
  readonly dialog: string;
  /** Portal user id; 0 = the system. */
  readonly author: number;
  readonly at: number;
  text: string;
  mark: Mark | null;
  readonly comment: boolean;
  readonly file: AttachedFile | null;
  edited: boolean;
  deleted: boolean;
  delivered: boolean;
  /** On a "not delivered" notice: what it is about. */
  readonly refusal: Refusal | null;
  /** Pages meet its author here for the first time and draw it later. */
  readonly stranger: boolean;
  /** Number of the message this one answers. */
  readonly replyTo: number | null;
  /** Who wrote it first, where it was forwarded from another chat. */
  readonly forwardedFrom: string | null;
}

export interface Dialog {
  readonly id: string;
  readonly chatId: number;
  title: string;
  readonly line: Line;
  readonly customer: number;
  /** Everyone in the chat, in the order they joined. */
  readonly people: number[];
  owner: number;
  /** The agent at this page may write here. */
  joined: boolean;
  /** 0 new … 20 customer waits, 25 waits again, 40 answered … 60 ended. */
  status: number;
  sessionId: number;
  sessionStartAt: number;
  counter: number;
  pinned: boolean;
  muted: boolean;
  readonly crm: boolean;
  /** The customer is typing. */
  writing: boolean;
  /** In order of time, then number. */
  readonly messages: Message[];
}

export const ENDED = 60;

export function isWhatsApp(connector: string): boolean {
  return connector === "whatsappbytwilio" || connector === "whatsappbyedna";
}

/** Comments arrive here as ordinary messages of one shared chat. */
export function isCommentsOnly(connector: string): boolean {
  return connector === "facebookcomments" || connector === "fbinstagram";
}
