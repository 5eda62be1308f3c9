import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { changeSettings } from "./storage.ts";
import { withDocument, type TeamDocument } from "./team-file.ts";
import { TEAM_KEY } from "./team.ts";

/**
 * Takes a file of a team over, and remembers whose it was and what it asks for: in one write, so that a failure changes nothing.
 * @throws what the browser's storage rejects with.
 */
export function takeOver(document: TeamDocument): Promise<Settings> {
  const { settings: _, ...team } = document;
  return changeSettings((before) => withDocument(before, document), { [TEAM_KEY]: team });
}

/**
 * Puts every setting back; as delivered they are no team's.
 * @throws what the browser's storage rejects with.
 */
export function resetSettings(): Promise<Settings> {
  return changeSettings(() => DEFAULT_SETTINGS, { [TEAM_KEY]: null });
}
