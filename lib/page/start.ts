import { browser } from "wxt/browser";
import { installGuard } from "../guard/guard.ts";
import { createHost } from "../host/bitrix24/recognise.ts";
import { askPageModel } from "../host/page-model/ask.ts";
import type { ToBackground } from "../messages.ts";
import { listenOnPage } from "../messaging/listen.ts";
import { sendToBackground } from "../messaging/send.ts";
import type { Panel } from "../guard/warning.ts";
import { createOverlay } from "../overlay/create-overlay.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { answerUndertaker } from "../overlay/undertaker.ts";
import type { Settings } from "../settings/settings.ts";
import { watchSettingsInForce } from "../settings/in-force.ts";
import { watchClock } from "../settings/clock-in-force.ts";
import { coreEn } from "../texts/core.en.ts";
import { coreEs } from "../texts/core.es.ts";
import { languageOf, localeOf } from "../texts/language.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { createTicker } from "../time/ticker.ts";
import { guardCaseOf } from "./guarding.ts";
import { createHealthCheck, AGAIN } from "./health.ts";
import { createLifeline } from "./lifeline.ts";
import { createNameless } from "./nameless.ts";
import { createOutbox } from "./outbox.ts";
import { takeEarlyPart } from "./link.ts";
import { createModelWord } from "./model-word.ts";
import { createPromotionalCheck } from "./promotional-check.ts";
import { createSession, type Session } from "./session.ts";
import { createUntilTold } from "./until-told.ts";
import { createWords, type Locale, type Words } from "./views.ts";
import { watchHost } from "./watch.ts";

