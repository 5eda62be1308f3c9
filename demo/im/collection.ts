import type { MessageView } from "../page/message-view.ts";
import type { ImDates } from "./im-dates.ts";

export interface AuthorGroup {
  readonly author: number;
  readonly messages: readonly MessageView[];
}

export type DayPart = AuthorGroup | "new-messages";

export interface DayGroup {
  readonly heading: string;
  readonly parts: readonly DayPart[];
}

type Filling =
  | { readonly author: number; readonly messages: MessageView[] }
  | Exclude<DayPart, AuthorGroup>;

/** The texts of headings are made once while a dialog stands open: after midnight "today" still says "today". */
export class Headings {
  readonly #dates: ImDates;
  readonly #texts = new Map<number, string>();

  constructor(dates: ImDates) {
    this.#dates = dates;
  }

  /** The text is that of the first message met on its day, which a day by UTC shares with another local one. */
  of(at: number, now: number): string {
    const key = this.#dates.dayKey(at);
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = this.#dates.heading(at, now);
      this.#texts.set(key, text);
    }
    return text;
  }
}

/**
 * Messages in order of their ids, under headings and by author. A heading ends where the text of the next one differs, so an old
 * date that comes late gives a heading of its own; the mark of new messages and a new heading both end an author's group.
 * @param markBefore id of the message that the mark of new messages stands before
 */
export function grouped(
  views: readonly MessageView[],
  headings: Headings,
  now: number,
  markBefore: string | null,
): DayGroup[] {
  const days: { readonly heading: string; readonly parts: Filling[] }[] = [];
  for (const view of views) {
    const heading = headings.of(view.at, now);
    let day = days.at(-1);
    if (!day || day.heading !== heading) {
      day = { heading, parts: [] };
      days.push(day);
    }
    if (view.id === markBefore) day.parts.push("new-messages");
    const last = day.parts.at(-1);
    if (last && last !== "new-messages" && last.author === view.author) last.messages.push(view);
    else day.parts.push({ author: view.author, messages: [view] });
  }
  return days;
}
