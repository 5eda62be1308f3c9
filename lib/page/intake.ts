import type { Host, HostRow } from "../host/host.ts";
import { withoutContradictions } from "../host/page-model/facts.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";
import type { HoldingReply } from "../settings/settings.ts";
import { markHolding } from "./holding.ts";
import { isKnown, type Knowledge } from "./knowledge.ts";
import type { ModelWord } from "./model-word.ts";
import type { Outbox } from "./outbox.ts";

/** Takes facts from the page into the knowledge, and hands what is new on to be recorded. */
export interface Intake {
  /** Reads one row. Returns whether anything new was learned. */
  row(host: Host, row: HostRow): boolean;
  /**
   * Takes what is new in the page's own model, of all dialogs or of these. Of what the list has shown to be newer than what is
   * known, it takes what the model says now, new or not. Returns the dialogs about which something new was learned.
   */
  model(dialogs?: readonly string[]): ReadonlySet<string>;
  /** Reads the open conversation. Returns the dialogs about which something new was learned. */
  conversation(host: Host): ReadonlySet<string>;
  /** Takes facts of this page from elsewhere, e.g. a mark made by hand. */
  learn(records: readonly DialogRecord[]): ReadonlySet<string>;
  /**
   * What was told has been erased. Hosts say only what is new, and of that what they have read around it: from now on what
   * is told of a conversation holds all of it that stands there.
   */
  forget(): void;
}

export interface IntakeOptions {
  readonly knowledge: Knowledge;
  readonly outbox: Outbox;
  /** What the page's own model says, as the host has heard it too; empty where it may not be read or is not there. */
  readonly askModel: ModelWord;
  /** Whether titles may be stored. */
  readonly keepTitles: () => boolean;
  /** The lead's holding replies: the same text is no answer. */
  readonly holdingReplies?: () => readonly HoldingReply[];
  readonly now: () => Instant;
  /** Hears every reading before it is known, beside what this page had read of the dialog until then. */
  readonly onReading?: (record: DialogRecord, before: DialogRecord) => void;
}

/** That a dialog is still there, unchanged, is news worth writing only this often. */
const SEEN_AGAIN: Milliseconds = 5 * MINUTE;

export function createIntake(options: IntakeOptions): Intake {
  const { knowledge, outbox, now, holdingReplies = () => [] } = options;
  const toldSeenAt = new Map<string, Instant>();
  /** When what was told until then was erased. */
  let erasedAt: Instant = -Infinity;

  const isDue = ({ dialog, seenAt }: DialogRecord): boolean =>
    seenAt - (toldSeenAt.get(dialog) ?? 0) >= SEEN_AGAIN;

  const learn = (
    records: readonly DialogRecord[],
    take = knowledge.learn,
    tell = (record: DialogRecord) => record,
  ): ReadonlySet<string> => {
    if (records.length === 0) return NOTHING;
    for (const record of records) options.onReading?.(record, knowledge.seenHere(record.dialog));
    const changed = take(records);
    const news = records
      .filter((record) => {
        if (!changed.has(record.dialog) && !isDue(record)) return false;
        if (record.seenAt > 0) toldSeenAt.set(record.dialog, record.seenAt);
        return true;
      })
      .map(tell);
    if (news.length > 0) outbox.add(options.keepTitles() ? news : news.map(withoutTitle));
    return changed;
  };

  /** What the page says now and has said before was seen now: by the time it was first said it would count as erased. */
  const seenAnew = (record: DialogRecord): DialogRecord => {
    if (erasedAt === -Infinity) return record;
    const shown = SHOWN.flatMap((name) => {
      const said = record[name];
      return said && said.at <= erasedAt ? [[name, { ...said, at: now() }] as const] : [];
    });
    return { ...record, ...Object.fromEntries(shown) };
  };

  /** All of a conversation that stands there, where only what is new of it was read. */
  const whole = (reading: DialogRecord): DialogRecord => {
    if (erasedAt === -Infinity) return reading;
    const page = knowledge.onPage(reading.dialog);
    const news = new Set(reading.messages.map(({ id }) => id));
    const stands = ({ id }: MessageFact): boolean =>
      news.has(id) || reading.spans.some(({ from, to }) => from <= id && id <= to);
    const shown = SHOWN.flatMap((name) => (page[name] ? [[name, page[name]] as const] : []));
    return seenAnew({
      ...reading,
      ...Object.fromEntries(shown),
      messages: page.messages.filter(stands),
    });
  };

  /** What the page itself has shown is not overruled by what its model says, nor is what it should show and does not told on. */
  const learnModel = (records: readonly DialogRecord[]): ReadonlySet<string> => {
    const believed = records.map((record) =>
      withoutContradictions(record, knowledge.onPage(record.dialog)),
    );
    return learn(believed, knowledge.learnFromModel, knowledge.believed);
  };

  /** Whether something newer was seen than what was certainly the newest: only the model's word of now can prove otherwise. */
  const isDoubtful = (dialog: string): boolean => {
    const { newerSeenAt, readAt } = knowledge.of(dialog);
    return newerSeenAt > readAt;
  };

  const askModel = (dialogs: readonly string[]): readonly DialogRecord[] => {
    const doubtful = dialogs.filter(isDoubtful);
    const certain = options.askModel(now(), dialogs, true);
    return doubtful.length === 0 ? certain : [...certain, ...options.askModel(now(), doubtful)];
  };

  return {
    learn: (records) => learn(records),
    forget() {
      erasedAt = now();
    },
    model: (dialogs) =>
      learnModel(dialogs === undefined ? options.askModel(now()) : askModel(dialogs)),
    row(host, row) {
      const record = host.readRow(row, now());
      // Hosts draw their whole list anew at every change of it, and most rows say what they have said.
      if (!isDue(record) && isKnown(record, knowledge.seenHere(record.dialog))) return false;
      return learn([record], knowledge.learn, seenAnew).size > 0;
    },
    conversation(host) {
      const open = host.conversation();
      // While the host is switching, nothing of what stands there is read, and the row has heard the model.
      if (open === null || !open.settled) return knowledge.stands(null);
      // The host hears the model before it reads: a narrow header does not show who is the customer.
      const told = askModel([open.dialog]);
      const found = host.readConversation(now());
      const reading =
        found && markHolding(found, holdingReplies(), (id) => host.messageText?.(id) ?? null);
      const read = reading === null ? NOTHING : learn([reading], knowledge.learn, whole);
      const turned = knowledge.stands(isToTheEnd(found) ? open.dialog : null);
      return new Set([...read, ...turned, ...learnModel(told)]);
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** What a page keeps showing of a conversation, besides its messages. */
const SHOWN = ["connector", "line", "owner", "sessionStatus", "title"] as const;

/** Whether the page showed its conversation to the newest message, whatever its model says. */
function isToTheEnd(reading: DialogRecord | null): boolean {
  if (reading === null || reading.unreadAfter !== undefined || reading.newerSeenAt > 0)
    return false;
  return reading.newestId > 0 && reading.spans.at(-1)?.to === reading.newestId;
}

function withoutTitle(record: DialogRecord): DialogRecord {
  const { title: _, ...rest } = record;
  return rest;
}
