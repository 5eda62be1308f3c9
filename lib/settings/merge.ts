/** Values of settings, by name. */
export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `base` with everything of `over` in it: objects are joined name by name, all else is replaced. */
export function merge(base: unknown, over: unknown): unknown {
  if (!isPlain(base) || !isPlain(over)) return over;
  const entries = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(over)) {
    entries.set(name, entries.has(name) ? merge(entries.get(name), value) : value);
  }
  return Object.fromEntries(entries);
}

/** Every value that is no object, with its dotted path. A list is one value. */
export function leavesOf(value: unknown, path = ""): readonly (readonly [string, unknown])[] {
  if (!isPlain(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leavesOf(inner, path === "" ? name : `${path}.${name}`),
  );
}

/** The part of a value whose paths are wanted; `undefined` where none is. An empty object is a value. */
export function pickPaths(value: unknown, isWanted: (path: string) => boolean, path = ""): unknown {
  if (!isPlain(value) || Object.keys(value).length === 0) return isWanted(path) ? value : undefined;
  const picked = Object.entries(value).flatMap(([name, inner]) => {
    const found = pickPaths(inner, isWanted, path === "" ? name : `${path}.${name}`);
    return found === undefined ? [] : [[name, found] as const];
  });
  return picked.length === 0 ? undefined : Object.fromEntries(picked);
}

/** Whether one of the paths is this one or stands above it: `channels.whatsapp` covers `channels.whatsapp.soon`. */
export function covers(paths: readonly string[], path: string): boolean {
  return paths.some((above) => path === above || path.startsWith(`${above}.`));
}
