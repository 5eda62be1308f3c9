import { emptyRecord, type DialogRecord } from "../../policy/dialog-record.ts";
import type { Author, Kind, MessageFact, UpperBound } from "../../policy/facts.ts";
import { DAY, SECOND, type Instant, type Milliseconds } from "../../time/instant.ts";
import type { Moment } from "../../time/moment.ts";
import type { ModelAuthor, ModelDialog, ModelMessage, PageModelAnswer } from "./protocol.ts";

/** Connectors for which the portal itself stops replies, 24 h after the customer's message (R5). */
const BLOCKED_BY_PORTAL: ReadonlySet<string> = new Set(["whatsappbytwilio", "whatsappbyedna"]);
const COMMENT_CONNECTORS: ReadonlySet<string> = new Set(["facebookcomments", "fbinstagram"]);

const AUTHOR_OF: Readonly<Record<ModelAuthor, Author>> = {
  customer: "customer",
  me: "agent",
  colleague: "colleague",
  bot: "bot",
  system: "system",
  unknown: "unknown",
};

/**
 * What the page's model says, as records that know little.
 *
 * @param portal host name (with port) of the portal.
 * @param seenAt when the page was asked.
 * @param ahead by how much the portal's clock is known to be ahead of the computer's.
 */
export function factsOfAnswer(
  answer: PageModelAnswer,
  portal: string,
  seenAt: Instant,
  ahead: Milliseconds = 0,
): DialogRecord[] {
  return answer.dialogs.map((dialog) => factsOfDialog(dialog, answer, portal, seenAt, ahead));
}

function factsOfDialog(
  dialog: ModelDialog,
  answer: PageModelAnswer,
  portal: string,
  seenAt: Instant,
  ahead: Milliseconds,
): DialogRecord {
  const { connector, last } = dialog;
  const loaded = answer.open === dialog.dialog ? answer.messages : [];
  const messages = new Map(
    [...loaded, ...(last ? [last] : [])].map((message) => [message.id, message]),
  );
  const facts = [...messages.values()]
    .map((message) => factOf(message, connector))
    .toSorted((a, b) => a.id - b.id);
  const newest = facts.at(-1);
  const registers = {
    ...register("connector", connector && spelledAsInClass(connector), seenAt),
    ...register("line", dialog.line, seenAt),
    ...register("owner", dialog.owner, seenAt),
    ...register("title", dialog.title, seenAt),
    ...register("sessionStatus", dialog.status, seenAt),
  };
  const block = portalBlock(dialog, seenAt + ahead);
  const notAfter = newest && boundBy(newest, block.portalBlockAt);
  return {
    ...emptyRecord(portal, dialog.dialog),
    ...registers,
    messages: facts,
    // The newest message of the dialog, read: nothing of it comes after.
    spans: last ? [{ from: last.id, to: last.id }] : [],
    newestId: newest?.id ?? 0,
    // Which message is the newest is certain now.
    readAt: last ? seenAt : 0,
    ...(notAfter && { notAfter }),
    ...block,
    // A dialog of which the model does not name the last message has not been looked at.
    seenAt: last ? seenAt : 0,
  };
}

/** The messages of this layout are dated in whole seconds, here and in its attributes: both readings are the same moment. */
function secondOf(at: Instant): Moment {
  const earliest = Math.floor(at / SECOND) * SECOND;
  return { earliest, latest: earliest + SECOND - 1 };
}

function factOf(message: ModelMessage, connector: string | undefined): MessageFact {
  const by = AUTHOR_OF[message.by];
  return {
    id: message.id,
    by,
    kind: kindOf(by, connector),
    at: secondOf(message.at),
    hasText: message.noText !== true,
    ...(message.failed && { failed: true }),
    ...(message.mayBeHidden && { mayBeHidden: true }),
  };
}

/** The model does not say whether what came to an Instagram chat was a direct message or a comment. */
function kindOf(by: Author, connector: string | undefined): Kind {
  if (by !== "customer" && by !== "unknown") return "message";
  if (connector === undefined || connector === "fbinstagramdirect") return "unknown";
  return COMMENT_CONNECTORS.has(connector) ? "comment" : "message";
}

/**
 * Nothing is later than the newest message, so no customer's message either; nor is one later than a day before the portal
 * stops replies.
 */
function boundBy(newest: MessageFact, blockAt: Instant = Infinity): UpperBound | null {
  if (newest.by === "customer") return null;
  return { bound: Math.min(newest.at.latest, blockAt - DAY), asOf: newest.id };
}

function portalBlock(
  { connector, blockAt }: ModelDialog,
  portalNow: Instant,
): { portalBlockAt?: Instant } {
  if (blockAt === undefined || connector === undefined || !BLOCKED_BY_PORTAL.has(connector))
    return {};
  // The block stands a day after a message that has been received: later than a day from now, it is not believed.
  return blockAt > portalNow + DAY + 10 * SECOND ? {} : { portalBlockAt: blockAt };
}

/** The page's markup has the first dot of a connector's id as an underscore: one spelling for both sources. */
function spelledAsInClass(connector: string): string {
  return connector.startsWith("botframework.") ? connector : connector.replace(".", "_");
}

function register<Name extends string, T>(
  name: Name,
  value: T | undefined,
  at: Instant,
): { [K in Name]?: { value: T; at: Instant } } {
  return (value === undefined ? {} : { [name]: { value, at } }) as {
    [K in Name]?: { value: T; at: Instant };
  };
}

/**
 * The model's record without what the page itself contradicts: messages whose time lies outside the moment read from the
 * page, or that the page shows as somebody else's, and claims that rest on them.
 *
 * @param known what has been read of the same dialog from the page.
 */
export function withoutContradictions(
  model: DialogRecord,
  known: DialogRecord | undefined,
): DialogRecord {
  if (known === undefined || model.messages.length === 0) return model;
  const read = new Map(known.messages.map((fact) => [fact.id, fact]));
  const believed = (fact: MessageFact): boolean => {
    const seen = read.get(fact.id);
    if (seen === undefined) return true;
    const inside = fact.at.earliest <= seen.at.latest && fact.at.latest >= seen.at.earliest;
    const unsure = fact.by === "unknown" || seen.by === "unknown";
    return inside && (unsure || (fact.by === "customer") === (seen.by === "customer"));
  };
  const messages = model.messages.filter(believed);
  if (messages.length === model.messages.length) return model;
  const { notAfter, ...rest } = model;
  const kept = new Set(messages.map(({ id }) => id));
  const spans = model.spans.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return {
    ...rest,
    messages,
    spans,
    readAt: spans.length > 0 ? model.readAt : 0,
    ...(notAfter && kept.has(notAfter.asOf) && { notAfter }),
  };
}
