import type { HostHealth } from "../host/host.ts";
import { SECOND, type Milliseconds } from "../time/instant.ts";

export interface HealthOptions {
  /** What is not found now; `null` while no messenger stands here. */
  readonly health: () => HostHealth | null;
  readonly tell: (found: HostHealth) => void;
  readonly setTimer: (run: () => void, delay: Milliseconds) => unknown;
  readonly signal: AbortSignal;
}

/** A page that is being built lacks much for a moment: what is missing has to be missing at three looks, so far apart. */
export const AGAIN: Milliseconds = 5 * SECOND;
const LOOKS = 3;

/**
 * Notices what should stand on the page and is not found, and tells it once for each page.
 * @returns looks now; as often as one likes
 */
export function createHealthCheck(options: HealthOptions): () => void {
  const { signal, setTimer, tell } = options;
  const told = new Set<string>();
  let isLooking = false;

  const news = (): HostHealth | null => {
    try {
      const found = options.health();
      if (found === null) return null;
      const { layout } = found;
      const missing = found.missing.filter((name) => !told.has(`${layout} ${name}`));
      return missing.length === 0 ? null : { layout, missing };
    } catch {
      return null;
    }
  };

  const look = (before: HostHealth | null, left: number): void => {
    const found = signal.aborted ? null : news();
    const isSame = before === null || before.layout === found?.layout;
    const missing = found?.missing.filter((name) => before?.missing.includes(name) ?? true) ?? [];
    isLooking = found !== null && isSame && missing.length > 0 && left > 1;
    if (found === null || !isSame || missing.length === 0) return;
    const lasting = { layout: found.layout, missing };
    if (isLooking) {
      setTimer(() => look(lasting, left - 1), AGAIN);
      return;
    }
    for (const name of missing) told.add(`${found.layout} ${name}`);
    tell(lasting);
  };

  return () => {
    if (!isLooking) look(null, LOOKS);
  };
}
