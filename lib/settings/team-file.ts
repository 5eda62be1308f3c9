import { JsonProblem, parseWithLines } from "./json-lines.ts";
import { isPlain, merge, type Plain } from "./merge.ts";
import { isSetting } from "./setting-paths.ts";
import { isDate, parseSettings } from "./parse.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsInForce } from "./settings.ts";

/** Name and day of settings that a team shares. */
export interface Team {
  readonly name: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
}

/** What a team shares: a file, or what the browser's management has set. */
export interface TeamDocument {
  readonly team?: Team;
  /** Dotted paths that the team asks to leave alone; `undefined` where nothing is said. */
  readonly locked?: readonly string[];
  /** Any part of the settings; what is not named stays as it is. A list by name is whole, even an empty one. */
  readonly settings: Plain;
}

/** Why a file is refused, and where. */
export interface TeamFileProblem {
  readonly kind:
    | "too-large"
    | JsonProblem["kind"]
    | "not-ours"
    | "newer"
    | "unknown-key"
    | "invalid"
    | "bad-team"
    | "bad-date"
    | "missing"
    | "bad-line"
    | "by-rules"
    | "bad-lock";
  /** From 1; 0 for the whole file. */
  readonly line: number;
  /** Dotted path inside the file; empty for the whole of it. */
  readonly path: string;
  /** What stands there. */
  readonly found: string;
}

export type ReadTeamFile =
  | {
      readonly document: TeamDocument;
      /** Paths of 7-day switches where the rules have none: ignored, and to be said (R5). */
      readonly ignored: readonly string[];
    }
  | { readonly problems: readonly TeamFileProblem[] };

/** The number that marks a file as one of these. */
export const TEAM_FILE_FORMAT = 1;
const LONGEST_FILE = 1_000_000;
const LONGEST_NAME = 100;
const MOST_LOCKS = 500;
const KEYS = ["$schema", "replyWindowSettings", "team", "locked", "settings"];

/** In bytes: no text that is short enough is larger. */
export const LARGEST_FILE = 3 * LONGEST_FILE;

/** Reads a file that a person has chosen, which may be any: one that is too large is refused unread. */
export async function openTeamFile(file: Blob): Promise<ReadTeamFile> {
  if (file.size > LARGEST_FILE) return refused("too-large");
  return readTeamFile(await file.text());
}

/** Reads a file of settings. A file with anything wrong in it is refused whole, with every reason. */
export function readTeamFile(text: string): ReadTeamFile {
  if (text.length > LONGEST_FILE) return refused("too-large");
  // Whatever else it is, and however long, need not be read through to say so.
  if (text.trim() !== "" && !text.includes('"replyWindowSettings"')) return refused("not-ours", 1);
  try {
    const { value, lineOf } = parseWithLines(text);
    const problems: TeamFileProblem[] = [];
    if (!isPlain(value) || value["replyWindowSettings"] !== TEAM_FILE_FORMAT) {
      const newer = isPlain(value) && Number(value["replyWindowSettings"]) > TEAM_FILE_FORMAT;
      const path = newer ? "replyWindowSettings" : "";
      problems.push({ kind: newer ? "newer" : "not-ours", line: lineOf(path), path, found: "" });
      return { problems };
    }
    for (const key of Object.keys(value)) {
      if (!KEYS.includes(key)) {
        problems.push({ kind: "unknown-key", line: lineOf(key), path: key, found: key });
      }
    }
    if (!Object.hasOwn(value, "settings")) {
      problems.push({ kind: "missing", line: lineOf(""), path: "settings", found: "" });
    }
    const { document, ignored, wrong } = readDocument(value);
    for (const problem of wrong) problems.push({ ...problem, line: lineOf(problem.path) });
    return problems.length > 0
      ? { problems: problems.toSorted((a, b) => a.line - b.line) }
      : { document, ignored };
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    const { kind, line, found } = error;
    return { problems: [{ kind, line, path: "", found }] };
  }
}

function refused(kind: TeamFileProblem["kind"], line = 0): ReadTeamFile {
  return { problems: [{ kind, line, path: "", found: "" }] };
}

interface ReadDocument {
  /** What is right of it. */
  readonly document: TeamDocument;
  readonly ignored: readonly string[];
  readonly wrong: readonly Wrong[];
}

