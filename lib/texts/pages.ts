import type { ChannelId } from "../policy/window-state.ts";
import type { SettingsProblem } from "../settings/parse.ts";
import type { AtSend, Language, Theme } from "../settings/settings.ts";
import type { AlertTexts, WorkdayTexts } from "./alerts.ts";
import type { ExampleTexts } from "./examples.ts";
import type { Formats } from "./format.ts";
import type { KeyTexts } from "./keys.ts";
import type { HealthTexts } from "./health.ts";
import type { LeadTexts } from "./lead.ts";
import type { PortalTexts } from "./portals.ts";
import type { ReportTexts } from "./report.ts";
import type { SidePanelTexts } from "./sidepanel.ts";
import type { StoredTexts } from "./stored.ts";
import type { TeamTexts } from "./team.ts";
import type { WelcomeSwitchTexts } from "./welcome-switches.ts";

/** Name and explanation of something that can be set. */
export interface Labelled {
  readonly label: string;
  readonly hint: string;
}

/** The sections of the popup, in their order. */
export const POPUP_SECTIONS = [
  "waiting",
  "person",
  "post",
  "answered",
  "customer",
  "over",
  "unknown",
  "unlimited",
  "ended",
] as const;
export type PopupSection = (typeof POPUP_SECTIONS)[number];

export interface RuleText {
  /** R1 … R12 */
  readonly id: string;
  readonly text: string;
}

/** The words of popup, options, welcome page and toolbar button. */
export interface PageTexts {
  readonly product: string;
  /** Channels as Bitrix24 calls them. */
  readonly channels: Readonly<Record<ChannelId, string>>;
  readonly unclassified: string;
  readonly notAffiliated: string;
  readonly examples: ExampleTexts;
  readonly keys: KeyTexts;
  readonly lead: LeadTexts;
  readonly team: TeamTexts;
  readonly report: ReportTexts;
  readonly stored: StoredTexts;
  readonly health: HealthTexts;
  readonly portals: PortalTexts;
  readonly welcomeSwitches: WelcomeSwitchTexts;
  readonly toolbar: {
    urgent(count: number, formats: Formats): string;
    readonly noAccess: string;
    /** A line more: portals that were seen and may not be read now. */
    withheld(hosts: string): string;
    /** A line more: something was not found on a portal's page. */
    readonly notWhole: string;
  };
  /** The browser keeps the extension from reading portals. */
  readonly access: {
    readonly title: string;
    readonly text: string;
    /** Addresses such as `*.bitrix24.com`, by name. */
    missing(addresses: string): string;
    readonly grant: string;
    readonly granted: string;
  };
  readonly popup: {
    summary(waiting: number, formats: Formats): string;
    readonly sections: Readonly<Record<PopupSection, string>>;
    readonly options: string;
    readonly search: string;
    readonly untitled: string;
    asSeen(at: string): string;
    readonly empty: Labelled;
    readonly openPortal: string;
    readonly nothingFound: string;
    readonly loading: string;
    readonly failed: Labelled;
    showMore(count: number, formats: Formats): string;
    readonly notShown: string;
    readonly onlySeenHere: string;
    /** Something was not found on a portal's page. */
    readonly health: Labelled & {
      readonly copy: string;
      readonly copied: string;
      readonly notCopied: string;
      readonly dismiss: string;
    };
  };
  readonly panel: SidePanelTexts;
  readonly alerts: AlertTexts;
  readonly workday: WorkdayTexts;
  readonly options: {
    readonly title: string;
    readonly lead: string;
    readonly saved: string;
    readonly notSaved: string;
    readonly nav: Readonly<Record<"channels" | "general" | "data" | "rules", string>>;
    readonly enabled: Labelled;
    readonly atSend: {
      readonly legend: string;
      readonly choices: Readonly<Record<AtSend, Labelled>>;
    };
    readonly extend: {
      readonly label: string;
      /** R6: what may be sent then, and what happens otherwise. */
      readonly consequence: string;
      /** What must be true in Bitrix24. */
      readonly condition: string;
    };
    readonly noExtension: string;
    readonly soon: Labelled;
    readonly lastCall: Labelled;
    readonly example: {
      readonly label: string;
      after(duration: string): string;
      readonly segments: Readonly<Record<"open" | "humanAgent" | "over", string>>;
      readonly off: string;
    };
    readonly automatic: string;
    readonly comments: string;
    readonly unlimited: Labelled;
    readonly unclassified: Labelled;
    readonly unclassifiedNone: string;
    readonly unclassifiedChoice: string;
    readonly language: Labelled;
    readonly languages: Readonly<Record<Language, string>>;
    readonly theme: Labelled;
    readonly themes: Readonly<Record<Theme, string>>;
    readonly pageModel: Labelled;
    readonly titles: Labelled;
    readonly retention: string;
    readonly erase: {
      readonly label: string;
      readonly hint: string;
      readonly button: string;
      readonly confirm: string;
      readonly yes: string;
      readonly no: string;
      readonly done: string;
      readonly failed: string;
    };
    readonly reset: { readonly label: string; readonly hint: string; readonly button: string };
    readonly setAside: {
      readonly title: string;
      readonly text: string;
      readonly problems: Readonly<Record<SettingsProblem["kind"], string>>;
      readonly copy: string;
      readonly dismiss: string;
    };
    readonly rules: {
      readonly lead: string;
      readOn(day: string): string;
      readonly list: readonly RuleText[];
      readonly readingsTitle: string;
      readonly readings: readonly string[];
      readonly more: string;
    };
  };
  readonly welcome: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly Labelled[];
    readonly pieces: readonly Labelled[];
    readonly piecesTitle: string;
    readonly readsTitle: string;
    readonly reads: readonly string[];
    readonly neverTitle: string;
    readonly never: readonly string[];
    readonly whereTitle: string;
    readonly where: readonly string[];
    readonly rulesRead: (day: string) => string;
    readonly options: string;
    readonly demo: {
      readonly list: string;
      readonly names: readonly [string, string, string];
      readonly lines: readonly [string, string, string];
      readonly explanation: string;
    };
  };
}

/** The day on which the rules were last read, at noon UTC. */
export const RULES_READ_AT = Date.UTC(2026, 10, 21, 12);
