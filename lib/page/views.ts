import type { BadgeView, ChipView, NoticeView, PieceView } from "../overlay/view.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { mayBeOver, urgencyOf } from "../policy/urgency.ts";
import { windowState, type WindowState } from "../policy/window-state.ts";
import { lookAhead, type LookingAhead } from "../settings/looking-ahead.ts";
import { resolveChannel, type ResolvedChannel } from "../settings/resolve.ts";
import type { Settings } from "../settings/settings.ts";
import type { CoreTexts } from "../texts/core.ts";
import { formatsOf } from "../texts/format.ts";
import { badgeTime, shownLeft } from "../time/duration.ts";
import type { TextLanguage } from "../texts/language.ts";
import type { Instant } from "../time/instant.ts";

/** A dialog at an instant: the decision and how it is shown. */
export interface DialogView {
  readonly record: DialogRecord;
  readonly channel: ResolvedChannel;
  readonly window: WindowState;
  readonly piece: PieceView;
  readonly ahead: LookingAhead;
  /** Quiet mode: a dot instead of digits, there is time. */
  readonly quiet: boolean;
}

/** Session statuses from which Bitrix24 counts a conversation as ended. */
const ENDED_FROM = 50;

/** Decides about a dialog. `null` where the lead has switched the channel off. */
export function viewDialog(
  record: DialogRecord,
  settings: Settings,
  now: Instant,
): DialogView | null {
  const channel = resolveChannel(
    settings,
    record.portal,
    record.connector?.value,
    record.line?.value,
  );
  if (!channel.settings.enabled) return null;
  const window = windowState(record, channel.policy, now);
  const ahead = lookAhead(window, settings);
  return {
    record,
    channel,
    window,
    ahead,
    quiet: (ahead.pressesAt ?? 0) - now >= settings.quietUntil && settings.quietUntil > 0,
    piece: {
      dialog: record.dialog,
      state: window.state,
      urgency: urgencyOf(ahead.pressesAt, now, channel.settings),
      unanswered: window.unanswered,
      ...(window.closesAt === undefined ? {} : { closesAt: window.closesAt }),
      approximate: window.approximate,
      ended: (record.sessionStatus?.value ?? 0) >= ENDED_FROM,
    },
  };
}

/** How hours are written on this page. */
export interface Locale {
  readonly language: TextLanguage;
  /** BCP 47, the person's own variety of the language. */
  readonly tag: string;
  /** Zone of the hours that the host shows, e.g. "+03:00"; absent where they are the computer's. */
  readonly zone?: string;
}

/** The words of a view, in one language. */
export interface Words {
  readonly language: TextLanguage;
  readonly core: CoreTexts;
  badge(view: DialogView, now: Instant): BadgeView;
  chip(view: DialogView, now: Instant): ChipView | null;
  notice(view: DialogView, now: Instant): NoticeView | null;
  state(view: DialogView, now: Instant): string;
  /** The channel's name; empty where nobody has said what it is. */
  channel(view: DialogView): string;
  /** What is said aloud when the open conversation comes into this state. */
  transition(view: DialogView, now: Instant): string;
}

export function createWords(texts: CoreTexts, { language, tag, zone }: Locale): Words {
  const formats = formatsOf(tag, zone);
  const until = ({ window }: DialogView, now: Instant): string => {
    if (window.closesAt === undefined) return "";
    const hour = formats.deadline(window.closesAt, now);
    const time = zone === undefined ? hour : `${hour} (${zoneName(zone)})`;
    return window.approximate ? texts.about(time) : time;
  };

  const state = (view: DialogView, now: Instant): string => {
    const { window, channel } = view;
    if (window.state === "unknown") return texts.unknown[window.because.unknown ?? "not-read"];
    const over = window.because.over ?? "24h";
    if (mayBeOver(window.closesAt, now, channel.settings.safetyMargin)) return texts.mayBeOver;
    return texts.state(window.state, until(view, now), over);
  };

  /** Where a waiting customer's time ends outside working hours. */
  const lookingAhead = ({ window, ahead: { answerBy } }: DialogView, now: Instant): string => {
    if (answerBy === undefined || window.unanswered === "no") return "";
    if (answerBy === null || answerBy <= now) return texts.noWorkingHours;
    return texts.answerBefore(formats.deadline(answerBy, now));
  };

  /** What an open window's chip says while its last working moment is still to come; else empty. */
  const answerBefore = (view: DialogView, now: Instant): string => {
    const { window, ahead } = view;
    if (window.state !== "open" || ahead.answerBy == null || ahead.answerBy <= now) return "";
    const text = lookingAhead(view, now);
    return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
  };

  const left = ({ window }: DialogView, now: Instant): string =>
    window.closesAt === undefined ? "" : formats.left(shownLeft(window.closesAt, now));

  const answered = ({ window }: DialogView): string =>
    window.unanswered === "yes"
      ? texts.unanswered
      : window.unanswered === "likely"
        ? texts.likelyUnanswered
        : texts.answered;

  return {
    language,
    core: texts,
    state,
    channel: ({ channel }) => (channel.channel === null ? "" : texts.channels[channel.channel]),
    transition: (view, now) => (view.window.state === "open" ? texts.reopened : state(view, now)),
    badge(view, now) {
      return {
        ...view.piece,
        text: badgeText(view, now, texts),
        // Wanted where a pointer rests, which is seldom: dates in words are slow.
        get details() {
          return details(view, now);
        },
      };
    },
    chip(view, now) {
      if (view.window.state === "unlimited") return null;
      const text = state(view, now);
      const more = lookingAhead(view, now);
      const label = texts.explain(more === "" ? text : texts.ahead(text, more));
      const before = answerBefore(view, now);
      // Digits that count to the deadline would say that there is more time.
      return before === ""
        ? { ...view.piece, text, left: left(view, now), label }
        : { ...view.piece, text: before, left: "", label };
    },
    notice(view, now) {
      const text = texts.notice(view.window.state, until(view, now));
      return text === "" ? null : { ...view.piece, text };
    },
  };

  function details(view: DialogView, now: Instant): string {
    if (view.window.state === "unlimited") return "";
    const more = lookingAhead(view, now);
    const parts = [more === "" ? state(view, now) : texts.ahead(state(view, now), more)];
    const remaining = left(view, now);
    if (remaining !== "") parts.push(texts.left(remaining));
    if (view.window.state !== "unknown" && view.window.state !== "awaiting-customer")
      parts.push(answered(view));
    if (view.window.because.manual) parts.push(texts.manual);
    return parts.join(" · ");
  }
}

/** "+03:00" is UTC+3. */
function zoneName(offset: string): string {
  return `UTC${offset.replace(/^([+-])0/, "$1").replace(":00", "")}`;
}

/** At most four characters: what is left, rounded down; "!" where nothing may be sent; "–" where nothing is known. */
function badgeText({ window, quiet }: DialogView, now: Instant, { units }: CoreTexts): string {
  switch (window.state) {
    case "unlimited":
      return "";
    case "unknown":
      return "–";
    case "closed":
    case "private-reply-used":
    case "awaiting-customer":
      return "!";
    default: {
      if (window.closesAt === undefined) return "–";
      if (quiet) return "•";
      const { amount, unit } = badgeTime(shownLeft(window.closesAt, now));
      return `${amount}${units[unit]}`;
    }
  }
}
