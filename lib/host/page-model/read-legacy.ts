import {
  MODEL_LIMITS,
  type ModelAuthor,
  type ModelDialog,
  type ModelMessage,
  type PageModelAnswer,
  type PageModelAsk,
} from "./protocol.ts";
import {
  attempt,
  compact,
  dialogId,
  either,
  get,
  instant,
  isObject,
  list,
  number,
  split,
  text,
  userId,
} from "./plain-values.ts";

/**
 * What the legacy messenger's own model knows, as plain JSON. Runs in the page's world: it only reads, and whatever it
 * meets (getters that throw, wrong types, other releases) it leaves out.
 *
 * @param page the page's `window`, or anything.
 * @returns `null` where there is no such model: the newer layouts keep an empty `BXIM` for compatibility.
 */
export function readLegacyModel(page: unknown, ask: PageModelAsk): PageModelAnswer | null {
  try {
    const bxim = get(page, "BXIM");
    const messenger = get(bxim, "messenger");
    const rows = list(get(messenger, "recent"), MODEL_LIMITS.dialogs * 5);
    const open = dialogId(get(messenger, "currentTab"));
    if (rows.length === 0 && open === undefined) return null;
    const asked = ask.dialogs ? rowsOf(ask.dialogs, rows, messenger) : rows;
    return read(bxim, messenger, asked, open, ask);
  } catch {
    return null;
  }
}

/** Where each dialog stood in a messenger's list when that was last gone through. */
const placesIn = new WeakMap<object, ReadonlyMap<string, number>>();

/**
 * The rows of these dialogs, in the list's order. Of a list of thousands a few are asked for again and again: it is gone
 * through only where one of them does not stand where it stood.
 *
 * @param messenger whose list it is.
 */
function rowsOf(
  dialogs: readonly string[],
  rows: readonly unknown[],
  messenger: unknown,
): readonly unknown[] {
  if (!isObject(messenger)) return [];
  const isAt = (dialog: string, index: number | undefined): boolean =>
    index !== undefined && either(rows[index], "id") === dialog;
  let places = placesIn.get(messenger);
  if (!places || !dialogs.every((dialog) => isAt(dialog, places?.get(dialog)))) {
    places = placesOf(rows);
    placesIn.set(messenger, places);
  }
  const found = dialogs.map((dialog) => places.get(dialog)).filter((index) => index !== undefined);
  return [...new Set(found)].toSorted((a, b) => a - b).map((index) => rows[index]);
}

function placesOf(rows: readonly unknown[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const dialog = dialogId(either(row, "id"));
    if (dialog !== undefined) places.set(dialog, index);
  }
  return places;
}

