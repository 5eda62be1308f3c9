import type { Language } from "../options.ts";
import type { Dialog, Refusal } from "./dialog.ts";

/** How a refusal about time can be known: by the help link, by the network's own error number, or by its words alone. */
export type Proof = "link" | "number" | "words";

const HELP = "https://helpdesk.bitrix24.com/open/10632966/";
const DASHES = "-".repeat(54);

/** The notice under a message that did not arrive, as the portal words it in one of its languages. */
export function refusalNotice(
  dialog: Dialog,
  reason: Refusal,
  lang: Language,
  proof: Proof,
): string {
  const words = REFUSALS[lang] ?? REFUSALS.en;
  switch (reason) {
    case "window":
      if (proof === "words") return words.window;
      return proof === "link"
        ? `${words.late} [URL=${HELP}]${words.more}[/URL]`
        : quoted(words.general, windowError(dialog.line.connector));
    case "private-reply":
      return quoted(words.general, "(#10) Reply to this comment exists. Error subcode: 2534023");
    case "one-message":
      return words.single;
    case "other":
      return words.general;
  }
}

function windowError(connector: string): string {
  if (connector === "facebook")
    return "(#10) Sent outside of the allowed time. Error subcode: 2018278";
  if (connector === "fbinstagramdirect")
    return "(#10) Sent outside of the allowed time. Error subcode: 2534022";
  return "131047: more than 24 hours have gone by";
}

function quoted(sentence: string, raw: string): string {
  return `${sentence}\n${DASHES}\n${raw}\n${DASHES}`;
}

interface RefusalWords {
  readonly late: string;
  readonly more: string;
  readonly window: string;
  readonly single: string;
  readonly general: string;
}

const REFUSALS: Partial<Record<Language, RefusalWords>> & { readonly en: RefusalWords } = {
  en: {
    window: "Not sent: the 24-hour window of this customer is over.",
    late: "Your text did not reach the customer: too much time went by since they last wrote.",
    more: "Read about it",
    single: "Your text did not reach the customer: after a comment only one message is possible.",
    general: "Your message was not delivered to the customer.",
  },
  es: {
    window: "No enviado: la ventana de 24 horas de este cliente terminó.",
    late: "Su texto no llegó al cliente: pasó demasiado tiempo desde que escribió por última vez.",
    more: "Leer más",
    single: "Su texto no llegó al cliente: tras un comentario cabe solo un mensaje.",
    general: "Su mensaje no fue entregado al cliente.",
  },
  pt: {
    window: "Não enviado: a janela de 24 horas deste cliente acabou.",
    late: "O seu texto não chegou ao cliente: passou muito tempo desde que ele escreveu.",
    more: "Ler mais",
    single: "O seu texto não chegou ao cliente: depois de um comentário cabe apenas uma mensagem.",
    general: "A sua mensagem não foi entregue ao cliente.",
  },
  uk: {
    window: "Не надіслано: 24 години після слів клієнта минули.",
    late: "Ваш текст не дійшов до клієнта: він писав надто давно.",
    more: "Прочитати про це",
    single: "Ваш текст не дійшов: на коментар можна відповісти лише один раз.",
    general: "Не вдалося доставити ваше повідомлення клієнту.",
  },
  kk: {
    window: "Жіберілмеді: клиент жазғаннан бері 24 сағат өтті.",
    late: "Мәтініңіз клиентке жетпеді: ол көптен бері жазбаған.",
    more: "Толығырақ",
    single: "Мәтініңіз жетпеді: пікірге тек бір рет жауап беруге болады.",
    general: "Хабарламаңыз клиентке жеткізілмеді.",
  },
  ru: {
    window: "Не отправлено: 24 часа после слов клиента прошли.",
    late: "Ваш текст не дошёл до клиента: с его последнего сообщения прошло слишком много времени.",
    more: "Прочитать об этом",
    single: "Ваш текст не дошёл до клиента: на комментарий возможно только одно сообщение.",
    general: "Ваше сообщение не доставлено клиенту.",
  },
};

export interface SystemWords {
  readonly started: (customer: string) => string;
  readonly reopened: (number: number) => string;
  readonly assigned: (agent: string) => string;
  readonly transferred: (from: string, to: string) => string;
  readonly ended: string;
  readonly closing: string;
  readonly commentNote: (link: string) => string;
  readonly postNote: (link: string) => string;
  readonly form: string;
}

const SYSTEM_WORDS: Partial<Record<Language, SystemWords>> & { readonly en: SystemWords } = {
  en: {
    started: (customer) => `${customer} opened a conversation`,
    reopened: (number) => `Conversation No. ${number} goes on`,
    assigned: (agent) => `${agent} now answers here`,
    transferred: (from, to) => `${from} handed this over to ${to}`,
    ended: "Conversation ended",
    closing: "Thank you for writing to us. This conversation is finished; write again at any time.",
    commentNote: (link) => `A comment under one of your posts. [URL=${link}]Show the post[/URL]`,
    postNote: (link) => `The post they write about: [URL=${link}]${link}[/URL]`,
    form: "Please fill in this form: https://acme.bitrix24.com/pub/form/12/",
  },
  es: {
    started: (customer) => `${customer} abrió una conversación`,
    reopened: (number) => `La conversación n.º ${number} continúa`,
    assigned: (agent) => `Ahora responde ${agent}`,
    transferred: (from, to) => `${from} pasó la conversación a ${to}`,
    ended: "Conversación terminada",
    closing:
      "Gracias por escribirnos. La conversación ha terminado; puede volver a escribir cuando quiera.",
    commentNote: (link) =>
      `Un comentario en una de sus publicaciones. [URL=${link}]Ver la publicación[/URL]`,
    postNote: (link) => `La publicación de la que hablan: [URL=${link}]${link}[/URL]`,
    form: "Rellene este formulario, por favor: https://acme.bitrix24.com/pub/form/12/",
  },
  ru: {
    started: (customer) => `${customer}: новый разговор`,
    reopened: (number) => `Разговор № ${number} продолжается`,
    assigned: (agent) => `Теперь отвечает ${agent}`,
    transferred: (from, to) => `${from} передаёт разговор: ${to}`,
    ended: "Разговор окончен",
    closing: "Спасибо за обращение. Разговор окончен; пишите нам в любое время.",
    commentNote: (link) => `Комментарий под вашей записью. [URL=${link}]Показать запись[/URL]`,
    postNote: (link) => `Запись, о которой речь: [URL=${link}]${link}[/URL]`,
    form: "Заполните, пожалуйста, форму: https://acme.bitrix24.com/pub/form/12/",
  },
};

export function systemWords(lang: Language): SystemWords {
  return SYSTEM_WORDS[lang] ?? SYSTEM_WORDS.en;
}

/** A person's name as the portal marks it inside a text. */
export function mention(id: number, name: string): string {
  return `[USER=${id}]${name}[/USER]`;
}
