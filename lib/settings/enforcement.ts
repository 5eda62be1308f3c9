import { covers, isPlain, leavesOf, merge, pickPaths } from "./merge.ts";
import { parseSettings } from "./parse.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsInForce } from "./settings.ts";
import { readDocument, type TeamDocument } from "./team-file.ts";

/** Paths that a managed document enforces: those it names as locked, or all that it sets where it names none. */
export function enforcedBy({ settings, locked }: TeamDocument): readonly string[] {
  return locked ?? leavesOf(settings).map(([path]) => path);
}

/**
 * The settings with what the browser's management enforces: its own values and, for what it locks without one, those as
 * delivered. `managed` is what the management has set, as it came.
 */
export function withManaged(settings: Settings, managed: unknown): SettingsInForce {
  if (!isPlain(managed)) return settings;
  const { document } = readDocument(managed);
  const enforced = enforcedBy(document);
  if (enforced.length === 0) return settings;
  const theirs = merge(DEFAULT_SETTINGS, document.settings);
  const held = parseSettings(settled(settings, theirs, enforced)).settings;
  const reachesLines = enforced.some((path) => path.split(".", 1)[0] === "channels");
  return reachesLines ? { ...held, enforced } : held;
}

/** `own`, but as `theirs` in each of the paths; what is not in `theirs` is not in the answer there. */
function settled(own: unknown, theirs: unknown, paths: readonly string[], path = ""): unknown {
  if (covers(paths, path)) return theirs;
  if (path !== "" && !paths.some((below) => below.startsWith(`${path}.`))) return own;
  const [mine, others] = [isPlain(own) ? own : {}, isPlain(theirs) ? theirs : {}];
  const names = new Set([...Object.keys(mine), ...Object.keys(others)]);
  const entries = [...names].flatMap((name): [string, unknown][] => {
    const at = path === "" ? name : `${path}.${name}`;
    const value = settled(
      Object.hasOwn(mine, name) ? mine[name] : undefined,
      Object.hasOwn(others, name) ? others[name] : undefined,
      paths,
      at,
    );
    return value === undefined ? [] : [[name, value]];
  });
  return own === undefined && entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What a managed document proposes without enforcing it: nothing, where it names no locks. */
export function proposedBy(document: TeamDocument): TeamDocument {
  if (document.locked === undefined) return { settings: {} };
  const enforced = enforcedBy(document);
  const part = pickPaths(document.settings, (path) => !covers(enforced, path));
  return { settings: isPlain(part) ? part : {} };
}
