/**
 * The z-index of the outermost stacking context that an element stands in: what is drawn at this height, later in the
 * document, lies over the element's context and under everything the page puts above that context.
 */
export function stackingLevel(element: Element): number {
  const view = element.ownerDocument.defaultView;
  const body = element.ownerDocument.body;
  if (view === null) return 0;
  let level = 0;
  let inside: Element = element;
  while (inside.parentElement !== null && inside !== body) {
    const style = view.getComputedStyle(inside);
    const index = Number.parseInt(style.zIndex, 10);
    if (!Number.isNaN(index) && takesIndex(style, inside.parentElement, view)) level = index;
    else if (isContext(style)) level = 0;
    inside = inside.parentElement;
  }
  return level;
}

function takesIndex(style: CSSStyleDeclaration, parent: Element, view: Window): boolean {
  return style.position !== "static" || /flex|grid/.test(view.getComputedStyle(parent).display);
}

/** Contexts made by other means than a z-index; those stand at height 0. */
function isContext(style: CSSStyleDeclaration): boolean {
  return (
    style.position === "fixed" ||
    style.position === "sticky" ||
    style.opacity !== "1" ||
    style.transform !== "none" ||
    style.filter !== "none" ||
    style.isolation === "isolate" ||
    /transform|opacity|filter/.test(style.willChange) ||
    /paint|layout|strict|content/.test(style.contain)
  );
}

/**
 * Whether `anchor` (or something in or around it) is what is seen at a point, our own overlay aside.
 * Menus, sliders, viewers and dialogs of the page that cover it make this false.
 */
export function isSeenAt(x: number, y: number, anchor: Element, overlay: Element): boolean {
  const { ownerDocument: document } = anchor;
  let top = document.elementFromPoint(x, y);
  if (top === overlay) {
    top = document.elementsFromPoint(x, y).find((element) => element !== overlay) ?? null;
  }
  // Nothing but us: our warning is open, and everything else is inert.
  return top === null || anchor.contains(top) || top.contains(anchor);
}

/** The highest z-index of what the page shows within a rectangle, by a few points of it. */
export function highestWithin(rect: DOMRectReadOnly, overlay: Element): number {
  const { ownerDocument: document } = overlay;
  let highest = 0;
  for (const across of [0.05, 0.35, 0.65, 0.95]) {
    for (const down of [0.02, 0.2, 0.4, 0.6, 0.8, 0.98]) {
      const x = rect.left + rect.width * across;
      const y = rect.top + rect.height * down;
      const top = document.elementsFromPoint(x, y).find((element) => element !== overlay);
      if (top) highest = Math.max(highest, stackingLevel(top));
    }
  }
  return highest;
}
