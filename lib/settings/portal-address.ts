import { PORTAL_DOMAINS } from "./portal-hosts.ts";

/** An address that a person typed, as the host name it means, or why it cannot be used. */
export type ReadAddress =
  | { readonly host: string }
  | { readonly problem: "invalid" | "not-secure" | "cloud" };

/**
 * Reads an address: a host name, or anything from the browser's address bar.
 * `not-secure`: only pages that come over https are served; `cloud`: Bitrix24's own, which is served anyway.
 */
export function readAddress(typed: string): ReadAddress {
  const text = typed.trim().toLowerCase();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//u.test(text);
  const url = URL.parse(hasScheme ? text : `https://${text}`);
  if (url === null || /\s/u.test(text)) return { problem: "invalid" };
  if (url.protocol !== "https:") {
    return { problem: url.protocol === "http:" ? "not-secure" : "invalid" };
  }
  const { hostname } = url;
  // A name in the local network may have no dot; a match pattern with a star would be more than one address.
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/u.test(hostname)) return { problem: "invalid" };
  if (isCloud(hostname)) return { problem: "cloud" };
  return { host: hostname };
}

/** Whether this is one of Bitrix24's own portals, which need not be added. */
export function isCloud(host: string): boolean {
  return PORTAL_DOMAINS.some((domain) => host.endsWith(`.${domain}`));
}
