import type { MessageFact, Span } from "../../../policy/facts.ts";
import { MINUTE, type Instant, type Milliseconds } from "../../../time/instant.ts";
import { ANY_TIME } from "../../../time/moment.ts";
import type { PageModelAnswer } from "../../page-model/protocol.ts";
import { factsOf } from "../facts.ts";
import { rowsOf, type MessageReading, type Reading } from "../readings.ts";
import type { RefusalFragments } from "../refusals.ts";
import { spansOf, startOf, type Beginnings } from "../spans.ts";
import { authorOf, castOf, type Face } from "./authors.ts";
import { createPiecesReader, type MessagePiece, type Piece } from "./messages.ts";
import { find } from "./selectors.ts";
import { createTimesReader } from "./times.ts";

/** Messages that the host loads at a time. */
const PAGE = 25;

export interface ConversationReading {
  /** Only what was not said before, or is different now. */
  readonly facts: readonly MessageFact[];
  readonly spans: readonly Span[];
  readonly newestId: number;
  readonly startId: number | undefined;
  /** Whether the newest message stands there and could be read. */
  readonly complete: boolean;
  /** The last message read before those that certainly stand unread in the chat; absent where none do. */
  readonly unreadAfter: number | undefined;
}

/** What is known around the messages. */
export interface Around {
  readonly dialog: string;
  readonly title: string;
  readonly container: HTMLElement;
  readonly model: PageModelAnswer | null;
  readonly connector: string | undefined;
  readonly more: RefusalFragments;
  readonly seenAt: Instant;
  readonly zone: string;
  readonly clockAhead: Milliseconds;
}

export interface ConversationReader {
  /** Something was looked at: a list of messages that is new at the next look was made after this. */
  looked(container: HTMLElement | null, at: Instant): void;
  read(around: Around): ConversationReading;
}

/** The life of one list of messages, which is made anew with each opening of a conversation. */
interface Life {
  /** The conversation it shows, once that is known. */
  dialog: string | null;
  /** None of its headings was written before this instant. */
  openedAt: Instant;
  /** All that ever stood in it stands there still. */
  whole: boolean;
  ids: ReadonlySet<number>;
  /** The newest message, when it was last certain that it is the newest of the dialog. */
  newest: number;
}

