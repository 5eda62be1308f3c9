import type { LayoutName } from "../demo/options.ts";
import { OTHER_COLLEAGUE } from "../demo/model/people.ts";
import { windowState } from "../lib/policy/window-state.ts";
import { emptyRecord, type DialogRecord } from "../lib/policy/dialog-record.ts";
import { judge, type Judgement } from "./judge.ts";
import { begin, perform, type Told } from "./perform.ts";
import { Places, type Place } from "./place.ts";
import { planOf, type Act, type Plan } from "./plan.ts";
import { createReader, type Reader } from "./reader.ts";
import { openStage, PORTAL, startCompany, type Company, type Stage } from "./stage.ts";
import { settled } from "./page-time.ts";
import { answerOf } from "./truth.ts";

export interface Finding {
  readonly seed: number;
  readonly model: boolean;
  readonly place: Place;
  readonly judgement: Judgement;
  /** For people. */
  readonly said: string;
}

export type Note = (finding: Finding) => void;

export interface Settings {
  /** With the page's model, without it, or both on the same page. */
  readonly models: readonly boolean[];
  /** Customers may bear a colleague's name, which without the model looks like theirs, and chats any title. */
  readonly namesakes: boolean;
}

/** Plays one history and compares what the readers make of it with the truth, again and again. */
export async function runHistory(
  seed: number,
  layout: LayoutName,
  note: Note,
  { models, namesakes }: Settings = { models: [true, false], namesakes: true },
): Promise<void> {
  const plan = planOf(seed, layout, namesakes);
  await new Run(plan, note, models).play();
}

class Run {
  readonly #plan: Plan;
  readonly #note: Note;
  readonly #models: Settings["models"];
  readonly #company: Company;
  #told: readonly Told[] = [];
  #stage: Stage | null = null;
  #readers: { readonly model: boolean; readonly reader: Reader }[] = [];
  #now: number;
  #places: Places | null = null;

  constructor(plan: Plan, note: Note, models: Settings["models"]) {
    this.#plan = plan;
    this.#models = models;
    this.#note = note;
    const first = Math.min(...plan.chats.map(({ startedAt }) => startedAt));
    this.#now = first;
    this.#company = startCompany(plan.conditions, first);
    const colleague = this.#company.portal.person(OTHER_COLLEAGUE);
    if (colleague) colleague.name = plan.otherColleague;
  }

