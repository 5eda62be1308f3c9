import type { HoldingLanguage, Whose } from "../settings/settings.ts";
import type { Formats } from "./format.ts";

interface Labelled {
  readonly label: string;
  readonly hint: string;
}

/** What an alert says. Never a word of any message. */
export interface AlertTexts {
  /** Title of an alert for one conversation. */
  closing(title: string): string;
  reopened(title: string): string;
  reminder(title: string): string;
  /** Title of an alert for several. */
  group(count: number, formats: Formats): string;
  more(count: number, formats: Formats): string;
  readonly open: string;
  /** Tell me again before the time is over. */
  readonly later: string;
  /** No more alerts about this one until the customer writes again. */
  readonly skip: string;
  readonly showAll: string;
  readonly pause: string;
  /** The same where no alert stands beside it. */
  readonly pauseAlerts: string;
  readonly paused: (until: string) => string;
  readonly resume: string;
  readonly skipped: string;
  readonly remindsAt: (time: string) => string;
}

/** What a lead or an agent sets about alerts, working hours, holding replies, own words and quiet badges. */
export interface WorkdayTexts {
  readonly nav: string;
  readonly alerts: Labelled;
  readonly before: Labelled;
  readonly whose: Labelled;
  readonly whoseChoices: Readonly<Record<Whose, string>>;
  readonly quietHours: Labelled;
  readonly from: string;
  readonly to: string;
  readonly hours: Labelled;
  readonly zone: Labelled;
  readonly unknownZone: string;
  /** Monday first. */
  readonly days: readonly string[];
  readonly free: string;
  readonly nextDay: string;
  addShift(day: string): string;
  removeShift(day: string): string;
  readonly daysOff: Labelled;
  readonly addDay: string;
  remove(what: string): string;
  readonly holding: Labelled;
  readonly anyLine: string;
  line(portal: string, line: string): string;
  readonly lineLabel: string;
  readonly languageLabel: string;
  readonly languages: Readonly<Record<HoldingLanguage, string>>;
  readonly text: string;
  readonly addReply: string;
  readonly words: Labelled;
  readonly quiet: Labelled;
  readonly always: string;
  under(duration: string): string;
}
