import { isLineName } from "./line-name.ts";
import { leavesOf } from "./merge.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

const PATHS: ReadonlySet<string> = new Set(
  leavesOf(DEFAULT_SETTINGS).flatMap(([path]) => {
    const names = path.split(".");
    return names.map((_, index) => names.slice(0, index + 1).join("."));
  }),
);

/** Whether a dotted path names a setting, or a group of them. */
export function isSetting(path: string): boolean {
  if (path === "version") return false;
  if (PATHS.has(path) || path === "lines" || path === "connectors") return true;
  const connector = /^connectors\.(.+)$/u.exec(path)?.[1];
  if (connector !== undefined) return !connector.includes("/") || isLineName(connector);
  const [, line = "", field] = /^lines\.(.+\/\d+)(?:\.(\w+))?$/u.exec(path) ?? [];
  return isLineName(line) && (field === undefined || PATHS.has(`channels.whatsapp.${field}`));
}
