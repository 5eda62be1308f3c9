import type { Panel } from "../guard/warning.ts";
import type { Host, HostRow, OpenConversation } from "../host/host.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Settings } from "../settings/settings.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { createDrawing, type Drawing } from "./drawing.ts";
import { createHearing } from "./hearing.ts";
import { createIntake, type IntakeOptions } from "./intake.ts";
import { createKnowledge, type Knowledge } from "./knowledge.ts";
import type { Outbox } from "./outbox.ts";
import { createPortalTime } from "./portal-time.ts";
import { shownZone } from "./shown-zone.ts";
import { createSweep } from "./sweep.ts";
import type { Words } from "./views.ts";

export interface SessionOptions {
  /** Host name (with port) of the portal this page belongs to. */
  readonly portal: string;
  readonly now: () => Instant;
  readonly outbox: Outbox;
  readonly createOverlay: () => Overlay;
  readonly wordsFor: (settings: Settings, zone: string | undefined) => Words;
  /** What the page's own model says, see `IntakeOptions`. */
  readonly askModel: IntakeOptions["askModel"];
  /** Asks the background what it remembers of these dialogs; the answer comes by {@link Session.recall}. */
  readonly askBackground: (dialogs: readonly string[]) => void;
  readonly whenIdle: (run: (hasTime: () => boolean) => void) => void;
  readonly setTimer: (run: () => void, delay: Milliseconds) => unknown;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
  readonly createPanel: (
    overlay: Overlay,
    settings: Settings,
    zone: string | undefined,
    now: () => Instant,
  ) => Panel;
  /** What is drawn has changed, and with it when something changes by itself next. */
  readonly onDrawn: () => void;
  readonly signal: AbortSignal;
}

/** One frame with (or without) a messenger, from its first row to its end. */
export interface Session {
  readonly knowledge: Knowledge;
  /** Now for everything that is decided: by the portal's clock where the computer's is behind it. */
  readonly portalNow: () => Instant;
  /** By how much that is later than the computer's clock. */
  readonly clockAhead: () => Milliseconds;
  /** What messages of this page have shown of the portal's clock, to be remembered; `null` when that is nothing new. */
  clockNews(): Milliseconds | null;
  /** Takes what the background has learned of the portal's clock, from all pages. */
  readonly recallClock: (ahead: Milliseconds | null) => void;
  host(): Host | null;
  overlay(): Overlay | null;
  panel(): Panel | null;
  /** Whether the composer that stands there now is the one that was this dialog's when that was last certain. */
  wasSettled(dialog: string): boolean;
  onHost(host: Host | null): void;
  onList(): void;
  onMessages(): void;
  /** Draws everything anew from what is known: time has passed, or sizes changed. */
  redraw(): void;
  /** When something that is drawn changes by itself next; `null` for never. */
  nextAt(): Instant | null;
  setSettings(settings: Settings): void;
  settings(): Settings;
  recall(records: readonly DialogRecord[]): void;
  /** Everything was erased by hand: what this page only remembers is forgotten. */
  forget(): void;
  /** Remembers that the agent waits for this customer. */
  waitFor(dialog: string): void;
  openDialog(dialog: string): boolean;
}

/** So many rows are read in one go; to ask the model about few takes nearly as long as about many. */
const SLICE = 20;

function inSlices(rows: readonly HostRow[]): readonly (readonly HostRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, index) =>
    rows.slice(index * SLICE, (index + 1) * SLICE),
  );
}

