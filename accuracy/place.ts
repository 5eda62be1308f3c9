import { CULTURES } from "../demo/culture/culture.ts";
import { lastById } from "../demo/im/row.ts";
import type { Conditions } from "./conditions.ts";
import type { Told } from "./perform.ts";
import type { Reader } from "./reader.ts";
import type { Company, Stage } from "./stage.ts";
import { isDecided, isHeadingAmbiguous, type Shown } from "./truth.ts";

/** Where a conversation stood when it was asked about. */
export const PLACES = [
  "open, decided by what is loaded",
  "open, decided, its times can be read in several ways",
  "open, decided, by two people of one name",
  "open, not decided by what is loaded",
  "in the list, the customer wrote last",
  "in the list, the customer wrote last, maybe a comment",
  "in the list, the portal gives its block",
  "in the list, anything else",
  "nothing names the channel",
] as const;
export type Place = (typeof PLACES)[number];

/** Says where conversations stand on one loaded page. */
export class Places {
  /** When the open conversation was opened. */
  openedAt: number;
  readonly #conditions: Conditions;
  readonly #company: Company;
  readonly #stage: Stage;
  /** What stood on the page at the last look, by dialog. */
  readonly #shownThen = new Map<string, Shown>();

  constructor(conditions: Conditions, company: Company, stage: Stage) {
    this.#conditions = conditions;
    this.#company = company;
    this.#stage = stage;
    this.openedAt = stage.time.now;
  }

  /** The page was looked at anew. */
  looked(): void {
    this.#shownThen.clear();
  }

  /** @param now the instant that is asked about; the page's own clock may be behind it */
  of(told: Told, reader: Reader, model: boolean, now: number): Place {
    const { dialog, truth } = told;
    const { layout, connectorModel, entityModel, connectorsKnown } = this.#conditions;
    const isNamed =
      layout === "legacy" || connectorsKnown || (model && (connectorModel || entityModel));
    if (!isNamed) return "nothing names the channel";
    if (reader.open() === dialog.id) {
      if (!isDecided(truth, this.#shown(told), now)) return "open, not decided by what is loaded";
      if (model || layout === "legacy") return "open, decided by what is loaded";
      if (this.#isOfOneName(told)) return "open, decided, by two people of one name";
      return this.#isAmbiguous(told)
        ? "open, decided, its times can be read in several ways"
        : "open, decided by what is loaded";
    }
    if (!model) return "in the list, anything else";
    const last = this.#lastInList(dialog);
    // One that came late, with an older date, does not say that nothing else was written since.
    if (last?.author === dialog.customer && last === dialog.messages.at(-1))
      return truth.connector === "fbinstagramdirect"
        ? "in the list, the customer wrote last, maybe a comment"
        : "in the list, the customer wrote last";
    const isBlockGiven =
      this.#company.portal.blockAt(dialog) !== 0 && (layout === "legacy" || entityModel);
    // A line that may be a refusal, once it was seen, speaks against the portal's own word.
    const isDoubted =
      layout !== "legacy" &&
      truth.events.findLastIndex(({ wording }) => wording !== undefined) >
        truth.events.findLastIndex(({ by }) => by === "customer");
    if (isBlockGiven && !isDoubted) return "in the list, the portal gives its block";
    return "in the list, anything else";
  }

  #isOfOneName({ dialog }: Told): boolean {
    const { portal } = this.#company;
    const name = portal.person(dialog.customer)?.name;
    return dialog.messages.some(
      ({ author }) => author !== dialog.customer && portal.person(author)?.name === name,
    );
  }

  /** "09:32" alone may be in the evening: am or pm stand beside it, or another time shows that hours count to 24. */
  #showsHoursTo24({ messages }: Told["dialog"]): boolean {
    const { culture, zone } = this.#conditions;
    return (
      CULTURES[culture].shortTime.includes("a") ||
      messages.some(({ at }) => {
        const { hour } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        return hour === 0 || hour > 12;
      })
    );
  }

  /** Whether the day of any message that may decide can be read in several ways. */
  #isAmbiguous({ dialog }: Told): boolean {
    const { zone } = this.#conditions;
    const { time } = this.#stage;
    const shown = { openedAt: this.openedAt, now: time.now };
    if (!this.#showsHoursTo24(dialog)) return true;
    return dialog.messages.some(
      ({ at }) => at > time.now - 16 * 86_400_000 && isHeadingAmbiguous(at, shown, zone),
    );
  }

  /** The legacy list goes by dates, the newer ones by numbers. */
  #lastInList({ messages }: Told["dialog"]): Told["dialog"]["messages"][number] | undefined {
    return this.#conditions.layout === "legacy" ? messages.at(-1) : lastById(messages);
  }

  #shown(told: Told): Shown {
    let shown = this.#shownThen.get(told.dialog.id);
    if (!shown) this.#shownThen.set(told.dialog.id, (shown = this.#lookAt(told)));
    return shown;
  }

  #lookAt({ dialog }: Told): Shown {
    const { layout } = this.#conditions;
    const { document } = this.#stage;
    const css =
      layout === "legacy"
        ? ".bx-messenger-content-item[data-messageid]"
        : ".bx-im-message-base__wrap[data-id]";
    const ids = new Set(
      [...document.querySelectorAll<HTMLElement>(css)].map((element) =>
        Number(element.dataset["messageid"] ?? element.dataset["id"]),
      ),
    );
    const newest = Math.max(...dialog.messages.map(({ id }) => id));
    const page = layout === "legacy" ? 30 : 25;
    const isAll = dialog.messages.every(({ id }) => ids.has(id));
    return {
      ids,
      fromStart: isAll && dialog.messages.length % page !== 0,
      toEnd: ids.has(newest),
      systemIsUnmarked: layout !== "legacy",
    };
  }
}
