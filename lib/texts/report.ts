import type { Formats } from "./format.ts";

/** The words of the report. */
export interface ReportTexts {
  readonly title: string;
  /** It knows only what this browser has seen. */
  readonly lead: string;
  readonly joined: string;
  readonly loading: string;
  readonly failed: string;
  readonly nothing: string;
  readonly from: string;
  readonly to: string;
  last(days: number, formats: Formats): string;
  readonly channel: string;
  readonly line: string;
  readonly all: string;
  readonly tiles: {
    readonly share: string;
    shareHint(answered: number, missed: number, formats: Formats): string;
    readonly median: string;
    readonly percentile90: string;
    timed(count: number, formats: Formats): string;
    readonly missed: string;
    readonly notKnown: string;
    readonly notKnownHint: string;
    readonly refused: string;
    readonly warnings: string;
    warningsHint(heeded: number, overridden: number, formats: Formats): string;
    readonly privateReplies: string;
    privateHint(used: number, letGo: number, notKnown: number, formats: Formats): string;
  };
  readonly answered: string;
  readonly missed: string;
  readonly notKnown: string;
  readonly share: string;
  readonly median: string;
  readonly percentile90: string;
  readonly byDay: string;
  readonly byChannel: string;
  readonly byLine: string;
  readonly byAgent: string;
  agent(id: string): string;
  readonly hours: string;
  readonly hoursHint: string;
  readonly day: string;
  readonly table: string;
  cell(day: string, hour: string, count: number, formats: Formats): string;
  readonly save: string;
  readonly saveHint: string;
  readonly yourName: string;
  readonly json: string;
  readonly csv: string;
  readonly open: string;
  readonly openHint: string;
  readonly openButton: string;
  opened(files: number, formats: Formats): string;
  notAnExport(name: string): string;
  readonly back: string;
}
