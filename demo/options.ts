import {
  CULTURES,
  cultureOf,
  isCultureId,
  languageOf,
  type Culture,
  type CultureId,
} from "./culture/culture.ts";
import type { Zone } from "./culture/date-parts.ts";
import { isLanguage, type Language } from "./culture/date-words.ts";
import { ME } from "./model/people.ts";

/** What a page address may ask of the stand-in portal; the shell hands it on to its frame. */
export interface PortalOptions {
  readonly seed: number;
  /** Number of generated conversations; `null` = the named ones. */
  readonly rows: number | null;
  /** At least so many messages in each conversation that is opened. */
  readonly messages: number;
  /** False: no `BXIM` on the page. */
  readonly pageModel: boolean;
  /** Portal user id of who is logged in, by the page's model. */
  readonly agent: number;
  /** Newer releases spell `entityId` where older ones spell `entity_id`. */
  readonly camelCaseModel: boolean;
  /** Which messenger stands on the page. */
  readonly layout: LayoutName;
  readonly release: Release;
  /** Words of the page; where a part has none in this language it speaks English. Names of days and months never do. */
  readonly lang: Language;
  /** How the newer layouts write times and days. */
  readonly culture: Culture;
  /** What counts as a day under one heading in the newer layouts; releases of 2025 go by UTC. */
  readonly headings: "utc" | "local";
  /** The store of the newer layouts tells connectors, as releases of 2026 do. */
  readonly connectorModel: boolean;
  /** Chats of the store carry their entity id and data, with the time the portal stops replies. */
  readonly entityModel: boolean;
  /** Rows of the newer lists that come with one request. */
  readonly listPage: number;
  readonly theme: "light" | "dark";
  /** The zone of the agent's profile, for the times the legacy layout shows as text. */
  readonly zone: Zone;
  readonly sendByEnter: boolean;
  /** Pasted files open a preview with its own send button, instead of being sent at once. */
  readonly pastePreview: boolean;
  /** What a network beyond its time would do: answer late messages with a refusal. */
  readonly refusals: boolean;
  /** Sort every section by the last message, so that a new message moves its row to the top. */
  readonly newestFirst: boolean;
  readonly open: string | null;
  readonly hostileCss: boolean;
  readonly strictCsp: boolean;
  readonly strip: boolean;
  /** Fixes the time messages are counted from: the portal's clock then moves one second a message. */
  readonly now: number | null;
  /** By how much the portal's clock is ahead of the computer's; negative for behind. */
  readonly clockAhead: number;
  /** How long the header of the new conversation stands over the messages of the old one. */
  readonly staleFor: number;
}

export type { Language };

export type LayoutName = "legacy" | "imol" | "chat";
/** Classes and nesting of the newer layouts changed from one release to the next. */
export type Release = 2025 | 2026;

const YEAR = 366 * 86_400_000;

export function readOptions(query: URLSearchParams): PortalOptions {
  const wanted = query.get("lang");
  const culture = query.get("culture");
  const lang = isLanguage(wanted) ? wanted : isCultureId(culture) ? languageOf(culture) : "en";
  const layout = query.get("layout");
  const release = query.get("release") === "2025" ? 2025 : 2026;
  const headings = query.get("headings");
  return {
    agent: limited(numberOf(query.get("agent")), 1, 1_000_000) ?? ME,
    layout: layout === "imol" || layout === "chat" ? layout : "legacy",
    release,
    culture: cultureFrom(query, isCultureId(culture) ? culture : cultureOf(lang)),
    headings:
      headings === "utc" || headings === "local" ? headings : release === 2025 ? "utc" : "local",
    connectorModel: release === 2026 && query.get("connectors") !== "off",
    entityModel: query.get("entity") === "on",
    listPage: limited(numberOf(query.get("page")), 1, 10_000) ?? 50,
    seed: numberOf(query.get("seed")) ?? 1,
    rows: limited(numberOf(query.get("rows")), 1, 10_000),
    messages: limited(numberOf(query.get("messages")), 0, 100_000) ?? 0,
    pageModel: query.get("model") !== "off",
    camelCaseModel: query.get("spelling") === "camel",
    lang,
    theme: query.get("theme") === "dark" ? "dark" : "light",
    zone: zoneFrom(query.get("zone")),
    sendByEnter: query.get("enter") !== "ctrl",
    pastePreview: query.get("paste") === "preview",
    refusals: query.get("refusals") !== "off",
    newestFirst: query.get("order") === "recent",
    open: query.get("open"),
    hostileCss: query.get("hostile") === "css",
    strictCsp: query.get("csp") === "strict",
    strip: query.get("strip") !== "off",
    now: numberOf(query.get("now")),
    clockAhead: limited(numberOf(query.get("ahead")), -YEAR, YEAR) ?? 0,
    staleFor:
      limited(numberOf(query.get("stale")), 0, 10_000) ??
      (layout === "imol" || layout === "chat" ? 50 : 40),
  };
}

/** `clock=12|24` sets the clock of a culture otherwise, as the people of a portal can. */
function cultureFrom(query: URLSearchParams, id: CultureId): Culture {
  const clock = query.get("clock");
  const culture = CULTURES[id];
  if (clock === "12") return { ...culture, shortTime: "g:i a" };
  return clock === "24" ? { ...culture, shortTime: "H:i" } : culture;
}

function zoneFrom(text: string | null): Zone {
  return numberOf(text) ?? (text?.includes("/") || text === "UTC" ? text : null);
}

function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function limited(value: number | null, least: number, most: number): number | null {
  return value === null ? null : Math.min(most, Math.max(least, Math.trunc(value)));
}
