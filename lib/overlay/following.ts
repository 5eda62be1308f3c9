/** Keeps what is drawn over a scroller in step with its content. */
export interface Following {
  /** How far the scroller is scrolled, in pixels, as far as it is known without a layout. */
  position(): number;
  /** After a measurement: where the scroller really stands. */
  settle(scrollTop: number): void;
  stop(): void;
}

/**
 * Pixels that the timeline spans. A fixed length: a percentage would drift as soon as the content grows. Content taller
 * than this would stand still at its end.
 */
const SPAN = 1_000_000;

/** Moves `content` with the scroll on the browser's own clock, without a script in between. */
export function followByTimeline(content: HTMLElement, scroller: Element): Following {
  const animation = content.animate([{ translate: "0 0" }, { translate: `0 -${SPAN}px` }], {
    timeline: new ScrollTimeline({ source: scroller, axis: "block" }),
    rangeStart: "0px",
    rangeEnd: `${SPAN}px`,
    fill: "both",
  });
  return {
    // The progress was sampled for this frame: asking for it costs no layout, `scrollTop` might.
    position: () => (animation.effect?.getComputedTiming().progress ?? 0) * SPAN,
    settle: () => {},
    stop: () => animation.cancel(),
  };
}

/** Moves `content` by the scroll event. The layer is faded meanwhile: the browser scrolls ahead of its scripts. */
export function followByEvent(
  content: HTMLElement,
  layer: HTMLElement,
  scroller: Element,
): Following {
  const view = scroller.ownerDocument.defaultView;
  let timer: number | undefined;
  let at = 0;
  const settle = (scrollTop: number): void => {
    at = scrollTop;
    content.style.translate = `0 ${-at}px`;
  };
  const rest = (): void => {
    view?.clearTimeout(timer);
    timer = undefined;
    delete layer.dataset["scrolling"];
  };
  const onScroll = (): void => {
    settle(scroller.scrollTop);
    if (timer === undefined) layer.dataset["scrolling"] = "";
    else view?.clearTimeout(timer);
    timer = view?.setTimeout(rest, REST);
  };
  scroller.addEventListener("scroll", onScroll, { passive: true });
  scroller.addEventListener("scrollend", rest, { passive: true });
  return {
    position: () => at,
    settle,
    stop() {
      scroller.removeEventListener("scroll", onScroll);
      scroller.removeEventListener("scrollend", rest);
      rest();
      content.style.translate = "";
    },
  };
}

/** A scroll without an event for this many milliseconds is over. */
const REST = 150;

/**
 * Whether scroll timelines work here, by trying one on a scroller of our own: having the class proves little (it may
 * stand behind a switch, or ignore ranges in pixels). `null` where it could not be tried, because nothing is drawn.
 */
export function tryTimeline(root: ShadowRoot): () => boolean | null {
  const { ownerDocument: document } = root;
  const scroller = document.createElement("div");
  const tall = document.createElement("div");
  const moved = document.createElement("div");
  scroller.className = "probe";
  scroller.append(tall, moved);
  root.append(scroller);
  let following: Following | null = null;
  try {
    following = followByTimeline(moved, scroller);
    scroller.scrollTop = PROBED;
  } catch {
    // No such class, or it does not take these options.
  }
  return () => {
    const drawn = scroller.clientHeight > 0;
    const translate = document.defaultView?.getComputedStyle(moved).translate ?? "";
    scroller.remove();
    if (following === null) return false;
    return drawn ? Math.abs(Number.parseFloat(translate.split(" ")[1] ?? "0") + PROBED) < 1 : null;
  };
}

const PROBED = 7;