  async play(): Promise<void> {
    const { steps, endsAt, conditions } = this.#plan;
    this.#past();
    await this.#load(conditions.loadedAt, this.#firstMemory());
    this.#checkUntil(steps[0]?.at ?? endsAt);
    for (const [index, step] of steps.entries()) {
      this.#setTime(step.at);
      for (const { reader } of this.#readers) reader.tick();
      if ("happens" in step) {
        perform(this.#company, this.#of(step.chat), step.happens, this.#plan.random);
        await settled();
        this.#look();
      } else await this.#act(step.acts);
      await this.#answers();
      this.#checkUntil(steps[index + 1]?.at ?? endsAt);
    }
    this.#stage?.end();
  }

  #of(chat: number): Told {
    const told = this.#told[chat];
    if (!told) throw new Error(`No chat ${chat}`);
    return told;
  }

  #setTime(at: number): void {
    this.#now = Math.max(at, this.#now);
    this.#company.setTime(this.#now);
    if (this.#stage) this.#stage.time.now = Math.max(this.#stage.time.now, this.#now);
  }

  /** What happened before the page was loaded, in all conversations in order of time. */
  #past(): void {
    const { chats, conditions, counters, random } = this.#plan;
    const told: Told[] = [];
    const begun = chats.map((chat, index) => ({
      at: chat.startedAt,
      play: () => {
        told[index] = begin(this.#company, chat);
      },
    }));
    const past = chats.flatMap(({ happenings }, index) =>
      happenings
        .filter(({ at }) => at < conditions.loadedAt)
        .map((happening) => ({
          at: happening.at,
          play: () => {
            const its = told[index];
            if (its) perform(this.#company, its, happening, random);
          },
        })),
    );
    for (const { at, play } of [...begun, ...past].toSorted((a, b) => a.at - b.at)) {
      this.#setTime(at);
      play();
    }
    this.#told = told;
    for (const [index, { dialog }] of told.entries())
      dialog.counter = Math.min(counters[index] ?? 0, dialog.messages.length);
  }

  /** In the newer layouts nothing but the page's model names the connectors, and not in every release: other visits have. */
  #firstMemory(): readonly DialogRecord[] {
    const { layout, connectorsKnown, loadedAt } = this.#plan.conditions;
    if (layout === "legacy" || !connectorsKnown) return [];
    return this.#told.map(({ dialog }) => ({
      ...emptyRecord(PORTAL, dialog.id),
      connector: { value: dialog.line.connector, at: loadedAt - 86_400_000 },
    }));
  }

  async #load(at: number, remembered: readonly DialogRecord[]): Promise<void> {
    this.#setTime(at);
    const memories = this.#readers.map(({ model, reader }) => ({
      model,
      records: reader.memory(this.#told.map(({ dialog }) => dialog.id)),
    }));
    this.#stage?.end();
    const stage = await openStage({ ...this.#plan.conditions, loadedAt: this.#now }, this.#company);
    this.#stage = stage;
    this.#places = new Places(this.#plan.conditions, this.#company, stage);
    this.#readers = this.#models.map((model) => ({
      model,
      reader: createReader({
        document: stage.document,
        layout: this.#plan.conditions.layout,
        model,
        now: () => stage.time.now,
        pageSince: this.#now,
        remembered: [
          ...remembered,
          ...(memories.find((memory) => memory.model === model)?.records ?? []),
        ],
      }),
    }));
    this.#look();
  }

  /** Changes of list and messages are heard in either order. */
  #look(): void {
    const listFirst = this.#plan.random.often(0.5);
    this.#places?.looked();
    for (const { reader } of this.#readers) reader.look(listFirst);
    for (const { dialog } of this.#told) this.#check(dialog.id, this.#stage?.time.now ?? 0);
  }

  async #act(act: Act): Promise<void> {
    const stage = this.#stage;
    if (!stage) return;
    const { random } = this.#plan;
    switch (act.does) {
      case "open": {
        const { dialog } = this.#of(act.chat);
        const around =
          act.around === null
            ? undefined
            : dialog.messages[Math.floor(act.around * dialog.messages.length)]?.id;
        // Going to another place of the same conversation opens nothing: its headings may be kept.
        if (this.#places && stage.open() !== dialog.id) this.#places.openedAt = stage.time.now;
        stage.openDialog(dialog.id, around);
        break;
      }
      case "older":
        stage.loadOlder();
        break;
      case "close":
        stage.closeDialog();
        break;
      case "remount":
        stage.remount();
        break;
      case "reload":
        await this.#load(this.#now + 1000, []);
    }
    await settled();
    this.#look();
    // While the page waits for its server, a customer may write.
    if (act.does === "open" && random.often(0.3)) {
      const chat = random.whole(0, this.#told.length - 1);
      const at = Math.floor(this.#now / 1000) * 1000;
      perform(this.#company, this.#of(chat), { at, does: "customer" }, random);
      await settled();
      this.#look();
    }
  }

  /** The server's answers come one after the other; after each the page is looked at. */
  async #answers(): Promise<void> {
    const time = this.#stage?.time;
    if (!time) return;
    while (await time.step()) this.#look();
    this.#now = Math.max(this.#now, time.now);
  }

  /** Nothing happens until then; the clock goes on. */
  #checkUntil(next: number): void {
    const { random } = this.#plan;
    const from = this.#stage?.time.now ?? this.#now;
    if (next <= from) return;
    for (const { dialog, truth } of this.#told) {
      this.#check(dialog.id, from + Math.floor(random.next() * (next - from)));
      const { closesAt } = answerOf(truth, from);
      if (closesAt === undefined || closesAt <= from || closesAt >= next) continue;
      for (const off of [-30_000, -1, 0]) this.#check(dialog.id, Math.max(from, closesAt + off));
      this.#check(dialog.id, closesAt + Math.floor(random.next() * (next - closesAt)));
    }
  }

  #check(dialogId: string, now: number): void {
    const told = this.#told.find(({ dialog }) => dialog.id === dialogId);
    const places = this.#places;
    if (!told || !places) return;
    const { truth } = told;
    for (const { model, reader } of this.#readers) {
      const record = reader.knowledge.of(dialogId);
      const got = windowState(record, { extendTo7Days: truth.sevenDays }, now);
      const judgement = judge(got, (at) => answerOf(truth, at), now);
      const place = places.of(told, reader, model, now);
      const said = (): string =>
        [
          `seed ${this.#plan.seed}, ${this.#plan.conditions.layout}, model ${model ? "on" : "off"}, ${place}: ${judgement}`,
          `  ${dialogId} ${truth.connector}${truth.sevenDays ? " 7d" : ""} at ${iso(now)}`,
          `  truth ${inWords(answerOf(truth, now))}`,
          `  got   ${inWords(got)} ${JSON.stringify(got.because)}`,
          `  known ${JSON.stringify(record)}`,
        ].join("\n");
      this.#note({
        seed: this.#plan.seed,
        model,
        place,
        judgement,
        get said() {
          return said();
        },
      });
    }
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function inWords({
  state,
  closesAt,
}: {
  readonly state: string;
  readonly closesAt?: number;
}): string {
  return `${state}${closesAt === undefined ? "" : ` until ${iso(closesAt)}`}`;
}
