import type { Instant } from "../time/instant.ts";
import { parseIso } from "../time/iso.ts";
import { CHANNEL_RULES } from "./channels.ts";
import { AUTHORS, KINDS, REFUSAL_REASONS } from "./facts.ts";
import type { CaseCheck, CaseEvent, PolicyCase } from "./policy-case.ts";
import {
  WINDOW_STATES,
  type ChannelId,
  type PolicySettings,
  type Verdict,
} from "./window-state.ts";

/** A file that is not in the format of policy cases. The message names the place: `case 3, events[1].at: …`. */
export class CaseFormatError extends Error {
  override readonly name = "CaseFormatError";
}

const VERDICTS: readonly Verdict[] = ["allow", "remind", "confirm"];
const CHANNEL_IDS = Object.keys(CHANNEL_RULES) as readonly ChannelId[];

/**
 * @param text of a file: a JSON array of cases
 * @throws CaseFormatError for anything else
 */
export function parseCases(text: string): readonly PolicyCase[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CaseFormatError(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
  return list(json, "the file").map(([value], i) => {
    const fields = object(value, `case ${i}`);
    const place = (name: string): string => `case ${i}, ${name}`;
    return {
      title: string(fields["title"], place("title")),
      connector: string(fields["connector"], place("connector")),
      settings: settings(fields["settings"], place("settings")),
      events: inOrder(list(fields["events"], place("events")).map(([v, at]) => event(v, at))),
      checks: list(fields["checks"], place("checks")).map(([v, at]) => check(v, at)),
    };

    function inOrder(events: readonly CaseEvent[]): readonly CaseEvent[] {
      const early = events.findIndex(({ at }, n) => at < (events[n - 1]?.at ?? at));
      if (early === -1) return events;
      return fail(
        place(`events[${early}].at`),
        "later than the event before it, or equal",
        "earlier",
      );
    }
  });
}

type Fields = Readonly<Record<string, unknown>>;

function settings(value: unknown, place: string): PolicySettings {
  const { extendTo7Days, classifiedAs } = object(value, place);
  const switched = { extendTo7Days: boolean(extendTo7Days, `${place}.extendTo7Days`) };
  if (classifiedAs === undefined) return switched;
  return { ...switched, classifiedAs: oneOf(CHANNEL_IDS, classifiedAs, `${place}.classifiedAs`) };
}

function event(value: unknown, place: string): CaseEvent {
  const { at, by, kind, text, reason } = object(value, place);
  const found: CaseEvent = {
    at: instant(at, `${place}.at`),
    by: oneOf(AUTHORS, by, `${place}.by`),
    kind: oneOf(KINDS, kind, `${place}.kind`),
    text: text === undefined || boolean(text, `${place}.text`),
  };
  if (found.kind !== "not-delivered") {
    if (reason === undefined) return found;
    return fail(`${place}.reason`, 'no reason unless kind is "not-delivered"', reason);
  }
  return { ...found, reason: oneOf(REFUSAL_REASONS, reason, `${place}.reason`) };
}

function check(value: unknown, place: string): CaseCheck {
  const { now, state, verdict, closesAt } = object(value, place);
  const found: CaseCheck = {
    now: instant(now, `${place}.now`),
    state: oneOf(WINDOW_STATES, state, `${place}.state`),
    verdict: oneOf(VERDICTS, verdict, `${place}.verdict`),
  };
  return closesAt === undefined
    ? found
    : { ...found, closesAt: instant(closesAt, `${place}.closesAt`) };
}

function fail(place: string, wanted: string, got: unknown): never {
  const shown = got === undefined ? "nothing" : JSON.stringify(got).slice(0, 80);
  throw new CaseFormatError(`${place}: expected ${wanted}, got ${shown}`);
}

function object(value: unknown, place: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  return fail(place, "an object", value);
}

/** The items of an array, each with its place. */
function list(value: unknown, place: string): readonly (readonly [unknown, string])[] {
  if (!Array.isArray(value)) return fail(place, "an array", value);
  return value.map((item: unknown, i) => [item, `${place}[${i}]`]);
}

function string(value: unknown, place: string): string {
  return typeof value === "string" && value !== "" ? value : fail(place, "a text", value);
}

function boolean(value: unknown, place: string): boolean {
  return typeof value === "boolean" ? value : fail(place, "true or false", value);
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, place: string): T {
  const found = allowed.find((item) => item === value);
  return found ?? fail(place, `one of ${allowed.join(", ")}`, value);
}

function instant(value: unknown, place: string): Instant {
  const at = typeof value === "string" ? parseIso(value) : null;
  return at ?? fail(place, "a time like 2026-03-02T10:00:00.000Z", value);
}
