import { createPiece, type Piece } from "./piece.ts";
import { followByEvent, followByTimeline, type Following } from "./following.ts";
import { createLooking } from "./looking.ts";
import { watchMoves } from "./moves.ts";
import type { BadgeRow } from "./overlay.ts";
import { stackingLevel } from "./stacking.ts";
import type { BadgeView } from "./view.ts";
import { rowsBetween, type Stretch } from "./visible.ts";

export interface LayerOptions {
  readonly scroller: HTMLElement;
  /** Where the layer is put. */
  readonly root: HTMLElement;
  readonly overlay: HTMLElement;
  /** Whether the browser can move the layer by itself; `null` while that is not known. */
  readonly byTimeline: () => boolean | null;
  /** Milliseconds since some beginning. */
  readonly elapsed: () => number;
  /** Asks for {@link Layer.measure} in the next frame. */
  readonly onFrame: () => void;
  /** Other rows are seen now: once things are quiet, look what lies over them. */
  readonly onSettle: () => void;
  /** The scroller stands elsewhere. */
  readonly onMove: () => void;
}

/** The clipped piece of overlay that lies exactly over one scroller. */
export interface Layer {
  draw<Row extends BadgeRow>(rows: readonly Row[], viewOf: (row: Row) => BadgeView | null): void;
  /** Writes the badges of these dialogs again, or of all. */
  refresh(dialogs?: ReadonlySet<string>): void;
  /**
   * Reads where everything stands and returns what writes it down. With `hits`, also what lies over the badges.
   * Nothing is written before all layers have read.
   */
  measure(hits: boolean): () => void;
  /** The badge of the row that an element belongs to. */
  badgeAt(target: Element): { readonly row: HTMLElement; readonly details: string } | null;
  remove(): void;
}

interface Badge {
  readonly piece: Piece;
  row: BadgeRow;
  view: BadgeView;
  covered: boolean;
  x: number;
  y: number;
}

/** A list is measured this much further than it is seen, in its own heights, so that little scrolling measures nothing. */
const OVERSCAN = 0.5;

/** Without a scroll event for so many milliseconds the list stands still. */
const STILL = 100;

const NOTHING_COVERED: ReadonlyMap<string, boolean> = new Map();

