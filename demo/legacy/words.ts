import type { Language } from "../options.ts";

/** The words of the messenger's own interface. */
export interface Words {
  readonly search: string;
  readonly sections: { readonly new: string; readonly work: string; readonly answered: string };
  readonly online: string;
  readonly recentSearch: string;
  readonly avatarHint: string;
  readonly menu: string;
  readonly history: string;
  readonly mute: string;
  readonly spam: string;
  readonly finish: string;
  readonly transfer: string;
  readonly inviteHint: string;
  readonly invite: string;
  readonly call: string;
  readonly joinText: string;
  readonly blockText: string;
  readonly join: string;
  readonly close: string;
  readonly channelText: string;
  readonly channelJoin: string;
  readonly read: string;
  readonly enterHint: string;
  readonly mention: string;
  readonly commands: string;
  readonly smile: string;
  readonly forms: string;
  readonly whisper: string;
  readonly file: string;
  readonly voice: string;
  readonly placeholder: string;
  readonly messageMenu: string;
  readonly retry: string;
  readonly notDelivered: string;
  readonly deleted: string;
  readonly fileMark: string;
  readonly loadEarlier: string;
  readonly empty: string;
  readonly loading: string;
  readonly typing: (name: string) => string;
  readonly seen: (name: string) => string;
  readonly save: string;
  readonly cancel: string;
  readonly send: string;
  readonly pasted: string;
  readonly offline: string;
  readonly formNames: readonly string[];
  readonly menuItems: readonly string[];
}

const en: Words = {
  search: "Search",
  sections: { new: "New", work: "In progress", answered: "Answered" },
  online: "Online",
  recentSearch: "Looked for lately",
  avatarHint: "Choose another picture for this chat",
  menu: "Actions",
  history: "All messages",
  mute: "Turn notifications of this chat off",
  spam: "Spam, or end by force",
  finish: "End the conversation",
  transfer: "Hand over",
  inviteHint: "Ask colleagues into this chat",
  invite: "Invite",
  call: "Video call",
  joinText: "You do not take part in this conversation yet",
  blockText:
    "The time to answer here is over. End the conversation, or wait until the customer writes.",
  join: "Join",
  close: "Close",
  channelText: "Your colleagues talk in this open chat",
  channelJoin: "Join",
  read: "Seen",
  enterHint: "Change the key that sends",
  mention: "Mention somebody",
  commands: "Commands that start with a slash",
  smile: "Smileys",
  forms: "CRM forms",
  whisper: "Messages only colleagues see: on or off",
  file: "Send a file",
  voice: "Record a voice message",
  placeholder: "Write a message",
  messageMenu: "Actions for this message; Ctrl and a click quotes it",
  retry: "Send again",
  notDelivered: "not delivered",
  deleted: "This message was removed.",
  fileMark: "[File]",
  loadEarlier: "Show earlier messages",
  empty: "Nothing was written here in the last 30 days",
  loading: "Loading messages",
  typing: (name) => `${name} is writing…`,
  seen: (name) => `Seen by ${name}`,
  save: "Save",
  cancel: "Cancel",
  send: "Send",
  pasted: "Pasted picture",
  offline: "No connection. Trying again…",
  formNames: ["Feedback form", "Delivery address"],
  menuItems: ["Open the CRM card", "Search in this chat", "Hide from the list"],
};

