import { expect, test } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import type { ChannelId } from "../policy/window-state.ts";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { eventsOf } from "./events-of.ts";
import type { ReportEvent } from "./event.ts";
import { readExport, writeCsv, writeJson, type ReportExport } from "./export.ts";
import { joinExports } from "./join-exports.ts";
import { summarise } from "./summarise.ts";

const ZONE = "Europe/Madrid";
/** A month in which the clocks change. */
const START = Temporal.ZonedDateTime.from(`2026-10-05T00:00[${ZONE}]`).epochMilliseconds;
const DAYS = 30;
const NOW = START + 40 * DAY;
const CHANNELS: readonly ChannelId[] = ["whatsapp", "facebook-messages", "instagram-direct"];

/** Numbers that look made up and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** What was played, counted as it was played and by nothing else. */
interface Tally {
  answered: number;
  missed: number;
  notKnown: number;
  refused: number;
  used: number;
  letGo: number;
  readonly times: number[];
}

const none = (): Tally => ({
  answered: 0,
  missed: 0,
  notKnown: 0,
  refused: 0,
  used: 0,
  letGo: 0,
  times: [],
});

interface Played {
  readonly records: readonly [DialogRecord, ChannelId][];
  readonly all: Tally;
  readonly byChannel: Map<string, Tally>;
  readonly byLine: Map<string, Tally>;
  readonly byDay: Map<string, Tally>;
  readonly missedAt: Map<string, number>;
}

/** Plays a month: each dialog is a row of stories with a known end, days apart. */
function play(): Played {
  const roll = dice(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)]!;
  const played: Played = {
    records: [],
    all: none(),
    byChannel: new Map(),
    byLine: new Map(),
    byDay: new Map(),
    missedAt: new Map(),
  };
  const records = played.records as [DialogRecord, ChannelId][];
  for (let n = 1; n <= 400; n++) {
    const channel = pick(CHANNELS);
    const line = String(1 + Math.floor(roll() * 4));
    const messages: MessageFact[] = [];
    const say = (at: number, more: Partial<MessageFact> = {}): number =>
      messages.push({
        id: n * 1_000 + messages.length,
        by: "customer",
        kind: "message",
        at: exactly(at),
        hasText: true,
        ...more,
      });
    let at = START + Math.floor((roll() * 2 * DAY) / MINUTE) * MINUTE;
    let isLastStory = false;
    let seenAt = 0;
    while (at < START + (DAYS - 9) * DAY && !isLastStory) {
      const tallies = [
        played.all,
        tallyOf(played.byChannel, channel),
        tallyOf(played.byLine, `acme.bitrix24.com/${line}`),
        tallyOf(played.byDay, dayOf(at)),
      ];
      const count = (add: (tally: Tally) => void): void => tallies.forEach(add);
      const story = pick([
        "quick",
        "quick",
        "two",
        "late",
        "never",
        "refused",
        "unseen",
        "comment",
      ]);
      if (story === "quick" || story === "two") {
        say(at);
        // The window runs from the customer's last message, the waiting from the first.
        if (story === "two") say(at + 40 * MINUTE);
        const wait = HOUR + Math.floor(roll() * 22 * 60) * MINUTE;
        say(at + wait, { by: pick(["agent", "colleague"]) });
        count((tally) => {
          tally.answered++;
          tally.times.push(wait);
        });
        at += 2 * DAY;
      } else if (story === "late" || story === "never") {
        say(at, { hasText: roll() > 0.5 });
        say(at + 5 * MINUTE, { by: pick(["bot", "automatic", "system"]) });
        if (story === "late") say(at + DAY + 3 * HOUR, { by: "agent" });
        count((tally) => tally.missed++);
        const end = Temporal.Instant.fromEpochMilliseconds(at + DAY).toZonedDateTimeISO(ZONE);
        const hour = `${end.dayOfWeek - 1} ${end.hour}`;
        played.missedAt.set(hour, (played.missedAt.get(hour) ?? 0) + 1);
        at += 3 * DAY;
      } else if (story === "refused") {
        say(at);
        say(at + HOUR, { by: "agent" });
        say(at + HOUR, { by: "system", kind: "not-delivered", reason: "other" });
        say(at + 2 * HOUR, { by: "agent" });
        // The refusal stands on the same day only where two hours later still is that day.
        tallyOf(played.byDay, dayOf(at + HOUR)).refused++;
        for (const tally of tallies.slice(0, 3)) tally.refused++;
        count((tally) => {
          tally.answered++;
          tally.times.push(2 * HOUR);
        });
        at += 2 * DAY;
      } else if (story === "comment" && channel === "instagram-direct") {
        say(at, { kind: "comment" });
        const isUsed = roll() > 0.5;
        if (isUsed) say(at + HOUR, { by: "agent" });
        count((tally) => (isUsed ? tally.used++ : tally.letGo++));
        at += 8 * DAY;
      } else if (story === "unseen") {
        say(at);
        seenAt = at + 20 * HOUR;
        isLastStory = true;
        count((tally) => tally.notKnown++);
      }
    }
    if (seenAt === 0) seenAt = NOW;
    const newestId = messages.at(-1)?.id;
    if (newestId === undefined) continue;
    const record: DialogRecord = {
      ...emptyRecord("acme.bitrix24.com", `chat${n}`),
      line: { value: line, at: START },
      owner: { value: String(1 + (n % 3)), at: START },
      messages,
      spans: [{ from: n * 1_000, to: newestId }],
      startId: n * 1_000,
      newestId,
      readAt: seenAt,
      seenAt,
    };
    records.push([record, channel]);
  }
  return played;
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const found = tallies.get(key) ?? none();
  tallies.set(key, found);
  return found;
}