export function createLayer(options: LayerOptions): Layer {
  const { scroller, root, overlay, onFrame, onSettle, onMove } = options;
  const document = scroller.ownerDocument;
  const layer = document.createElement("div");
  const content = document.createElement("div");
  layer.className = "layer";
  layer.hidden = true;
  layer.ariaHidden = "true";
  content.className = "follow";
  layer.append(content);
  root.append(layer);

  let rows: readonly BadgeRow[] = [];
  let viewOf: (row: BadgeRow) => BadgeView | null = () => null;
  const badges = new Map<string, Badge>();
  const byRow = new WeakMap<Element, Badge>();
  const looking = createLooking(overlay, options.elapsed);
  /** Where the rows stood that were near when it was last measured. */
  let stretch: Stretch = { from: 0, to: 0 };
  /** Badges of rows that have left that stretch, not written since. */
  const stray = new Set<Badge>();
  let anyCovered = false;
  let level: number | null = null;
  let measuredAt = 0;
  let margin = 0;
  let place = "";

  let following: Following | null = null;
  let followsByTimeline: boolean | null = null;
  const follow = (): void => {
    const byTimeline = options.byTimeline();
    if (following !== null && (byTimeline === null || byTimeline === followsByTimeline)) return;
    following?.stop();
    followsByTimeline = byTimeline;
    following = byTimeline
      ? followByTimeline(content, scroller)
      : followByEvent(content, layer, scroller);
  };

  /** Whether what was measured may not hold any more. */
  let stale = true;
  const spoil = (): void => {
    stale = true;
    onFrame();
    onSettle();
  };

  const moves = watchMoves(scroller, onMove);
  const sizes = new ResizeObserver(spoil);
  sizes.observe(scroller);
  let sized: Element | null = null;

  /** Scrolled so far that rows come into sight which were not measured. Asked in a frame: no sooner is it known. */
  const isFar = (): boolean =>
    following !== null && Math.abs(following.position() - measuredAt) > margin / 2;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const onScroll = (): void => {
    scrolledAt = options.elapsed();
    onFrame();
  };
  scroller.addEventListener("scroll", onScroll, { passive: true });
  scroller.addEventListener("scrollend", onSettle, { passive: true });

  const write = (badge: Badge, view: BadgeView): void => {
    badge.view = view;
    badge.piece.write(view, view.text);
  };

  const drop = (dialog: string, badge: Badge): void => {
    badge.piece.element.remove();
    badges.delete(dialog);
  };

  /** False where the row has no badge any more. */
  const rewrite = (dialog: string, badge: Badge): boolean => {
    stray.delete(badge);
    const view = viewOf(badge.row);
    if (view === null) drop(dialog, badge);
    else write(badge, view);
    return view !== null;
  };

  /** The badge of a row, made if need be, of a spare piece where there is one; `null` where the row has none. */
  const badgeFor = (row: BadgeRow, spare: Piece[]): Badge | null => {
    let badge = badges.get(row.dialog);
    if (badge !== undefined && stray.has(badge)) {
      badge.row = row;
      if (!rewrite(row.dialog, badge)) return null;
    } else if (badge === undefined) {
      const view = viewOf(row);
      if (view === null) return null;
      const piece = spare.pop() ?? createPiece(document.createElement("span"), "badge");
      badge = { piece, row, view, covered: false, x: Number.NaN, y: Number.NaN };
      write(badge, view);
      badges.set(row.dialog, badge);
      if (piece.element.parentNode !== content) content.append(piece.element);
    }
    badge.row = row;
    byRow.set(row.element, badge);
    return badge;
  };

  return {
    draw(nextRows, nextViewOf) {
      rows = nextRows;
      viewOf = nextViewOf as typeof viewOf;
      const left = new Map(badges);
      for (let index = 0; index < rows.length && left.size > 0; index += 1) {
        const row = rows[index];
        const badge = row && left.get(row.dialog);
        if (!row || badge === undefined) continue;
        left.delete(row.dialog);
        badge.row = row;
        // What has gone elsewhere is most likely out of sight: the coming frame knows.
        if (index >= stretch.from && index < stretch.to) rewrite(row.dialog, badge);
        else stray.add(badge);
      }
      for (const [dialog, badge] of left) drop(dialog, badge);
      spoil();
    },

    refresh(dialogs) {
      for (const [dialog, badge] of badges)
        if (dialogs === undefined || dialogs.has(dialog)) rewrite(dialog, badge);
    },

    measure(hits) {
      const changed = stale || options.byTimeline() !== followsByTimeline || isFar();
      if (!hits && !changed && !looking.isWaiting()) return () => {};
      stale = false;
      const width = scroller.clientWidth;
      const height = scroller.clientHeight;
      if (width === 0 || height === 0 || !scroller.isConnected || rows.length === 0) {
        return () => {
          layer.hidden = true;
          place = "";
          looking.clear();
          for (const [dialog, badge] of badges) drop(dialog, badge);
        };
      }
      const rect = scroller.getBoundingClientRect();
      const left = rect.left + scroller.clientLeft;
      const top = rect.top + scroller.clientTop;
      const { scrollTop, scrollLeft } = scroller;
      margin = height * OVERSCAN;
      measuredAt = scrollTop;

      const edges = (index: number): DOMRect | null => {
        const edge = rows[index]?.element.getBoundingClientRect();
        return edge && edge.height > 0 ? edge : null;
      };
      stretch = rowsBetween(rows.length, edges, top - margin, top + height + margin);
      const near = rows.slice(stretch.from, stretch.to);
      const anchors = near.map(({ anchor }) => anchor.getBoundingClientRect());

      const looks = hits || (changed && anyCovered) || level === null;
      if (looks) {
        level = stackingLevel(scroller);
        looking.ask(near);
      }
      // Whoever scrolls has nothing open over the list that was not noticed before: looks would only cost frames.
      const scrolls = !anyCovered && options.elapsed() - scrolledAt < STILL;
      // Looks that nothing has asked for just now wait for a frame in which nothing else changes.
      const covered =
        !scrolls && (looks || !changed)
          ? looking.look(near, anchors, top, top + height)
          : NOTHING_COVERED;
      if (looking.isWaiting()) (scrolls ? onSettle : onFrame)();

      return () => {
        follow();
        following?.settle(scrollTop);
        moves.at(rect);
        const parent = near[0]?.element.parentElement ?? null;
        if (parent !== sized) {
          if (sized && sized !== scroller) sizes.unobserve(sized);
          if (parent) sizes.observe(parent);
          sized = parent;
        }

        const now = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;z-index:${level ?? 0};--u:${unit(anchors)}px`;
        if (now !== place) layer.style.cssText = place = now;
        layer.hidden = false;

        // Where many rows change places at once, others come near: their badges take over the pieces of those that go.
        const staying = new Set(near.map(({ dialog }) => dialog));
        const spare: Piece[] = [];
        for (const [dialog, badge] of badges) {
          if (staying.has(dialog)) continue;
          badges.delete(dialog);
          spare.push(badge.piece);
        }
        const drawn = new Set<Badge>();
        for (const [index, row] of near.entries()) {
          const anchor = anchors[index];
          if (!anchor || anchor.height === 0) continue;
          const badge = badgeFor(row, spare);
          if (badge === null || drawn.has(badge)) continue;
          drawn.add(badge);
          const x = anchor.left + anchor.width / 2 - left + scrollLeft;
          const y = anchor.bottom - 2 - top + scrollTop;
          if (x !== badge.x || y !== badge.y) {
            badge.x = x;
            badge.y = y;
            badge.piece.element.style.translate = `${x}px ${y}px`;
          }
          badge.covered = covered.get(row.dialog) ?? badge.covered;
          badge.piece.set("data-covered", badge.covered ? "" : null);
        }
        for (const [dialog, badge] of badges) if (!drawn.has(badge)) drop(dialog, badge);
        for (const { element } of spare) element.remove();
        stray.clear();
        anyCovered = [...drawn].some((badge) => badge.covered);
      };
    },

    badgeAt(target) {
      for (let element: Element | null = target; element; element = element.parentElement) {
        const badge = byRow.get(element);
        // A row may have been given to another dialog, or its badge taken away, since.
        if (badge?.row.element === element && badge.piece.element.isConnected) {
          return { row: badge.row.element, details: badge.view.details };
        }
        if (element === scroller) break;
      }
      return null;
    },

    remove() {
      following?.stop();
      moves.stop();
      sizes.disconnect();
      scroller.removeEventListener("scroll", onScroll);
      scroller.removeEventListener("scrollend", onSettle);
      layer.remove();
    },
  };
}

/** Size of the badges' text, in proportion to the host's avatars: 10 px on 34. */
function unit(anchors: readonly DOMRect[]): number {
  const height = anchors.find((anchor) => anchor.height > 0)?.height ?? 34;
  return Math.min(12, Math.max(9.5, Math.round(height * 0.6) / 2));
}
