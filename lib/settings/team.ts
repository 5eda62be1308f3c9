import { browser } from "wxt/browser";
import { enforcedBy } from "./enforcement.ts";
import { isPlain } from "./merge.ts";
import { readDocument, type Team } from "./team-file.ts";
import { onStoredChange } from "./on-stored-change.ts";

/** What the browser's management has set, copied to where every part of the extension can read it. */
export const MANAGED_KEY = "managed";
/** Name, day and wishes of the last file of a team that was taken over. */
export const TEAM_KEY = "team";

/** Who has a say in the settings besides the person. */
export interface TeamSay {
  /** Whose settings these are: the management's where it names itself, else the file's. */
  readonly team: Team | null;
  /** Who enforces, where the management names itself. */
  readonly managedTeam: Team | null;
  /** Whose file was taken over. */
  readonly fileTeam: Team | null;
  /** Set by the browser's management: cannot be changed here. */
  readonly enforced: readonly string[];
  /** A file asks to leave these alone. */
  readonly asked: readonly string[];
  readonly isManaged: boolean;
  /** What the management has set, as it came. */
  readonly managed?: unknown;
  /** Paths in the management's own settings that cannot be used. */
  readonly problems: readonly string[];
}

export const NO_SAY: TeamSay = {
  team: null,
  managedTeam: null,
  fileTeam: null,
  enforced: [],
  asked: [],
  isManaged: false,
  problems: [],
};

/** Who has a say, as stored. Never rejects. */
export async function readTeamSay(): Promise<TeamSay> {
  const stored = await browser.storage.local.get([MANAGED_KEY, TEAM_KEY]).catch(() => ({}));
  const { [MANAGED_KEY]: managed, [TEAM_KEY]: fromFile } = stored as Record<string, unknown>;
  const file = isPlain(fromFile) ? readDocument(fromFile).document : null;
  const fileTeam = file?.team ?? null;
  const asked = file?.locked ?? [];
  if (!isPlain(managed)) return { ...NO_SAY, team: fileTeam, fileTeam, asked };
  const { document, wrong, ignored } = readDocument(managed);
  return {
    team: document.team ?? fileTeam,
    managedTeam: document.team ?? null,
    fileTeam,
    enforced: enforcedBy(document),
    asked,
    isManaged: true,
    managed,
    problems: [...wrong.map(({ path }) => path), ...ignored.map((path) => `settings.${path}`)],
  };
}

/** Calls back now and after each change, until `signal` aborts. */
export function watchTeamSay(callback: (say: TeamSay) => void, signal?: AbortSignal): void {
  const tell = (): void => void readTeamSay().then(callback);
  onStoredChange([MANAGED_KEY, TEAM_KEY], tell, signal);
  tell();
}

/** Forgets whose file was taken over, and what it asks for; the settings stay as they are. */
export function forgetTeam(): Promise<void> {
  return browser.storage.local.remove(TEAM_KEY);
}
