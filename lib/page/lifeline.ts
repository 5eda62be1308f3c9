/**
 * Tells a page when the extension it belongs to is gone (disabled, removed, reloaded), so that it can clean up after
 * itself. One port, opened after the first badge and not at load. A background that merely went to sleep closes the port
 * too: the extension is still there, and the line is laid again when the background has been woken anyway.
 */
export interface Lifeline {
  /** Calls back if the extension turns out to be gone. Costs nothing: for every tick. */
  check(): void;
  /** Lays the line if it is not laid. Wakes the background: for the moments when it is awake anyway. */
  lay(): void;
}

export interface LifelineOptions {
  /** Opens a port; throws when the extension is gone. */
  readonly connect: () => {
    readonly onDisconnect: { addListener(listener: () => void): void };
    disconnect(): void;
  };
  /** Whether the extension's own interfaces still answer. */
  readonly alive: () => boolean;
  readonly onGone: () => void;
  readonly signal: AbortSignal;
}

export function createLifeline({ connect, alive, onGone, signal }: LifelineOptions): Lifeline {
  let laid: ReturnType<LifelineOptions["connect"]> | null = null;

  const gone = (): void => {
    if (!signal.aborted) onGone();
  };
  signal.addEventListener("abort", () => laid?.disconnect());

  return {
    check() {
      if (!alive()) gone();
    },
    lay() {
      if (signal.aborted || laid !== null) return;
      if (!alive()) return gone();
      try {
        laid = connect();
      } catch {
        return gone();
      }
      laid.onDisconnect.addListener(() => {
        laid = null;
        if (!alive()) gone();
      });
    },
  };
}
