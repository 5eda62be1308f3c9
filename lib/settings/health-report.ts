import type { ClockDifference } from "../time/portal-clock.ts";
import { SECOND } from "../time/instant.ts";
import type { KnownHealth } from "./health.ts";

/** Where it was seen. */
export interface Surroundings {
  /** Of this extension. */
  readonly version: string;
  /** What the browser says of itself. */
  readonly userAgent: string;
  /** How the computer's clock goes beside that of each portal; portals are not named. */
  readonly clocks?: readonly ClockDifference[];
}

/**
 * What a person can send to us: names of places that were not found, differences of clocks, no word of any page, no address.
 * Always English.
 */
export function healthReport(
  found: readonly KnownHealth[],
  { version, userAgent, clocks = [] }: Surroundings,
): string {
  const pages = found.map(({ layout, missing, at }) => {
    const day = new Date(at).toISOString().slice(0, 10);
    return `${layout}, ${day}: ${missing.join(", ")}`;
  });
  const known = clocks.map(({ ahead, samples }) => {
    const size = Math.round(Math.abs(ahead) / SECOND);
    return `portal's clock ${size} s ${ahead < 0 ? "behind" : "ahead of"} the computer's (messages: ${samples})`;
  });
  return [
    `Reply Window ${version}`,
    userAgent,
    "Not found on the page:",
    ...(pages.length === 0 ? ["nothing"] : pages),
    "Clocks:",
    ...(known.length === 0 ? ["not known"] : known),
    "",
  ].join("\n");
}