/** Reads what a team shares, from whatever it came. */
export function readDocument(value: Plain): ReadDocument {
  const wrong: Wrong[] = [];
  const team = readTeam(value["team"], wrong);
  const locked = readLocks(value["locked"], wrong);
  const raw = Object.hasOwn(value, "settings") ? value["settings"] : NOTHING;
  // Stored as nothing, settings are as delivered; said as nothing, they are a mistake.
  const { settings, problems } = parseSettings(raw ?? []);
  const ignored: string[] = [];
  for (const { path, kind } of problems) {
    if (kind === "not-extendable") ignored.push(path);
    else {
      wrong.push(kind === "unreadable" ? unreadable(raw) : named(kind, path, raw));
    }
  }
  return {
    document: {
      ...(team && { team }),
      ...(locked && { locked }),
      settings: partOf({ ...settings }, raw, new Set(problems.map(({ path }) => path))),
    },
    ignored,
    wrong,
  };
}

/** Only what is named and not wrong, as it reads in the present shape. */
function partOf(settings: Plain, named: unknown, wrong: ReadonlySet<string>, path = ""): Plain {
  if (!isPlain(named) || wrong.has("")) return {};
  const part = Object.entries(settings).flatMap(([name, value]): [string, unknown][] => {
    const at = path + name;
    if (at === "version" || !Object.hasOwn(named, name) || wrong.has(at)) return [];
    if (!isPlain(value)) return [[name, value]];
    const inner = partOf(value, named[name], wrong, `${at}.`);
    const isNothing = Object.keys(inner).length === 0;
    return isNothing && !(LISTS.includes(at) && isPlain(named[name])) ? [] : [[name, inner]];
  });
  return Object.fromEntries(part);
}

/** Settings that no other settings were given for. */
const NOTHING = { version: DEFAULT_SETTINGS.version };

type Wrong = Omit<TeamFileProblem, "line">;

function named(kind: TeamFileProblem["kind"], path: string, raw: unknown): Wrong {
  const at = path === "" ? "settings" : `settings.${path}`;
  return { kind, path: at, found: shortOf(valueAt(raw, path)) };
}

/** Why it cannot be read at all: it is no group of settings, or does not say in which version it is written. */
function unreadable(raw: unknown): Wrong {
  if (!isPlain(raw)) return named("invalid", "", raw);
  return named(Object.hasOwn(raw, "version") ? "invalid" : "missing", "version", raw);
}

function readTeam(value: unknown, wrong: Wrong[]): Team | undefined {
  if (value === undefined) return undefined;
  const name = isPlain(value) ? value["name"] : undefined;
  const date = isPlain(value) ? value["date"] : undefined;
  if (typeof name !== "string" || name.trim() === "" || name.length > LONGEST_NAME) {
    wrong.push({ kind: "bad-team", path: "team.name", found: shortOf(name) });
    return undefined;
  }
  if (typeof date !== "string" || !isDate(date)) {
    wrong.push({ kind: "bad-date", path: "team.date", found: shortOf(date) });
    return undefined;
  }
  return { name, date };
}

function readLocks(value: unknown, wrong: Wrong[]): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length > MOST_LOCKS) {
    wrong.push({ kind: "invalid", path: "locked", found: shortOf(value) });
    return undefined;
  }
  const known = value.filter((path): path is string => typeof path === "string" && isSetting(path));
  for (const [index, path] of value.entries()) {
    if (typeof path === "string" && isSetting(path)) continue;
    wrong.push({ kind: "bad-lock", path: `locked.${index}`, found: shortOf(path) });
  }
  return known;
}

function valueAt(raw: unknown, path: string): unknown {
  if (path === "") return raw;
  if (!isPlain(raw)) return undefined;
  // A name may have dots in it: the longest that fits is meant.
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
    const name = path.slice(0, end);
    if (Object.hasOwn(raw, name)) return valueAt(raw[name], path.slice(end + 1));
  }
  return undefined;
}

function shortOf(value: unknown): string {
  const text = value === undefined ? "" : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/**
 * What the settings become with a team's document. Open channels and connectors are lists by name: who shares one shares all of
 * it, and what was taken out of it goes.
 */
export function withDocument(settings: Settings, { settings: shared }: TeamDocument): Settings {
  const emptied = LISTS.filter((name) => Object.hasOwn(shared, name)).map((name) => [name, {}]);
  const base = { ...settings, ...Object.fromEntries(emptied) };
  return parseSettings(merge(base, shared)).settings;
}

const LISTS = ["lines", "connectors"];

/** A file with all settings as they are. */
export function writeTeamFile(
  { enforced: _, ...settings }: SettingsInForce,
  team: Team,
  locked: readonly string[],
): string {
  const file = {
    $schema: "settings.schema.json",
    replyWindowSettings: TEAM_FILE_FORMAT,
    team,
    locked,
    settings,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
