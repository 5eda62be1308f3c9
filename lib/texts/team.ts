import type { Expected } from "../settings/expected.ts";
import type { TeamFileProblem } from "../settings/team-file.ts";
import type { Formats } from "./format.ts";

interface Labelled {
  readonly label: string;
  readonly hint: string;
}

/** The words about settings that a team shares. */
export interface TeamTexts {
  readonly lead: string;
  /** Whose settings these are: in popup and options. */
  current(name: string, day: string): string;
  readonly managed: string;
  managedProblems(paths: string): string;
  readonly askedLead: string;
  readonly forget: string;
  readonly name: Labelled;
  readonly locks: Labelled;
  readonly save: Labelled & { readonly button: string };
  readonly open: Labelled & { readonly button: string };
  readonly refused: string;
  inLine(line: number, formats: Formats): string;
  /** Why a file is refused; `at` is the dotted path of a setting, `found` what stands there. */
  readonly problems: Readonly<
    Record<TeamFileProblem["kind"], (at: string, found: string, expected: string) => string>
  >;
  /** After the first reasons, where a file has very many. */
  moreProblems(count: number, formats: Formats): string;
  readonly expected: Readonly<Record<Expected, string>>;
  readonly dryRun: {
    title(count: number, formats: Formats): string;
    readonly nothing: string;
    readonly what: string;
    readonly before: string;
    readonly after: string;
    readonly unset: string;
    ignored(what: string): string;
    /** The browser's management enforces something else. */
    kept(what: string): string;
    asks(count: number, formats: Formats): string;
    readonly apply: string;
    readonly cancel: string;
    readonly applied: string;
    readonly failed: string;
  };
  setBy(name: string): string;
  readonly setByPolicy: string;
  askedBy(name: string): string;
}
