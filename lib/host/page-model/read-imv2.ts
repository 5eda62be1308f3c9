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

/** The lists of conversations, under any of the names they have had: all, or those of open channels only. Read 2026-05. */
const A_LIST = /(?:^|\/)recent\w*\/get\w*Collection$/i;
const OF_CHANNELS = /openlines/i;

/**
 * What the store of the newer layouts knows, as plain JSON: its getters are read, nothing else. Runs in the page's world;
 * whatever it meets (getters that throw, wrong types, other releases) it leaves out.
 *
 * @param page the page's `window`, or anything.
 * @returns `null` where there is no such store.
 */
export function readImV2Model(page: unknown, ask: PageModelAsk): PageModelAnswer | null {
  try {
    const core = ["BX", "Messenger", "v2", "Application", "Core"].reduce(get, page);
    const store = call(core, "getStore");
    const getters = get(store, "getters");
    return isObject(getters) ? read(core, getters, ask) : null;
  } catch {
    return null;
  }
}

interface Item {
  readonly messageId: unknown;
  readonly ofChannel: boolean;
}

function read(core: unknown, getters: Record<string, unknown>, ask: PageModelAsk): PageModelAnswer {
  const me = userId(call(core, "getUserId"));
  /** What the first of several getters says that is there. */
  const say = (names: readonly string[], ...about: readonly unknown[]): unknown => {
    for (const name of names) {
      const getter = get(getters, name);
      const said = typeof getter === "function" ? attempt<unknown>(() => getter(...about)) : getter;
      if (said !== undefined && said !== null) return said;
    }
    return undefined;
  };
  const open = dialogId(get(say(["application/getLayout"]), "entityId"));
  const items: ReadonlyMap<string, Item> = ask.dialogs?.length === 0 ? new Map() : itemsOf(getters);
  const customers = new Set<string>();
  const bots = new Set<string>();

  const authorOf = (author: string | undefined, customer: string | undefined): ModelAuthor => {
    if (author === undefined) return "unknown";
    if (author === "0") return "system";
    const user = say(["users/get"], Number(author));
    const found = whoIs(user, author === customer);
    if (found === "customer" && author !== me) customers.add(author);
    if (found === "bot") bots.add(author);
    return author === me ? "me" : found;
  };

  const readMessage = (raw: unknown, customer: string | undefined): ModelMessage | undefined => {
    const id = number(either(raw, "id"));
    const at = instant(either(raw, "date"));
    if (id === undefined || at === undefined) return undefined;
    const author = userId(either(raw, "authorId", "author_id"));
    const hidden = /hidden/i.test(text(either(raw, "componentId", "component_id"), 100) ?? "");
    const words = either(raw, "text");
    const noText =
      list(either(raw, "files"), 1).length > 0 && typeof words === "string" && words.trim() === "";
    return {
      id,
      at,
      by: hidden ? "system" : authorOf(author, customer),
      ...(author !== undefined && { author }),
      ...(noText && { noText }),
    };
  };

  const readDialog = (dialog: string): ModelDialog | undefined => {
    const chat = say(["chats/get", "dialogues/get"], dialog);
    const item = items.get(dialog);
    const entity = either(chat, "entityId", "entity_id") ?? get(get(chat, "entityLink"), "id");
    const [connector, line, , customerId] = split(entity);
    if (either(chat, "type") !== "lines" && item?.ofChannel !== true) return undefined;
    const link = say(CONNECTOR, dialog);
    const session = say(SESSION, dialog) ?? say(SESSION_OF_CHAT, number(either(chat, "chatId")));
    const current = say(CURRENT_SESSION, dialog);
    const customer = userId(either(link, "connectorUserId")) ?? userId(customerId);
    if (customer !== undefined) authorOf(customer, customer);
    const lastId = number(item?.messageId);
    const last = lastId === undefined ? undefined : say(["messages/getById"], lastId);
    const blocks =
      either(current, "blockDate", "block_date") ??
      either(link, "blockDate", "block_date") ??
      number(split(either(chat, "entityData1", "entity_data_1"))[8]);
    return compact({
      dialog,
      connector:
        text(either(link, "connectorId"), MODEL_LIMITS.connector) ||
        text(connector, MODEL_LIMITS.connector) ||
        undefined,
      line: userId(either(link, "lineId")) ?? userId(either(session, "queueId")) ?? userId(line),
      // Nobody has the number 0.
      owner: userId(either(session, "operatorId") || either(chat, "ownerId", "owner") || undefined),
      title: text(either(chat, "name", "title"), MODEL_LIMITS.title),
      status: number(either(session, "status")),
      customer,
      last: readMessage(last, customer),
      blockAt: blocks ? instant(number(blocks) ?? blocks) : undefined,
    });
  };

  const dialogs: ModelDialog[] = [];
  const wanted = ask.dialogs ?? [...items.keys(), ...(open === undefined ? [] : [open])];
  for (const dialog of new Set(wanted)) {
    if (dialogId(dialog) === undefined || dialogs.length >= MODEL_LIMITS.dialogs) continue;
    const found = attempt(() => readDialog(dialog));
    if (found) dialogs.push(found);
  }
  const shown = dialogs.find(({ dialog }) => dialog === open);
  const chatId = shown && number(either(say(["chats/get", "dialogues/get"], open), "chatId"));
  const loaded =
    chatId === undefined
      ? []
      : list(say(["messages/getByChatId"], chatId), Number.MAX_SAFE_INTEGER);
  const messages = loaded
    .slice(-2 * MODEL_LIMITS.messages)
    .flatMap((raw) => attempt(() => readMessage(raw, shown?.customer)) ?? [])
    .toSorted((a, b) => a.id - b.id)
    .slice(-MODEL_LIMITS.messages);
  return {
    id: ask.id,
    ...(me !== undefined && { me }),
    ...(open !== undefined && { open }),
    customers: [...customers].slice(0, MODEL_LIMITS.people),
    bots: [...bots].slice(0, MODEL_LIMITS.people),
    dialogs,
    messages,
  };
}

