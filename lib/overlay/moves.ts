/**
 * Calls back when an element stands elsewhere than before, without asking each frame: an IntersectionObserver whose root
 * is cut down to the element's own place reports when the two no longer match.
 */
export interface MoveWatch {
  /** Where the element stands now, just measured. */
  at(rect: DOMRectReadOnly): void;
  stop(): void;
}

export function watchMoves(element: Element, onMove: () => void): MoveWatch {
  const document = element.ownerDocument;
  const view = document.defaultView;
  let observer: IntersectionObserver | null = null;
  let place = "";

  const observe = (threshold: number): void => {
    observer?.disconnect();
    let first = true;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        // Fractions of pixels make the first ratio a little less than one: watch that one from now on.
        if (first && ratio !== threshold && ratio > 0) observe(ratio);
        else if (!first) onMove();
        first = false;
      },
      { root: document, rootMargin: place, threshold },
    );
    observer.observe(element);
  };

  return {
    at({ top, right, bottom, left, width, height }) {
      if (view === null || width === 0 || height === 0) return;
      const sides = [top, view.innerWidth - right, view.innerHeight - bottom, left];
      const now = sides.map((side) => `${-Math.floor(side)}px`).join(" ");
      if (now === place) return;
      place = now;
      observe(1);
    },
    stop: () => observer?.disconnect(),
  };
}
