import { urgencyOf } from "../../../lib/policy/urgency.ts";
import { lookAhead } from "../../../lib/settings/looking-ahead.ts";
import type { HoldingReply, Settings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { badgeTime } from "../../../lib/time/duration.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../../../lib/time/instant.ts";
import { SettingExample } from "./SettingExample.tsx";

interface Props {
  readonly settings: Settings;
  readonly words: PageWords;
}

/** An alert as it comes, and when, and for whom. */
export function AlertExample({ settings: { alerts }, words }: Props) {
  const { examples, alerts: say } = words.texts;
  const { enabled, quietHours, whose } = alerts;
  if (!enabled) {
    return (
      <SettingExample about="alerts" words={words}>
        {examples.noAlertAtAll}
      </SettingExample>
    );
  }
  const length = (quietHours.to - quietHours.from + 1440) % 1440;
  const due = quietHours.from + Math.floor(length / 2);
  return (
    <SettingExample about="alerts" words={words}>
      <b>{say.closing(examples.customer)}</b>
      <span class="mock-buttons">
        {[say.open, say.later, say.skip].map((text) => (
          <span key={text}>{text}</span>
        ))}
      </span>
      <span>{examples.colleague[whose]}</span>
      <span>
        {quietHours.enabled
          ? examples.quiet(clock(due), clock(quietHours.to))
          : examples.neverQuiet}
      </span>
    </SettingExample>
  );
}

function clock(minutes: number): string {
  const two = (amount: number): string => String(amount).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

const LEFT = [20 * HOUR, 6 * HOUR, 3 * HOUR, 90 * MINUTE, 45 * MINUTE];

/** Badges of five customers, with digits or a dot. */
export function QuietExample({ settings, words }: Props) {
  const { quietUntil, channels } = settings;
  return (
    <SettingExample about="quietUntil" words={words}>
      <span class="mock-badges">
        {LEFT.map((left) => {
          const { amount, unit } = badgeTime(left);
          const isQuiet = quietUntil > 0 && left >= quietUntil;
          return (
            <span
              key={left}
              class="badge"
              data-state="open"
              data-urgency={urgencyOf(left, 0, channels.whatsapp)}
              data-unanswered="yes"
            >
              {isQuiet ? "•" : `${amount}${words.core.units[unit]}`}
            </span>
          );
        })}
      </span>
    </SettingExample>
  );
}

/** Three deadlines of the coming days: one at night, one on Saturday, one by day. */
export function HoursExample({ settings, words, now }: Props & { readonly now: Instant }) {
  const { examples } = words.texts;
  const { workingHours } = settings;
  if (!workingHours.enabled) {
    return (
      <SettingExample about="workingHours" words={words}>
        {examples.hoursOff}
      </SettingExample>
    );
  }
  const said = deadlines(now, settings.workingHours.zone).map((closesAt) => {
    const closes = words.formats.deadline(closesAt, now);
    const window = { closesAt, because: { rules: [], customerAt: closesAt - DAY } };
    const { answerBy } = lookAhead(window, settings);
    if (answerBy === undefined) return examples.hoursSame(closes);
    if (answerBy === null) return examples.hoursNone(closes);
    return examples.hours(closes, words.formats.deadline(answerBy, now));
  });
  return (
    <SettingExample about="workingHours" words={words}>
      {said.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </SettingExample>
  );
}

/** In the team's zone: each of the next seven days at a time of its own. */
function deadlines(now: Instant, zone: string): readonly Instant[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const at = (days: number, hour: number): Instant =>
    today.add({ days }).with({ hour, minute: 10, second: 0, millisecond: 0 }).epochMilliseconds;
  const untilSaturday = (6 - today.dayOfWeek + 7) % 7 || 7;
  const untilTuesday = (2 - today.dayOfWeek + 7) % 7 || 7;
  return [at(untilTuesday, 3), at(untilTuesday, 15), at(untilSaturday, 20)].toSorted(
    (a, b) => a - b,
  );
}

export interface ReplyExampleProps {
  readonly reply: HoldingReply;
  readonly words: PageWords;
  /** Name of its open channel. */
  readonly line: string;
}

/** Where a holding reply is offered, and as what. */
export function ReplyExample({ reply, words, line }: ReplyExampleProps) {
  const { insert } = words.core.holding;
  return (
    <SettingExample about="holdingReplies" words={words}>
      <span>{words.texts.examples.offered(line)}</span>
      <span class="mock-buttons">
        <span>{insert(reply.language.toUpperCase())}</span>
      </span>
      <q>{reply.text}</q>
    </SettingExample>
  );
}
