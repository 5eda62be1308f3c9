/** Where JSON stops being JSON. */
export class JsonProblem extends Error {
  override readonly name = "JsonProblem";
  /**
   * `empty`: nothing there; `cut-off`: the text ends too early; `syntax`: something that cannot stand there; `duplicate`:
   * one name twice in one object.
   */
  readonly kind: "empty" | "cut-off" | "syntax" | "duplicate";
  /** From 1. */
  readonly line: number;
  /** What stands there: a character, or the name that stands there twice. */
  readonly found: string;

  constructor(kind: JsonProblem["kind"], line: number, found: string) {
    super(`${kind} in line ${line}: ${found}`);
    this.kind = kind;
    this.line = line;
    this.found = found;
  }
}

export interface JsonWithLines {
  readonly value: unknown;
  /** Line, from 1, of the value with this dotted path; the nearest one above it where there is none. */
  lineOf(path: string): number;
}

const DEEPEST = 40;
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const SPACE = /[ \t\r\n]*/uy;

/**
 * Reads JSON and remembers in which line each value stands, so that a person can be told where to look.
 * @throws JsonProblem for everything that is not JSON, and for a name that stands twice in one object: which of the two
 * holds would be a matter of luck
 */
export function parseWithLines(text: string): JsonWithLines {
  const lines = new Map<string, number>();
  const source = text.replace(/^\uFEFF/u, "");
  let at = 0;
  let countedTo = 0;
  let line = 1;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  // Asked from the top of the text to its end, so that each line is counted once.
  const lineAt = (index: number): number => {
    for (;;) {
      const next = source.indexOf("\n", countedTo);
      if (next < 0 || next >= index) return line;
      countedTo = next + 1;
      line++;
    }
  };
  const fail = (): never => {
    if (at >= source.length) throw new JsonProblem("cut-off", lineAt(source.length), "");
    throw new JsonProblem("syntax", lineAt(at), String.fromCodePoint(source.codePointAt(at) ?? 0));
  };
  const take = (character: string): boolean => {
    match(SPACE);
    if (source[at] !== character) return false;
    at++;
    return true;
  };

  const object = (path: string, depth: number): Record<string, unknown> => {
    const entries: [string, unknown][] = [];
    const names = new Set<string>();
    if (take("}")) return {};
    do {
      match(SPACE);
      const start = at;
      const raw = match(STRING) ?? fail();
      const name = String(JSON.parse(raw));
      if (names.has(name)) throw new JsonProblem("duplicate", lineAt(start), name);
      names.add(name);
      if (!take(":")) fail();
      entries.push([name, value(path === "" ? name : `${path}.${name}`, depth)]);
    } while (take(","));
    if (!take("}")) fail();
    return Object.fromEntries(entries);
  };

  const array = (path: string, depth: number): unknown[] => {
    const items: unknown[] = [];
    if (take("]")) return items;
    do items.push(value(`${path}.${items.length}`, depth));
    while (take(","));
    if (!take("]")) fail();
    return items;
  };

  const value = (path: string, depth: number): unknown => {
    match(SPACE);
    lines.set(path, lineAt(at));
    if (depth > DEEPEST) fail();
    if (take("{")) return object(path, depth + 1);
    if (take("[")) return array(path, depth + 1);
    const plain = match(STRING) ?? match(PLAIN) ?? fail();
    return JSON.parse(plain) as unknown;
  };

  if (source.trim() === "") throw new JsonProblem("empty", 1, "");
  const read = value("", 0);
  match(SPACE);
  if (at < source.length) fail();
  return {
    value: read,
    lineOf(path) {
      for (let known = path; ; known = known.slice(0, Math.max(0, known.lastIndexOf(".")))) {
        const line = lines.get(known);
        if (line !== undefined) return line;
        if (known === "") return 1;
      }
    },
  };
}
