import { browser } from "wxt/browser";
import { enforcedBy } from "./enforcement.ts";
import { isPlain } from "./merge.ts";
import { readDocument, type Team, type TeamDocument } from "./team-file.ts";
import { onStoredChange } from "./on-stored-change.ts";

/** What the browser's management has set, copied to where every part of the extension can read it. */
export const MANAGED_KEY = "managed";
/** Name, day and wishes of the last file of a team that was taken over. */
export const TEAM_KEY = "team";

/** Who has a say in the settings besides the person. */
export interface TeamSay {
  readonly team: Team | null;
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
  const asked = file?.locked ?? [];
  if (!isPlain(managed)) return { ...NO_SAY, team: file?.team ?? null, asked };
  const { document, wrong, ignored } = readDocument(managed);
  return {
    team: document.team ?? file?.team ?? null,
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

/** Remembers whose file was taken over; `null` forgets it. */
export async function rememberTeam(document: Omit<TeamDocument, "settings"> | null): Promise<void> {
  if (document === null) await browser.storage.local.remove(TEAM_KEY);
  else await browser.storage.local.set({ [TEAM_KEY]: document });
}
