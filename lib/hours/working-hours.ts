/** Part of a day in which somebody works, as the zone's clocks show it. */
export interface Shift {
  /** Minutes after midnight, 0 – 1439. */
  readonly from: number;
  /** Minutes after midnight, 1 – 1440; at or before {@link from} it ends on the next day. */
  readonly to: number;
}

/** When an agent or a team works. */
export interface WorkingHours {
  /** IANA name of the zone whose clocks count, e.g. `America/Bogota`. */
  readonly zone: string;
  /** The shifts that begin on each day, Monday first. */
  readonly week: readonly (readonly Shift[])[];
  /** ISO dates. No shift begins on such a day; one that began the evening before is worked to its end. */
  readonly daysOff: readonly string[];
}

/** Whether the browser knows a zone by this name. */
export function isZone(name: string): boolean {
  // Offsets such as +03:00 are zones too, but know no clock changes: a place is what is meant.
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== "";
  } catch {
    return false;
  }
}
