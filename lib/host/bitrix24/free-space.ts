import type { HostPlaces } from "../host.ts";

/** Kept free on both sides of a piece. */
const MARGIN = 8;
const NARROWEST = 60;

export type Place = ReturnType<HostPlaces["chip"]>;

/** The widest part of a band that nothing stands in. */
export function gapIn(
  anchor: HTMLElement,
  band: DOMRect,
  taken: readonly (Element | null)[],
): Place {
  const spans = taken
    .flatMap((element) => (element ? [element.getBoundingClientRect()] : []))
    .filter((rect) => rect.width > 0 && rect.bottom > band.top && rect.top < band.bottom)
    .toSorted((a, b) => a.left - b.left);
  let from = band.left;
  let best = { left: 0, width: 0 };
  for (const { left, right } of [...spans, { left: band.right, right: band.right }]) {
    const width = Math.min(left, band.right) - from;
    if (width > best.width) best = { left: from, width };
    from = Math.max(from, right);
  }
  const width = best.width - 2 * MARGIN;
  if (width < NARROWEST || band.height <= 0) return null;
  return {
    anchor,
    rect: rectOf(anchor.ownerDocument, best.left + MARGIN, band.top, width, band.height),
  };
}

export function rectOf(
  document: Document,
  x: number,
  y: number,
  width: number,
  height: number,
): DOMRect {
  return new (document.defaultView?.DOMRect ?? DOMRect)(x, y, width, height);
}

/** Whether the surroundings of an element are dark, by the background that is really drawn. */
export function isDarkAround(start: Element | null): boolean {
  const view = start?.ownerDocument.defaultView;
  for (let element = start; element; element = element.parentElement) {
    const light = lightnessOf(view?.getComputedStyle(element).backgroundColor ?? "");
    if (light !== null) return light < 0.5;
  }
  return false;
}

/** 0 black … 1 white; `null` for what is (mostly) transparent or no colour. */
function lightnessOf(color: string): number | null {
  const parts = /^rgba?\(([^)]*)\)/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number.parseFloat);
  const [red, green, blue, alpha = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined || !(alpha > 0.5)) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
