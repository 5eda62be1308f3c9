import { fingerprint } from "../fingerprint.ts";
import { MODEL_LIMITS, type PageModelAnswer } from "./protocol.ts";

/** Leaves out of an answer what the same asker has been told in an earlier one. */
export type Changes = (asker: string, answer: PageModelAnswer) => PageModelAnswer;

/** Remembers what was told to whom; of more than a few askers the oldest is forgotten, and is told everything again. */
export function createChanges(): Changes {
  const told = new Map<string, Map<string, number>>();

  return (asker, answer) => {
    let known = told.get(asker);
    if (known === undefined) told.set(asker, (known = new Map()));
    for (const oldest of told.keys()) if (told.size > MODEL_LIMITS.askers) told.delete(oldest);

    const isNew = (what: string, value: unknown): boolean => {
      // A list of thousands is remembered: a number each is enough.
      const said = fingerprint(JSON.stringify(value));
      if (known.get(what) === said) return false;
      known.set(what, said);
      return true;
    };
    const news = <T>(what: string, values: readonly T[]): readonly T[] =>
      isNew(what, values) ? values : [];

    return {
      ...answer,
      customers: news("customers", answer.customers),
      bots: news("bots", answer.bots),
      messages: news(`messages ${answer.open}`, answer.messages),
      dialogs: answer.dialogs.filter((dialog) => isNew(dialog.dialog, dialog)),
    };
  };
}
