import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { emptyRecord, type DialogRecord } from "../lib/policy/dialog-record.ts";
import type { MessageFact } from "../lib/policy/facts.ts";
import { DAY, HOUR, MINUTE } from "../lib/time/instant.ts";
import { exactly } from "../lib/time/moment.ts";
import { keepRecords } from "./kept.ts";
import { useScene } from "./scene.ts";
import { until } from "./until.ts";

const scene = useScene(["month"], { zone: "Europe/Madrid" });

const PORTAL = "month.bitrix24.com";
const CONNECTORS = { whatsapp: "whatsappbyedna", "facebook-messages": "facebook" };
type Channel = keyof typeof CONNECTORS;

/** Counted while the month was made up, and by nothing of the product. */
interface Counts {
  answered: number;
  missed: number;
  unknown: number;
  refused: number;
}

interface Month {
  readonly records: readonly DialogRecord[];
  readonly all: Counts;
  readonly byChannel: Readonly<Record<Channel, Counts>>;
  readonly byLine: Readonly<Record<string, Counts>>;
  readonly byDay: Readonly<Record<string, Counts>>;
  readonly missedBySlot: readonly (readonly number[])[];
}

const none = (): Counts => ({ answered: 0, missed: 0, unknown: 0, refused: 0 });

/** Half a year's worth of chance, the same each time. */
function dice(): () => number {
  let state = 5;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function makeUpAMonth(now: number): Month {
  const roll = dice();
  const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Madrid" });
  const slots = new Intl.DateTimeFormat("en-US", {
    timeZone: "Europe/Madrid",
    weekday: "short",
    hour: "2-digit",
    hourCycle: "h23",
  });
  const all = none();
  const byChannel = { whatsapp: none(), "facebook-messages": none() };
  const byLine: Record<string, Counts> = {};
  const byDay: Record<string, Counts> = {};
  const missedBySlot = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const records = Array.from({ length: 240 }, (_, n): DialogRecord => {
    const channel: Channel = roll() < 0.5 ? "whatsapp" : "facebook-messages";
    const line = String(1 + Math.floor(roll() * 3));
    const messages: MessageFact[] = [];
    const say = (at: number, more: Partial<MessageFact> = {}): void => {
      const id = n * 50 + 1 + messages.length;
      messages.push({
        id,
        by: "customer",
        kind: "message",
        at: exactly(at),
        hasText: true,
        ...more,
      });
    };
    const count = (at: number, what: keyof Counts): void => {
      const ofLine = (byLine[line] ??= none());
      const ofDay = (byDay[days.format(at)] ??= none());
      for (const counts of [all, byChannel[channel], ofLine, ofDay]) counts[what]++;
    };
    let at = now - 27 * DAY + Math.floor((roll() * 3 * DAY) / MINUTE) * MINUTE;
    let seenAt = now;
    while (at < now - 4 * DAY && seenAt === now) {
      const chance = roll();
      say(at);
      if (chance < 0.6) {
        say(at + 10 * MINUTE + Math.floor(roll() * 1_300) * MINUTE, { by: "agent" });
        count(at, "answered");
      } else if (chance < 0.75) {
        count(at, "missed");
        const parts = Object.fromEntries(
          slots.formatToParts(at + DAY).map(({ type, value }) => [type, value]),
        );
        const day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(parts["weekday"]!);
        missedBySlot[day]![Number(parts["hour"])]!++;
      } else if (chance < 0.9) {
        say(at + HOUR, { by: "agent" });
        say(at + HOUR, { by: "system", kind: "not-delivered", reason: "other" });
        say(at + HOUR, { by: "agent" });
        count(at, "answered");
        count(at + HOUR, "refused");
      } else {
        // The tab was shut two hours later, for good.
        seenAt = at + 2 * HOUR;
        count(at, "unknown");
      }
      at += 2 * DAY + Math.floor(roll() * 2_880) * MINUTE;
    }
    const [first, last] = [messages[0]!.id, messages.at(-1)!.id];
    return {
      ...emptyRecord(PORTAL, `chat${n + 1}`),
      connector: { value: CONNECTORS[channel], at: 1 },
      line: { value: line, at: 1 },
      owner: { value: String(1 + (n % 2)), at: 1 },
      messages,
      spans: [{ from: first, to: last }],
      startId: first,
      newestId: last,
      readAt: seenAt,
      seenAt,
    };
  });
  return { records, all, byChannel, byLine, byDay, missedBySlot };
}

/** What the page shows, read as a person reads it: words and numbers of tables. */
function shown(page: Page) {
  return page.evaluate(() => {
    const rows = (table: Element | undefined): Record<string, string[]> =>
      Object.fromEntries(
        [...(table?.querySelectorAll<HTMLElement>("tbody tr") ?? [])].map((row) => [
          row.dataset["key"] ?? "",
          [...row.querySelectorAll("td")].map(({ textContent }) =>
            textContent.trim().replaceAll(",", ""),
          ),
        ]),
      );
    const tableOf = (title: string): Element | undefined =>
      [...document.querySelectorAll("section")].find(
        (section) => section.querySelector("h2")?.textContent === title,
      );
    const tile = (name: string): string =>
      document.querySelector(`[data-tile="${name}"] b`)?.textContent ?? "";
    return {
      tiles: [tile("missed"), tile("not-known"), tile("refused")].map(Number),
      share:
        document.querySelector('[data-tile="share"] .hint')?.textContent.replaceAll(",", "") ?? "",
      channels: rows(tableOf("By channel")),
      lines: rows(tableOf("By open channel")),
      agents: rows(tableOf("By agent")),
      days: rows(document.querySelector('[data-table="days"]') ?? undefined),
      week: [...document.querySelectorAll(".week tbody tr")].map((row) =>
        [...row.querySelectorAll("td")].map(({ textContent }) => Number(textContent)),
      ),
    };
  });
}

/** Answered, missed, not known: as the tables have them, after the share. */
function inTable(rows: Record<string, string[]>, key: string): number[] {
  return (rows[key] ?? []).slice(1, 4).map(Number);
}

function numbers({ answered, missed, unknown }: Counts): number[] {
  return [answered, missed, unknown];
}

it("a month in the report comes to what was counted while it was made up, also from two agents' files", async () => {
  const { driver } = scene();
  const month = makeUpAMonth(Math.floor(Date.now() / MINUTE) * MINUTE);
  const keeper = await driver.openExtensionPage("popup.html");
  await until("the extension knows nothing", () =>
    keeper.evaluate(() => document.querySelector(".message") !== null),
  );
  await keepRecords(keeper, month.records);
  await keeper.close();

  const report = await driver.openExtensionPage("report.html");
  const isDrawn = (): Promise<void> =>
    until("the report is drawn", () =>
      report.evaluate(() => document.querySelector("[data-tile]") !== null),
    );
  await isDrawn();
  const check = async (): Promise<void> => {
    const { tiles, share, channels, lines, days, week } = await shown(report);
    const { answered, missed, unknown, refused } = month.all;
    expect(tiles).toEqual([missed, unknown, refused]);
    expect(share).toBe(`${answered} of ${answered + missed} whose end is known`);
    for (const [channel, counts] of Object.entries(month.byChannel))
      expect(inTable(channels, channel)).toEqual(numbers(counts));
    for (const [line, counts] of Object.entries(month.byLine))
      expect(inTable(lines, `${PORTAL}/${line}`)).toEqual(numbers(counts));
    for (const [day, counts] of Object.entries(month.byDay))
      expect((days[day] ?? []).slice(0, 3).map(Number)).toEqual(numbers(counts));
    expect(week).toEqual(month.missedBySlot);
  };
  expect(month.all.missed).toBeGreaterThan(50);
  await check();

  // Two agents whose browsers have seen the same conversations: each is counted once, for whom it belongs to.
  await report.evaluate(() => {
    const kept = globalThis as unknown as { saved?: Blob };
    URL.createObjectURL = (blob) => {
      kept.saved = blob as Blob;
      return "#";
    };
    document.querySelector<HTMLElement>('[data-save="json"]')!.click();
  });
  await until("the file is saved", () => report.evaluate(() => "saved" in globalThis));
  await report.evaluate(async (portal) => {
    const saved = await (globalThis as unknown as { saved: Blob }).saved.text();
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    const files = new DataTransfer();
    for (const [id, agent] of [
      ["1", "Ana"],
      ["2", "Luis"],
    ] as const) {
      const exported = { ...JSON.parse(saved), agent, agents: { [portal]: id } };
      files.items.add(new File([JSON.stringify(exported)], `${agent}.json`));
    }
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, PORTAL);
  await until("both files are open", () =>
    report.evaluate(() => document.body.textContent.includes("2 files are open")),
  );
  await check();
  const { agents } = await shown(report);
  expect(Object.keys(agents)).toEqual(["Ana", "Luis"]);
  const [ana, luis] = [inTable(agents, "Ana"), inTable(agents, "Luis")];
  expect(ana.map((count, index) => count + luis[index]!)).toEqual(numbers(month.all));
});