/** @param pageSince when the page was loaded. */
export function createConversationReader(
  document: Document,
  pageSince: Instant,
): ConversationReader {
  const readPieces = createPiecesReader();
  const readTimes = createTimesReader(document);
  const beginnings: Beginnings = new Map();
  const customers = new Map<string, Face>();
  const lives = new WeakMap<Element, Life>();
  let lookedAt: Instant | null = null;
  let last: Life | null = null;
  let said: { readonly dialog: string; readonly facts: Map<number, MessageFact> } | null = null;

  const lifeOf = (container: HTMLElement, now: Instant): Life => {
    let life = lives.get(container);
    if (!life) {
      const openedAt = Math.min(lookedAt ?? pageSince, now);
      // What stood there for long before the first look may have lost messages meanwhile.
      const whole = lookedAt !== null || now - pageSince < MINUTE;
      lives.set(container, (life = { dialog: null, openedAt, whole, ids: new Set(), newest: 0 }));
    }
    return life;
  };

  /** A list that is built anew for the conversation read last may have kept its headings, "today" of yesterday too. */
  const lifeIn = (container: HTMLElement, dialog: string, now: Instant): Life => {
    const life = lifeOf(container, now);
    if (last && last !== life && life.dialog === null && last.dialog === dialog) {
      life.openedAt = Math.min(life.openedAt, last.openedAt);
      life.whole &&= last.whole;
      life.ids = last.ids;
    }
    life.dialog = dialog;
    last = life;
    return life;
  };

  return {
    looked(container, at) {
      if (container) lifeOf(container, at);
      // The conversation was left: what is opened next is opened anew.
      else last = null;
      lookedAt = at;
    },
    read({ dialog, title, container, model, connector, more, seenAt, zone, clockAhead }) {
      const pieces = readPieces(container, more);
      const known = new Map(
        model?.open === dialog ? model.messages.map((message) => [message.id, message]) : [],
      );
      const life = lifeIn(container, dialog, seenAt);
      const ids = new Set(pieces.flatMap((piece) => (piece.is === "message" ? piece.id : [])));
      life.whole &&= [...life.ids].every((id) => ids.has(id));
      life.ids = ids;

      const times = readTimes(pieces, known, {
        now: seenAt,
        zone,
        clockAhead,
        openedAt: life.openedAt,
        complete: life.whole,
      });
      if (said?.dialog !== dialog) said = { dialog, facts: new Map() };
      const before = said.facts;
      const readings = pieces.map((piece) =>
        piece.is === "message" ? readingOf(piece, times, before) : piece,
      );
      const pieceOf = new Map(
        readings.flatMap((reading, index) => {
          const piece = pieces[index];
          return reading.is === "message" && piece?.is === "message" ? [[reading, piece]] : [];
        }),
      ) as ReadonlyMap<MessageReading, MessagePiece>;
      const rows = rowsOf(readings);
      const startId = startOf(readings, rows, beginnings, dialog, PAGE);
      const proven = customers.get(dialog);
      const cast = castOf({ title, pieces, startId, known, proven });
      if (cast.customer) customers.set(dialog, cast.customer);
      const facts = factsOf(
        readings,
        (reading) => {
          const piece = pieceOf.get(reading);
          return piece ? authorOf(piece, cast, known.get(piece.id)) : "unknown";
        },
        // Comments are told by the notes before them: where nothing names the connector, it may be one that has them.
        connector ?? "fbinstagramdirect",
        seenAt,
        startId !== undefined,
      );
      for (const fact of facts) before.set(fact.id, fact);
      const newestId = rows.reduce((newest, { id }) => Math.max(newest, id), 0);
      const spans = spansOf(readings);
      const offersMore = hasWayDown(container);
      const ends = isAtTheEnd(life, newestId, offersMore, lastOf(model, dialog));
      const isCut = endsInGap(pieces);
      return {
        facts,
        spans,
        newestId,
        startId,
        // Where nothing stands, its messages are still to come.
        complete: newestId > 0 && ends && !isCut,
        unreadAfter: isCut || (offersMore && !ends) ? spans.at(-1)?.to : undefined,
      };
    },
  };
}

function readingOf(
  piece: MessagePiece,
  times: ReadonlyMap<MessagePiece, NonNullable<MessageReading["at"]>>,
  said: ReadonlyMap<number, MessageFact>,
): Reading {
  const { clock: _, author: __, ...reading } = piece;
  // A system message without a time stands between its neighbours.
  const otherwise = piece.written === "system" ? null : ANY_TIME;
  return { ...reading, at: times.get(piece) ?? otherwise, said: said.get(piece.id) ?? null };
}

function endsInGap(pieces: readonly Piece[]): boolean {
  const last = pieces.findLast(
    (piece) => piece.is === "message" || (piece.is === "gap" && !piece.own),
  );
  return last?.is === "gap";
}

/** Whether the host offers a way down to newer messages. */
function hasWayDown(container: Element): boolean {
  const block = container.closest(".bx-im-dialog-chat__block") ?? container.ownerDocument;
  return find(block, "toTheNewest") !== null;
}

/** The dialog's newest message, where the model says which it is. */
function lastOf(model: PageModelAnswer | null, dialog: string): number | undefined {
  return model?.dialogs.find((known) => known.dialog === dialog)?.last?.id;
}

/**
 * Whether the list ends with the newest message of the dialog. It does not where the host offers a way down to newer ones;
 * but the same way is offered to who has only scrolled up, and what came after the end was certain stands there too.
 */
function isAtTheEnd(
  life: Life,
  newestId: number,
  offersMore: boolean,
  lastId: number | undefined,
): boolean {
  if (lastId !== undefined && lastId > newestId) return false;
  const isCertain =
    !offersMore || lastId === newestId || (life.newest > 0 && life.ids.has(life.newest));
  if (isCertain) life.newest = newestId;
  return isCertain;
}
