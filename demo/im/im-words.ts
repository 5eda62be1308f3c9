import type { Language } from "../culture/date-words.ts";

/** The words of the newer messenger's own interface. */
export interface ImWords {
  /** Names the key that sends, as the button's title does. */
  readonly send: (key: string) => string;
  readonly placeholder: (release: number) => string;
  readonly attach: string;
  readonly applications: string;
  readonly smiles: string;
  readonly create: string;
  readonly crmForm: string;
  readonly payment: string;
  readonly quickReply: string;
  readonly messageMenu: string;
  readonly members: (count: number) => string;
  readonly membersHint: string;
  readonly addPeople: string;
  readonly searchInChat: string;
  readonly sidebar: string;
  readonly spam: string;
  readonly finish: string;
  readonly take: string;
  readonly intercept: string;
  readonly transfer: string;
  readonly findEmployee: string;
  readonly findConversation: string;
  readonly conversations: string;
  readonly groups: { readonly new: string; readonly work: string; readonly answered: string };
  readonly edited: string;
  readonly deleted: string;
  readonly file: string;
  readonly forwardedFrom: (name: string) => string;
  readonly newMessages: string;
  readonly draft: string;
  readonly editing: string;
  readonly answering: (name: string) => string;
  readonly forwarding: string;
  readonly answer: string;
  readonly skip: string;
  readonly handOver: string;
  readonly joinText: string;
  readonly seen: (name: string) => string;
  readonly typing: (name: string) => string;
  readonly menuItems: readonly string[];
  /** What can be done with a message that did not go out. */
  readonly failedItems: readonly string[];
  readonly formNames: readonly string[];
  readonly quickReplies: readonly string[];
  readonly sendFiles: string;
  readonly cancel: string;
  readonly choose: string;
  readonly recentSearch: string;
}

const en: ImWords = {
  send: (key) => `Send message (${key})`,
  placeholder: (release) =>
    release === 2025 ? "Write here; @ mentions somebody" : "Write here; @ or + mentions somebody",
  attach: "Attach",
  applications: "Applications",
  smiles: "Emoji",
  create: "Create",
  crmForm: "Send a CRM form",
  payment: "Payment",
  quickReply: "Ready answers",
  messageMenu: "Click for actions; with Ctrl it quotes the message",
  members: (count) => `${count} members`,
  membersHint: "Show the members of this chat",
  addPeople: "Add people",
  searchInChat: "Search in this chat",
  sidebar: "Side bar",
  spam: "Spam, or end by force",
  finish: "End the conversation",
  take: "Assign to me",
  intercept: "Take over",
  transfer: "Hand over",
  findEmployee: "Find a colleague or chat",
  findConversation: "Find a conversation",
  conversations: "Conversations",
  groups: { new: "Pending", work: "Active", answered: "Finished" },
  edited: "Modified",
  deleted: "This message was deleted",
  file: "File",
  forwardedFrom: (name) => `Forwarded from ${name}`,
  newMessages: "New messages",
  draft: "Draft: ",
  editing: "Change the message",
  answering: (name) => `Answer to ${name}`,
  forwarding: "Forward the message",
  answer: "Answer",
  skip: "Skip",
  handOver: "Hand over",
  joinText: "You do not take part in this conversation yet",
  seen: (name) => `Seen: ${name}`,
  typing: (name) => `${name} is typing…`,
  menuItems: ["Answer", "Copy", "Forward", "Edit", "Delete"],
  failedItems: ["Send again", "Delete"],
  formNames: ["Feedback form", "Delivery address"],
  quickReplies: ["Good day! How can we help?", "One moment, I look it up."],
  sendFiles: "Send",
  cancel: "Cancel",
  choose: "Choose a chat",
  recentSearch: "Looked for lately",
};

const es: ImWords = {
  ...en,
  send: (key) => `Enviar mensaje (${key})`,
  placeholder: () => "Escriba aquí; @ menciona a alguien",
  attach: "Adjuntar",
  applications: "Aplicaciones",
  messageMenu: "Clic para las acciones; con Ctrl cita el mensaje",
  members: (count) => `${count} miembros`,
  membersHint: "Mostrar los miembros del chat",
  finish: "Terminar la conversación",
  transfer: "Pasar a otro agente",
  findConversation: "Buscar una conversación",
  groups: { new: "Pendientes", work: "Activas", answered: "Terminadas" },
  edited: "Modificado",
  deleted: "Este mensaje fue eliminado",
  file: "Archivo",
  forwardedFrom: (name) => `Reenviado de ${name}`,
  newMessages: "Mensajes nuevos",
  draft: "Borrador: ",
};

const ru: ImWords = {
  ...en,
  send: (key) => `Отправить сообщение (${key})`,
  placeholder: () => "Пишите здесь; @ упоминает человека",
  attach: "Прикрепить",
  applications: "Приложения",
  smiles: "Эмодзи",
  messageMenu: "Щелчок открывает действия, с Ctrl цитирует",
  members: (count) => `${count} участника`,
  membersHint: "Показать участников чата",
  addPeople: "Добавить людей",
  searchInChat: "Искать в чате",
  sidebar: "Боковая панель",
  finish: "Закончить разговор",
  transfer: "Передать другому",
  findEmployee: "Найти коллегу или чат",
  findConversation: "Найти разговор",
  groups: { new: "Неотвеченные", work: "В работе", answered: "Отвеченные" },
  edited: "Изменено",
  deleted: "Это сообщение было удалено",
  file: "Файл",
  forwardedFrom: (name) => `Переслано от ${name}`,
  newMessages: "Новые сообщения",
  draft: "Черновик: ",
};

const SEND: Partial<Record<Language, (key: string) => string>> = {
  de: (key) => `Nachricht senden (${key})`,
  pt: (key) => `Enviar mensagem (${key})`,
  fr: (key) => `Envoyer le message (${key})`,
  it: (key) => `Invia messaggio (${key})`,
  pl: (key) => `Wyślij wiadomość (${key})`,
  uk: (key) => `Надіслати повідомлення (${key})`,
  kk: (key) => `Хабарды жіберу (${key})`,
  tr: (key) => `Mesaj gönder (${key})`,
  ar: (key) => `إرسال الرسالة (${key})`,
  ja: (key) => `メッセージを送信（${key}）`,
};

/** The words in this language; what was not translated is English. */
export function imWordsIn(lang: Language): ImWords {
  if (lang === "ru") return ru;
  if (lang === "es") return es;
  const send = SEND[lang];
  return send ? { ...en, send } : en;
}
