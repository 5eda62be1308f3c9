import type { BadgeView, ChipView, NoticeView } from "./view.ts";

/** A row of the host's list that may carry a badge. `anchor` is read only for rows near the visible part. */
export interface BadgeRow {
  readonly dialog: string;
  readonly element: HTMLElement;
  /** The avatar: the badge stands on its lower edge. */
  readonly anchor: HTMLElement;
}

export interface PlacedPiece<View> {
  readonly view: View;
  /** Free space in client coordinates. */
  readonly rect: DOMRect;
  readonly anchor: HTMLElement;
}

/** The one overlay of a document. Drawing is idempotent: what is the same is not written again. */
export interface Overlay {
  /** The one element, for `composedPath()`. */
  readonly element: HTMLElement;
  /**
   * Shows badges on these rows (all of them, top to bottom), following `scroller`. Asks `viewOf` only for rows in or
   * near the visible part, now and whenever others come into sight; `null` means no badge. Badges that stand already
   * are rewritten at once, places are measured in the next frame.
   */
  drawBadges<Row extends BadgeRow>(
    scroller: HTMLElement,
    rows: readonly Row[],
    viewOf: (row: Row) => BadgeView | null,
  ): void;
  /**
   * Asks for the views of the drawn badges again, for a tick: nothing is measured.
   * @param dialogs only of these; of all where it is absent
   */
  refreshBadges(dialogs?: ReadonlySet<string>): void;
  drawChip(chip: PlacedPiece<ChipView> | null, onClick: () => void): void;
  /** @param onAction a person has pressed one of its buttons */
  drawNotice(notice: PlacedPiece<NoticeView> | null, onAction?: (id: string) => void): void;
  /**
   * Runs this once in the coming frame, when everything else has been measured and nothing is written yet: what measures
   * there makes the browser lay out nothing that it would not have to lay out anyway.
   */
  inFrame(run: () => void): void;
  setTheme(theme: "light" | "dark"): void;
  /** A place inside the shadow root for a component (warning, explanation); emptied by the caller. */
  panelHost(): HTMLElement;
  /** Adds rules to the root's one style sheet; the same text is added once. */
  addStyles(css: string): void;
  /** Says a change of the open conversation's state to screen readers, politely. */
  announce(text: string): void;
  /**
   * Called in a frame, at most once, when something may stand elsewhere (a resize, a moved list): measure the places of
   * chip and notice and draw them again. One listener.
   */
  onMoved(listener: (() => void) | null): void;
  /**
   * Takes an event that the window hears first. True: it must not reach the host. It is the overlay's own (a click is
   * echoed to the element inside the shadow root it was meant for), or a watcher keeps it.
   */
  readonly take: (event: Event) => boolean;
  /**
   * Hears every event given to {@link take}; `isOurs` where it happens in the overlay. True keeps one from the host that
   * does not. Returns how to stop.
   */
  readonly watch: (watcher: (event: Event, isOurs: boolean) => boolean) => () => void;
  /** True for what a person did: an event the browser made itself, or the echo of one. */
  readonly fromPerson: (event: Event) => boolean;
  /** Puts the element back if the page removed it. */
  ensureAttached(): void;
  destroy(): void;
}
