/**
 * Bitrix24's own cloud domains: a portal is one label below one of them (`acme.bitrix24.com`).
 * Put together on 2026-11-21 from the lists that published software for Bitrix24 keeps (frame policies of its apps, matches
 * of other extensions); each stands in at least two of them. Bitrix24 publishes no such list of its own that we know of.
 * The manifest's matches and the welcome page come from this list and from nowhere else.
 */
export const PORTAL_DOMAINS = [
  "bitrix24.com",
  "bitrix24.eu",
  "bitrix24.de",
  "bitrix24.fr",
  "bitrix24.it",
  "bitrix24.es",
  "bitrix24.pl",
  "bitrix24.uk",
  "bitrix24.mx",
  "bitrix24.co",
  "bitrix24.com.br",
  "bitrix24.com.tr",
  "bitrix24.in",
  "bitrix24.id",
  "bitrix24.vn",
  "bitrix24.cn",
  "bitrix24.jp",
  "bitrix24.ru",
  "bitrix24.ua",
  "bitrix24.kz",
  "bitrix24.by",
] as const;

/** Match patterns of all portals of the cloud. A pattern without a port matches any port. */
export const PORTAL_MATCHES: readonly string[] = PORTAL_DOMAINS.map(
  (domain) => `https://*.${domain}/*`,
);

/** The match pattern that covers one portal. `portal` is a host name, with or without a port. */
export function matchOf(portal: string): string {
  const [host = portal] = portal.split(":", 1);
  return `https://${host}/*`;
}