/** Modules of open channels have had these names. Read 2025-04 – 2026-05. */
const CONNECTOR = ["openLines/connector/getByDialogId", "connector/getByDialogId"];
const SESSION = ["openLines/recent/getSession", "recentOpenLines/getSession"];
const SESSION_OF_CHAT = ["openLines/sessions/getByChatId", "sessions/getByChatId"];
const CURRENT_SESSION = ["openLines/currentSession/getByDialogId", "currentSession/getByDialogId"];

/** The rows of all lists, by dialog. */
function itemsOf(getters: Record<string, unknown>): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  const names = Object.keys(getters).filter((name) => A_LIST.test(name));
  // Those of open channels last: they are surer of what they list.
  names.sort((a, b) => Number(OF_CHANNELS.test(a)) - Number(OF_CHANNELS.test(b)));
  for (const name of names.slice(-10)) {
    const ofChannel = OF_CHANNELS.test(name);
    for (const raw of list(get(getters, name), MODEL_LIMITS.dialogs * 5)) {
      const dialog = dialogId(either(raw, "dialogId", "id"));
      if (dialog === undefined) continue;
      const messageId = either(raw, "messageId", "message_id") ?? items.get(dialog)?.messageId;
      items.set(dialog, {
        messageId,
        ofChannel: ofChannel || (items.get(dialog)?.ofChannel ?? false),
      });
    }
  }
  return items;
}

/** @param isCustomer whether the chat itself names this user as its customer. */
function whoIs(user: unknown, isCustomer: boolean): ModelAuthor {
  if (get(user, "bot") === true || get(user, "type") === "bot") return "bot";
  const connector = get(user, "connector");
  if (connector === true || (isCustomer && connector !== false)) return "customer";
  return connector === false ? "colleague" : "unknown";
}

function call(owner: unknown, name: string): unknown {
  return attempt<unknown>(() => {
    const method = get(owner, name);
    return typeof method === "function" ? method.call(owner) : undefined;
  });
}
