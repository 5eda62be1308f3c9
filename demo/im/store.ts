import type { Dialog, Message } from "../model/dialog.ts";
import { ME, type Person } from "../model/people.ts";
import type { Portal } from "../model/portal.ts";
import type { PortalOptions } from "../options.ts";
import { blockData, entityIdOf } from "../model/entity.ts";
import { isLines, lastById, type Chat } from "./row.ts";

/** What the page's store is asked about. */
export interface StoreSource {
  readonly portal: Portal;
  readonly layout: "imol" | "chat";
  readonly options: Pick<PortalOptions, "release" | "connectorModel" | "entityModel"> &
    Partial<Pick<PortalOptions, "agent">>;
  /** The layout that is shown, and the chat that is open in it. */
  current(): { readonly name: string; readonly entityId: string };
  /** The messages of this chat the page has loaded. */
  loaded(chat: Chat): readonly Message[];
}

type Getters = Readonly<Record<string, unknown>>;

/** `BX` with the store of the newer messenger, in the shape its readers know: getters that say what is so when they are asked. */
export function storeRoot(source: StoreSource): object {
  const getters = gettersOf(source);
  const store = { getters };
  const core = { getStore: () => store, getUserId: () => source.options.agent ?? ME };
  return { Messenger: { v2: { Application: { Core: core } } } };
}

export function gettersOf(source: StoreSource): Getters {
  const { portal, options } = source;
  const chatOf = (id: unknown): Chat | undefined =>
    portal.internal.get(String(id)) ?? portal.dialogs.get(String(id));
  const lines = (id: unknown): Dialog | undefined => portal.dialogs.get(String(id));
  const byChatId = (chatId: unknown): Chat | undefined =>
    allChats(portal).find((chat) => chat.chatId === Number(chatId));
  const openLines = (): object[] =>
    [...portal.dialogs.values()].map((dialog) => recentItem(dialog));
  const session = (chatId: unknown): object | null => {
    const chat = byChatId(chatId);
    return chat && isLines(chat) ? sessionOf(chat) : null;
  };
  const getters: Record<string, unknown> = {};
  const live = (name: string, read: () => unknown): void => {
    Object.defineProperty(getters, name, { enumerable: true, get: read });
  };
  live("application/getLayout", () => ({ ...source.current(), contextId: 0 }));
  getters["chats/get"] = (id: unknown, blank = false) => {
    const chat = chatOf(id);
    if (chat) return chatModel(chat, source);
    return blank ? { dialogId: String(id), chatId: 0, type: "", name: "" } : null;
  };
  getters["chats/getByChatId"] = (chatId: unknown) => {
    const chat = byChatId(chatId);
    return chat ? chatModel(chat, source) : null;
  };
  getters["messages/getByChatId"] = (chatId: unknown) => {
    const chat = byChatId(chatId);
    return chat ? source.loaded(chat).map((message) => messageModel(message, chat.chatId)) : [];
  };
  getters["messages/getById"] = (id: unknown) => {
    for (const chat of allChats(portal)) {
      const found = chat.messages.find((message) => message.id === Number(id));
      // Of chats that were not opened the store has only what the list shows.
      if (found && (found === lastById(chat.messages) || source.loaded(chat).includes(found)))
        return messageModel(found, chat.chatId);
    }
    return null;
  };
  getters["users/get"] = (id: unknown) => {
    const person = portal.person(Number(id));
    return person ? userModel(person) : null;
  };
  live("recent/getRecentCollection", () =>
    (source.layout === "chat" ? allChats(portal) : [...portal.internal.values()])
      .filter((chat) => chat.messages.length > 0)
      .map((chat) => recentItem(chat)),
  );
  getters["recent/get"] = (id: unknown) => {
    const chat = chatOf(id);
    return chat ? recentItem(chat) : null;
  };
  if (source.layout === "imol") {
    const old = options.release === 2025;
    live(
      old ? "recentOpenLines/getOpenLinesCollection" : "openLines/recent/getOpenLinesCollection",
      openLines,
    );
    getters[old ? "sessions/getByChatId" : "openLines/sessions/getByChatId"] = session;
  }
  if (options.connectorModel)
    getters["openLines/connector/getByDialogId"] = (id: unknown) => {
      const dialog = lines(id);
      if (!dialog) return null;
      const { line, chatId, customer } = dialog;
      return {
        dialogId: dialog.id,
        connectorId: line.connector,
        lineId: line.id,
        connectorChatId: String(chatId + 70_000),
        connectorUserId: customer,
      };
    };
  return getters;
}

function allChats(portal: Portal): Chat[] {
  return [...portal.internal.values(), ...portal.dialogs.values()];
}

function chatModel(chat: Chat, { portal, options }: StoreSource): object {
  const common = {
    dialogId: chat.id,
    chatId: chat.chatId,
    name: chat.title,
    counter: chat.counter,
    role: "member",
    inited: true,
  };
  if (!isLines(chat))
    return { ...common, type: chat.id.startsWith("chat") ? "chat" : "user", ownerId: ME };
  return {
    ...common,
    type: "lines",
    ownerId: chat.owner,
    extranet: true,
    ...(options.entityModel
      ? { entityType: "LINES", entityId: entityIdOf(chat), entityData1: blockData(portal, chat) }
      : {}),
  };
}

function recentItem(chat: Chat): object {
  const lines = isLines(chat);
  return {
    dialogId: chat.id,
    messageId: lastById(chat.messages)?.id ?? 0,
    unread: false,
    pinned: lines && chat.pinned,
    ...(lines ? { sessionId: chat.sessionId, session: sessionOf(chat) } : {}),
  };
}

function sessionOf({ sessionId, chatId, status, owner }: Dialog): object {
  const group = status < 10 ? "new" : status < 40 ? "work" : "answered";
  return { id: sessionId, chatId, operatorId: owner, status: group, isClosed: status >= 60 };
}

const COMPONENTS = { hidden: "HiddenMessage", start: "StartDialogMessage" } as const;

function messageModel(message: Message, chatId: number): object {
  const { mark } = message;
  const componentId =
    mark === "hidden" || mark === "start"
      ? COMPONENTS[mark]
      : message.author === 0
        ? "SystemMessage"
        : message.deleted
          ? "DeletedMessage"
          : message.file
            ? "FileMessage"
            : "DefaultMessage";
  return {
    id: message.id,
    chatId,
    authorId: message.author,
    date: new Date(message.at),
    text: message.text,
    files: message.file ? [message.id] : [],
    replyId: message.replyTo ?? 0,
    forward:
      message.forwardedFrom === null
        ? {}
        : { id: `chat77/${message.id - 1}`, userId: 2, userName: message.forwardedFrom },
    isDeleted: message.deleted,
    isEdited: message.edited,
    viewed: true,
    unread: false,
    sending: false,
    error: false,
    componentId,
  };
}

function userModel({ id, name, role, color }: Person): object {
  return {
    id,
    name,
    color,
    connector: role === "customer",
    extranet: role === "customer",
    bot: role === "bot",
    type: role === "bot" ? "bot" : role === "customer" ? "extranet" : "user",
  };
}