const es: Words = {
  search: "Buscar",
  sections: { new: "Nuevas", work: "En curso", answered: "Respondidas" },
  online: "En línea",
  recentSearch: "Buscado hace poco",
  avatarHint: "Elegir otra imagen para este chat",
  menu: "Acciones",
  history: "Todos los mensajes",
  mute: "Desactivar los avisos de este chat",
  spam: "Spam o terminar a la fuerza",
  finish: "Terminar la conversación",
  transfer: "Pasar a otro agente",
  inviteHint: "Traer a compañeros a este chat",
  invite: "Invitar",
  call: "Videollamada",
  joinText: "Todavía no participa en esta conversación",
  blockText:
    "El tiempo para responder aquí terminó. Termine la conversación o espere a que el cliente escriba.",
  join: "Participar",
  close: "Cerrar",
  channelText: "Sus compañeros hablan en este chat abierto",
  channelJoin: "Participar",
  read: "Visto",
  enterHint: "Cambiar la tecla que envía",
  mention: "Mencionar a alguien",
  commands: "Comandos que empiezan con una barra",
  smile: "Emoticonos",
  forms: "Formularios del CRM",
  whisper: "Mensajes que solo ven los compañeros: sí o no",
  file: "Enviar un archivo",
  voice: "Grabar un mensaje de voz",
  placeholder: "Escriba un mensaje",
  messageMenu: "Acciones de este mensaje; con Ctrl y un clic se cita",
  retry: "Enviar otra vez",
  notDelivered: "no entregado",
  deleted: "Este mensaje se quitó.",
  fileMark: "[Archivo]",
  loadEarlier: "Mostrar mensajes anteriores",
  empty: "Nadie escribió aquí en los últimos 30 días",
  loading: "Cargando mensajes",
  typing: (name) => `${name} está escribiendo…`,
  seen: (name) => `Visto por ${name}`,
  save: "Guardar",
  cancel: "Cancelar",
  send: "Enviar",
  pasted: "Imagen pegada",
  offline: "Sin conexión. Intentando de nuevo…",
  formNames: ["Formulario de opinión", "Dirección de entrega"],
  menuItems: ["Abrir la ficha del CRM", "Buscar en este chat", "Ocultar de la lista"],
};

const ru: Words = {
  search: "Поиск",
  sections: { new: "Новые", work: "В работе", answered: "Отвеченные" },
  online: "На связи",
  recentSearch: "Недавно искали",
  avatarHint: "Выбрать другую картинку чата",
  menu: "Действия",
  history: "Все сообщения",
  mute: "Выключить уведомления этого чата",
  spam: "Спам или закончить принудительно",
  finish: "Закончить разговор",
  transfer: "Передать другому",
  inviteHint: "Позвать коллег в этот чат",
  invite: "Позвать",
  call: "Видеозвонок",
  joinText: "Вы пока не участвуете в этом разговоре",
  blockText: "Время для ответа вышло. Закончите разговор или подождите, пока клиент напишет.",
  join: "Войти",
  close: "Закрыть",
  channelText: "Коллеги говорят в этом открытом чате",
  channelJoin: "Войти",
  read: "Прочитано",
  enterHint: "Сменить клавишу отправки",
  mention: "Упомянуть кого-нибудь",
  commands: "Команды с косой чертой",
  smile: "Смайлы",
  forms: "Формы CRM",
  whisper: "Сообщения только для коллег: да или нет",
  file: "Отправить файл",
  voice: "Записать голосовое сообщение",
  placeholder: "Напишите сообщение",
  messageMenu: "Действия с сообщением; щелчок с Ctrl цитирует",
  retry: "Отправить ещё раз",
  notDelivered: "не доставлено",
  deleted: "Это сообщение убрали.",
  fileMark: "[Файл]",
  loadEarlier: "Показать более ранние сообщения",
  empty: "За последние 30 дней здесь никто не писал",
  loading: "Сообщения загружаются",
  typing: (name) => `${name} пишет…`,
  seen: (name) => `Прочитано: ${name}`,
  save: "Сохранить",
  cancel: "Отмена",
  send: "Отправить",
  pasted: "Вставленная картинка",
  offline: "Нет связи. Пробуем ещё раз…",
  formNames: ["Форма отзыва", "Адрес доставки"],
  menuItems: ["Открыть карточку CRM", "Искать в чате", "Убрать из списка"],
};

const WORDS: Partial<Record<Language, Words>> = { en, es, ru };

/** The messenger's words; English where it was not translated. */
export function wordsIn(lang: Language): Words {
  return WORDS[lang] ?? en;
}
