import type { ServedPortal } from "../../demo/server.ts";
import type { Builds } from "../build-conditions.ts";
import { type Bench, openBench } from "../browsing.ts";

/**
 * The browsers of a run: one with all conditions and the extension, one with the mutant build, Firefox, and one with nothing
 * but the extension.
 */
export type BenchName = "chromium" | "mutant" | "firefox" | "alone";

/** Browsers that are opened when they are asked for, and again where they have died or were given up. */
export interface Fleet {
  get(name: BenchName): Promise<Bench>;
  /** Ends one that does not answer; the next to ask gets a new one. */
  drop(name: BenchName): Promise<void>;
  /** Those that stand open. */
  opened(): Promise<readonly Bench[]>;
  close(): Promise<void>;
}

export function createFleet(
  builds: Readonly<Record<"chromium" | "firefox", Builds>>,
  server: ServedPortal,
): Fleet {
  const benches = new Map<BenchName, Promise<Bench>>();
  const open = (name: BenchName): Promise<Bench> => {
    const browser = name === "firefox" ? "firefox" : "chromium";
    return openBench({
      browser,
      builds: builds[browser],
      server,
      extension: name === "mutant" ? "mutant" : "production",
      withConditions: name === "chromium" || name === "firefox",
    });
  };
  const drop = async (name: BenchName): Promise<void> => {
    const bench = await benches.get(name)?.catch(() => null);
    benches.delete(name);
    await bench?.close();
  };
  return {
    async get(name) {
      const known = await benches.get(name)?.catch(() => null);
      if (known?.alive) return known;
      const fresh = open(name);
      benches.set(name, fresh);
      return fresh;
    },
    drop,
    async opened() {
      const all = await Promise.all([...benches.values()].map((bench) => bench.catch(() => null)));
      return all.filter((bench) => bench !== null);
    },
    async close() {
      await Promise.all([...benches.keys()].map(drop));
    },
  };
}
