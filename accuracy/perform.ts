import type { Dialog, Message } from "../demo/model/dialog.ts";
import { mention } from "../demo/model/notices.ts";
import { COLLEAGUE, ME, OTHER_COLLEAGUE } from "../demo/model/people.ts";
import { toldOf, type Chat, type Happening } from "./happenings.ts";
import type { Random } from "./random.ts";
import type { Company } from "./stage.ts";
import { answerOf, tell, type ToldEvent, type Truth } from "./truth.ts";

/** A conversation of the portal, and the truth about it. */
export interface Told {
  readonly dialog: Dialog;
  readonly truth: Truth;
}

/** The conversation begins, as the portal says it. */
export function begin({ acts, portal }: Company, chat: Chat): Told {
  const dialog = portal.addDialog({
    chatId: chat.chatId,
    customer: chat.customer,
    line: chat.line,
    joined: chat.joined,
    sessionStartAt: chat.startedAt,
  });
  if (chat.renamed !== null) dialog.title = chat.renamed;
  const namesCustomer = isOpenedByCustomer(chat);
  const { id } = portal.put(dialog, {
    author: 0,
    at: chat.startedAt,
    text: namesCustomer
      ? acts.words.started(mention(dialog.customer, chat.customer))
      : acts.words.reopened(dialog.sessionId),
    mark: "start",
  });
  const truth: Truth = {
    connector: chat.line.connector,
    sevenDays: chat.line.sevenDays,
    events: [],
  };
  // A line that names nobody may itself be a text for the customer, as far as a page says.
  if (!namesCustomer)
    tell(truth, { id, at: chat.startedAt, by: "system", kind: "message", text: true });
  return { dialog, truth };
}

/** The first line of a chat names the customer where their message has opened it. */
function isOpenedByCustomer({ happenings }: Chat): boolean {
  const first = happenings.find((happening) => toldOf(happening).length > 0);
  return first?.does === "customer" || first?.does === "comment";
}

/** Makes it happen in the portal, and tells the truth about it. */
export function perform(company: Company, told: Told, planned: Happening, random: Random): void {
  const { dialog, truth } = told;
  const happening = asItCame(planned, truth);
  const before = new Set(dialog.messages.map(({ id }) => id));
  act(company, dialog, happening, random, truth);
  const fresh = dialog.messages.filter(({ id }) => !before.has(id)).toSorted((a, b) => a.id - b.id);
  const events = toldOf(happening);
  const wording = wordsOf(happening, fresh[0]);
  for (const message of fresh) {
    const event =
      message.author === 0 && !message.refusal && message.mark !== "output"
        ? null
        : message.mark === "hidden"
          ? null
          : events.shift();
    if (event) tell(truth, { ...event, id: message.id, ...(wording && { wording }) });
    else if (message.mark !== "hidden")
      tell(truth, { at: message.at, by: "system", kind: "message", text: true, id: message.id });
  }
  if (events.length > 0) throw new Error(`${happening.does} left no message`);
}

/** What a line of the system says of a refusal by nothing but its words, whether it is one or not. */
function wordsOf(
  { does, reason, proof }: Happening,
  message: Message | undefined,
): ToldEvent["wording"] {
  if (does === "automatic") return WORDINGS.find(([text]) => text === message?.text)?.[1];
  if (does !== "refuse" || reason === "private-reply") return undefined;
  if (reason === "one-message") return "private-reply";
  return reason === "other" || proof === "words" ? reason : undefined;
}

/** What was planned as a refusal for time comes for another reason, where the customer has written since. */
function asItCame(planned: Happening, truth: Truth): Happening {
  const { does, reason, early, at } = planned;
  const isEarly = does === "refuse" && reason === "window" && early !== true;
  return isEarly && answerOf(truth, at).state === "open"
    ? { ...planned, reason: "other" }
    : planned;
}

function act(
  { acts, portal }: Company,
  dialog: Dialog,
  happening: Happening,
  random: Random,
  truth: Truth,
): void {
  const { at, does, carries = "text", late = 0 } = happening;
  const replyTo = happening.reply ? dialog.messages.at(-1)?.id : undefined;
  const said = {
    at: at - late,
    text: carries === "file" ? "" : random.one(TEXTS),
    file: carries === "text" ? false : random.one([true, { name: "list.pdf", size: 9000 }]),
    ...(replyTo !== undefined && { replyTo }),
    ...(happening.forwarded && { forwardedFrom: "Priya Nair" }),
  };
  switch (does) {
    case "customer":
      acts.receive(dialog, said);
      return;
    case "comment":
      acts.comment(dialog, said);
      return;
    case "me":
      acts.answer(dialog, ME, said);
      return;
    case "colleague":
      acts.answer(dialog, happening.other ? OTHER_COLLEAGUE : COLLEAGUE, {
        ...said,
        stranger: happening.stranger ?? false,
      });
      return;
    case "bot":
      acts.bot(dialog, said);
      return;
    case "automatic":
      acts.automatic(dialog, { at, text: random.one(AUTOMATIC_TEXTS) });
      return;
    case "note":
      acts.note(dialog, { at, text: "Waiting for a free agent." });
      return;
    case "whisper":
      acts.whisper(dialog, { at, text: "careful", by: random.one([ME, COLLEAGUE]) });
      return;
    case "refuse":
      acts.refuse(dialog, {
        at,
        reason: happening.reason ?? "other",
        ...(happening.proof && { proof: happening.proof }),
      });
      return;
    case "transfer":
      acts.transfer(dialog);
      return;
    case "finish":
      acts.finish(dialog);
      return;
    case "edit":
    case "delete":
      change({ acts, portal }, dialog, does, random, truth);
  }
}

function change(
  { acts }: Pick<Company, "acts" | "portal">,
  dialog: Dialog,
  does: "edit" | "delete",
  random: Random,
  truth: Truth,
): void {
  const said = dialog.messages.filter(({ author, deleted }: Message) => author !== 0 && !deleted);
  if (said.length === 0) return;
  const message = random.one(said);
  if (does === "edit") {
    if (message.text !== "") acts.edit(dialog, message.id, "Corrected.");
    return;
  }
  const event = truth.events.find(({ id }) => id === message.id);
  if (event && message.file) event.unclear = true;
  acts.delete(dialog, message.id);
}

const TEXTS = [
  "Hello!",
  "Is it still there?",
  "12:30 tomorrow, please",
  "Thank you",
  "The 24-hour window of the shop: what is it?",
  "https://example.com/p/1",
];

/** Texts for customers in which the words of notices occur. */
const WORDINGS: readonly (readonly [string, NonNullable<ToldEvent["wording"]>])[] = [
  ["Примерное время ожидания ответа 5 минут", "window"],
  ["Atendemos en una ventana de 24 horas.", "window"],
  ["Each request is already answered by somebody within a day.", "private-reply"],
  ["Seu pedido não foi entregue? Escreva aqui.", "other"],
];
const AUTOMATIC_TEXTS = [
  "We answer from nine to five.",
  "Gracias, le respondemos enseguida.",
  ...WORDINGS.map(([text]) => text),
];
