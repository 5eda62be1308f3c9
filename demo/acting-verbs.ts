import type { Acts } from "./model/acts.ts";
import type { Dialog, Line } from "./model/dialog.ts";
import { fillHistory } from "./model/history.ts";
import { ALL_LINES } from "./model/lines.ts";
import { COLLEAGUE, ME, OTHER_COLLEAGUE } from "./model/people.ts";
import { truthOf } from "./model/truth.ts";
import type { ActingVerbs, AddedDialog, PortalVerbs } from "./verbs.ts";

/** The verbs that happen in the portal, whatever its pages look like. @param historyGrew tells the page of older messages */
export function actingVerbs(acts: Acts, historyGrew: (dialog: Dialog) => void): ActingVerbs {
  const { portal } = acts;
  const on = (id: string): Dialog => portal.dialog(id);
  const change = (id: string, act: (dialog: Dialog) => void): void => {
    const dialog = on(id);
    act(dialog);
    portal.tell({ type: "dialog", dialog });
  };
  return {
    receive: async (id, said = {}) => acts.receive(on(id), { text: "Hello?", ...said }).id,
    comment: async (id, said = {}) => acts.comment(on(id), { text: "How much is it?", ...said }).id,
    reply: async (id, said = {}) => {
      const message = acts.answer(on(id), ME, answered(said));
      acts.sent.push({
        dialog: id,
        text: message.text,
        way: "model",
        file: message.file?.name ?? null,
        whisper: false,
      });
      return message.id;
    },
    colleagueReply: async (id, said = {}) =>
      acts.answer(on(id), said.stranger ? OTHER_COLLEAGUE : COLLEAGUE, answered(said)).id,
    botReply: async (id, said = {}) =>
      acts.bot(on(id), { text: "A person will be with you soon.", ...said }).id,
    autoMessage: async (id, said = {}) =>
      acts.automatic(on(id), { text: "We are open from nine to six.", ...said }).id,
    systemNote: async (id, said = {}) =>
      acts.note(on(id), { text: "The lead was added to the CRM.", ...said }).id,
    whisper: async (id, said = {}) =>
      acts.whisper(on(id), { text: "Between us: be careful.", ...said }).id,
    refuse: async (id, refused) => acts.refuse(on(id), refused).id,
    editMessage: async (id, message, text) => acts.edit(on(id), message, text),
    deleteMessage: async (id, message) => acts.delete(on(id), message),
    addHistory: async (id, count) => {
      fillHistory(portal, on(id), count);
      historyGrew(on(id));
    },
    typing: async (id, writing = true) => change(id, (dialog) => (dialog.writing = writing)),

    finish: async (id) => acts.finish(on(id)),
    transfer: async (id, to) => acts.transfer(on(id), to),
    join: async (id) => acts.join(on(id)),
    setStatus: async (id, status) => change(id, (dialog) => (dialog.status = status)),
    setCounter: async (id, count) => change(id, (dialog) => (dialog.counter = count)),
    pin: async (id, pinned = true) => change(id, (dialog) => (dialog.pinned = pinned)),
    mute: async (id, muted = true) => change(id, (dialog) => (dialog.muted = muted)),
    rename: async (id, title) => change(id, (dialog) => (dialog.title = title)),
    addDialog: async (spec = {}) => addDialog(acts, spec),

    receiveInternal: async (id, said = {}) => {
      const chat = portal.internal.get(id);
      if (!chat) throw new Error(`No internal chat ${id} in this portal`);
      const { text = "Have you seen this?", at, id: number } = said;
      const author = chat.people.find((person) => person !== ME) ?? COLLEAGUE;
      return portal.putInternal(chat, { author, text, at, id: number }).id;
    },
    burst: (spec) => burst(acts, spec),
    sent: () => [...acts.sent],
    dialogs: () => [...portal.dialogs.values()].map((dialog) => truthOf(portal, dialog)),
  };
}

/** A reply without words says something, unless a file is all of it. */
function answered<Given extends { readonly text?: string | undefined; readonly file?: unknown }>(
  said: Given,
): Given {
  return said.text === undefined && !said.file
    ? { ...said, text: "Thank you, I will look into it." }
    : said;
}

function addDialog(acts: Acts, spec: AddedDialog): string {
  const { portal } = acts;
  const numbers = [...portal.dialogs.values()].map((dialog) => dialog.chatId);
  const chatId =
    spec.id === undefined ? Math.max(300, ...numbers) + 1 : Number(spec.id.replace("chat", ""));
  if (!Number.isSafeInteger(chatId)) throw new Error(`Not a dialog id: ${spec.id}`);
  const dialog = portal.addDialog({
    ...spec,
    chatId,
    customer: spec.customer ?? `Customer ${chatId}`,
    line: lineOf(spec),
    sessionStartAt: spec.at,
  });
  if (spec.started !== false) {
    const text = acts.words.started(
      `[USER=${dialog.customer}]${spec.customer ?? `Customer ${chatId}`}[/USER]`,
    );
    portal.put(dialog, { author: 0, text, mark: "start", at: spec.at, id: spec.noteId });
    portal.tell({ type: "dialog", dialog });
  }
  return dialog.id;
}

function lineOf({ line = 1, sevenDays }: AddedDialog): Line {
  const fits = (other: Line): boolean => sevenDays === undefined || other.sevenDays === sevenDays;
  const found = ALL_LINES.find(
    (other) => (other.id === line || other.connector === line) && fits(other),
  );
  if (found) return found;
  if (typeof line === "number") throw new Error(`No line ${line}`);
  const near = ALL_LINES.find((other) => other.connector === line);
  return {
    id: (near?.id ?? 50) + 50,
    name: near?.name ?? line,
    connector: line,
    sevenDays: sevenDays ?? false,
  };
}

async function burst(acts: Acts, spec: Parameters<PortalVerbs["burst"]>[0]): Promise<void> {
  const { portal } = acts;
  const dialogs = spec.dialogs ?? [...portal.dialogs.keys()];
  const perFrame = spec.perFrame ?? 50;
  for (let done = 0; done < spec.count; done += perFrame) {
    await nextFrame();
    const deliver = (): void => {
      for (let index = done; index < Math.min(spec.count, done + perFrame); index++) {
        const id = dialogs[index % dialogs.length];
        if (id !== undefined) acts.receive(portal.dialog(id), { text: `Message ${index + 1}` });
      }
    };
    if (spec.redraw === "message") deliver();
    else portal.batch(deliver);
  }
}

/** Hidden pages get no frames. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve, 16);
    else requestAnimationFrame(() => resolve());
  });
}