export function createSession(options: SessionOptions, first: Settings): Session {
  const { portal, now, outbox, signal } = options;
  const knowledge = createKnowledge(portal);
  const clock = createPortalTime(now);
  const intake = createIntake({
    knowledge,
    outbox,
    askModel: (...asked) => (settings.pageModel ? options.askModel(...asked) : []),
    keepTitles: () => settings.titles,
    holdingReplies: () => settings.holdingReplies,
    now,
    onReading: clock.hear,
  });

  let settings = first;
  let zone: string | undefined;
  let words = options.wordsFor(first, zone);
  let host: Host | null = null;
  let drawing: Drawing | null = null;
  let panel: Panel | null = null;
  let certain: { readonly dialog: string; readonly field: Element | null } | null = null;
  let willLookAgain = false;

  signal.addEventListener("abort", () => {
    panel?.destroy();
    drawing?.overlay.destroy();
    panel = null;
    drawing = null;
    host = null;
  });

  /** The overlay is made when there is something to show: most frames of a portal never get one. */
  const startDrawing = (found: Host): void => {
    if (drawing !== null) return;
    const overlay = options.createOverlay();
    drawing = createDrawing({
      overlay,
      knowledge,
      settings: () => settings,
      words: () => words,
      panel: () => panel,
      onSeen: () => signal.aborted || options.onDrawn(),
      copy: options.copy,
      readRow: (row) => {
        // Before it is read: the model gives numbers to what a row only shows to be new.
        hearing.row(row.dialog);
        intake.row(host ?? found, row);
      },
      now: clock.now,
      clockAhead: clock.ahead,
    });
    panel = options.createPanel(overlay, settings, zone, clock.now);
  };

  /** Words and panel are made for one language and one zone. */
  const reword = (): void => {
    words = options.wordsFor(settings, zone);
    if (drawing === null) return;
    panel?.destroy();
    panel = options.createPanel(drawing.overlay, settings, zone, clock.now);
  };

  /**
   * Hours are shown as the host shows them, which may be those of another zone than the computer's. Returns whether that is
   * another zone than before.
   */
  const followZone = (found: Host): boolean => {
    const shown = shownZone(found, now());
    const next = shown === "" ? undefined : shown;
    if (next === null || next === zone) return false;
    zone = next;
    reword();
    return true;
  };

  /** Rows in sight are read when they are drawn; the others are known to the popup only by this. */
  const sweepRows = createSweep({
    items: () => (host === null ? [] : inSlices(host.rows())),
    visit: (rows) => {
      if (host === null) return;
      const found = host;
      const here = rows.filter(({ element }) => element.isConnected);
      if (here.length === 0) return;
      const learned = intake.model(here.map(({ dialog }) => dialog));
      for (const row of here) intake.row(found, row);
      if ([...learned].some((dialog) => drawing?.shows(dialog))) refresh(learned);
    },
    whenIdle: (run) => options.whenIdle((hasTime) => signal.aborted || run(hasTime)),
    setTimer: options.setTimer,
    now,
  });

  const mention = (dialogs: Iterable<string>): void => {
    const fresh = [...dialogs].filter((dialog) => knowledge.firstMention(dialog));
    if (fresh.length > 0) options.askBackground(fresh);
  };

  /** Draws, unless the frame has no messenger, and says when something changes by itself. */
  const draw = (what: (drawing: Drawing, host: Host) => void): void => {
    if (host === null || drawing === null || signal.aborted) return;
    what(drawing, host);
    options.onDrawn();
  };

  /** A page that is read wrongly shows nothing rather than something wrong; the next change of it is another chance. */
  const orNothing = (read: (host: Host) => void): void => {
    if (host === null || signal.aborted) return;
    try {
      read(host);
    } catch {
      drawing?.clear();
    }
  };
  const refresh = (changed?: ReadonlySet<string>): void =>
    draw((drawing, host) => drawing.refresh(host, changed));

  const hearing = createHearing({
    hear: (dialogs) => {
      if (host !== null && !signal.aborted) intake.model(dialogs);
    },
  });

  const onMessages = (): void =>
    orNothing((host) => {
      const open = host.conversation();
      lookAgain(open);
      if (open === null && drawing === null) return;
      startDrawing(host);
      if (open !== null) mention([open.dialog]);
      if (open?.settled) certain = { dialog: open.dialog, field: host.composer.field() };
      const ahead = clock.ahead();
      const learned = intake.conversation(host);
      const isOtherZone = learned.size > 0 && followZone(host);
      const concernsAll = isOtherZone || clock.ahead() !== ahead;
      draw((drawing, host) => drawing.refresh(host, concernsAll ? undefined : learned));
    });

  /** Where only time tells whose messages stand there, no change of the page is a reason to read them. */
  const lookAgain = (open: OpenConversation | null): void => {
    if (open?.settlesAt === undefined || willLookAgain) return;
    willLookAgain = true;
    options.setTimer(
      () => {
        willLookAgain = false;
        onMessages();
      },
      Math.max(0, open.settlesAt - now()),
    );
  };

  return {
    knowledge,
    portalNow: clock.now,
    clockAhead: clock.ahead,
    clockNews: clock.news,
    recallClock(known) {
      const before = clock.ahead();
      clock.recall(known);
      if (clock.ahead() !== before) refresh();
    },
    host: () => host,
    overlay: () => drawing?.overlay ?? null,
    panel: () => panel,
    settings: () => settings,
    wasSettled: (dialog) =>
      certain?.dialog === dialog &&
      certain.field !== null &&
      certain.field === host?.composer.field(),
    onHost(found) {
      host = found;
      if (found === null) drawing?.clear();
    },
    onList: () =>
      orNothing((host) => {
        const rows = host.rows();
        if (rows.length === 0 && drawing === null) return;
        startDrawing(host);
        mention(rows.map(({ dialog }) => dialog));
        hearing.list(rows.map(({ dialog }) => dialog));
        sweepRows();
        draw((drawing, host) => drawing.list(host, rows));
      }),
    onMessages,
    redraw: () => orNothing(() => refresh()),
    nextAt: () => drawing?.nextAt() ?? null,
    setSettings(changed) {
      const isOtherLanguage = settings.language !== changed.language;
      settings = changed;
      if (isOtherLanguage) reword();
      draw((drawing, host) => {
        drawing.list(host, host.rows());
        drawing.refresh(host);
      });
    },
    recall(records) {
      const changed = knowledge.recall(records);
      if (changed.size > 0) refresh(changed);
    },
    forget() {
      outbox.clear();
      knowledge.forgetRecalled();
      intake.forget();
      refresh();
    },
    waitFor(dialog) {
      const at = now();
      intake.learn([{ ...emptyRecord(portal, dialog), waiting: { value: true, at }, seenAt: at }]);
    },
    openDialog: (dialog) => host?.openDialog(dialog) ?? false,
  };
}
