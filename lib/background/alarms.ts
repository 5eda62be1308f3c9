import { browser } from "wxt/browser";
import { DAY, MINUTE, SECOND } from "../time/instant.ts";

/** What the toolbar's button counts changes. */
export const TOOLBAR_ALARM = "toolbar";
/** Once a day, what has been kept for as long as it may be is forgotten. */
export const SWEEP_ALARM = "sweep";
/** Now and then, whatever hour other alarms are set to. */
export const LOOK_ALARM = "look";
/** Once, when nothing was recorded for a while, to look again for what is due. */
export const SOON_ALARM = "soon";

/** Browsers do not ring earlier. */
export const EARLIEST_ALARM = 30 * SECOND;

const LOOK_PERIOD = 15 * MINUTE;

/**
 * Makes sure that what is due is looked for now and then, whatever hour the next alarm is set to: while the computer's
 * clock is wrong everything may look closed, and then no alarm is set. An alarm outlives the background that set it.
 */
export async function scheduleLooks(): Promise<void> {
  const known = await browser.alarms.get(LOOK_ALARM);
  // A clock that was ahead when it rang last may have put it far away.
  if (known && known.scheduledTime <= Date.now() + LOOK_PERIOD) return;
  const minutes = LOOK_PERIOD / MINUTE;
  await browser.alarms.create(LOOK_ALARM, { delayInMinutes: minutes, periodInMinutes: minutes });
}

/** Never rejects: whoever records facts has more to do. */
export async function lookSoon(): Promise<void> {
  await browser.alarms
    .create(SOON_ALARM, { when: Date.now() + EARLIEST_ALARM })
    .catch(() => undefined);
}

/** Makes sure that the daily sweep is set. An alarm outlives the background that set it. */
export async function scheduleSweep(): Promise<void> {
  if (await browser.alarms.get(SWEEP_ALARM)) return;
  await browser.alarms.create(SWEEP_ALARM, { delayInMinutes: 5, periodInMinutes: DAY / MINUTE });
}
