/** What a hint says and what it stands beside. */
export interface Hint {
  readonly text: string;
  /** Two hints with the same subject are one. */
  readonly subject: unknown;
  /** Measured when the hint is shown. */
  readonly beside: () => DOMRectReadOnly;
}

/** The pointer must rest this long, in milliseconds. */
const REST = 400;
/** Least room beside a row for a hint, in pixels. */
const ROOM = 200;

/** Shows details of what the pointer rests on, in an element of ours that never lies under the pointer. */
export function createTip(
  document: Document,
  root: HTMLElement,
  hintAt: (event: PointerEvent) => Hint | null,
  signal: AbortSignal,
): void {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.ariaHidden = "true";
  root.append(tip);
  const view = document.defaultView;
  let subject: unknown = null;
  let timer: number | undefined;

  const hide = (): void => {
    if (subject === null) return;
    subject = null;
    view?.clearTimeout(timer);
    tip.hidden = true;
  };

  const show = ({ text, beside }: Hint): void => {
    if (view === null) return;
    const { left, right, top, bottom, height } = beside();
    if (height === 0) return;
    const { style } = tip;
    style.cssText = "z-index:2147483647";
    if (view.innerWidth - right >= ROOM) style.left = `${right + 6}px`;
    else if (left >= ROOM) style.right = `${view.innerWidth - left + 6}px`;
    if (style.left || style.right) {
      style.top = `${(top + bottom) / 2}px`;
      style.transform = "translateY(-50%)";
    } else {
      style.left = `${Math.max(4, left)}px`;
      if (bottom + 60 < view.innerHeight) style.top = `${bottom + 4}px`;
      else style.bottom = `${view.innerHeight - top + 4}px`;
    }
    tip.textContent = text;
    tip.hidden = false;
  };

  const onMove = (event: PointerEvent): void => {
    const hint = event.pointerType === "touch" ? null : hintAt(event);
    if (hint?.subject === subject) return;
    hide();
    if (hint === null || hint.text === "") return;
    subject = hint.subject;
    timer = view?.setTimeout(show, REST, hint);
  };

  const passively = { passive: true, capture: true, signal };
  document.addEventListener("pointermove", onMove, passively);
  for (const type of ["pointerdown", "keydown", "scroll", "wheel"]) {
    document.addEventListener(type, hide, passively);
  }
  document.documentElement.addEventListener("pointerleave", hide, { passive: true, signal });
  signal.addEventListener("abort", hide);
}
