import { ALL_LINES } from "./lines.ts";
import { pick, seeded } from "./random.ts";
import type { Story, Tell } from "./story.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const FIRST = [
  "Ada",
  "Ben",
  "Carla",
  "Dario",
  "Elif",
  "Finn",
  "Greta",
  "Hugo",
  "Iris",
  "Jonas",
  "Kaya",
  "Leo",
];
const LAST = [
  "Abel",
  "Brandt",
  "Costa",
  "Dahl",
  "Engel",
  "Fabre",
  "Grau",
  "Holm",
  "Ibarra",
  "Jansen",
  "Kurz",
  "Lund",
];
const QUESTIONS = [
  "Is it still available?",
  "When will it arrive?",
  "Can I change my order?",
  "What does it cost?",
];
const ANSWERS = [
  "Yes, it is.",
  "Tomorrow before noon.",
  "Of course, tell me how.",
  "I will look it up.",
];

/** `count` conversations of two to four messages each, spread over ten days and all lines. */
export function crowd(count: number, seed: number): Story[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const line = pick(random, ALL_LINES);
    const comments = line.connector.includes("comments") || line.connector === "fbinstagram";
    let ago = 10 * MINUTE + Math.floor(random() ** 2 * 10 * DAY);
    const tells: Tell[] = [];
    for (let left = 2 + Math.floor(random() * 3); left > 0; left--) {
      const asks = tells.length === 0 || random() < 0.5;
      tells.push(
        asks
          ? [ago, comments ? "comment" : "customer", pick(random, QUESTIONS)]
          : [ago, random() < 0.8 ? "me" : "colleague", pick(random, ANSWERS)],
      );
      ago = Math.max(MINUTE, Math.floor(ago * (0.4 + random() * 0.5)));
    }
    return {
      chatId: 1001 + index,
      customer: `${pick(random, FIRST)} ${pick(random, LAST)} ${index + 1}`,
      line,
      tells,
      counter: random() < 0.3 ? 1 + Math.floor(random() * 9) : 0,
    };
  });
}
