import { browser } from "wxt/browser";
import type { StandingAlert } from "../alerts/standing.ts";

/** By id of a notification: what it tells. */
export type Standing = ReadonlyMap<string, readonly StandingAlert[]>;

/** Lives as long as the browser runs, as notifications do. */
const KEY = "alerts-standing";

/**
 * What stands on the screen and what it tells. What a person has closed is not there any more, whoever heard of it; nor is
 * one of which nothing is remembered. Never rejects: what is due is shown nevertheless.
 */
export async function readStanding(): Promise<Standing> {
  const [known, shown] = await Promise.all([
    read().catch((): Standing => new Map()),
    browser.notifications.getAll().catch(() => ({})),
  ]);
  return new Map([...known].filter(([id]) => Object.hasOwn(shown, id)));
}

async function read(): Promise<Standing> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  // Nobody else writes there.
  return new Map(Object.entries((stored ?? {}) as Record<string, readonly StandingAlert[]>));
}

let last: Promise<unknown> = Promise.resolve();

/** One change after the other: a click may come while something is being shown. */
function change(how: (known: Standing) => Standing): Promise<void> {
  const done = last
    .catch(() => undefined)
    .then(async () => {
      const next = how(await read());
      await browser.storage.session.set({ [KEY]: Object.fromEntries(next) });
    });
  last = done;
  return done;
}

/** @param gone ids of notifications in the place of which it stands */
export function rememberStanding(
  id: string,
  alerts: readonly StandingAlert[],
  gone: readonly string[],
): Promise<void> {
  return change((known) => {
    const others = [...known].filter(([other]) => !gone.includes(other));
    return new Map([...others, [id, alerts]]);
  });
}

export function forgetStanding(gone: readonly string[]): Promise<void> {
  return change((known) => new Map([...known].filter(([id]) => !gone.includes(id))));
}

/** Nobody needs to be told of this conversation any more, wherever it stands. */
export function settleStanding(portal: string, dialog: string): Promise<void> {
  return change(
    (known) =>
      new Map(
        [...known].map(([id, alerts]) => [
          id,
          alerts.filter((alert) => alert.portal !== portal || alert.dialog !== dialog),
        ]),
      ),
  );
}
