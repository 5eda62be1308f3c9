import {
  isTheirAddress,
  standsMessenger,
  standsSomethingUnknown,
} from "../host/bitrix24/stands.ts";
import { sendToBackground } from "../messaging/send.ts";
import { SECOND, type Instant, type Milliseconds } from "../time/instant.ts";
import { createPauses } from "../time/pauses.ts";
import { createEars } from "../guard/ears.ts";
import { leaveEarlyPart } from "./link.ts";

/** A page that changes is looked through at most this often. */
const PAUSE: Milliseconds = 100;
/** A page on which nothing known stands for so long, while it is shown, is not one that is known. */
export const UNKNOWN_AFTER: Milliseconds = 30 * SECOND;
/** After the background could not load the rest. */
const FIRST_RETRY: Milliseconds = 2 * SECOND;
const LONGEST_RETRY: Milliseconds = 60 * SECOND;

/**
 * What runs in every frame of a portal: listens before the page does, and asks for the rest once a messenger stands here.
 * Most frames of a portal never get more than this.
 */
export function startEarly(window: Window): void {
  const { document } = window;
  const ending = new AbortController();
  const { signal } = ending;
  const ears = createEars(window, signal);
  /** When no messenger stood here yet, last; whatever was there before we came may be old. */
  let absentAt: Instant | null = null;
  const wasThereFirst = document.readyState === "loading";
  const part = { ears, ending, absentAt: () => (wasThereFirst ? absentAt : null) };
  if (!leaveEarlyPart(part)) return ending.abort();

  let timer: number | undefined;
  let unknownTimer: number | undefined;
  const retries = createPauses(FIRST_RETRY, LONGEST_RETRY);
  const changes = new MutationObserver(() => lookAfter(PAUSE));
  const lookAfter = (delay: Milliseconds): void => {
    timer ??= window.setTimeout(look, delay);
  };

  const look = async (): Promise<void> => {
    timer = undefined;
    if (signal.aborted) return;
    if (!standsMessenger(document)) {
      absentAt = Date.now();
      return observe();
    }
    changes.disconnect();
    const answer = await sendToBackground("load-messenger", {});
    if (signal.aborted || answer?.loaded === true) return;
    lookAfter(retries.next());
  };
  /** Says, once, that this is the place of a messenger and none that is known. */
  const lookForUnknown = (): void => {
    if (signal.aborted || standsMessenger(document)) return;
    if (document.visibilityState === "hidden") {
      return document.addEventListener("visibilitychange", waitForUnknown, { once: true, signal });
    }
    if (!standsSomethingUnknown(document)) return;
    const { host: portal } = window.location;
    void sendToBackground("report-health", { portal, layout: "unknown", missing: ["messenger"] });
  };
  const waitForUnknown = (): void => {
    unknownTimer = window.setTimeout(lookForUnknown, UNKNOWN_AFTER);
  };
  const observe = (): void => changes.observe(document, { childList: true, subtree: true });

  signal.addEventListener("abort", () => {
    changes.disconnect();
    window.clearTimeout(timer);
    window.clearTimeout(unknownTimer);
  });
  if (isTheirAddress(window.location)) waitForUnknown();
  void look();
}
