/**
 * The rules once more, for tests: slow, over complete lists of events, in the words and the order of the rules' text,
 * and sharing nothing with the code that ships.
 */
export interface OracleEvent {
  readonly at: number;
  readonly by: "customer" | "agent" | "colleague" | "bot" | "automatic" | "system";
  readonly kind: "message" | "comment" | "not-delivered";
  readonly text: boolean;
  readonly reason?: "window" | "private-reply" | "other";
}

export interface OracleAnswer {
  readonly state: string;
  readonly verdict: string;
  readonly closesAt?: number;
}

const A_DAY = 24 * 60 * 60 * 1000;
const SEVEN_DAYS = 7 * A_DAY;

const WHATSAPP = ["whatsappbytwilio", "whatsappbyedna"];
const META_WITH_SWITCH = ["facebook", "fbinstagramdirect"];
const NEVER_LIMITED =
  "facebookcomments fbinstagram livechat telegrambot viber network vkgroup ok avito olx wechat imessage max".split(
    " ",
  );

/** What the rules say about a chat whose whole history is `history`, in order; later events have not happened yet. */
export function oracle(
  connector: string,
  switchedOn: boolean,
  history: readonly OracleEvent[],
  now: number,
): OracleAnswer {
  // Connector unlimited, then connector unclassified.
  if (NEVER_LIMITED.includes(connector)) return { state: "unlimited", verdict: "allow" };
  if (!WHATSAPP.includes(connector) && !META_WITH_SWITCH.includes(connector))
    return { state: "unknown", verdict: "allow" };

  const events = history.filter((event) => event.at <= now);
  const lastIndex = (is: (event: OracleEvent) => boolean): number => events.findLastIndex(is);
  const lastDirect = lastIndex(({ by, kind }) => by === "customer" && kind === "message");
  const lastComment = lastIndex(({ by, kind }) => by === "customer" && kind === "comment");
  const lastTimeRefusal = lastIndex(
    ({ kind, reason }) => kind === "not-delivered" && reason === "window",
  );

  // Live direct window: open, then human-agent; neither after a later time refusal.
  const direct = events[lastDirect];
  if (direct !== undefined && lastTimeRefusal < lastDirect) {
    if (now < direct.at + A_DAY)
      return { state: "open", verdict: "allow", closesAt: direct.at + A_DAY };
    const extended = switchedOn && META_WITH_SWITCH.includes(connector);
    if (extended && now < direct.at + SEVEN_DAYS)
      return { state: "human-agent", verdict: "remind", closesAt: direct.at + SEVEN_DAYS };
  }

  // A comment after the last direct message: used, or one message left, or past its seven days.
  const comment = events[lastComment];
  if (comment !== undefined && lastComment > lastDirect) {
    const since = events.slice(lastComment + 1);
    const used = since.some(
      ({ by, kind, text, reason }) =>
        (kind === "not-delivered" && reason === "private-reply") ||
        (kind === "message" && text && by !== "customer" && by !== "system"),
    );
    if (used) return { state: "private-reply-used", verdict: "confirm" };
    if (now < comment.at + SEVEN_DAYS)
      return { state: "private-reply", verdict: "remind", closesAt: comment.at + SEVEN_DAYS };
    return { state: "closed", verdict: "confirm" };
  }

  // A direct message ever; else the chat is known from its beginning without any.
  if (direct !== undefined) return { state: "closed", verdict: "confirm" };
  return { state: "awaiting-customer", verdict: "confirm" };
}
