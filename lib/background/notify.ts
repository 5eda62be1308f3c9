import { browser } from "wxt/browser";
import type { DueAlert } from "../alerts/plan-alerts.ts";
import type { PageWords } from "../texts/page-words.ts";
import { MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";
import { contentOf } from "./alert-content.ts";

/** What a notification is about; its id says it, so that a background that has died meanwhile still knows. */
export type Subject =
  | { readonly of: "one"; readonly portal: string; readonly dialog: string }
  | { readonly of: "several" };

const SEVERAL = "alerts";

export function idOf(subject: Subject): string {
  return subject.of === "several" ? SEVERAL : `alert ${subject.portal} ${subject.dialog}`;
}

/** `null` for an id that is not ours. */
export function subjectOf(id: string): Subject | null {
  if (id === SEVERAL) return { of: "several" };
  const [kind, portal, dialog] = id.split(" ");
  return kind === "alert" && portal && dialog ? { of: "one", portal, dialog } : null;
}

/** Shown last, so that what comes soon after stands together with it. Lives as long as the browser runs. */
interface Shown {
  readonly at: Instant;
  readonly alerts: readonly ShownAlert[];
}

export interface ShownAlert extends Pick<DueAlert, "kind"> {
  readonly portal: string;
  readonly dialog: string;
}

const SHOWN_KEY = "alerts-shown";
const TOGETHER = 10 * MINUTE;

/** What was shown last, unless that is longer ago than `within`; ten minutes by default. */
export async function shownLately(
  now: Instant,
  within: Milliseconds = TOGETHER,
): Promise<readonly ShownAlert[]> {
  const stored = (await browser.storage.session.get(SHOWN_KEY))[SHOWN_KEY];
  if (!isShown(stored) || now - stored.at >= within || stored.at > now) return [];
  return stored.alerts;
}

function isShown(stored: unknown): stored is Shown {
  return typeof stored === "object" && stored !== null && "at" in stored && "alerts" in stored;
}

/**
 * Shows these alerts as one notification; a later call replaces it.
 * @param buttons whether this browser's notifications have buttons
 */
export async function notify(
  alerts: readonly DueAlert[],
  now: Instant,
  words: PageWords,
  buttons: boolean,
): Promise<void> {
  const [first] = alerts;
  if (first === undefined) return;
  const { portal, dialog } = first.conversation;
  const subject: Subject = alerts.length === 1 ? { of: "one", portal, dialog } : { of: "several" };
  const shown: Shown = {
    at: now,
    alerts: alerts.map(({ kind, conversation }) => ({
      kind,
      portal: conversation.portal,
      dialog: conversation.dialog,
    })),
  };
  const { alerts: texts } = words.texts;
  const names = subject.of === "one" ? [texts.later, texts.skip] : [texts.showAll, texts.pause];
  if (subject.of === "several") {
    // Those that stood alone stand among the others now.
    await Promise.all(shown.alerts.map((alert) => withdraw({ of: "one", ...alert })));
  }
  await browser.notifications.create(idOf(subject), {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    ...contentOf(alerts, now, words),
    // Firefox knows neither and refuses what it does not know.
    ...(buttons && { buttons: names.map((title) => ({ title })), requireInteraction: true }),
  });
  await browser.storage.session.set({ [SHOWN_KEY]: shown });
}

/** Takes a notification away, if it still stands there. */
export async function withdraw(subject: Subject): Promise<void> {
  await browser.notifications.clear(idOf(subject)).catch(() => false);
}
