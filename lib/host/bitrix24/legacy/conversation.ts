import type { Author, MessageFact, Span } from "../../../policy/facts.ts";
import type { Instant } from "../../../time/instant.ts";
import { factsOf } from "../facts.ts";
import { rowsOf, type MessageReading } from "../readings.ts";
import type { RefusalFragments } from "../refusals.ts";
import { spansOf, startOf, type Beginnings } from "../spans.ts";
import { createBodyReader } from "./body.ts";
import type { People } from "./people.ts";

/** Messages that the host loads at a time. */
const PAGE = 30;

export interface ConversationReading {
  /** Only what was not said before, or is different now. */
  readonly facts: readonly MessageFact[];
  readonly spans: readonly Span[];
  readonly newestId: number;
  readonly startId: number | undefined;
  /** Whether the newest message could be read. */
  readonly complete: boolean;
}

/** What stands around the messages. */
interface Page {
  readonly dialog: string;
  readonly connector: string | undefined;
  readonly more: RefusalFragments;
  readonly seenAt: Instant;
}

/** Reads the messages of the open conversation, whichever it is. */
export function createConversationReader(
  people: People,
): (container: HTMLElement, page: Page) => ConversationReading {
  const readBody = createBodyReader();
  const beginnings: Beginnings = new Map();
  let last: { readonly said: ConversationReading; readonly by: string } | null = null;

  return (container, { dialog, connector, more, seenAt }) => {
    const { readings, isCut, changed } = readBody(container, more);
    const by = `${dialog} ${connector} ${people.known()} ${isCut}`;
    if (!changed && last?.by === by) return { ...last.said, facts: [] };
    const rows = rowsOf(readings);
    // Where a page begins that is not read to its beginning says nothing of the pages that the host has loaded.
    const startId = isCut
      ? beginnings.get(dialog)?.startId
      : startOf(readings, rows, beginnings, dialog, PAGE);
    const newest = rows.findLast((row) => row.is === "message" || !row.own);
    const said = {
      facts: factsOf(
        readings,
        (reading) => authorOf(reading, people),
        connector,
        seenAt,
        startId !== undefined && startId === rows[0]?.id,
      ),
      spans: spansOf(readings),
      newestId: rows.reduce((newest, { id }) => Math.max(newest, id), 0),
      startId,
      complete: newest !== undefined && newest.is !== "gap",
    };
    last = { said, by };
    return said;
  };
}

function authorOf(reading: MessageReading, people: People): Author {
  if (reading.hidden) return "system";
  if (reading.written === "system") return reading.automatic ? "automatic" : "system";
  if (reading.written === "self") {
    people.isMe(reading.sender);
    return "agent";
  }
  return reading.written === "other" ? people.whoIs(reading.sender) : "unknown";
}
