/** The parts of a CPU profile (DevTools protocol, `Profiler.Profile`) that are read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  /** Microseconds from one sample to the next. */
  readonly timeDeltas?: readonly number[];
}

/** Milliseconds spent in scripts of this address and in whatever they called, the browser's own functions included. */
export function timeIn(profile: CpuProfile, isOurs: (url: string) => boolean): number {
  return sum(profile, isOurs, () => "all").get("all") ?? 0;
}

/** The same by the function in which the time was spent itself, the longest first. */
export function functionsIn(
  profile: CpuProfile,
  isOurs: (url: string) => boolean,
): readonly (readonly [name: string, milliseconds: number])[] {
  return [...sum(profile, isOurs, (name) => name)].toSorted(([, a], [, b]) => b - a);
}

function sum(
  { nodes, samples = [], timeDeltas = [] }: CpuProfile,
  isOurs: (url: string) => boolean,
  keyOf: (functionName: string) => string,
): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const keys = new Map<number, string>();
  const visit = (id: number, inside: boolean): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const ours = inside || isOurs(node.callFrame.url);
    if (ours) keys.set(id, keyOf(node.callFrame.functionName));
    for (const child of node.children ?? []) visit(child, ours);
  };
  if (nodes[0]) visit(nodes[0].id, false);
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const key = keys.get(id);
    if (key === undefined) return;
    times.set(key, (times.get(key) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  });
  return times;
}
