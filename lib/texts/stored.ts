import type { Formats } from "./format.ts";

/** The words about what is kept on this computer, and how to be rid of parts of it. */
export interface StoredTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  summary(conversations: number, events: number, formats: Formats): string;
  seen(at: string): string;
  readonly save: string;
  erasePortal(portal: string): string;
  eraseDialog(title: string): string;
  readonly erase: string;
  confirm(what: string): string;
  readonly yes: string;
  readonly no: string;
  readonly failed: string;
  more(count: number, formats: Formats): string;
}