/** Serves one frame of a portal until the extension is gone; everything it opens ends with that. */
export function startPage(
  window: Window,
  createPanel: (
    overlay: Overlay,
    locale: Locale,
    promotionalWords: Panel["promotionalWords"],
    now: () => Instant,
  ) => Panel,
): void {
  const { document } = window;
  const portal = window.location.host;
  const now = (): number => Date.now();
  const setTimer = (run: () => void, delay: Milliseconds): number => window.setTimeout(run, delay);
  const early = takeEarlyPart();
  if (early === null) return;
  const { ears, ending } = early;
  const pageSince = early.absentAt();
  const { signal } = ending;
  /** Tells this frame's questions to the page's model from those of an older copy of us. */
  const asker = String(Math.random());
  const promotional = createPromotionalCheck(() => sendToBackground("fetch-word-lists", {}));
  const choices = createUntilTold(
    async (choice: ToBackground["record-choice"][0]) =>
      (await sendToBackground("record-choice", choice))?.committed === true,
    { setTimer, signal },
  );
  let session: Session | null = null;

  answerUndertaker(document, signal);
  installGuard({
    window,
    ears,
    host: () => session?.host() ?? null,
    wasSettled: (dialog) => session?.wasSettled(dialog) ?? false,
    caseOf: (dialog) => session && guardCaseOf(dialog, session, session.portalNow()),
    overlay: () => session?.overlay() ?? null,
    panel: () => session?.panel() ?? null,
    onChoice: (choice, { dialog, window: { state } }) => {
      if (choice === "wait") session?.waitFor(dialog);
      choices.tell({ portal, dialog, at: now(), state, choice });
    },
    now,
    signal,
  });

  const begin = (settings: Settings): Session => {
    const lifeline = createLifeline({
      connect: () => browser.runtime.connect({ name: "page" }),
      // Of a context that lost its extension, `runtime` answers with nothing.
      alive: () => browser.runtime?.id !== undefined,
      onGone: () => ending.abort(),
      signal,
    });
    const nameless = createNameless();
    const outbox = createOutbox({
      send: async (records) => {
        const me = session?.host()?.me() ?? null;
        const again = nameless.told(records, me);
        if (again.length > 0) outbox.add(again);
        const clockAhead = session?.clockNews();
        let malformed = "";
        const answer = await sendToBackground(
          "record-facts",
          {
            records,
            ...(me !== null && { me }),
            ...(clockAhead != null && { clockAhead }),
          },
          (where) => (malformed = where),
        );
        lifeline.lay();
        return malformed.startsWith("records") ? { malformed } : answer?.committed === true;
      },
      onDropped: ({ dialog }, why) =>
        console.warn(`Reply Window cannot record what it read of ${dialog}: ${why.malformed}`),
      setTimer,
      signal,
    });
    const begun = createSession(
      {
        portal,
        now,
        outbox,
        createOverlay: () => createOverlay(document),
        copy: (text) => navigator.clipboard.writeText(text),
        whenIdle: (run) =>
          window.requestIdleCallback((deadline) => run(() => deadline.timeRemaining() > 1)),
        setTimer,
        wordsFor: (settings, zone) => wordsFor(localeFor(settings, zone)),
        askModel: createModelWord({
          document,
          portal,
          asker,
          host: () => begun.host(),
          clockAhead: () => begun.clockAhead(),
        }),
        askBackground: (dialogs) =>
          void sendToBackground("recall-dialogs", { portal, dialogs }).then((answer) => {
            if (answer !== null && !signal.aborted) begun.recall(answer.records);
          }),
        createPanel: (overlay, settings, zone, portalNow) =>
          createPanel(overlay, localeFor(settings, zone), promotional.words, portalNow),
        onDrawn: () => ticker.rearm(),
        signal,
      },
      settings,
    );
    const checkHealth = createHealthCheck({
      health: () => begun.host()?.health() ?? null,
      tell: ({ layout, missing }) =>
        void sendToBackground("report-health", { portal, layout, missing }),
      setTimer,
      signal,
    });
    const ticker = createTicker({
      now: begun.portalNow,
      setTimer,
      clearTimer: (timer) => window.clearTimeout(timer),
      onTick: () => {
        lifeline.check();
        watch.refresh();
        begun.redraw();
        checkHealth();
      },
      nextAt: () => begun.nextAt(),
      minutes: () => begun.host() !== null,
      hidden: document.visibilityState === "hidden",
      signal,
    });
    const watch = watchHost({
      document,
      recognise: () =>
        createHost(document, {
          portal,
          ...(pageSince !== null && { pageSince }),
          clockAhead: begun.clockAhead,
          refusalFragments: () => begun.settings().refusalFragments,
          askModel: (dialogs) =>
            begun.settings().pageModel ? askPageModel(document, dialogs && { dialogs }) : null,
        }),
      onHost(host) {
        begun.onHost(host);
        if (host !== null) setTimer(checkHealth, AGAIN);
      },
      onList: () => begun.onList(),
      onMessages: () => begun.onMessages(),
      onLayout: () => begun.redraw(),
      signal,
    });
    listenOnPage(
      {
        "facts-recorded": ({ records }) => begun.recall(records),
        "facts-erased": () => {
          choices.clear();
          begun.forget();
        },
        "open-dialog": ({ dialog }) => ({ opened: begun.openDialog(dialog) }),
        leave: ({ hosts }) => {
          if (hosts.includes(window.location.hostname)) ending.abort();
        },
      },
      signal,
    );
    watchClock(portal, begun.recallClock, signal);
    const wake = (): void => ticker.recompute();
    document.addEventListener(
      "visibilitychange",
      () => {
        const hidden = document.visibilityState === "hidden";
        if (hidden) outbox.flush();
        ticker.setHidden(hidden);
      },
      { signal },
    );
    // Timers stand still in sleep and in the back-forward cache: whatever ends either is a reason to look at the clock.
    for (const name of ["focus", "pageshow"]) window.addEventListener(name, wake, { signal });
    document.addEventListener("resume", wake, { signal });
    return begun;
  };

  watchSettingsInForce((settings) => {
    promotional.prepare(settings);
    if (session === null) session = begin(settings);
    else session.setSettings(settings);
  }, signal);
}

function localeFor(settings: Settings, zone: string | undefined): Locale {
  const language = languageOf(settings.language, navigator.languages);
  const tag = localeOf(language, navigator.languages);
  return zone === undefined ? { language, tag } : { language, tag, zone };
}

function wordsFor(locale: Locale): Words {
  return createWords(locale.language === "es" ? coreEs : coreEn, locale);
}
