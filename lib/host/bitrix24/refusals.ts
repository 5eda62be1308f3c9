import type { RefusalReason } from "../../policy/facts.ts";

export type RefusalFragments = Readonly<Record<RefusalReason, readonly string[]>>;

export const NO_MORE_FRAGMENTS: RefusalFragments = { window: [], "private-reply": [], other: [] };

/** The help article about the time limit; links to it are the same in every language. Read 2026-05. */
const TIME_LIMIT_ARTICLE = "10632966";

/**
 * Meta's error numbers, which stand in the connector's own words below a line of dashes: Messenger, Instagram, WhatsApp (63016 is
 * Twilio's for it); a comment answered before. Read 2026-05.
 */
const ERROR_NUMBERS: ReadonlyMap<number, RefusalReason> = new Map([
  [2018278, "window"],
  [2534022, "window"],
  [131047, "window"],
  [63016, "window"],
  [2534023, "private-reply"],
  [2534025, "private-reply"],
]);

/** Fragments of the portal's notices, lower case; the portal's language need not be the agent's. Read 2026-05. */
const FRAGMENTS: readonly (readonly [RefusalReason, readonly string[]])[] = [
  [
    "window",
    [
      "24-hour window",
      "7-day window",
      "allowed time frame",
      "alloted time",
      "ventana de 24 horas",
      "ventana de 7 días",
      "janela de 24 horas",
      "janela de 7 dias",
      "24 часа",
      "7 дней",
      "время ожидания",
      "24 години",
      "7 днів",
      "24 сағат",
    ],
  ],
  [
    "private-reply",
    [
      "only one response",
      "only one message",
      "already replied",
      "already answered",
      "solo una vez",
      "solo un mensaje",
      "ya ha respondido",
      "apenas uma vez",
      "apenas uma mensagem",
      "já respondeu",
      "только один раз",
      "только одно сообщение",
      "вы уже ответили",
      "лише один раз",
      "ви вже відповіли",
      "бір рет",
    ],
  ],
  [
    "other",
    [
      "comment was deleted",
      "could not be delivered",
      "could not deliver",
      "unable to deliver",
      "was not delivered",
      "has not been delivered",
      "comentario fue eliminado",
      "no fue entregado",
      "no se entregó",
      "no se pudo entregar",
      "no se ha podido entregar",
      "no ha sido entregado",
      "comentário foi excluído",
      "não foi entregue",
      "não foi possível entregar",
      "não pôde ser entregue",
      "комментарий был удален",
      "комментарий удален",
      "не удалось доставить",
      "не доставлен",
      "не был доставлен",
      "не было доставлен",
      "коментар було видалено",
      "коментар видалено",
      "не вдалося доставити",
      "не був доставлен",
      "не було доставлен",
      "пікір жойылды",
      "жеткізілмеді",
      "жеткізілген жоқ",
      "жеткізу мүмкін болмады",
    ],
  ],
];

const READ_AT_MOST = 10_000;

/** A system message, as far as a refusal can be told from it. */
export interface Notice {
  /** The whole message: links stand anywhere in it. */
  readonly message: Element;
  /** Its text. */
  readonly body: Element | null;
  /** Blocks in which others are quoted. */
  readonly quoted: readonly Element[];
}

export interface Refusal {
  readonly reason: RefusalReason;
  /** Only a fragment of a sentence says so, which may stand in any other text. */
  readonly byWords: boolean;
}

/**
 * What a system message says about a message that did not arrive, `null` when it says nothing of the kind. The sentence
 * of one language is the last thing that is looked at.
 *
 * @param more further fragments, lower case.
 */
export function findRefusal(notice: Notice, more: RefusalFragments): Refusal | null {
  for (const link of notice.message.getElementsByTagName("a")) {
    if ([...link.attributes].some(({ value }) => value.includes(TIME_LIMIT_ARTICLE)))
      return { reason: "window", byWords: false };
  }
  const number = errorNumberIn(notice);
  const numbered = number === null ? undefined : ERROR_NUMBERS.get(number);
  if (numbered !== undefined) return { reason: numbered, byWords: false };
  const lowerCase = textOf(notice).toLowerCase();
  for (const [reason, fragments] of FRAGMENTS) {
    if (
      [...fragments, ...more[reason]].some(
        (fragment) => fragment !== "" && lowerCase.includes(fragment),
      )
    )
      return { reason, byWords: true };
  }
  return null;
}

/** The same where it does not matter how it is known: why a message did not arrive. */
export function refusalIn(notice: Notice, more: RefusalFragments): RefusalReason | null {
  return findRefusal(notice, more)?.reason ?? null;
}

/** The error number that a notice quotes, of those that are known; `null` where it quotes none. */
export function errorNumberIn(notice: Notice): number | null {
  const quoted = [
    ...notice.quoted.map((block) => block.textContent ?? ""),
    ...textOf(notice)
      .split(/-{20,}/)
      .slice(1),
  ].flatMap((part) => part.match(/\d+/g) ?? []);
  const numbers = quoted.map(Number);
  return [...ERROR_NUMBERS.keys()].find((number) => numbers.includes(number)) ?? null;
}

function textOf({ body }: Notice): string {
  return (body?.textContent ?? "").slice(0, READ_AT_MOST);
}
