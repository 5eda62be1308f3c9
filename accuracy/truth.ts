import { oracle, type OracleAnswer, type OracleEvent } from "../lib/policy/proof/oracle.ts";

/** An event of the full truth, with the number under which the portal keeps it. */
export interface ToldEvent extends OracleEvent {
  readonly id: number;
  /** A line of the system that by its words is a notice of this, whether it is one or not. */
  readonly wording?: NonNullable<OracleEvent["reason"]>;
  /** Its page no longer says whether it carried a text: a file that was deleted. */
  unclear?: boolean;
}

/** The truth about one conversation, in order of time. */
export interface Truth {
  readonly connector: string;
  readonly sevenDays: boolean;
  readonly events: ToldEvent[];
}

export function tell(truth: Truth, event: ToldEvent): void {
  const { events } = truth;
  const after = events.findLastIndex(
    ({ at, id }) => at < event.at || (at === event.at && id < event.id),
  );
  events.splice(after + 1, 0, event);
}

export function answerOf({ connector, sevenDays, events }: Truth, now: number): OracleAnswer {
  return oracle(connector, sevenDays, events, now);
}

/** What stands on the page of a conversation. */
export interface Shown {
  readonly ids: ReadonlySet<number>;
  /** All there is stands there, and it can be told that nothing stands before. */
  readonly fromStart: boolean;
  /** The newest message stands there. */
  readonly toEnd: boolean;
  /** Texts of the open channel look like notes for agents. */
  readonly systemIsUnmarked: boolean;
}

/**
 * Whether what stands on the page decides the answer: whatever may stand before it, and whatever it does not tell apart,
 * the rules say the same.
 */
export function isDecided(truth: Truth, shown: Shown, now: number): boolean {
  if (!shown.toEnd) return false;
  const { connector, sevenDays, events } = truth;
  const there = events.filter(({ id }) => shown.ids.has(id));
  let possible: (readonly OracleEvent[])[] = shown.systemIsUnmarked
    ? [there, ...readOtherwise(there, shown)]
    : [there];
  if (!shown.fromStart) {
    possible = possible.flatMap((kept) =>
      connector === "fbinstagramdirect" ? firstOf(kept) : [kept],
    );
    const first = there[0]?.at ?? now;
    possible = possible.flatMap((kept) =>
      before(connector, first).map((past) => [...past, ...kept]),
    );
  }
  // Of messages that came late, with an older date, numbers and dates say two things.
  possible = possible.flatMap((kept) => [kept, kept.toSorted(byNumber)]);
  if (shown.systemIsUnmarked)
    possible = possible.flatMap((kept) => [
      kept.filter(({ by, kind }) => by !== "automatic" || kind !== "message"),
      kept.map((event) =>
        event.by === "system" && event.kind === "message"
          ? { ...event, by: "automatic" as const }
          : event,
      ),
    ]);
  if (there.some(({ unclear }) => unclear))
    possible = possible.flatMap((kept) =>
      [true, false].map((text) =>
        kept.map((event) => ("unclear" in event ? { ...event, text } : event)),
      ),
    );
  const answers = new Set(
    [...possible, events].map((history) => {
      const { state, closesAt } = oracle(connector, sevenDays, history, now);
      return `${state} ${closesAt}`;
    }),
  );
  return answers.size === 1;
}

/** A notice comes soon after what was refused; minutes are shown without their seconds. */
const SOON = 3_720_000;

/** Where only its words make a line a notice, it may be a text for the customer; and the other way round. */
function readOtherwise(there: readonly ToldEvent[], shown: Shown): (readonly OracleEvent[])[] {
  if (!there.some(({ wording }) => wording)) return [];
  // Of messages that came late, numbers and dates say two things.
  const orders = [there, there.toSorted(byNumber)];
  const asNotices = there.map((event): OracleEvent => {
    const { wording } = event;
    const mayBe = (order: readonly ToldEvent[]): boolean => mayBeNotice(event, order, shown);
    if (!wording || event.by !== "automatic" || !orders.some(mayBe)) return event;
    return { ...event, by: "system", kind: "not-delivered", reason: wording };
  });
  const asTexts = there.map((event): OracleEvent => {
    const { reason: _, ...rest } = event;
    return event.wording ? { ...rest, by: "automatic", kind: "message" } : event;
  });
  return [asNotices, asTexts];
}

/** Whether anything was sent since the customer's last message or soon before this. */
function mayBeNotice(event: ToldEvent, order: readonly ToldEvent[], shown: Shown): boolean {
  const past = order.slice(0, order.indexOf(event)).toReversed();
  const last = past.findIndex(({ by }) => by === "customer");
  const isSoon = ({ at }: OracleEvent): boolean => event.at - at <= SOON;
  return (
    (last < 0 ? past : past.slice(0, last)).length > 0 ||
    past.some((other) => other.by !== "customer" && isSoon(other)) ||
    (!shown.fromStart && past.every(isSoon))
  );
}

function byNumber(a: OracleEvent & { id?: number }, b: OracleEvent & { id?: number }): number {
  return (a.id ?? 0) - (b.id ?? 0);
}

/** The note that makes a first message a comment may stand just before what is loaded. */
function firstOf(kept: readonly OracleEvent[]): (readonly OracleEvent[])[] {
  const index = kept.findIndex(({ by }) => by !== "system" && by !== "automatic");
  const first = kept[index];
  if (first?.by !== "customer") return [kept];
  return (["message", "comment"] as const).map((kind) => kept.with(index, { ...first, kind }));
}

function before(connector: string, first: number): (readonly OracleEvent[])[] {
  const customers = { by: "customer", text: true } as const;
  const direct = { ...customers, kind: "message" } as const;
  return [
    [],
    [{ ...direct, at: first }],
    [{ ...direct, at: first - 30 * 86_400_000 }],
    ...(connector === "fbinstagramdirect"
      ? [[{ ...customers, kind: "comment", at: first } as const]]
      : []),
  ];
}

/** Whether the heading over a message does not say on which day it was written (newer layouts, without a model). */
export function isHeadingAmbiguous(
  at: number,
  shown: { openedAt: number; now: number },
  zone: string,
): boolean {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const dayOf = (instant: number): string =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString();
  // Releases that cut days by UTC look like others: a message may stand under the heading of a day beside its own.
  const dayInUtc = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const isOtherDayInUtc = there.toPlainDate().toString() !== dayInUtc(at);
  // Where clocks go forward, the same time of the day before or after may lie in the same day of UTC.
  const isTwiceInUtc = [-1, 1].some(
    (days) => dayInUtc(there.add({ days }).epochMilliseconds) === dayInUtc(at),
  );
  // "Today" stays as it was written when midnight passes, and what comes then is put under the same word.
  const isKept = dayOf(shown.openedAt) !== dayOf(shown.now);
  const twice = there.toPlainDateTime();
  const isShownTwice =
    twice.toZonedDateTime(zone, { disambiguation: "earlier" }).epochMilliseconds !==
    twice.toZonedDateTime(zone, { disambiguation: "later" }).epochMilliseconds;
  return isOtherDayInUtc || isTwiceInUtc || isKept || isShownTwice;
}