function read(
  bxim: unknown,
  messenger: unknown,
  rows: readonly unknown[],
  open: string | undefined,
  ask: PageModelAsk,
): PageModelAnswer {
  const me = userId(get(bxim, "userId"));
  const people = peopleOf(get(messenger, "users"));
  const wanted = ask.dialogs && new Set(ask.dialogs);
  const messages = get(messenger, "message");
  const chats = get(messenger, "chat");

  const authorOf = (author: string | undefined, hidden: boolean): ModelAuthor => {
    if (hidden || author === "0") return "system";
    const found = people.lookUp(author);
    return author !== undefined && author === me ? "me" : (found ?? "unknown");
  };

  const readMessage = (raw: unknown, stored: unknown): ModelMessage | undefined => {
    const id = number(either(raw, "id"));
    const at = instant(either(raw, "date"));
    if (id === undefined || at === undefined) return undefined;
    const params = get(stored, "params") ?? get(raw, "params");
    const css = text(either(params, "CLASS"), 300) ?? "";
    const author = userId(either(raw, "author_id", "authorId", "senderId"));
    const by = authorOf(
      author,
      css.includes("bx-messenger-content-item-system") || text(either(raw, "system"), 1) === "Y",
    );
    const words = either(raw, "text") ?? either(stored, "text");
    const noText = hasFile(raw, params) && typeof words === "string" && words.trim() === "";
    const isOurs = by === "me" || by === "colleague" || by === "bot";
    // Whispers are told by their class, which stands nowhere before their conversation was opened.
    const mayBeHidden = isOurs && !isObject(stored) && !isObject(params);
    const failed =
      isOurs && (get(raw, "status") === "error" || get(params, "IS_DELIVERED") === "N");
    return {
      id,
      at,
      by,
      ...(author !== undefined && { author }),
      ...(noText && { noText }),
      ...(mayBeHidden && { mayBeHidden }),
      ...(failed && { failed }),
    };
  };

  const readDialog = (row: unknown): ModelDialog | undefined => {
    const dialog = dialogId(either(row, "id"));
    if (dialog === undefined || (wanted && !wanted.has(dialog))) return undefined;
    const chat = get(chats, dialog.slice(4)) ?? either(row, "chat");
    const lines = either(row, "lines");
    const [connector, line, , customer] = split(either(chat, "entity_id", "entityId"));
    const isLines =
      isObject(lines) ||
      either(chat, "type") === "lines" ||
      either(chat, "entity_type", "entityType") === "LINES";
    if (!isLines) return undefined;
    people.lookUp(userId(customer));
    const session = split(either(chat, "entity_data_1", "entityData1"));
    const last = either(row, "message");
    const lastId = number(either(last, "id"));
    const blockAt = number(session[8]);
    return compact({
      dialog,
      connector: text(connector, MODEL_LIMITS.connector) || undefined,
      line: userId(line) ?? userId(either(lines, "line_id", "lineId")),
      // Nobody has the number 0.
      owner: userId(either(chat, "owner", "ownerId") || undefined),
      title:
        text(either(row, "title"), MODEL_LIMITS.title) ??
        text(either(chat, "name", "title"), MODEL_LIMITS.title),
      status: number(either(lines, "status")),
      customer: userId(customer),
      last: readMessage(last, lastId === undefined ? undefined : get(messages, String(lastId))),
      blockAt: blockAt ? blockAt * 1000 : undefined,
    });
  };

  const dialogs: ModelDialog[] = [];
  for (const row of rows) {
    const dialog = attempt(() => readDialog(row));
    if (dialog && dialogs.length < MODEL_LIMITS.dialogs) dialogs.push(dialog);
  }
  const showsWanted = open !== undefined && (!wanted || wanted.has(open));
  const shown = !showsWanted ? [] : list(get(get(messenger, "showMessage"), open), 100_000);
  const loaded = shown.slice(-MODEL_LIMITS.messages).flatMap((id) => {
    const stored = get(messages, String(id));
    return attempt(() => readMessage(stored, stored)) ?? [];
  });
  return {
    id: ask.id,
    ...(me !== undefined && { me }),
    ...(open !== undefined && { open }),
    customers: [...people.customers].slice(0, MODEL_LIMITS.people),
    bots: [...people.bots].slice(0, MODEL_LIMITS.people),
    dialogs,
    messages: loaded,
  };
}

interface People {
  readonly customers: Set<string>;
  readonly bots: Set<string>;
  /** What this user is, for a customer, a bot or a colleague that the model marks as such. */
  lookUp(user: string | undefined): ModelAuthor | undefined;
}

/** Only people who are asked for are looked at: a portal may know thousands. */
function peopleOf(users: unknown): People {
  const customers = new Set<string>();
  const bots = new Set<string>();
  const lookUp = (id: string | undefined): ModelAuthor | undefined => {
    const user = id === undefined ? undefined : get(users, id);
    // Someone of whom only a placeholder is known yet is nobody.
    if (id === undefined || get(user, "fake") === true) return undefined;
    const connector = get(user, "connector");
    if (get(user, "bot") === true) {
      bots.add(id);
      return "bot";
    }
    if (connector === true) {
      customers.add(id);
      return "customer";
    }
    return connector === false ? "colleague" : undefined;
  };
  return { customers, bots, lookUp };
}

function hasFile(raw: unknown, params: unknown): boolean {
  const files = either(params, "FILE_ID");
  const file = either(raw, "file");
  return (Array.isArray(files) && files.length > 0) || file === true || isObject(file);
}
