import type { PlacedPiece } from "./overlay.ts";
import { createPiece, type Piece } from "./piece.ts";
import { isSeenAt, stackingLevel } from "./stacking.ts";
import type { ChipView, NoticeView } from "./view.ts";

/** A single piece in free space of the page: the chip or the notice. */
export interface Standing<View> {
  /** True when it stands where it did not stand before. */
  draw(placed: PlacedPiece<View> | null): boolean;
  /** Reads what lies over the piece and returns what writes it down. */
  measure(): () => void;
  readonly placed: PlacedPiece<View> | null;
}

function createStanding<View>(
  root: HTMLElement,
  overlay: HTMLElement,
  write: (view: View) => Piece,
): Standing<View> {
  const box = root.ownerDocument.createElement("div");
  box.className = "piece";
  box.hidden = true;
  root.append(box);
  let placed: PlacedPiece<View> | null = null;
  let piece: Piece | null = null;
  let level = 0;
  let style = "";

  const place = (): boolean => {
    if (placed === null) return false;
    const { left, top, width, height } = placed.rect;
    const now = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;z-index:${level}`;
    if (now === style) return false;
    box.style.cssText = style = now;
    return true;
  };

  return {
    get placed() {
      return placed;
    },
    draw(next) {
      const wasHidden = placed === null;
      placed = next;
      if (box.hidden !== (next === null)) box.hidden = next === null;
      if (next === null) {
        // What is not shown carries no hooks either: they would speak of another conversation.
        piece?.element.remove();
        return false;
      }
      piece = write(next.view);
      if (piece.element.parentNode !== box) box.append(piece.element);
      return place() || wasHidden;
    },
    measure() {
      if (placed === null) return () => {};
      const { anchor, rect } = placed;
      // A chip stands at one end of its room, a notice may fill it: both ends have to be free.
      const y = rect.top + rect.height / 2;
      const inset = rect.width / 8;
      const covered =
        !isSeenAt(rect.left + inset, y, anchor, overlay) ||
        !isSeenAt(rect.right - inset, y, anchor, overlay);
      level = stackingLevel(anchor);
      return () => {
        place();
        piece?.set("data-covered", covered ? "" : null);
      };
    },
  };
}

export function createChip(
  root: HTMLElement,
  overlay: HTMLElement,
  onClick: () => void,
): Standing<ChipView> {
  const document = root.ownerDocument;
  const button = document.createElement("button");
  const text = document.createElement("span");
  const left = document.createElement("b");
  const leftText = document.createTextNode("");
  button.type = "button";
  left.append(leftText);
  button.append(text, left);
  button.addEventListener("click", onClick);
  const piece = createPiece(button, "chip", text);
  return createStanding(root, overlay, (view) => {
    piece.write(view, view.text);
    piece.set("aria-label", view.label);
    if (leftText.data !== view.left) leftText.data = view.left;
    return piece;
  });
}

export function createNotice(
  root: HTMLElement,
  overlay: HTMLElement,
  onAction: (id: string, event: Event) => void,
): Standing<NoticeView> {
  const document = root.ownerDocument;
  const text = document.createElement("span");
  const note = document.createElement("div");
  note.append(text);
  note.role = "note";
  note.className = "piece-note";
  const piece = createPiece(note, "notice", text);
  let drawn = "";
  const drawActions = (actions: NonNullable<NoticeView["actions"]>): void => {
    const now = JSON.stringify(actions);
    if (now === drawn) return;
    drawn = now;
    for (const button of note.querySelectorAll("button")) button.remove();
    for (const { id, label } of actions) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset["action"] = "holding";
      button.textContent = label;
      button.addEventListener("click", (event) => onAction(id, event));
      note.append(button);
    }
  };
  return createStanding(root, overlay, (view) => {
    piece.write(view, view.text);
    piece.set("title", view.about ?? view.text);
    drawActions(view.actions ?? []);
    return piece;
  });
}
