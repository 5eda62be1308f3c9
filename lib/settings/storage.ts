import { browser } from "wxt/browser";
import { withManaged } from "./enforcement.ts";
import { parseSettings, type ParsedSettings, type SettingsProblem } from "./parse.ts";
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings } from "./settings.ts";
import { MANAGED_KEY } from "./team.ts";

/** Where a value that could not be read as settings is kept, so that nothing a person set is thrown away. */
export const SET_ASIDE_KEY = "settings-set-aside";

export interface SetAside {
  readonly at: number;
  readonly problems: readonly SettingsProblem[];
  readonly value: unknown;
}

/**
 * The settings that hold: as stored, or the defaults where nothing readable is stored, and over them what the browser's
 * management enforces. Never rejects.
 */
export async function readSettings(): Promise<Settings> {
  return readSettingsForSure().catch(() => DEFAULT_SETTINGS);
}

/**
 * The same for whoever writes down what holds: defaults that only stand in for it must not take its place.
 * @throws what the browser's storage rejects with.
 */
export async function readSettingsForSure(): Promise<Settings> {
  const { settings, managed } = await readParsed();
  return withManaged(settings, managed);
}

/**
 * Calls back with the settings as they are now, and again after each change, until `signal` aborts. Pages of a portal have
 * `watchSettingsInForce` instead.
 */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  // A change may come before the first read has answered: what was read is older then.
  let newer: { settings?: Settings; managed?: unknown } = {};
  let known: Pick<Read, "settings" | "managed"> | null = null;
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const { [SETTINGS_KEY]: own, [MANAGED_KEY]: theirs } = changes;
    if (area !== "local" || (!own && !theirs)) return;
    newer = {
      ...newer,
      ...(own && { settings: parseSettings(own.newValue).settings }),
      ...(theirs && { managed: theirs.newValue }),
    };
    tell();
  };
  const tell = (): void => {
    if (known === null || signal?.aborted) return;
    known = { ...known, ...newer };
    newer = {};
    callback(withManaged(known.settings, known.managed));
  };
  if (signal?.aborted) return;
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged), {
    once: true,
  });
  const unread = { settings: DEFAULT_SETTINGS, managed: undefined };
  void readParsed()
    .catch(() => unread)
    .then((read) => {
      known = read;
      tell();
    });
}

/**
 * Stores what `change` makes of the present settings; only extension pages may call it. Changes of one page are made one
 * after the other, so that none is lost. Settings that cannot be read are not changed: a change of the defaults would take
 * the place of all that a person has set.
 * @param beside other keys and values that are stored together with them, or not at all
 * @throws what the browser's storage rejects with.
 */
export function changeSettings(
  change: (settings: Settings) => Settings,
  beside: Readonly<Record<string, unknown>> = {},
): Promise<Settings> {
  const done = lastChange.then(async () => {
    const { settings: own, managed } = await readParsed();
    const settings = change(own);
    await browser.storage.local.set({ ...beside, [SETTINGS_KEY]: settings });
    return withManaged(settings, managed);
  });
  lastChange = done.catch(() => DEFAULT_SETTINGS);
  return done;
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Puts a stored value that cannot be used as it is aside and stores what could be read of it. For the background, at its
 * start. Returns what was wrong.
 * @throws what the browser's storage rejects with; then nothing has changed.
 */
export async function repairSettings(now: number): Promise<readonly SettingsProblem[]> {
  const { settings, problems, value } = await readParsed();
  if (problems.length === 0) return problems;
  const setAside: SetAside = { at: now, problems, value };
  await browser.storage.local.set({ [SET_ASIDE_KEY]: setAside, [SETTINGS_KEY]: settings });
  return problems;
}

/** What was put aside and not dismissed yet. */
export async function readSetAside(): Promise<SetAside | null> {
  const stored = (await browser.storage.local.get(SET_ASIDE_KEY))[SET_ASIDE_KEY];
  return isSetAside(stored) ? stored : null;
}

/** Forgets what was put aside. */
export async function dismissSetAside(): Promise<void> {
  await browser.storage.local.remove(SET_ASIDE_KEY);
}

interface Read extends ParsedSettings {
  /** As stored, before it was read as settings. */
  readonly value: unknown;
  /** What the browser's management has set; `undefined` where nothing is managed. */
  readonly managed: unknown;
}

async function readParsed(): Promise<Read> {
  const { [SETTINGS_KEY]: value, [MANAGED_KEY]: managed } = await browser.storage.local.get([
    SETTINGS_KEY,
    MANAGED_KEY,
  ]);
  return { ...parseSettings(value), value, managed };
}

function isSetAside(stored: unknown): stored is SetAside {
  return typeof stored === "object" && stored !== null && "problems" in stored && "at" in stored;
}
