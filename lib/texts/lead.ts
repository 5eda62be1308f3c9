import type { SuggestedBy } from "../settings/suggestion.ts";
import type { Formats } from "./format.ts";

interface Labelled {
  readonly label: string;
  readonly hint: string;
}

/** What a lead reads on the settings page about channels, open channels and the rules behind them. */
export interface LeadTexts {
  readonly nav: Readonly<Record<"lines" | "team" | "portals" | "report", string>>;
  readonly promotional: Labelled;
  readonly margin: Labelled;
  readonly noMargin: string;
  /** Where Bitrix24 explains its own settings (R11). */
  readonly article: string;
  /** Connectors that the articles do not name, and that are read in some way. */
  readonly ourReadings: Labelled & { choice(channel: string): string };
  /** Where conversations without an end stand. */
  readonly unlimited: {
    shown(section: string): string;
    readonly hidden: string;
    /** Why Instagram Business is one of them, which the rules do not name. */
    readonly instagram: string;
  };
  readonly rulesBehind: string;
  readonly refusedEarly: {
    readonly title: string;
    text(conversations: number, formats: Formats): string;
  };
  readonly lines: {
    readonly lead: string;
    readonly none: string;
    name(line: string): string;
    conversations(count: number, formats: Formats): string;
    differs(count: number, formats: Formats): string;
    readonly asChannel: string;
    readonly mixed: string;
    readonly on: string;
    readonly off: string;
    /** Who has set something for some channels of an open channel; `who` is a sentence. */
    settledIn(channels: string, who: string): string;
    readonly noAlert: string;
    readonly reset: string;
  };
  /** What a lead says of an open channel whose channels nobody has classified. */
  readonly kind: Labelled & { readonly unsaid: string };
  /** What something may be that nobody has classified. */
  readonly suggested: {
    readonly because: Readonly<Record<SuggestedBy, (channel: string) => string>>;
    accept(channel: string): string;
  };
  readonly refusals: {
    readonly label: string;
    readonly hint: string;
    readonly kinds: Readonly<Record<"window" | "private-reply" | "other", Labelled>>;
  };
  readonly retention: Labelled;
  days(count: number, formats: Formats): string;
  /** What Meta's own pages say besides the articles. */
  readonly meta: {
    readonly title: string;
    readonly lead: string;
    readonly list: readonly string[];
  };
}
