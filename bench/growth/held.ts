import { pause, type Visit } from "../visit.ts";

/** What a page holds once garbage is gone, in KB. */
export interface Held {
  /** JavaScript's objects, of the page and of extensions in it. */
  readonly heap: number;
  /** Elements, styles and boxes. */
  readonly blink: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
}

export async function held({ page, client }: Visit): Promise<Held> {
  if (client === null) throw new Error("Only Chromium tells what is held");
  for (let time = 0; time < 3; time += 1) {
    await client.send("HeapProfiler.collectGarbage");
    await pause(page, 100);
  }
  const { usedSize, embedderHeapUsedSize }: HeapUsage = await client.send("Runtime.getHeapUsage");
  return { heap: usedSize / 1024, blink: (embedderHeapUsedSize ?? Number.NaN) / 1024 };
}
