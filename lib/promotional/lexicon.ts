import { fold, type Token } from "./tokens.ts";
import type { WordForms } from "./word-entry.ts";

/** A stretch of a draft, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

type Meaning = "promotional" | "harmless";

interface Node {
  readonly next: Map<string, Node>;
  meaning: Meaning | null;
}

/** Forms turned into a tree of words, ready to be looked for. */
export interface Lexicon {
  readonly root: Node;
}

/** Between the words of a form; an apostrophe or a hyphen in a draft divides words too. */
const BETWEEN_WORDS = /[\s'’]+|(?<=\S)-(?=\S)/u;

export function lexiconOf(
  promotional: readonly WordForms[],
  harmless: readonly WordForms[],
): Lexicon {
  const root = newNode();
  for (const form of formsOf(promotional)) plant(root, form.split(BETWEEN_WORDS), "promotional");
  // Later, so that a form standing in both tables is harmless.
  for (const form of formsOf(harmless)) plant(root, form.split(BETWEEN_WORDS), "harmless");
  return { root };
}

/** For phrases a person wrote: each is the pieces it is made of, without any sign of the tables' own. */
export function lexiconOfPhrases(phrases: readonly (readonly Token[])[]): Lexicon {
  const root = newNode();
  for (const tokens of phrases) {
    plant(
      root,
      tokens.map(({ key }) => key),
      "promotional",
    );
  }
  return { root };
}

/**
 * Where promotional forms stand in a draft: from each place the longest form, promotional or harmless, then on behind it.
 */
export function spansOf(tokens: readonly Token[], lexicon: Lexicon): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = longestFrom(tokens, at, lexicon.root);
    const first = tokens[at];
    const last = found === null ? undefined : tokens[found.behind - 1];
    if (found?.meaning === "promotional" && first !== undefined && last !== undefined) {
      spans.push({ start: first.start, end: last.end });
    }
    at = found?.behind ?? at + 1;
  }
  return spans;
}

interface Found {
  readonly behind: number;
  readonly meaning: Meaning;
}

function longestFrom(tokens: readonly Token[], from: number, root: Node): Found | null {
  let best: Found | null = null;
  // The branches alive at this word: more than one only below `#` and `*`.
  let alive: readonly Node[] = [root];
  for (let at = from; alive.length > 0; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > from && !token.joined)) break;
    const grown = alive.flatMap((node) => stepsFrom(node, token));
    const ends = grown.filter(({ meaning }) => meaning !== null);
    if (ends.length > 0) {
      const meaning = ends.some((node) => node.meaning === "harmless") ? "harmless" : "promotional";
      best = { behind: at + 1, meaning };
    }
    alive = grown;
  }
  return best;
}

function stepsFrom({ next }: Node, token: Token): readonly Node[] {
  const steps = [next.get(token.key), token.isNumber ? next.get("#") : undefined, next.get("*")];
  return steps.filter((node) => node !== undefined);
}

function plant(root: Node, words: readonly string[], meaning: Meaning): void {
  let node = root;
  for (const word of words.map(fold).filter((key) => key !== "")) {
    const child: Node = node.next.get(word) ?? newNode();
    node.next.set(word, child);
    node = child;
  }
  if (node !== root) node.meaning = meaning;
}

function newNode(): Node {
  return { next: new Map(), meaning: null };
}

function formsOf(entries: readonly WordForms[]): readonly string[] {
  return entries.flatMap(spelledOut);
}

/** The plain forms that a form with alternatives stands for. Alternatives may hold alternatives. */
export function spelledOut(form: string): readonly string[] {
  const groups: string[][] = [];
  let done: string[] = [];
  let heads: string[] = [""];
  for (const piece of form.split(/([(|)])/u)) {
    if (piece === "(") {
      groups.push(done, heads);
      [done, heads] = [[], [""]];
    } else if (piece === "|") {
      [done, heads] = [[...done, ...heads], [""]];
    } else if (piece === ")") {
      const inner = [...done, ...heads];
      const before = groups.pop() ?? [""];
      done = groups.pop() ?? [];
      heads = before.flatMap((head) => inner.map((one) => head + one));
    } else {
      heads = heads.map((head) => head + piece);
    }
  }
  return [...done, ...heads];
}
