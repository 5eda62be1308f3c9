import { linkIn } from "../links.ts";
import {
  numberOf,
  type GapReading,
  type HeadingReading,
  type MessageReading,
} from "../readings.ts";
import { findRefusal, type Notice, type RefusalFragments } from "../refusals.ts";
import type { RefusalReason } from "../../../policy/facts.ts";
import { find, findAll, SELECTORS } from "./selectors.ts";

/** What one place in the list says by itself; its time is still text. */
export type Piece = HeadingPiece | MessagePiece | GapReading;

export interface HeadingPiece extends HeadingReading {
  readonly text: string;
}

export interface MessagePiece extends MessageReading {
  /** e.g. `10:06 am`; `null` where it shows none. */
  readonly clock: string | null;
  readonly author: AuthorMarks | null;
  /** Who is spoken of by name. */
  readonly mentions: readonly Mention[];
}

export interface Mention {
  /** Portal user id. */
  readonly user: string;
  readonly name: string;
  readonly isMe: boolean;
}

/** What the group of messages says about its one author. */
export interface AuthorMarks {
  readonly name: string;
  readonly isBot: boolean;
  /** What the avatar looks like: two people of one name look different. */
  readonly look: string;
}

/** The attributes from which is read and that the host patches in place. */
export const OBSERVED_ATTRIBUTES = ["data-id", "class"] as const;

const PLACES = [
  ...SELECTORS.heading,
  ...SELECTORS.group,
  ...SELECTORS.message,
  // A message of which only the number is left.
  "[data-id]",
].join(",");

/** What stands within one message, apart from who wrote it. */
interface Inside {
  readonly isSystem: boolean;
  readonly clock: string | null;
  readonly hasText: boolean;
  readonly link: MessageReading["link"];
  readonly refusal: RefusalReason | null;
  readonly maybeAutomatic: boolean;
  readonly mentions: readonly Mention[];
}

/** What stands within messages that have not changed since they were read. */
type Remembered = WeakMap<Element, Inside>;

/** Reads all messages that stand in a list, in order, with the headings above them. Never throws. */
export type PiecesReader = (container: HTMLElement, more: RefusalFragments) => Piece[];

/** A conversation may hold thousands of messages: only those that came or were patched are read. */
export function createPiecesReader(): PiecesReader {
  let remembered: Remembered = new WeakMap();
  let observer: MutationObserver | null = null;
  let watched: Element | null = null;
  let fragments: RefusalFragments | null = null;

  const forget = (records: readonly MutationRecord[]): void => {
    for (const { target } of records) {
      const element = "closest" in target ? (target as Element) : target.parentElement;
      const message = element?.closest(SELECTORS.message[0]);
      if (message) remembered.delete(message);
    }
  };

  return (container, more) => {
    if (container !== watched || more !== fragments) {
      observer?.disconnect();
      remembered = new WeakMap();
      observer = new MutationObserver(forget);
      observer.observe(container, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: [...OBSERVED_ATTRIBUTES],
      });
      [watched, fragments] = [container, more];
    } else forget(observer?.takeRecords() ?? []);
    return readPieces(container, more, remembered);
  };
}

function readPieces(container: Element, more: RefusalFragments, remembered: Remembered): Piece[] {
  const pieces: Piece[] = [];
  let group: Group | null = null;
  let message: Element | null = null;
  for (const element of container.querySelectorAll<HTMLElement>(PLACES)) {
    // What stands in a message belongs to it: a quote, a forwarded message.
    if (message?.contains(element)) continue;
    if (element.matches(SELECTORS.heading[0])) {
      pieces.push({ is: "heading", at: null, text: element.textContent ?? "" });
    } else if (element.matches(SELECTORS.group[0])) {
      group = { element, author: authorOf(element) };
    } else if (element.dataset["id"] !== "newMessages") {
      message = element;
      const its: Group | null = group?.element.contains(element) ? group : null;
      pieces.push(readMessage(element, its, more, remembered));
    }
  }
  return pieces;
}