function dayOf(at: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(at);
}

const played = play();
const events = played.records.flatMap(([record, channel]) =>
  eventsOf(record, { channel, policy: { extendTo7Days: false } }, NOW),
);
const MONTH = { from: START, to: START + DAYS * DAY, zone: ZONE };
const report = summarise(events, MONTH);

function counted(totals: (typeof report)["total"]) {
  const { answered, missed, notKnown, refused, privateUsed, privateLetGo } = totals;
  return { answered, missed, notKnown, refused, used: privateUsed, letGo: privateLetGo };
}

function withoutTimes({ times: _, ...counts }: Tally) {
  return counts;
}

test("a month of four hundred conversations is worth counting", () => {
  expect(played.records.length).toBeGreaterThan(350);
  expect(played.all.answered).toBeGreaterThan(500);
  expect(Math.min(played.all.missed, played.all.notKnown, played.all.refused)).toBeGreaterThan(50);
  expect(Math.min(played.all.used, played.all.letGo)).toBeGreaterThan(20);
});

test("the report counts what was played: in all, by channel, by open channel and by day", () => {
  expect(counted(report.total)).toEqual(withoutTimes(played.all));
  for (const [groups, tallies] of [
    [report.channels, played.byChannel],
    [report.lines, played.byLine],
    [report.days, played.byDay],
  ] as const) {
    const expected = [...tallies].map(([key, tally]) => [key, withoutTimes(tally)]);
    const found = groups.map(({ key, totals }) => [key, counted(totals)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  }
});

test("share, median and 90th percentile are those of the times that were played", () => {
  const { answered, missed, times } = played.all;
  const sorted = times.toSorted((a, b) => a - b);
  expect(report.total.share).toBe(answered / (answered + missed));
  expect(report.total.timed).toBe(sorted.length);
  const isAtLeast = (part: number, value: number): boolean =>
    sorted.filter((time) => time <= value).length >= part * sorted.length &&
    sorted.filter((time) => time < value).length < part * sorted.length;
  expect(isAtLeast(0.5, report.total.median!)).toBe(true);
  expect(isAtLeast(0.9, report.total.percentile90!)).toBe(true);
});

test("the week's hours show when windows closed on us, in the team's zone", () => {
  const shown = report.hours.flatMap((day, index) =>
    day.flatMap((count, hour) => (count === 0 ? [] : [[`${index} ${hour}`, count] as const])),
  );
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(played.missedAt));
});

test("a range leaves out what began before and after it, and a filter what is not asked", () => {
  const day = report.days[10]!;
  const from = Temporal.ZonedDateTime.from(`${day.key}T00:00[${ZONE}]`);
  const to = from.add({ days: 1 });
  const one = summarise(events, {
    ...MONTH,
    from: from.epochMilliseconds,
    to: to.epochMilliseconds,
  });
  expect(one.total).toEqual(day.totals);
  const whatsapp = summarise(events, { ...MONTH, channel: "whatsapp" });
  expect(whatsapp.total).toEqual(report.channels.find(({ key }) => key === "whatsapp")!.totals);
});

function exportOf(agent: string, id: string, of: readonly ReportEvent[]): ReportExport {
  return {
    replyWindowReport: 1,
    exportedAt: NOW,
    agent,
    agents: { "acme.bitrix24.com": id },
    events: of,
  };
}

test("an export comes back as it was, and nothing else is taken for one", () => {
  const exported = exportOf("Ana", "1", events);
  expect(readExport(writeJson(exported))).toEqual(exported);
  for (const text of ["", "{}", "[]", writeJson(exported).replace('"window"', '"window "')]) {
    expect(readExport(text)).toBeNull();
  }
});

test("several agents' exports together count each conversation once, by who is responsible", () => {
  const ana = exportOf("Ana", "1", events);
  // Ben's browser was closed at times: what it did not see it does not know.
  const ben = exportOf(
    "Ben",
    "2",
    events
      .filter((_, index) => index % 3 > 0)
      .map((event) => (event.kind === "window" && event.id % 2 === 0 ? unsure(event) : event)),
  );
  for (const exports of [
    [ana, ben],
    [ben, ana],
    [ben, ana, ana],
  ]) {
    const joined = joinExports(exports);
    expect(counted(summarise(joined, MONTH).total)).toEqual(withoutTimes(played.all));
    const agents = summarise(joined, MONTH).agents.map(({ key }) => key);
    expect(agents).toEqual(["3", "Ana", "Ben"]);
  }
  const alone = summarise(joinExports([ben]), MONTH).total;
  expect(alone.notKnown).toBeGreaterThan(played.all.notKnown);
});

function unsure(event: Extract<ReportEvent, { kind: "window" }>): ReportEvent {
  const { answeredAt: _, ...rest } = event;
  return { ...rest, outcome: "not-known" };
}

test("two halves of one wait, read by two browsers, are one", () => {
  const window = events.find((event) => event.kind === "window" && event.outcome === "answered")!;
  const half: ReportEvent = { ...unsure(window as never), id: window.id - 1 };
  expect(joinExports([exportOf("A", "1", [window]), exportOf("B", "2", [half])])).toHaveLength(1);
});

test("a table for spreadsheets has one row an event, and no title becomes a formula", () => {
  const titled: ReportEvent = { ...events[0]!, title: '=HYPERLINK("x"),\n"y"' };
  const rows = writeCsv([titled, ...events.slice(1)]).split("\r\n");
  expect(rows).toHaveLength(events.length + 2);
  expect(rows[0]).toContain("kind,at,portal,dialog,title");
  expect(rows[1]).toContain(`"'=HYPERLINK(""x""),\n""y"""`);
});
