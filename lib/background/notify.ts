import { browser } from "wxt/browser";
import type { DueAlert } from "../alerts/plan-alerts.ts";
import { standingOf } from "../alerts/standing.ts";
import type { PageWords } from "../texts/page-words.ts";
import type { Instant } from "../time/instant.ts";
import { contentOf } from "./alert-content.ts";
import { forgetStanding, rememberStanding } from "./standing.ts";

/** What a notification is about; its id says it, so that a background that has died meanwhile still knows. */
export type Subject =
  | { readonly of: "one"; readonly portal: string; readonly dialog: string }
  | { readonly of: "several" };

const SEVERAL = "alerts";

export function idOfOne({ portal, dialog }: Pick<DueAlert["conversation"], "portal" | "dialog">) {
  return `alert ${portal} ${dialog}`;
}

/** `null` for an id that is not ours. */
export function subjectOf(id: string): Subject | null {
  const [kind, portal, dialog] = id.split(" ");
  if (kind === SEVERAL) return { of: "several" };
  return kind === "alert" && portal && dialog ? { of: "one", portal, dialog } : null;
}

/**
 * Shows these alerts as one notification. Rejects where the browser does not show it: then all that stood there stands still.
 * @param insteadOf ids of the notifications in the place of which it stands
 * @param buttons whether this browser's notifications have buttons
 */
export async function notify(
  alerts: readonly DueAlert[],
  insteadOf: readonly string[],
  now: Instant,
  words: PageWords,
  buttons: boolean,
): Promise<void> {
  const [first] = alerts;
  if (first === undefined) return;
  const isOne = alerts.length === 1;
  // Several that come later stand beside these: what they are about is not told anywhere else.
  const stood = insteadOf.find((id) => subjectOf(id)?.of === "several");
  const id = isOne ? idOfOne(first.conversation) : (stood ?? `${SEVERAL} ${now}`);
  const { alerts: texts } = words.texts;
  const names = isOne ? [texts.later, texts.skip] : [texts.showAll, texts.pause];
  await browser.notifications.create(id, {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    ...contentOf(alerts, now, words),
    // Firefox knows neither and refuses what it does not know.
    ...(buttons && { buttons: names.map((title) => ({ title })), requireInteraction: true }),
  });
  const gone = insteadOf.filter((other) => other !== id);
  const standing = alerts.map((alert) => standingOf(alert, now));
  // It is shown, whether it is remembered or not.
  await rememberStanding(id, standing, gone).catch(() => undefined);
  await Promise.all(gone.map(clear));
}

/** Takes notifications away, where they still stand. */
export async function withdraw(...ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map(clear));
  await forgetStanding(ids).catch(() => undefined);
}

async function clear(id: string): Promise<void> {
  await browser.notifications.clear(id).catch(() => false);
}
