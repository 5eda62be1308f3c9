import type { Clocks } from "../settings/clocks.ts";
import type { PageWords } from "../texts/page-words.ts";
import { MINUTE, SECOND, type Instant, type Milliseconds } from "../time/instant.ts";
import { differenceOf, type ClockDifference } from "../time/portal-clock.ts";

/** Less is nothing that anybody would notice, or set a clock for. */
const NOTABLE: Milliseconds = MINUTE;
/** Messages take a moment: clocks that differ by less may agree. */
const ALIKE: Milliseconds = 10 * SECOND;

/** How the computer's clock goes beside each portal's, where that is known. */
export function clockDifferences(
  clocks: Clocks,
  now: Instant,
): ReadonlyMap<string, ClockDifference> {
  return new Map(
    [...clocks].flatMap(([portal, clock]): [string, ClockDifference][] => {
      const found = differenceOf(clock, now);
      return found === null ? [] : [[portal, found]];
    }),
  );
}

/** A sentence for each portal, with its name. */
export function clockSentences(clocks: Clocks, now: Instant, words: PageWords): readonly string[] {
  const { health } = words.texts;
  return [...clockDifferences(clocks, now)].map(([portal, { ahead }]) => {
    const time = inWords(ahead, words);
    if (Math.abs(ahead) < ALIKE) return health.alike(portal);
    return ahead > 0 ? health.behind(portal, time) : health.ahead(portal, time);
  });
}

/** What a person should know before reading a list of deadlines; empty where the clocks are near enough. */
export function clockNotes(clocks: Clocks, now: Instant, words: PageWords): readonly string[] {
  const { note } = words.texts.health;
  const notable = [...clockDifferences(clocks, now)].filter(
    ([, { ahead }]) => Math.abs(ahead) >= NOTABLE,
  );
  if (notable.length > 1)
    return clockSentences(
      new Map(notable.map(([portal]) => [portal, clocks.get(portal) ?? []])),
      now,
      words,
    );
  return notable.map(([, { ahead }]) => {
    const time = inWords(ahead, words);
    return ahead > 0 ? note.behind(time) : note.ahead(time);
  });
}

function inWords(ahead: Milliseconds, { formats }: PageWords): string {
  const size = Math.abs(ahead);
  return formats.leftInWords(Math.max(MINUTE, Math.round(size / MINUTE) * MINUTE));
}
