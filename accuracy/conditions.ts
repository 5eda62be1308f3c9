import { CULTURES, isCultureId, languageOf, type CultureId } from "../demo/culture/culture.ts";
import type { LayoutName, Release } from "../demo/options.ts";
import { clockChangesIn, ZONES, type ZoneName } from "./zones.ts";
import type { Random } from "./random.ts";

/** How a page is set up: everything about a history but what happens in it. */
export interface Conditions {
  readonly layout: LayoutName;
  readonly release: Release;
  readonly culture: CultureId;
  readonly headings: "utc" | "local";
  /** The computer's. */
  readonly zone: ZoneName;
  /** The portal profile's, minutes east of UTC; `null` = the computer's. */
  readonly profileZone: number | null;
  /** What `<html lang>` says; empty where it says nothing. */
  readonly htmlLang: string;
  readonly camelCaseModel: boolean;
  readonly connectorModel: boolean;
  readonly entityModel: boolean;
  readonly newestFirst: boolean;
  /** Without the page's model in the newer layouts: connectors are known from earlier visits. */
  readonly connectorsKnown: boolean;
  /** When the page was loaded, ms. */
  readonly loadedAt: number;
}

const CULTURE_IDS = Object.keys(CULTURES).filter(isCultureId);
const DAY = 86_400_000;
const NEW_YEARS = [2026, 2027].map((year) => Date.UTC(year, 0, 1));

export function zoneOf(seed: number): ZoneName {
  return ZONES[seed % ZONES.length] ?? "UTC";
}

export function conditionsOf(seed: number, layout: LayoutName, random: Random): Conditions {
  const zone = zoneOf(seed);
  const release = random.one([2025, 2026] as const);
  const culture = random.one(CULTURE_IDS);
  const language = languageOf(culture);
  return {
    layout,
    release,
    culture,
    headings: release === 2025 || random.often(0.3) ? "utc" : "local",
    zone,
    profileZone: random.often(0.4) ? random.one([-480, -180, 0, 120, 330, 600]) : null,
    htmlLang: random.weighted([
      [6, language],
      [1, ""],
      [1, "en"],
    ]),
    camelCaseModel: random.often(0.5),
    connectorModel: random.often(release === 2026 ? 0.8 : 0.2),
    entityModel: random.often(0.6),
    newestFirst: random.often(0.3),
    connectorsKnown: random.often(0.8),
    loadedAt: loadedAt(zone, random),
  };
}

/** Around the changes of the zone's clocks, around New Year, or any time. */
function loadedAt(zone: ZoneName, random: Random): number {
  const changes = clockChangesIn(zone);
  const around = random.weighted([
    [changes.length > 0 ? 5 : 0, "change"],
    [1, "new year"],
    [4, "any"],
  ] as const);
  const near = Math.round((random.next() * 4 - 2) * DAY);
  if (around === "change") return random.one(changes) + near;
  if (around === "new year") return random.one(NEW_YEARS) + near;
  return Date.UTC(2025, 1, 1) + Math.floor(random.next() * 1000 * DAY);
}
