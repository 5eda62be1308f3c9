import { createEchoes } from "./echoes.ts";
import { attach, createElement } from "./element.ts";
import { tryTimeline } from "./following.ts";
import { createLayer, type Layer } from "./layers.ts";
import type { Overlay } from "./overlay.ts";
import { createChip, createNotice } from "./pieces.ts";
import { STYLES } from "./styles.ts";
import { createTip } from "./tip.ts";

/** After a change without a known cause, what lies over the pieces is looked at once more after this many ms of quiet. */
const SETTLED = 150;
/** Where it is never quiet, after so many times that. */
const PATIENCE = 6;

/** What may open or close something of the page's that lies over our pieces. */
const UNCOVERING = [
  "click",
  "contextmenu",
  "focusin",
  "transitionend",
  "animationend",
  "fullscreenchange",
];

/**
 * Makes the overlay of a document and attaches it. Everything is drawn in one frame after a change: first all reading,
 * then all writing.
 */
export function createOverlay(document: Document): Overlay {
  const view = document.defaultView;
  const elapsed = (): number => view?.performance.now() ?? 0;
  const element = createElement(document);
  const shadow = element.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  const root = document.createElement("div");
  const live = document.createElement("div");
  const panel = document.createElement("div");
  root.className = "root";
  live.className = "live";
  live.role = "status";
  panel.className = "panel";
  // As text content, by us: a page's style policy then lets it pass in every browser.
  style.textContent = STYLES;
  root.append(live, panel);
  shadow.append(style, root);
  attach(element);

  const life = new AbortController();
  const { signal } = life;
  const echoes = createEchoes(element);
  const layers = new Map<HTMLElement, Layer>();
  const added = new Set<string>();
  let onChip: () => void = () => {};
  let onAction: (id: string) => void = () => {};
  let onMoved: (() => void) | null = null;
  let frame = 0;
  let timer: number | undefined;
  /** Things changed again while they were waited for, and how often that has been. */
  let restless = false;
  let waited = 0;
  /** What the coming frame has to do besides measuring. */
  let hits = false;
  /** Chip or notice stands where it did not stand before: only over them something may lie now. */
  let placedAnew = false;
  let moved = false;
  /** What is to be placed in the coming frame, and whether that is being done. */
  const coming: (() => void)[] = [];
  let isPlacing = false;
  let byTimeline: boolean | null = null;
  let verdict: (() => boolean | null) | null = null;

  const chip = createChip(root, element, () => onChip());
  const notice = createNotice(root, element, (id, event) => {
    // A page can reach into an open shadow root: only a person's click counts.
    if (echoes.fromPerson(event)) onAction(id);
  });

  const ask = (): void => {
    if (view !== null && frame === 0 && !signal.aborted) frame = view.requestAnimationFrame(draw);
  };
  const uncover = (): void => {
    hits = true;
    ask();
  };
  /** Nobody has said that something opened: look once things are quiet. */
  const settle = (): void => {
    if (timer === undefined) timer = view?.setTimeout(rest, SETTLED);
    else restless = true;
  };
  const rest = (): void => {
    const waits = restless && waited < PATIENCE;
    restless = false;
    waited = waits ? waited + 1 : 0;
    timer = waits ? view?.setTimeout(rest, SETTLED) : undefined;
    if (!waits) uncover();
  };
  const placeAnew = (): void => {
    placedAnew = true;
    if (!isPlacing) ask();
  };
  const move = (): void => {
    moved = true;
    uncover();
  };

  /** First all reading, then all writing: each writing between two readings would make the browser lay out the page again. */
  function draw(): void {
    frame = 0;
    if (signal.aborted) return;
    const looks = hits;
    const moves = moved;
    hits = moved = false;
    attach(element);
    for (const [scroller, layer] of layers) {
      if (scroller.isConnected) continue;
      layer.remove();
      layers.delete(scroller);
    }
    learnTimeline();
    const writes = [...layers.values()].map((layer) => layer.measure(looks));
    try {
      isPlacing = true;
      if (moves) onMoved?.();
      for (const run of coming.splice(0)) run();
    } finally {
      // A failure must not be the last frame ever drawn, nor keep the badges from being drawn.
      isPlacing = false;
      for (const write of writes) write();
    }
    if (!looks && !placedAnew) return;
    placedAnew = false;
    const marks = [chip.measure(), notice.measure()];
    for (const mark of marks) mark();
  }

  /** Tries scroll timelines in one frame and reads the outcome in a later one. */
  function learnTimeline(): void {
    if (byTimeline !== null || layers.size === 0) return;
    if (verdict !== null) {
      byTimeline = verdict();
      verdict = null;
      return;
    }
    verdict = tryTimeline(shadow);
    // The first frame samples the timeline, the second one can be asked.
    view?.requestAnimationFrame(() => ask());
  }

  const passively = { capture: true, passive: true, signal };
  for (const type of UNCOVERING) document.addEventListener(type, uncover, passively);
  // Esc, Enter and arrows open and close things; writing does not.
  document.addEventListener("keyup", ({ key }) => key.length > 1 && uncover(), passively);
  view?.addEventListener("resize", move, { passive: true, signal });
  // Also when the page has taken our element away: the next frame puts it back.
  const opened = new MutationObserver(uncover);
  for (const parent of [document.documentElement, document.body]) {
    if (parent !== null) opened.observe(parent, { childList: true });
  }
  createTip(document, root, hintAt, signal);

  function hintAt({ target, clientX, clientY }: PointerEvent) {
    if (!(target instanceof Element)) return null;
    for (const layer of layers.values()) {
      const badge = layer.badgeAt(target);
      if (badge === null) continue;
      const { row, details } = badge;
      return { text: details, subject: row, beside: () => row.getBoundingClientRect() };
    }
    const placed = notice.placed;
    if (placed === null) return null;
    const { rect } = placed;
    const over =
      clientX >= rect.left &&
      clientX <= rect.right &&
      clientY >= rect.top &&
      clientY <= rect.bottom;
    return over
      ? { text: placed.view.about ?? placed.view.text, subject: notice, beside: () => rect }
      : null;
  }

  return {
    element,
    ...echoes,
    drawBadges(scroller, rows, viewOf) {
      let layer = layers.get(scroller);
      if (layer === undefined) {
        layer = createLayer({
          scroller,
          root,
          overlay: element,
          byTimeline: () => byTimeline,
          elapsed,
          onFrame: ask,
          onSettle: settle,
          onMove: move,
        });
        layers.set(scroller, layer);
      }
      layer.draw(rows, viewOf);
    },
    refreshBadges(dialogs) {
      for (const layer of layers.values()) layer.refresh(dialogs);
    },
    drawChip(placed, onClick) {
      onChip = onClick;
      if (chip.draw(placed)) placeAnew();
    },
    drawNotice(placed, act = () => {}) {
      onAction = act;
      if (notice.draw(placed)) placeAnew();
    },
    inFrame(run) {
      coming.push(run);
      ask();
    },
    setTheme(theme) {
      if (root.dataset["theme"] !== theme) root.dataset["theme"] = theme;
    },
    panelHost: () => panel,
    addStyles(css) {
      if (added.has(css)) return;
      added.add(css);
      style.textContent = [STYLES, ...added].join("");
    },
    announce(text) {
      live.textContent = text;
    },
    onMoved(listener) {
      onMoved = listener;
    },
    ensureAttached: () => attach(element),
    destroy() {
      life.abort();
      opened.disconnect();
      view?.cancelAnimationFrame(frame);
      view?.clearTimeout(timer);
      for (const layer of layers.values()) layer.remove();
      layers.clear();
      element.remove();
    },
  };
}
