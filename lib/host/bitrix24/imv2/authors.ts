import type { Author } from "../../../policy/facts.ts";
import type { ModelAuthor, ModelMessage } from "../../page-model/protocol.ts";
import type { MessagePiece, Piece } from "./messages.ts";
import { findAll } from "./selectors.ts";

const BY_MODEL: Readonly<Record<ModelAuthor, Author>> = {
  customer: "customer",
  me: "agent",
  colleague: "colleague",
  bot: "bot",
  system: "system",
  unknown: "unknown",
};

/** What is known about the authors of one conversation. */
export interface Cast {
  /** The name under which only the customer can have written; `null` where that is not proven. */
  readonly customer: string | null;
  readonly bots: ReadonlySet<string>;
}

/**
 * Reads from the page who may be the customer: the one whose name opens the conversation's title ("name - open channel"), if
 * nothing speaks for a second person of that name.
 *
 * @param title the conversation's title.
 * @param known messages in the page's model.
 */
export function castOf(
  title: string,
  pieces: readonly Piece[],
  container: Element,
  known: ReadonlyMap<number, ModelMessage>,
): Cast {
  const looks = new Map<string, Set<string>>();
  const notTheirs = new Set<string>();
  const bots = new Set<string>();
  for (const piece of pieces) {
    if (piece.is !== "message" || piece.author === null) continue;
    const { name, isBot, look } = piece.author;
    if (isBot) bots.add(name);
    const by = known.get(piece.id)?.by ?? "unknown";
    if (piece.written !== "other" || (by !== "customer" && by !== "unknown")) notTheirs.add(name);
    else looks.set(name, (looks.get(name) ?? new Set()).add(look));
  }
  const fitting = [...looks.keys()].filter((name) => title.startsWith(`${name} - `));
  const [name] = fitting;
  const isProven =
    name !== undefined &&
    fitting.length === 1 &&
    looks.get(name)?.size === 1 &&
    !notTheirs.has(name) &&
    !bots.has(name) &&
    mentioned(container, name) <= 1;
  return { customer: isProven ? name : null, bots };
}

/** How many people of this name are spoken of; many where one of them is the person at this browser. */
function mentioned(container: Element, name: string): number {
  const ids = new Set<string>();
  for (const mention of findAll(container, "mention")) {
    if (mention.textContent?.trim() !== name) continue;
    if (mention.classList.contains("--highlight")) return 2;
    ids.add(mention.dataset["value"] ?? "");
  }
  return ids.size;
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
  return piece.author.name === cast.customer ? "customer" : "unknown";
}
