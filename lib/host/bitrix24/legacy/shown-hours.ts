import { parseHostDate } from "../../../time/host-date.ts";
import { DAY, HOUR, MINUTE, type Milliseconds } from "../../../time/instant.ts";
import { find } from "./selectors.ts";

/** Of the newest messages: what they show is what people read now. */
const LOOKED_AT = 20;

const CLOCK = /^(\d{1,2})[:.](\d{2})(?:\s*([ap])\.?\s?m\.?)?$/i;

/**
 * How far the hours that stand beside the messages are ahead of UTC. This layout shows hours of the person's zone in the
 * portal, which may be another one than the computer's.
 *
 * @param here how far the computer's hours are ahead of UTC; of two offsets a day apart the nearer one is meant.
 * @returns `null` where no message shows both its hour and its date, or two contradict each other.
 */
export function shownOffset(messages: Element | null, here: Milliseconds): Milliseconds | null {
  let found: Milliseconds | null = null;
  // From the end: thousands may stand before.
  let message = messages?.lastElementChild ?? null;
  for (let looked = 0; message !== null && looked < LOOKED_AT; looked += 1) {
    const offset = offsetOf(message, here);
    message = message.previousElementSibling;
    if (offset === null) continue;
    if (found !== null && found !== offset) return null;
    found = offset;
  }
  return found;
}

function offsetOf(message: Element, here: Milliseconds): Milliseconds | null {
  const at = parseHostDate((message as HTMLElement).dataset["messagedate"] ?? "");
  const [, hour, minute, half] =
    CLOCK.exec(find(message, "messageClock")?.textContent?.trim() ?? "") ?? [];
  if (at === null || hour === undefined || minute === undefined) return null;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour);
  const shown = hours * HOUR + Number(minute) * MINUTE;
  const ahead = shown - Math.floor((at.earliest % DAY) / MINUTE) * MINUTE;
  const offset = ahead + Math.round((here - ahead) / DAY) * DAY;
  // Zones differ by quarters of an hour; anything else is another time than the message's.
  return offset % (15 * MINUTE) === 0 && Math.abs(offset) <= 14 * HOUR ? offset : null;
}
