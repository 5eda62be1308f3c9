import { browser } from "wxt/browser";
import { readOwnPortals } from "../settings/own-portals.ts";
import { isCloud } from "../settings/portal-address.ts";
import { matchOf } from "../settings/portal-hosts.ts";

/** Who sent a message, as the browser says it: nothing of this comes from the message itself. */
export type Sender =
  | {
      readonly kind: "page";
      /** Host name, with port where the address has one. */
      readonly portal: string;
      readonly tabId: number;
      readonly frameId: number;
    }
  | { readonly kind: "extension-page" };

/** The parts of the browser's sender that count. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
}

/**
 * Who this is; `null` for everyone who has no business here: other extensions, pages of addresses that the person has not
 * added or not granted (or has taken back), private windows.
 */
export async function identify(raw: RawSender): Promise<Sender | null> {
  if (raw.id !== browser.runtime.id || raw.url === undefined) return null;
  if (raw.url.startsWith(browser.runtime.getURL("/"))) return { kind: "extension-page" };
  const tabId = raw.tab?.id;
  if (tabId === undefined || raw.tab?.incognito) return null;
  const url = URL.parse(raw.url);
  if (url?.protocol !== "https:") return null;
  const [granted, added] = await Promise.all([
    browser.permissions.contains({ origins: [matchOf(url.host)] }),
    // A page of a portal that was removed may live a little longer, and what it says then must not come back.
    isCloud(url.hostname) || readOwnPortals().then((own) => own.includes(url.hostname)),
  ]);
  return granted && added
    ? { kind: "page", portal: url.host, tabId, frameId: raw.frameId ?? 0 }
    : null;
}
