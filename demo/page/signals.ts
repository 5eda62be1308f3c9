/** The events by which shell and frame talk, on their windows. */
export const SIGNALS = {
  /** To the shell: the list stands there. */
  listReady: "onLinesInit",
  /** To the shell, with the dialog id: a conversation was opened. */
  opened: "onLinesChatOpen",
  /** To the frame, with a dialog id: open this conversation. */
  open: "openLinesChat",
  /** To the shell: Esc was pressed and nothing in the frame used it. The stand-in's own. */
  escape: "standInEscape",
} as const;

export function signal(target: EventTarget, name: string, detail?: string): void {
  target.dispatchEvent(new CustomEvent(name, { detail: detail ?? null }));
}

/** @param onDetail gets the event's text; events of the other window are not instances of this one's classes */
export function onSignal(name: string, onDetail: (detail: string) => void): void {
  addEventListener(name, (event) => {
    onDetail("detail" in event && typeof event.detail === "string" ? event.detail : "");
  });
}
