import type { Acts } from "./acts.ts";
import type { Dialog, Line, Refusal } from "./dialog.ts";
import { isCommentsOnly } from "./dialog.ts";
import { fillHistory } from "./history.ts";
import { COLLEAGUE, ME } from "./people.ts";

export type Teller =
  | "customer"
  | "comment"
  | "me"
  | "colleague"
  | "bot"
  | "automatic"
  | "note"
  | "whisper"
  | "refused"
  | "ended";

/** How long ago (milliseconds), who, and what; for `refused` the reason. */
export type Tell = readonly [
  ago: number,
  who: Teller,
  text: string,
  more?: { readonly from: string },
];

/** A conversation and how it came to be what it is. */
export interface Story {
  readonly chatId: number;
  readonly customer: string;
  readonly line: Line;
  readonly tells: readonly Tell[];
  /** The session status to end with; else what the last message leaves. */
  readonly status?: number;
  readonly owner?: number;
  readonly joined?: boolean;
  readonly pinned?: boolean;
  readonly muted?: boolean;
  readonly crm?: boolean;
  /** Unread messages shown on the row. */
  readonly counter?: number;
  /** Older messages before the story, for paging. */
  readonly olderMessages?: number;
}

interface Scene {
  readonly at: number;
  readonly play: () => void;
}

/** Plays the stories all together in order of time, so that numbers of messages grow with time across the portal. */
export function playStories(acts: Acts, stories: readonly Story[], now: number): void {
  const scenes: Scene[] = [];
  for (const story of stories) {
    const dialog = acts.portal.addDialog({
      ...story,
      status: 0,
      counter: 0,
      sessionStartAt: now - startOf(story),
    });
    scenes.push(...scenesOf(acts, dialog, story, now));
  }
  scenes.sort((a, b) => a.at - b.at);
  for (const scene of scenes) scene.play();
  for (const story of stories) settle(acts, story);
}

function startOf(story: Story): number {
  return (story.tells[0]?.[0] ?? 0) + 1000;
}

function scenesOf(acts: Acts, dialog: Dialog, story: Story, now: number): Scene[] {
  const at = now - startOf(story);
  const opening: Scene = {
    at,
    play: () =>
      acts.portal.put(dialog, {
        author: 0,
        at,
        ...(dialog.line.connector === "fbinstagram"
          ? {
              text: acts.words.postNote(`https://www.instagram.com/p/${dialog.chatId}/`),
              mark: "hidden" as const,
            }
          : {
              text: acts.words.started(`[USER=${dialog.customer}]${story.customer}[/USER]`),
              mark: "start" as const,
            }),
      }),
  };
  return [opening, ...story.tells.map((tell) => sceneOf(acts, dialog, tell, now))];
}

function sceneOf(acts: Acts, dialog: Dialog, [ago, who, text, more]: Tell, now: number): Scene {
  const at = now - ago;
  const said = { text, at, from: more?.from };
  switch (who) {
    case "customer":
      return { at, play: () => acts.receive(dialog, said) };
    case "comment":
      return {
        at,
        play: () =>
          isCommentsOnly(dialog.line.connector)
            ? acts.receive(dialog, said)
            : acts.comment(dialog, said),
      };
    case "me":
      return { at, play: () => acts.answer(dialog, ME, said) };
    case "colleague":
      return { at, play: () => acts.answer(dialog, COLLEAGUE, said) };
    case "bot":
      return { at, play: () => acts.bot(dialog, said) };
    case "automatic":
      return { at, play: () => acts.automatic(dialog, said) };
    case "note":
      return { at, play: () => acts.note(dialog, said) };
    case "whisper":
      return { at, play: () => acts.whisper(dialog, said) };
    case "refused":
      return { at, play: () => acts.refuse(dialog, { at, reason: text as Refusal }) };
    case "ended":
      return {
        at,
        play: () => {
          acts.portal.put(dialog, { author: 0, at, text: acts.words.closing, mark: "output" });
          acts.portal.put(dialog, { author: 0, at, text: acts.words.ended, mark: "end" });
        },
      };
  }
}

function settle(acts: Acts, story: Story): void {
  const dialog = acts.portal.dialog(`chat${story.chatId}`);
  dialog.counter = story.counter ?? 0;
  if (story.status !== undefined) dialog.status = story.status;
  else if (dialog.status === 0) dialog.status = 20;
  if (story.olderMessages) fillHistory(acts.portal, dialog, story.olderMessages);
}
