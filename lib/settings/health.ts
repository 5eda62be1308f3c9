import { browser } from "wxt/browser";
import { DAY, type Instant } from "../time/instant.ts";
import { onStoredChange } from "./on-stored-change.ts";

/** What pages of a layout should show and did not; by the names that the readers give to places, never by words of a page. */
export interface KnownHealth {
  readonly layout: string;
  readonly missing: readonly string[];
  /** When it was last told. */
  readonly at: Instant;
}

interface Stored {
  readonly [layout: string]: {
    readonly missing: readonly string[];
    readonly at: Instant;
    /** Of the extension that missed it: another one may read the page as it is. */
    readonly version: string;
    readonly dismissed: boolean;
  };
}

const KEY = "health";
const KEPT = 30 * DAY;

async function readStored(): Promise<Stored> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === "object" && stored !== null ? (stored as Stored) : {};
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two frames may tell at the same time. */
function change(how: (stored: Stored) => Stored): Promise<void> {
  const done = last
    .catch(() => undefined)
    .then(async () => browser.storage.local.set({ [KEY]: how(await readStored()) }));
  last = done;
  return done;
}

function isOfNow({ version }: Stored[string]): boolean {
  return version === browser.runtime.getManifest().version;
}

/** Remembers what was not found. What was dismissed stays so until something else is missing too. */
export function noteHealth({ layout, missing, at }: KnownHealth): Promise<void> {
  const { version } = browser.runtime.getManifest();
  return change((stored) => {
    const found = stored[layout];
    const before = found && isOfNow(found) ? found : undefined;
    const all = [...new Set([...(before?.missing ?? []), ...missing])].toSorted();
    const dismissed = before?.dismissed === true && all.length === before.missing.length;
    return { ...stored, [layout]: { missing: all, at, version, dismissed } };
  });
}

/** Says no more of it. */
export function dismissHealth(): Promise<void> {
  return change((stored) =>
    Object.fromEntries(
      Object.entries(stored).map(([layout, found]) => [layout, { ...found, dismissed: true }]),
    ),
  );
}

/** What was not found lately, by this version, and was not dismissed. */
export async function readHealth(now: Instant): Promise<readonly KnownHealth[]> {
  return Object.entries(await readStored())
    .filter(([, found]) => isOfNow(found) && !found.dismissed && now - found.at < KEPT)
    .map(([layout, { missing, at }]) => ({ layout, missing, at }));
}

/** Calls back now and after each change, until `signal` aborts. */
export function watchHealth(
  callback: (found: readonly KnownHealth[]) => void,
  now: () => Instant,
  signal?: AbortSignal,
): void {
  const tell = (): void => void readHealth(now()).then(callback, () => undefined);
  onStoredChange([KEY], tell, signal);
  tell();
}
