import type { Dialog, Message } from "../model/dialog.ts";
import { blockData, entityIdOf } from "../model/entity.ts";
import { ME, type Person } from "../model/people.ts";
import type { Portal } from "../model/portal.ts";
import type { PortalOptions } from "../options.ts";
import type { Loaded } from "./loaded.ts";

const MARK_CLASS = {
  start: "bx-messenger-content-item-ol-start",
  end: "bx-messenger-content-item-ol-end",
  output: "bx-messenger-content-item-ol-output",
  attention: "bx-messenger-content-item-ol-attention",
  hidden: "bx-messenger-content-item-system",
};

export type PageModelOptions = Partial<Pick<PortalOptions, "agent" | "camelCaseModel">>;

/**
 * The `BXIM` object of a page with the legacy messenger, in the shape its readers know. Its parts are live: each entry is
 * made once and says what is so at the moment it is read.
 * @param current the id of the open dialog
 */
export function pageModel(
  portal: Portal,
  loaded: Loaded,
  current: () => string | null,
  { agent = ME, camelCaseModel: camelCase = false }: PageModelOptions,
): object {
  const recent: object[] = [];
  const chat: Record<number, object> = {};
  const message: Record<number, object> = {};
  /** Numbers of the messages at hand, by dialog. */
  const showMessage: Record<string, readonly number[]> = {};
  const knownDialogs = new Set<string>();
  const addMessages = (messages: readonly Message[]): void => {
    for (const added of messages) message[added.id] ??= messageEntry(added);
  };
  const addDialog = (dialog: Dialog): void => {
    if (knownDialogs.has(dialog.id)) return;
    knownDialogs.add(dialog.id);
    recent.push(recentEntry(dialog));
    chat[dialog.chatId] = chatEntry(portal, dialog, camelCase);
    Object.defineProperty(showMessage, dialog.id, {
      enumerable: true,
      get: () => loaded.of(dialog).map(({ id }) => id),
    });
    addMessages(loaded.of(dialog));
  };
  for (const dialog of portal.dialogs.values()) addDialog(dialog);
  loaded.onMessages = addMessages;
  portal.subscribe((change) => {
    if (change.type === "dialog") addDialog(change.dialog);
    if (change.type === "added") addMessages([change.message]);
  });
  return {
    userId: agent,
    messenger: {
      get currentTab(): string | 0 {
        return current() ?? 0;
      },
      // Not every chat of the list is a customer's.
      get recent(): object[] {
        return [INTERNAL_CHAT, ...recent];
      },
      linesList: recent,
      chat,
      message,
      showMessage,
      users: usersOf(portal, loaded),
    },
  };
}

/** The empty object that pages with the newer messenger keep for old callers. */
export function emptyPageModel(): object {
  return { userId: ME, messenger: { recent: [] } };
}

const INTERNAL_CHAT = {
  id: "chat77",
  chat_id: 77,
  type: "chat",
  title: "Warehouse",
  counter: 0,
  last_id: 900,
  message: {
    id: 900,
    text: "Forklift is back.",
    author_id: 2,
    date: new Date(0),
    status: "delivered",
  },
};

function recentEntry(dialog: Dialog): object {
  return {
    id: dialog.id,
    chat_id: dialog.chatId,
    type: "chat",
    unread: false,
    get title() {
      return dialog.title;
    },
    get counter() {
      return dialog.counter;
    },
    get pinned() {
      return dialog.pinned;
    },
    get last_id() {
      return dialog.messages.at(-1)?.id ?? 0;
    },
    get message() {
      return lastMessage(dialog.messages.at(-1));
    },
    get lines() {
      const { sessionId, status, sessionStartAt } = dialog;
      return { id: sessionId, status, date_create: new Date(sessionStartAt) };
    },
  };
}

function lastMessage(last: Message | undefined): object {
  if (!last)
    return { id: 0, text: "", file: false, author_id: 0, attach: false, date: null, status: "" };
  return {
    id: last.id,
    text: last.text,
    file: last.file !== null,
    author_id: last.author,
    attach: false,
    date: new Date(last.at),
    status: last.delivered ? "delivered" : "error",
  };
}

function chatEntry(portal: Portal, dialog: Dialog, camelCase: boolean): object {
  const entityId = entityIdOf(dialog);
  const common = {
    id: dialog.chatId,
    type: "lines",
    entity_type: "LINES",
    get name() {
      return dialog.title;
    },
    get owner() {
      return dialog.owner;
    },
  };
  const described = Object.getOwnPropertyDescriptors(
    camelCase
      ? {
          entityId,
          get entityData1() {
            return blockData(portal, dialog);
          },
        }
      : {
          entity_id: entityId,
          get entity_data_1() {
            return blockData(portal, dialog);
          },
        },
  );
  return Object.defineProperties(common, described);
}

function messageEntry(message: Message): object {
  return {
    id: message.id,
    chatId: Number(message.dialog.replace("chat", "")),
    senderId: message.author,
    recipientId: message.dialog,
    date: new Date(message.at),
    get text() {
      return message.text;
    },
    get params() {
      return {
        ...(message.mark ? { CLASS: MARK_CLASS[message.mark] } : {}),
        ...(message.file ? { FILE_ID: [message.id] } : {}),
        ...(message.edited ? { IS_EDITED: "Y" } : {}),
        ...(message.deleted ? { IS_DELETED: "Y" } : {}),
        ...(message.delivered ? {} : { IS_DELIVERED: "N" }),
      };
    },
  };
}

/** People appear when the page has heard of them. */
function usersOf(portal: Portal, loaded: Loaded): object {
  const entries: Record<number, object> = {};
  const add = (person: Person): void => {
    const { id, name, role, color } = person;
    const connector = role === "customer";
    if (loaded.knows(id))
      entries[id] ??= { id, name, color, connector, bot: role === "bot", extranet: connector };
  };
  const addAll = (): void => {
    for (const person of portal.people.values()) add(person);
  };
  addAll();
  loaded.onLearned = addAll;
  portal.subscribe((change) => {
    const author = change.type === "added" ? portal.person(change.message.author) : undefined;
    if (author) add(author);
  });
  return entries;
}
