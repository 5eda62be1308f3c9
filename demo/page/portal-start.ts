import { Acts } from "../model/acts.ts";
import { runningClock, steppedClock } from "../model/clock.ts";
import { crowd } from "../model/crowd.ts";
import { addInternalChats } from "../model/internal.ts";
import { NAMED } from "../model/named.ts";
import { Portal } from "../model/portal.ts";
import { playStories } from "../model/story.ts";
import type { PortalOptions } from "../options.ts";

const OFFER = "standInActs";

/** The portal behind a page: the one another window of it made already, or a new one that this window offers to others. */
export function portalBehind(options: PortalOptions, other: Window | null): Acts {
  const offered: unknown = other && other !== window ? Reflect.get(other, OFFER) : null;
  const acts = offered ? (offered as Acts) : startedPortal(options);
  Reflect.set(window, OFFER, acts);
  return acts;
}

function startedPortal(options: PortalOptions): Acts {
  const clock = options.now === null ? runningClock(options.clockAhead) : steppedClock(options.now);
  const acts = new Acts(new Portal(clock), options.lang);
  addInternalChats(acts.portal, clock.now());
  const stories = options.rows === null ? NAMED : crowd(options.rows, options.seed);
  playStories(acts, stories, clock.now());
  return acts;
}
