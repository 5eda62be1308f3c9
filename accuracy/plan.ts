import type { LayoutName } from "../demo/options.ts";
import { conditionsOf, type Conditions } from "./conditions.ts";
import { chatOf, OTHER_COLLEAGUES, type Chat, type Happening } from "./happenings.ts";
import { LAYOUTS } from "./layouts.ts";
import { randomOf, type Random } from "./random.ts";

/** What the person at the page does. */
export type Act =
  | { readonly does: "open"; readonly chat: number; readonly around: number | null }
  | { readonly does: "older" | "close" | "remount" | "reload" };

export type Step = { readonly at: number } & (
  | { readonly happens: Happening; readonly chat: number }
  | { readonly acts: Act }
);

/** One history: some conversations of a portal, and a page on which they are watched. The same seed gives the same. */
export interface Plan {
  readonly seed: number;
  readonly conditions: Conditions;
  readonly chats: readonly Chat[];
  /** Name of the second colleague. */
  readonly otherColleague: string;
  /** Unread messages that rows show when the page is loaded. */
  readonly counters: readonly number[];
  /** After the page was loaded, in order of time. */
  readonly steps: readonly Step[];
  readonly endsAt: number;
  readonly random: Random;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param namesakes customers may bear a colleague's name, and chats any title */
export function planOf(seed: number, layout: LayoutName, namesakes: boolean): Plan {
  const random = randomOf(seed * LAYOUTS.length + LAYOUTS.indexOf(layout));
  const conditions = conditionsOf(seed, layout, random);
  const from = conditions.loadedAt;
  const span = random.weighted([
    [3, random.whole(MINUTE, 2 * HOUR)],
    [3, random.whole(HOUR, 2 * DAY)],
    [1, random.whole(DAY, 9 * DAY)],
  ]);
  const endsAt = from + span;
  const count = random.whole(2, 3);
  const chats = Array.from({ length: count }, (_, index) =>
    chatOf(101 + index, { from: from + 1000, to: endsAt }, random, namesakes),
  );
  const otherColleague = namesakes ? random.one(OTHER_COLLEAGUES) : OTHER_COLLEAGUES[0];
  const counters = chats.map(() =>
    random.weighted([
      [6, 0],
      [3, random.whole(1, 4)],
      [1, random.whole(5, 60)],
    ]),
  );
  const steps: Step[] = chats.flatMap(({ happenings }, chat) =>
    happenings.filter(({ at }) => at >= from).map((happens) => ({ at: happens.at, happens, chat })),
  );
  const some = (): number => from + 2000 + Math.round(random.next() * span * 0.9);
  const open = (at: number): void => {
    const chat = random.whole(0, count - 1);
    const around = random.often(0.1) ? random.next() : null;
    steps.push({ at, acts: { does: "open", chat, around } });
  };
  open(from + random.whole(1, 5) * 500);
  if (random.often(0.6)) open(some());
  if (random.often(0.3)) open(some());
  if (random.often(0.3)) steps.push({ at: some(), acts: { does: "older" } });
  if (random.often(0.1)) steps.push({ at: some(), acts: { does: "close" } });
  if (random.often(0.1)) steps.push({ at: some(), acts: { does: "remount" } });
  if (random.often(0.15)) steps.push({ at: some(), acts: { does: "reload" } });
  steps.sort((a, b) => a.at - b.at);
  return { seed, conditions, chats, otherColleague, counters, steps, endsAt, random };
}
