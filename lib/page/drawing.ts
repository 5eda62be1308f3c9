import type { Explanation, Panel } from "../guard/warning.ts";
import type { Host, HostRow } from "../host/host.ts";
import type { Overlay } from "../overlay/overlay.ts";
import type { BadgeView, NoticeView } from "../overlay/view.ts";
import type { Settings } from "../settings/settings.ts";
import { nextMinute } from "../time/duration.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import { holdingRepliesFor } from "./holding.ts";
import { createHoldingOffer } from "./holding-offer.ts";
import type { Knowledge } from "./knowledge.ts";
import { createViews } from "./known-views.ts";
import type { DialogView, Words } from "./views.ts";

export interface DrawingOptions {
  readonly overlay: Overlay;
  readonly knowledge: Knowledge;
  readonly settings: () => Settings;
  readonly words: () => Words;
  readonly panel: () => Panel | null;
  /** Reads a row that came into sight or was built anew by the host. */
  readonly readRow: (row: HostRow) => void;
  /** Rows have come into sight, by scrolling too, and one of them changes sooner than was known. */
  readonly onSeen: () => void;
  /** Puts a text on the clipboard, at a person's click. */
  readonly copy: (text: string) => Promise<void>;
  /** Now by the clock that deadlines count by. */
  readonly now: () => Instant;
  /** By how much that is later than the computer's clock. */
  readonly clockAhead: () => Milliseconds;
}

/** Puts what is known where it belongs on the page. */
export interface Drawing {
  readonly overlay: Overlay;
  /** Draws the host's list as it stands now, which are these rows; they are read when they come into sight. */
  list(host: Host, rows: readonly HostRow[]): void;
  /** Draws chip and notice of the open conversation. */
  conversation(host: Host): void;
  /**
   * Draws again what stands there, from what is known now: time has passed, or facts came from elsewhere.
   * @param changed only these dialogs' badges; all of them where it is absent
   */
  refresh(host: Host, changed?: ReadonlySet<string>): void;
  /** Whether a dialog's row has a badge, or stands open. */
  shows(dialog: string): boolean;
  /** When something that is drawn changes by itself next; `null` for never. */
  nextAt(): Instant | null;
  /** Takes everything off the page: the messenger is gone. */
  clear(): void;
}

