/** Where a condition's page is served: conditions differ by host name only, so that one browser holds them all. */
export interface Condition {
  readonly name: string;
  readonly host: string;
  /** Which entry of `conditions/` runs there; `null` for none of them. */
  readonly script: string | null;
  /** Which build of the extension is asked for. */
  readonly extension: "none" | "production" | "mutant";
}

const scripted = (script: string): Condition => ({
  name: script,
  host: `${script}.test`,
  script,
  extension: "none",
});

export const NONE: Condition = { name: "none", host: "none.test", script: null, extension: "none" };
/** The same again: how far two measurements of nothing lie apart. */
export const NONE_AGAIN: Condition = { ...NONE, name: "none again", host: "again.test" };
export const EMPTY = scripted("empty");
export const FLOOR = scripted("floor");
export const REFERENCE = scripted("reference");
/** The extension's own watching and recognition by themselves. */
export const DETECTION = scripted("detection");
export const OURS: Condition = {
  name: "ours",
  host: "acme.bitrix24.com",
  script: null,
  extension: "production",
};
/** Ours with a busy loop of 2 ms a mutation: a suite that does not see it sees nothing. */
export const MUTANT: Condition = {
  name: "mutant",
  host: "mutant.bitrix24.com",
  script: null,
  extension: "mutant",
};
export const PEERS: readonly Condition[] = [
  "arrive",
  "sentinel-js",
  "selector-observer",
  "page-parser-tree",
  "mutation-summary",
  "darkreader",
].map(scripted);

export const ALL: readonly Condition[] = [
  NONE,
  NONE_AGAIN,
  EMPTY,
  FLOOR,
  REFERENCE,
  DETECTION,
  OURS,
  ...PEERS,
];
