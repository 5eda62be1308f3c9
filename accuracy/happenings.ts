import { isWhatsApp, type Line, type Refusal } from "../demo/model/dialog.ts";
import { ALL_LINES, LINES } from "../demo/model/lines.ts";
import type { Proof } from "../demo/model/notices.ts";
import { oracle, type OracleEvent } from "../lib/policy/proof/oracle.ts";
import type { Random } from "./random.ts";

/** One thing that happens in a conversation, at an instant of whole seconds. */
export interface Happening {
  readonly at: number;
  readonly does:
    | "customer"
    | "comment"
    | "me"
    | "colleague"
    | "bot"
    | "automatic"
    | "note"
    | "whisper"
    | "refuse"
    | "transfer"
    | "finish"
    | "edit"
    | "delete";
  /** What a message carries. */
  readonly carries?: "text" | "file" | "file and text";
  /** It reaches the portal with a date this much older, ms. */
  readonly late?: number;
  readonly reason?: Refusal;
  readonly proof?: Proof;
  /** Refused for time although the time was not over. */
  readonly early?: true;
  /** Answers the newest message of its conversation. */
  readonly reply?: boolean;
  readonly forwarded?: boolean;
  /** By a person whose name the page does not know yet. */
  readonly stranger?: boolean;
  /** A second colleague. */
  readonly other?: boolean;
}

/** A conversation from its beginning; what comes after the page was loaded happens before the reader's eyes. */
export interface Chat {
  readonly chatId: number;
  readonly customer: string;
  /** What an agent has called it; `null` where its title is the portal's. */
  readonly renamed: string | null;
  readonly line: Line;
  readonly joined: boolean;
  readonly startedAt: number;
  readonly happenings: readonly Happening[];
}

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Some come twice: names prove little. */
const NAMES = ["Ana Ruiz", "Ana Ruiz", "Li Wei", "Olena Koval", "Tom - Garden Ltd"];
/** The name of a colleague. */
const NAMESAKE = "Marco Silva";
/** What agents call chats; some titles begin as if a colleague were the customer. */
const RENAMED = ["VIP", `${NAMESAKE} - urgent`, "Priya Nair - later", "Tom - call back"];
/** The second colleague; one is called as the title of a customer begins. */
export const OTHER_COLLEAGUES = ["Priya Nair", "Tom"] as const;

const LINES_BY_WEIGHT: readonly (readonly [number, Line])[] = [
  [3, LINES.instagramShop],
  [3, LINES.instagramOutlet],
  [2, LINES.facebookPage],
  [2, LINES.facebookSupport],
  [2, LINES.whatsappSales],
  [1, LINES.whatsappService],
];

export function chatOf(
  chatId: number,
  live: { readonly from: number; readonly to: number },
  random: Random,
  namesakes: boolean,
): Chat {
  const line = random.often(0.12) ? random.one(ALL_LINES) : random.weighted(LINES_BY_WEIGHT);
  const isLong = random.often(0.06);
  const before = isLong ? random.whole(20, 66) : random.whole(0, 9);
  const gaps = Array.from({ length: before }, () => gap(random, isLong));
  const times: number[] = [];
  let at = live.from - Math.round(random.next() * (random.often(0.5) ? HOUR : 2 * DAY)) - SECOND;
  for (const wait of gaps) {
    times.unshift(at);
    at -= wait;
  }
  const startedAt = floor(at);
  for (let left = random.whole(0, 4); left > 0; left--)
    times.push(live.from + Math.round(random.next() * (live.to - live.from)));
  times.sort((a, b) => a - b);
  const happenings: Happening[] = [];
  const told: OracleEvent[] = [];
  for (const time of times) {
    const happening = since(
      happeningAt(floor(time), line, told, time >= live.from, random),
      Math.max(startedAt, lastRefusalIn(told)),
    );
    happenings.push(happening);
    told.push(...toldOf(happening));
  }
  return {
    chatId,
    customer: random.one(namesakes ? [...NAMES, NAMESAKE] : NAMES),
    renamed: namesakes && random.often(0.15) ? random.one(RENAMED) : null,
    line,
    joined: random.often(0.9),
    startedAt,
    happenings,
  };
}

/** Nobody refuses a message for time who has one of the customer's, however late it reaches the portal. */
function lastRefusalIn(told: readonly OracleEvent[]): number {
  return told.findLast(({ reason }) => reason === "window")?.at ?? 0;
}

/** Nothing has a date before the conversation's own, or before what it would have prevented. */
function since(happening: Happening, from: number): Happening {
  const { late, ...rest } = happening;
  const most = happening.at - from;
  return late === undefined || most <= 0 ? rest : { ...rest, late: Math.min(late, most) };
}

function floor(at: number): number {
  return Math.floor(at / SECOND) * SECOND;
}

