/** The words about how well portals' pages can be read, and about the clocks. */
export interface HealthTexts {
  readonly title: string;
  readonly lead: string;
  /** Everything that should stand on the pages was found. */
  readonly whole: string;
  /** @param places the readers' own names of what was not found */
  missing(layout: string, day: string, places: string): string;
  readonly clocks: string;
  readonly noClocks: string;
  /** The computer's clock beside a portal's; `time` is a duration in words. */
  behind(portal: string, time: string): string;
  ahead(portal: string, time: string): string;
  alike(portal: string): string;
  /** The same in a line, where the portal needs no name. */
  readonly note: {
    behind(time: string): string;
    ahead(time: string): string;
  };
}
