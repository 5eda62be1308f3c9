import type { Explanation, Panel } from "../lib/guard/warning.ts";
import type { HostRow } from "../lib/host/host.ts";
import { createHost } from "../lib/host/bitrix24/recognise.ts";
import { askPageModel } from "../lib/host/page-model/ask.ts";
import type { Overlay } from "../lib/overlay/overlay.ts";
import type { BadgeView } from "../lib/overlay/view.ts";
import { createModelWord } from "../lib/page/model-word.ts";
import { createSession } from "../lib/page/session.ts";
import { createWords } from "../lib/page/views.ts";
import { watchHost } from "../lib/page/watch.ts";
import type { DialogRecord } from "../lib/policy/dialog-record.ts";
import { DEFAULT_SETTINGS } from "../lib/settings/settings.ts";
import { coreEn } from "../lib/texts/core.en.ts";
import { PORTAL, type Stage } from "./stage.ts";

/** A page that the product's own session watches, and what it would draw there now. */
export interface WatchedPage {
  badges(): readonly (readonly [HostRow, BadgeView])[];
  /** What stands beside the open conversation. */
  shown(): Explanation | null;
  /** The session is told that time has passed. */
  redraw(): void;
  end(): void;
}

/** @param remembered what the background knows of these conversations */
export function watchPage(
  { document, window, time }: Stage,
  model: boolean,
  pageSince: number,
  remembered: readonly DialogRecord[],
): WatchedPage {
  const idle = class {
    observe(): void {}
    disconnect(): void {}
  };
  Object.assign(globalThis, { ResizeObserver: idle, IntersectionObserver: idle });
  // Pauses of the product pass in the history's time, like the page's own.
  Object.assign(window, {
    setTimeout: (run: () => void, ms: number) => {
      void time.after(ms, run);
      return 1;
    },
    clearTimeout: () => {},
  });

  let drawn: ReturnType<WatchedPage["badges"]> = [];
  let redraw: (dialogs?: ReadonlySet<string>) => typeof drawn = () => [];
  let shown: Explanation | null = null;
  const overlay = {
    drawBadges(
      _: HTMLElement,
      rows: readonly HostRow[],
      viewOf: (row: HostRow) => BadgeView | null,
    ) {
      redraw = (dialogs) => {
        const standing = new Map(drawn.map(([row, view]) => [row, view]));
        return rows.flatMap((row) => {
          const isAsked = dialogs === undefined || dialogs.has(row.dialog);
          const view = isAsked ? viewOf(row) : standing.get(row);
          return view ? [[row, view] as const] : [];
        });
      };
      drawn = redraw();
    },
    refreshBadges: (dialogs?: ReadonlySet<string>) => {
      drawn = redraw(dialogs);
    },
    drawChip: () => {},
    drawNotice: () => {},
    setTheme: () => {},
    announce: () => {},
    onMoved: () => {},
    inFrame: (run: () => void) => run(),
    ensureAttached: () => {},
    destroy: () => {},
  } as unknown as Overlay;
  const panel = {
    update: (explanation: Explanation | null) => {
      shown = explanation;
    },
    destroy: () => {},
  } as unknown as Panel;

  const ending = new AbortController();
  const { signal } = ending;
  const ask = (dialogs?: readonly string[]) =>
    model ? askPageModel(document, dialogs && { dialogs }) : null;
  const session = createSession(
    {
      portal: PORTAL,
      now: () => time.now,
      outbox: { add: () => {}, flush: () => {}, clear: () => {}, waiting: 0 },
      createOverlay: () => overlay,
      wordsFor: () => createWords(coreEn, { language: "en", tag: "en-US" }),
      askModel: createModelWord({
        document,
        portal: PORTAL,
        asker: "session",
        host: () => session.host(),
        clockAhead: () => session.clockAhead(),
      }),
      askBackground: () => {},
      whenIdle: (run) => run(() => true),
      setTimer: (run, delay) => time.after(delay, run),
      createPanel: () => panel,
      copy: async () => {},
      onDrawn: () => {},
      signal,
    },
    { ...DEFAULT_SETTINGS, pageModel: model },
  );
  session.recall(remembered);
  // Held until the end: here nothing else keeps its observers, as the nodes of a browser do.
  const watch = watchHost({
    document,
    recognise: () =>
      createHost(document, {
        portal: PORTAL,
        askModel: ask,
        now: () => time.now,
        pageSince,
      }),
    onHost: (host) => session.onHost(host),
    onList: () => session.onList(),
    onMessages: () => session.onMessages(),
    onLayout: () => session.redraw(),
    signal,
  });
  return {
    badges: () => drawn,
    shown: () => shown,
    redraw: () => session.redraw(),
    end() {
      watch.refresh();
      ending.abort();
      window.happyDOM.abort().catch(() => {});
    },
  };
}
