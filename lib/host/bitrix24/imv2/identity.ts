import type { OpenConversation } from "../../host.ts";
import type { AskModel, PageModelAnswer } from "../../page-model/protocol.ts";
import { numberOf } from "../readings.ts";
import { closest, find, findAll } from "./selectors.ts";
import { sameTitle, titleOf } from "./titles.ts";

export interface OpenDialog {
  readonly dialog: string;
  readonly settled: boolean;
  readonly title: string;
  /** The list of messages; `null` while there is none. */
  readonly container: HTMLElement | null;
}

export interface Identity {
  /** The conversation that stands open, `null` where there is none or nothing says which. */
  open(): OpenDialog | null;
}

export interface IdentityOptions {
  readonly document: Document;
  readonly askModel: AskModel;
  /** The dialog that the list marks as open, if its row is the only one with this title. */
  readonly selected: (title: string) => string | null;
  readonly isChannel: (dialog: string) => boolean;
}

const REMEMBERED = 2_000;

/**
 * Which dialog the open conversation is. Nothing beside the messages says it: the page's model does, or the list, or a
 * reply, and both change before the old messages are gone. So a list of messages belongs to a dialog only once it is
 * proven, by the messages' numbers or by everything around them, and from then on to no other.
 */
export function createIdentity(options: IdentityOptions): Identity {
  const { document, askModel } = options;
  /** The dialog that an element was proven to belong to. */
  const belongsTo = new WeakMap<Element, string>();
  /** The dialog that was said to be open when an element was first seen. */
  const seenWith = new WeakMap<Element, string>();
  const ownerOf = new Map<number, string>();

  const settle = (open: OpenDialog, replied: string | null): boolean => {
    const { dialog, container, title } = open;
    const header = find(document, "header");
    if (!container || !header || find(find(document, "dialog"), "loader")) return false;
    const parts = [container, header];
    const fresh = parts.every((part) => (seenWith.get(part) ?? dialog) === dialog);
    for (const part of parts) if (!seenWith.has(part)) seenWith.set(part, dialog);
    if (parts.some((part) => (belongsTo.get(part) ?? dialog) !== dialog)) return false;

    const ids = idsIn(container);
    const edges = [ids[0], ids.at(-1)].filter((id) => id !== undefined);
    if (edges.length === 0 || edges.some((id) => (ownerOf.get(id) ?? dialog) !== dialog))
      return false;
    const known = belongsTo.get(container) === dialog;
    if (!known && replied !== dialog && !isProven(dialog, ids, title, fresh)) return false;

    for (const part of parts) belongsTo.set(part, dialog);
    for (const id of edges) ownerOf.set(id, dialog);
    for (const id of ownerOf.keys()) if (ownerOf.size > REMEMBERED) ownerOf.delete(id);
    return true;
  };

  const isProven = (
    dialog: string,
    ids: readonly number[],
    title: string,
    fresh: boolean,
  ): boolean => {
    const answer = askModel();
    if (answer?.open !== undefined) {
      if (answer.open !== dialog) return false;
      const its = answer.dialogs.find((known) => known.dialog === dialog);
      if (its?.title !== undefined && !sameTitle(its.title, title)) return false;
      const oldest = answer.messages[0]?.id;
      if (oldest !== undefined) return areAmong(ids, oldest, answer);
      const alike = answer.dialogs.filter((known) => sameTitle(known.title ?? "", title));
      return fresh && alike.length === 1 && alike[0]?.dialog === dialog;
    }
    return fresh && options.selected(title) === dialog;
  };

  return {
    open() {
      const header = find(document, "header");
      if (!header) return null;
      const container = find(document, "messages");
      const title = titleOf(find(header, "headerTitle"));
      const replied = container && repliedIn(container);
      const dialog = askModel([])?.open ?? options.selected(title) ?? replied;
      if (!dialog) return null;
      if (!find(header, "headerAvatarOfChannel") && !options.isChannel(dialog)) return null;
      const open = { dialog, title, container, settled: false };
      const contradicted = replied !== null && replied !== dialog;
      return { ...open, settled: !contradicted && settle(open, replied) };
    },
  };
}

/** What stands where the composer would. */
export function panelIn(document: Document): OpenConversation["panel"] {
  return find(document, "joinPanel") && !find(document, "composerField") ? "join" : "none";
}

function idsIn(container: Element): number[] {
  return findAll(container, "message").flatMap((message) => numberOf(message.dataset["id"]) || []);
}

/** The model holds the newest messages: of those that stand there and are as new, it knows all. */
function areAmong(ids: readonly number[], oldest: number, answer: PageModelAnswer): boolean {
  const known = new Set(answer.messages.map(({ id }) => id));
  const asNew = ids.filter((id) => id >= oldest);
  return asNew.length > 0 && asNew.every((id) => known.has(id));
}

/**
 * The dialog that replies name, where all agree and the message replied to stands there: numbers are the portal's own. What
 * people write into their texts does not count.
 */
function repliedIn(container: Element): string | null {
  const named = new Set<string>();
  let ids: ReadonlySet<number> | null = null;
  for (const quote of findAll(container, "replyTo")) {
    if (closest(quote, "messageText")) continue;
    const [, dialog, id] =
      /^(chat\d{1,15})\/(\d{1,15})$/.exec(quote.dataset["context"] ?? "") ?? [];
    ids ??= new Set(idsIn(container));
    if (dialog !== undefined && ids.has(Number(id))) named.add(dialog);
  }
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}
