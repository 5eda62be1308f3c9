import type { Author } from "../../../policy/facts.ts";
import type { ModelAuthor, ModelMessage } from "../../page-model/protocol.ts";
import type { MessagePiece, Piece } from "./messages.ts";

const BY_MODEL: Readonly<Record<ModelAuthor, Author>> = {
  customer: "customer",
  me: "agent",
  colleague: "colleague",
  bot: "bot",
  system: "system",
  unknown: "unknown",
};

/** How somebody looks on the page. Two people of one name look different, nearly always. */
export interface Face {
  readonly name: string;
  readonly look: string;
}

/** What is known about the authors of one conversation. */
export interface Cast {
  /** As whom only the customer can have written; `null` where that is not proven. */
  readonly customer: Face | null;
  readonly bots: ReadonlySet<string>;
}

/** What is known around the messages. */
export interface CastAround {
  /** The conversation's title. */
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** The chat's very first message, where it stands there. */
  readonly startId: number | undefined;
  /** Messages in the page's model. */
  readonly known: ReadonlyMap<number, ModelMessage>;
  /** Who was proven to be the customer before. */
  readonly proven: Face | undefined;
}

/**
 * Who the customer is. A name in the title proves nothing by itself: agents rename chats, and colleagues have customers' names.
 * A face is the customer's where the page's model says so of any message, or where it has opened the chat: the first line
 * names somebody, the title begins with that name, and the first message is by it. Nobody is, where anything speaks for a
 * second person of that name.
 */
export function castOf({ title, pieces, startId, known, proven }: CastAround): Cast {
  const looks = new Map<string, Set<string>>();
  const notTheirs = new Set<string>();
  const bots = new Set<string>();
  const spokenOf = new Map<string, Set<string>>();
  let byModel: Face | null = null;
  for (const piece of pieces) {
    if (piece.is !== "message") continue;
    for (const { name, user, isMe } of piece.mentions) {
      spokenOf.set(name, (spokenOf.get(name) ?? new Set()).add(user));
      if (isMe) notTheirs.add(name);
    }
    if (piece.author === null) continue;
    const { name, isBot, look } = piece.author;
    if (isBot) bots.add(name);
    const by = known.get(piece.id)?.by ?? "unknown";
    if (piece.written !== "other" || (by !== "customer" && by !== "unknown")) notTheirs.add(name);
    else looks.set(name, (looks.get(name) ?? new Set()).add(look));
    if (by === "customer") byModel = { name, look };
  }
  const customer = byModel ?? openerIn(pieces, startId, title) ?? proven ?? null;
  if (customer === null) return { customer, bots };
  const { name, look } = customer;
  const isAlone =
    !notTheirs.has(name) &&
    !bots.has(name) &&
    (spokenOf.get(name)?.size ?? 0) <= 1 &&
    [...(looks.get(name) ?? [])].every((seen) => seen === look);
  return { customer: isAlone ? customer : null, bots };
}

/** Who has opened the chat, as its beginning shows; only customers can (R1). */
function openerIn(
  pieces: readonly Piece[],
  startId: number | undefined,
  title: string,
): Face | null {
  let opener: string | null = null;
  for (const piece of pieces) {
    if (piece.is === "heading") continue;
    if (piece.is !== "message") return null;
    if (opener === null) {
      const [mention, ...others] = piece.mentions;
      const isStart = piece.id === startId && piece.written === "system" && !piece.hidden;
      if (!isStart || !mention || mention.isMe || others.length > 0) return null;
      if (mention.name === "" || !title.startsWith(`${mention.name} - `)) return null;
      opener = mention.name;
    } else if (piece.written !== "system" && !piece.hidden) {
      const { author, written } = piece;
      if (written !== "other" || author === null || author.isBot || author.name !== opener)
        return null;
      return { name: opener, look: author.look };
    }
  }
  return null;
}

/**
 * Who wrote a message. What the page itself shows of own, system and bot messages stands; who of the others is the customer
 * is known to the page's model, and without it only where the cast proves it.
 *
 * @param known the same message in the page's model.
 */
export function authorOf(piece: MessagePiece, cast: Cast, known: ModelMessage | undefined): Author {
  if (piece.hidden || piece.written === "system") return "system";
  if (piece.written === "self") return "agent";
  if (piece.written === "unknown") return "unknown";
  if (piece.author?.isBot) return "bot";
  if (known !== undefined) return BY_MODEL[known.by];
  if (piece.author === null) return "unknown";
  if (cast.bots.has(piece.author.name)) return "unknown";
  const { customer } = cast;
  const isTheirs = piece.author.name === customer?.name && piece.author.look === customer.look;
  return isTheirs ? "customer" : "unknown";
}