interface Group {
  readonly element: Element;
  readonly author: AuthorMarks | null;
}

function readMessage(
  element: HTMLElement,
  group: Group | null,
  more: RefusalFragments,
  remembered: Remembered,
): Piece {
  const id = numberOf(element.dataset["id"]);
  const has = (name: string): boolean => element.classList.contains(name);
  const own = has("--self");
  const isWhole = element.matches(SELECTORS.message[0]);
  if (id === 0 || !isWhole) return { is: "gap", id, own: id === 0 && own };
  const isSystem =
    has("--system") ||
    has("bx-im-message-system__scope") ||
    (group?.element.classList.contains("--system") ?? false);
  const marks = [own, has("--opponent"), isSystem];
  const written = (["self", "other", "system"] as const).find((_, index) => marks[index]);
  const sure = marks.filter(Boolean).length === 1 && written !== undefined;
  const hidden = has("bx-imol-message-hidden__container");
  let inside = remembered.get(element);
  if (inside?.isSystem !== isSystem)
    remembered.set(element, (inside = readInside(element, isSystem, hidden, more)));
  return {
    is: "message",
    id,
    written: sure ? written : "unknown",
    sender: group?.author?.name ?? "",
    at: null,
    hidden,
    automatic: false,
    failed: has("--has-error"),
    said: null,
    author: group?.author ?? null,
    clock: inside.clock,
    hasText: inside.hasText,
    link: inside.link,
    refusal: inside.refusal,
    maybeAutomatic: inside.maybeAutomatic,
    mentions: inside.mentions,
  };
}

function readInside(
  element: HTMLElement,
  isSystem: boolean,
  hidden: boolean,
  more: RefusalFragments,
): Inside {
  const body = find(element, "messageText");
  const text = body?.textContent?.trim() ?? "";
  const isStart = element.classList.contains("bx-imol-message-start-dialog__container");
  const isNotice = isSystem && !hidden && !isStart;
  const mentions = mentionsIn(element);
  const refusal = isNotice ? findRefusal(noticeOf(element), more) : null;
  return {
    isSystem,
    hasText: text !== "" || !find(element, "messageFile"),
    link: hidden && isSystem ? linkIn(element, findAll(element, "link")) : null,
    refusal: refusal?.reason ?? null,
    // Texts for customers come from the open channel's settings, which know nobody and no error; notices do.
    maybeAutomatic: isNotice && mentions.length === 0 && (refusal?.byWords ?? true),
    mentions,
    clock: find(element, "messageClock")?.textContent?.trim() ?? null,
  };
}

function mentionsIn(message: Element): Mention[] {
  return findAll(message, "mention").map((mention) => ({
    user: mention.dataset["value"] ?? "",
    name: (mention.textContent ?? "").trim(),
    isMe: mention.classList.contains("--highlight"),
  }));
}

/** A message of the system, as far as a refusal can be told from it. */
export function noticeOf(message: Element): Notice {
  return { message, body: find(message, "messageText"), quoted: findAll(message, "quote") };
}

/** A group has one author; the name stands on its avatar and above its first message. */
function authorOf(group: Element): AuthorMarks | null {
  const avatar = find(group, "groupAvatar");
  const title = find(group, "authorTitle");
  const names = [avatar, title].flatMap((element) =>
    element ? [(element.getAttribute("title") ?? element.textContent ?? "").trim()] : [],
  );
  const [name] = names;
  if (name === undefined || name === "" || names.some((other) => other !== name)) return null;
  const picture = avatar?.querySelector<HTMLElement>(".bx-im-avatar__content");
  return {
    name,
    isBot: find(group, "authorIsBot") !== null,
    look: `${picture?.getAttribute("src") ?? ""} ${picture?.style.backgroundColor ?? ""}`,
  };
}
