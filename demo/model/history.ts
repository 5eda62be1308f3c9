import type { Dialog } from "./dialog.ts";
import { COLLEAGUE, ME } from "./people.ts";
import type { NewMessage, Portal } from "./portal.ts";
import { pick, seeded } from "./random.ts";

const HOUR = 3_600_000;
/** Older than every window, so that more history never changes the state of a conversation. */
const QUIET = 8 * 24 * HOUR;

const ASKED = [
  "Hello again!",
  "Do you still have this one?",
  "What would the delivery cost?",
  "And in another colour?",
  "I will think about it.",
  "Could you send me a picture?",
  "Perfect, thank you.",
];
const ANSWERED = [
  "Good morning, how can we help?",
  "Yes, there are a few left.",
  "It is free above fifty euros.",
  "I have asked the warehouse.",
  "Take your time.",
  "You will find it in the catalogue.",
];

/** Puts `count` older messages before all that a dialog has: customer, agent and now and then a colleague in turn. */
export function fillHistory(portal: Portal, dialog: Dialog, count: number): void {
  const random = seeded(dialog.chatId * 7919 + dialog.messages.length);
  const first = dialog.messages[0]?.at ?? portal.clock.now();
  let at =
    first - (dialog.messages.length > 0 && portal.clock.now() - first < QUIET ? QUIET : HOUR);
  const older: NewMessage[] = [];
  for (let left = count; left > 0; left--) {
    const asks = random() < 0.55;
    const author = asks ? dialog.customer : random() < 0.8 ? ME : COLLEAGUE;
    older.unshift({ author, at, text: pick(random, asks ? ASKED : ANSWERED) });
    at -= Math.ceil(random() * 90) * 60_000;
  }
  portal.putOlder(dialog, older);
  for (const message of older) {
    if (!dialog.people.includes(message.author)) dialog.people.push(message.author);
  }
}
