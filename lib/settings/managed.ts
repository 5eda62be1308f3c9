import { browser } from "wxt/browser";
import { proposedBy } from "./enforcement.ts";
import { isPlain } from "./merge.ts";
import { changeSettings } from "./storage.ts";
import { readDocument, withDocument } from "./team-file.ts";
import { MANAGED_KEY } from "./team.ts";

/**
 * Copies what the browser's management has set to where every part of the extension can read it.
 * For the background: at its start, and when the management changes something. What a policy proposes without
 * enforcing it is taken over once, when it is new, in the same write. Rejects when something cannot be read or written: the
 * next time all of it is new again.
 */
export async function copyManaged(): Promise<void> {
  const managed = await readManaged();
  const before = (await browser.storage.local.get(MANAGED_KEY))[MANAGED_KEY];
  if (JSON.stringify(before) === JSON.stringify(managed ?? undefined)) return;
  if (managed === null) return browser.storage.local.remove(MANAGED_KEY);
  const copy = { [MANAGED_KEY]: managed };
  const proposed = proposedBy(readDocument(managed).document);
  if (Object.keys(proposed.settings).length === 0) return browser.storage.local.set(copy);
  await changeSettings((settings) => withDocument(settings, proposed), copy);
}

/** Firefox rejects where there is no policy at all, Chrome answers with nothing. */
async function readManaged(): Promise<Readonly<Record<string, unknown>> | null> {
  const managed: unknown = await browser.storage.managed.get().catch(() => null);
  return isPlain(managed) && Object.keys(managed).length > 0 ? managed : null;
}
