import type { ReadAddress } from "../settings/portal-address.ts";

/** The words about portals outside Bitrix24's cloud. */
export interface PortalTexts {
  readonly lead: string;
  readonly address: string;
  readonly example: string;
  readonly add: string;
  readonly problems: Readonly<Record<Extract<ReadAddress, { problem: string }>["problem"], string>>;
  readonly works: string;
  readonly refused: string;
  readonly ask: string;
  readonly remove: string;
  removeNamed(host: string): string;
  confirm(host: string): string;
  /** Something of a portal that was removed could not be erased. */
  notGone(host: string): string;
  readonly yes: string;
  readonly no: string;
  /** On the welcome page. */
  readonly welcome: Readonly<Record<"title" | "cloud" | "own", string>>;
  /** About a portal that was added, or seen in the cloud, and may not be read. */
  readonly withheld: {
    title(host: string): string;
    readonly hint: string;
    readonly cloudHint: string;
  };
  /** In the popup, on a page that looks like a portal of one's own. */
  readonly offer: { title(host: string): string; readonly hint: string; readonly add: string };
}