/** Gaps around which the rules turn, so that histories meet their boundaries. */
function gap(random: Random, isLong: boolean): number {
  if (isLong) return random.often(0.1) ? random.whole(HOUR, DAY) : random.whole(0, 40 * MINUTE);
  return random.weighted([
    [1, 0],
    [1, SECOND],
    [4, random.whole(SECOND, 10 * MINUTE)],
    [4, random.whole(MINUTE, 5 * HOUR)],
    [1, DAY - SECOND],
    [1, DAY],
    [1, DAY + SECOND],
    [3, random.whole(5 * HOUR, 3 * DAY)],
    [1, 7 * DAY - SECOND],
    [1, 7 * DAY],
    [2, random.whole(2 * DAY, 9 * DAY)],
  ]);
}

function happeningAt(
  at: number,
  line: Line,
  told: readonly OracleEvent[],
  live: boolean,
  random: Random,
): Happening {
  const isInstagram = line.connector === "fbinstagramdirect";
  const does = random.weighted([
    [10, "customer"],
    [isInstagram ? 9 : 0, "comment"],
    [7, "me"],
    [4, "colleague"],
    [2, "bot"],
    [3, "automatic"],
    [2, "note"],
    [2, "whisper"],
    [mayBeRefused(told, at) ? 6 : 0, "refuse"],
    [1, "transfer"],
    [1, "finish"],
    [1, "edit"],
    [1, "delete"],
  ] as const);
  switch (does) {
    case "refuse":
      return refusal(at, line, told, live, random);
    case "customer":
    case "comment":
    case "me":
    case "colleague":
    case "bot":
      return {
        at,
        does,
        carries: random.weighted([
          [8, "text"],
          [2, "file"],
          [1, "file and text"],
        ] as const),
        ...(random.often(0.03) && { late: random.whole(1, 7200) * SECOND }),
        ...(random.often(0.15) && { reply: true }),
        ...(random.often(0.05) && { forwarded: true }),
        ...(does === "colleague" && random.often(0.1) && { stranger: true }),
        ...(does === "colleague" && random.often(0.3) && { other: true }),
      };
    default:
      return { at, does };
  }
}

/**
 * Whether a notice about a message of the company's may come now: some time after one that no notice was about, and after
 * the customer has written only at once.
 */
function mayBeRefused(told: readonly OracleEvent[], at: number): boolean {
  const last = told.findLastIndex(({ by, kind }) => by !== "customer" && kind === "message");
  const sent = told[last];
  if (sent === undefined) return false;
  const since = told.slice(last + 1);
  if (since.some(({ kind }) => kind === "not-delivered")) return false;
  return since.length === 0 || at - sent.at < HOUR;
}

/**
 * A notice that a message did not arrive. One about time comes when the time is over; before that only where nobody who
 * watches could have missed it: the network did not keep to its own rule.
 */
function refusal(
  at: number,
  line: Line,
  told: readonly OracleEvent[],
  live: boolean,
  random: Random,
): Happening {
  const { state } = oracle(line.connector, line.sevenDays, told, at);
  const isEarly = state === "open";
  const mayBeEarly = !live && !isWhatsApp(line.connector);
  const isInstagram = line.connector === "fbinstagramdirect";
  const reason = random.weighted<Refusal>([
    [!isEarly || (mayBeEarly && random.often(0.3)) ? 5 : 0, "window"],
    [isInstagram ? 2 : 0, "private-reply"],
    [isInstagram ? 2 : 0, "one-message"],
    [3, "other"],
  ]);
  return {
    at,
    does: "refuse",
    reason,
    proof: random.one(["link", "number", "words"] as const),
    ...(isEarly && reason === "window" && { early: true }),
  };
}

/** What the rules are told of a happening. */
export function toldOf(happening: Happening): OracleEvent[] {
  const { does, carries } = happening;
  const at = happening.at - (happening.late ?? 0);
  const text = carries !== "file";
  switch (does) {
    case "customer":
      return [{ at, by: "customer", kind: "message", text }];
    case "comment":
      return [{ at, by: "customer", kind: "comment", text }];
    case "me":
      return [{ at, by: "agent", kind: "message", text }];
    case "colleague":
    case "bot":
      return [{ at, by: does, kind: "message", text }];
    case "automatic":
    case "finish":
      return [{ at, by: "automatic", kind: "message", text: true }];
    case "refuse": {
      const { reason = "other" } = happening;
      // "One message only" is about a private reply only while a comment waits for one (reading 5): the caller sees to that.
      const about = reason === "one-message" ? "private-reply" : reason;
      return [{ at, by: "system", kind: "not-delivered", text: true, reason: about }];
    }
    case "note":
    case "whisper":
    case "transfer":
    case "edit":
    case "delete":
      return [];
  }
}
