import type { LayoutName } from "../demo/options.ts";
import type { Dialog } from "../demo/model/dialog.ts";
import { ALL_LINES } from "../demo/model/lines.ts";
import { ME } from "../demo/model/people.ts";
import type { BadgeView } from "../lib/overlay/view.ts";
import type { Explanation } from "../lib/guard/warning.ts";
import { emptyRecord } from "../lib/policy/dialog-record.ts";
import { judge } from "./judge.ts";
import { planOf } from "./plan.ts";
import { forgotten, settled } from "./page-time.ts";
import { randomOf } from "./random.ts";
import { openStage, PORTAL, startCompany } from "./stage.ts";
import { answerOf, tell, type Truth } from "./truth.ts";
import { watchPage } from "./watched-page.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const DIALOGS = 8;

export interface Switching {
  readonly switches: number;
  /** Messages that came while conversations were switched. */
  readonly arrivals: number;
  /** Times a badge, or what stands beside the open conversation, was compared. */
  readonly badges: number;
  readonly conversations: number;
  /** Of another conversation, or optimistic. */
  readonly wrong: readonly string[];
}

/**
 * A person switches between conversations as fast as the page can follow, while messages come: the real session watches the
 * page, and what it shows is compared after every change with what really stands there.
 */
export async function switchAround(
  layout: LayoutName,
  model: boolean,
  switches: number,
  seed: number,
): Promise<Switching> {
  const random = randomOf(seed);
  const conditions = { ...planOf(seed, layout, false).conditions, entityModel: true };
  const company = startCompany(conditions, conditions.loadedAt - 30 * DAY);
  const truths = new Map<string, Truth>();
  const say = (dialog: Dialog, at: number, by: "customer" | "me"): void => {
    company.setTime(at);
    const message =
      by === "customer"
        ? company.acts.receive(dialog, { text: "Hello" })
        : company.acts.answer(dialog, ME, { text: "Good morning" });
    const event = { at: message.at, kind: "message", text: true, id: message.id } as const;
    const truth = truths.get(dialog.id);
    if (truth) tell(truth, { ...event, by: by === "me" ? "agent" : by });
  };
  const dialogs = Array.from({ length: DIALOGS }, (_, index) => {
    const line = ALL_LINES[index % 5] ?? random.one(ALL_LINES);
    const dialog = company.portal.addDialog({
      chatId: 101 + index,
      customer: `Customer ${index}`,
      line,
      sessionStartAt: conditions.loadedAt - 3 * DAY,
    });
    truths.set(dialog.id, { connector: line.connector, sevenDays: false, events: [] });
    return dialog;
  });
  const past = dialogs
    .flatMap((dialog) =>
      Array.from({ length: random.whole(1, 30) }, () => ({
        dialog,
        at: conditions.loadedAt - Math.floor(random.next() * 2 * DAY) - 1000,
      })),
    )
    .toSorted((a, b) => a.at - b.at);
  for (const { dialog, at } of past) say(dialog, at, random.often(0.6) ? "customer" : "me");

  company.setTime(conditions.loadedAt);
  const stage = await openStage(conditions, company);
  const { document, time } = stage;
  const page = watchPage(
    stage,
    model,
    conditions.loadedAt,
    dialogs.map(({ id, line }) => ({
      ...emptyRecord(PORTAL, id),
      connector: { value: line.connector, at: 1 },
    })),
  );
  const wrong: string[] = [];
  const counts = { badges: 0, conversations: 0, arrivals: 0 };

  /** What stands on the page now, by what it shows: the text of a row, the numbers of messages. */
  const compare = (doing: string): void => {
    const check = (what: string, piece: BadgeView | Explanation["view"]): void => {
      const truth = truths.get(piece.dialog);
      if (!truth) return;
      const got = { ...piece, verdict: "allow", because: { rules: [] } } as const;
      const judgement = judge(got, (at) => answerOf(truth, at), time.now);
      if (judgement === "optimistic")
        wrong.push(
          `${doing}: ${what} of ${piece.dialog} says ${piece.state} until ${piece.closesAt}`,
        );
    };
    for (const [row, view] of page.badges()) {
      if (!row.element.isConnected) continue;
      counts.badges += 1;
      const owner = dialogs.find(({ title }) => row.element.textContent?.includes(title));
      const its = owner?.id ?? null;
      if (its !== view.dialog) wrong.push(`${doing}: ${view.dialog}'s badge on the row of ${its}`);
      check("the badge", view);
    }
    const shown = page.shown();
    if (shown === null) return;
    counts.conversations += 1;
    const { dialog, view } = shown;
    const numbers = [...document.querySelectorAll<HTMLElement>("[data-messageid], [data-id]")]
      .filter((node) => !node.closest("[class*=list-recent]"))
      .flatMap((node) => Number(node.dataset["messageid"] ?? node.dataset["id"]) || []);
    const strange = numbers.filter(
      (id) => !company.portal.dialog(dialog).messages.some((message) => message.id === id),
    );
    if (strange.length > 0) wrong.push(`${doing}: ${dialog} is shown over the messages of another`);
    check("the chip", view);
  };
  const arrive = async (doing: string): Promise<void> => {
    const at = Math.floor(time.now / 1000) * 1000;
    say(random.one(dialogs), at, random.often(0.6) ? "customer" : "me");
    counts.arrivals += 1;
    await settled();
    compare(`${doing}, a message came`);
  };

  await settled();
  compare("loaded");
  for (let done = 0; done < switches; done++) {
    time.now += random.whole(1000, 4 * MINUTE);
    company.setTime(time.now);
    const to = random.one(dialogs).id;
    const doing = `switch ${done} to ${to}`;
    stage.openDialog(to);
    await settled();
    compare(`${doing}, asked for`);
    if (random.often(0.4)) await arrive(doing);
    // Impatient: the next conversation is opened before this one stands there.
    let steps = random.often(0.3) ? random.whole(0, 2) : Infinity;
    while (steps-- > 0 && (await time.step())) {
      compare(doing);
      if (random.often(0.2)) await arrive(doing);
    }
    if (random.often(0.2)) page.redraw();
    compare(`${doing}, done`);
    await forgotten();
  }
  page.end();
  return { switches, ...counts, wrong };
}