export function createDrawing(options: DrawingOptions): Drawing {
  const { overlay, knowledge, now } = options;
  let scroller: HTMLElement | null = null;
  const drawn = new Map<string, DialogView>();
  let read = new WeakSet<HTMLElement>();
  let lastHost: Host | null = null;
  let open: { readonly dialog: string; readonly state: string } | null = null;

  const views = createViews();
  const view = (dialog: string): DialogView | null =>
    views.of(knowledge.of(dialog), options.settings(), now());

  /** What changes next, when that was last asked; on the full minute it is asked again anyway. */
  let known = Infinity;
  const remember = (seen: DialogView): void => {
    const { dialog } = seen.piece;
    const at = now();
    const change = drawn.has(dialog) ? null : views.nextChange(seen, options.settings(), at);
    drawn.set(dialog, seen);
    if (change === null || change >= Math.min(known, nextMinute(at))) return;
    known = change;
    queueMicrotask(options.onSeen);
  };

  const badgeOf = (row: HostRow): BadgeView | null => {
    // Hosts that rebuild their rows give a new element for every change; the rows of others are forgotten by `list`.
    if (!read.has(row.element)) {
      read.add(row.element);
      options.readRow(row);
    }
    const seen = view(row.dialog);
    if (seen === null) return null;
    remember(seen);
    return options.words().badge(seen, now());
  };

  const explanationOf = (seen: DialogView, host: Host, below: DOMRect): Explanation => {
    const { notDelivered } = seen.window.because;
    const errorNumber = notDelivered && host.errorNumber?.(notDelivered.id);
    return {
      dialog: seen.piece.dialog,
      title: seen.record.title?.value ?? "",
      channel: options.words().channel(seen),
      view: seen.piece,
      window: seen.window,
      ...(errorNumber != null && { errorNumber }),
      clockAhead: options.clockAhead(),
      below,
    };
  };

  /** A change of the state of the conversation that stands open is said aloud, a countdown never. */
  const announce = (seen: DialogView): void => {
    const { dialog, state } = seen.piece;
    if (open?.dialog === dialog && open.state !== state) {
      overlay.announce(options.words().transition(seen, now()));
    }
    open = { dialog, state };
  };

  const clearConversation = (): void => {
    open = null;
    overlay.drawChip(null, () => {});
    overlay.drawNotice(null);
    options.panel()?.update(null);
  };

  const holding = createHoldingOffer(options.copy, () => {
    if (lastHost !== null) placeInFrame(lastHost);
  });
  const offer = (seen: DialogView): NoticeView | null => {
    const { language, core } = options.words();
    const replies = holdingRepliesFor(seen, options.settings(), language, now());
    return holding.notice(seen.piece, replies, core);
  };

  /** Measures where chip and notice may stand, and draws them there. Only in a frame. */
  const place = (host: Host): void => {
    lastHost = host;
    overlay.setTheme(themeOf(options.settings(), host));
    const shown = host.conversation();
    const seen = shown?.settled ? view(shown.dialog) : null;
    if (seen === null || shown === null) return clearConversation();
    const chip = options.words().chip(seen, now());
    const chipPlace = chip && host.places.chip();
    const notice =
      shown.panel === "none" ? (options.words().notice(seen, now()) ?? offer(seen)) : null;
    const noticePlace = notice && host.places.notice();
    const below = chipPlace?.rect ?? host.containers().header?.getBoundingClientRect();
    const explanation = explanationOf(seen, host, below ?? new DOMRect());
    overlay.drawChip(chip && chipPlace ? { view: chip, ...chipPlace } : null, () =>
      options.panel()?.toggleExplanation(explanation),
    );
    overlay.drawNotice(notice && noticePlace ? { view: notice, ...noticePlace } : null, (id) =>
      holding.press(id, host),
    );
    options.panel()?.update(explanation);
  };

  let isPlacing = false;
  const placeInFrame = (host: Host): void => {
    if (isPlacing) return;
    isPlacing = true;
    overlay.inFrame(() => {
      isPlacing = false;
      place(host);
    });
  };

  const conversation = (host: Host): void => {
    const shown = host.conversation();
    const seen = shown?.settled ? view(shown.dialog) : null;
    if (seen === null) return clearConversation();
    drawn.set(seen.piece.dialog, seen);
    announce(seen);
    placeInFrame(host);
  };

  return {
    overlay,
    list(host, rows) {
      drawn.clear();
      // The open conversation stands there whether or not its row is in sight.
      const seen = open && view(open.dialog);
      if (seen !== null) drawn.set(seen.piece.dialog, seen);
      if (host.rowsAreReused) read = new WeakSet();
      scroller = host.containers().listScroller;
      overlay.onMoved(() => place(host));
      if (scroller) overlay.drawBadges(scroller, rows, badgeOf);
    },
    conversation,
    refresh(host, changed) {
      overlay.ensureAttached();
      overlay.refreshBadges(changed);
      conversation(host);
    },
    shows: (dialog) => drawn.has(dialog),
    nextAt() {
      const at = now();
      let next: Instant | null = null;
      for (const seen of drawn.values()) {
        const change = views.nextChange(seen, options.settings(), at);
        if (change !== null && (next === null || change < next)) next = change;
      }
      known = next ?? Infinity;
      return next;
    },
    clear() {
      drawn.clear();
      if (scroller) overlay.drawBadges(scroller, [], () => null);
      clearConversation();
    },
  };
}

function themeOf(settings: Settings, host: Host): "light" | "dark" {
  if (settings.theme !== "auto") return settings.theme;
  return host.places.dark() ? "dark" : "light";
}
