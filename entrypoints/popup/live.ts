import { listenOnExtensionPage } from "../../lib/messaging/listen.ts";
import { viewsOf } from "../../lib/overview/accounts.ts";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { createConversations } from "../../lib/overview/conversations.ts";
import { createKnown } from "../../lib/overview/known.ts";
import { nextChangeOf } from "../../lib/overview/next-change.ts";
import type { DialogRecord } from "../../lib/policy/dialog-record.ts";
import { hasPortalAccess } from "../../lib/settings/access.ts";
import { readAgents, watchAgents, type Agents } from "../../lib/settings/agents.ts";
import { aheadBy, watchClocks, type Clocks } from "../../lib/settings/clocks.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import { watchSettings } from "../../lib/settings/storage.ts";
import { createStore } from "../../lib/store/store.ts";
import { pageWordsOf, type PageWords } from "../../lib/texts/page-words.ts";
import { createTicker } from "../../lib/time/ticker.ts";
import { onceAFrame } from "./once-a-frame.ts";

/** What popup and side panel show, at an instant. */
export interface LiveList {
  /** `null` while they are being looked up, `"failed"` where they cannot be read. */
  readonly conversations: readonly Conversation[] | null | "failed";
  /** As those at this browser have them. */
  readonly records: readonly DialogRecord[];
  /** Who is at this browser, for "mine". */
  readonly agents: Agents;
  readonly settings: Settings;
  readonly words: PageWords;
  readonly hasAccess: boolean;
  readonly clocks: Clocks;
}

export interface Live {
  /** Draws now: something besides facts, settings and time has changed. */
  redraw(): void;
  /** Asks the browser anew whether portals may be read. */
  checkAccess(): Promise<void>;
}

/** Keeps a list of all conversations drawn: facts, settings and time reach it as they come. */
export function liveList(draw: (list: LiveList, now: number) => void): Live {
  const { signal } = new AbortController();
  const known = createKnown();
  const all = createConversations();
  let settings = DEFAULT_SETTINGS;
  let words = pageWordsOf(settings.language, navigator.languages);
  let status: "looking" | "known" | "failed" = "looking";
  let hasAccess = true;
  let clocks: Clocks = new Map();
  let agents: Agents = {};
  let drawn: readonly Conversation[] = [];

  const ticker = createTicker({
    now: Date.now,
    setTimer: (run, delay) => window.setTimeout(run, delay),
    clearTimer: (timer) => window.clearTimeout(timer),
    onTick(now) {
      const records = viewsOf(known.records, agents);
      const ahead = aheadBy(clocks, now);
      drawn = all.at(records, settings, now, ahead);
      const conversations = status === "known" ? drawn : status === "failed" ? "failed" : null;
      draw({ conversations, records, agents, settings, words, hasAccess, clocks }, now);
    },
    nextAt: (now) => nextChangeOf(drawn, now),
    signal,
  });
  // A portal that is opened anew tells of a hundred conversations one after the other.
  const redraw = onceAFrame(() => ticker.recompute());

  const checkAccess = async (): Promise<void> => {
    hasAccess = await hasPortalAccess();
    redraw();
  };

  const look = async (): Promise<void> => {
    try {
      // Read here and not asked of the background: thousands of records are too much for a message.
      known.add(await createStore().list());
      // Before anything is shown: what others have seen is theirs.
      agents = await readAgents().catch(() => agents);
      status = "known";
    } catch {
      status = "failed";
    }
    redraw();
  };

  listenOnExtensionPage(
    {
      "facts-recorded"({ records }) {
        known.add(records);
        redraw();
      },
      "facts-erased"() {
        known.clear();
        redraw();
      },
    },
    signal,
  );
  watchSettings((changed) => {
    settings = changed;
    words = pageWordsOf(settings.language, navigator.languages);
    redraw();
  }, signal);
  watchClocks((known) => {
    clocks = known;
    redraw();
  }, signal);
  watchAgents((known) => {
    agents = known;
    redraw();
  }, signal);
  document.addEventListener("visibilitychange", () => ticker.setHidden(document.hidden));
  void checkAccess();
  void look();
  return { redraw, checkAccess };
}
