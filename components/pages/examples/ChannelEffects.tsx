import type { ChannelSettings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { DAY, type Milliseconds } from "../../../lib/time/instant.ts";

export interface ChannelEffectsProps {
  readonly settings: ChannelSettings;
  readonly words: PageWords;
}

/** What else follows from a channel's settings, in words: before the end, at the end, and after it. */
export function ChannelEffects({ settings, words }: ChannelEffectsProps) {
  const { core, formats, texts } = words;
  const say = texts.examples;
  const { alertBefore, atSend, extendTo7Days, promotionalCheck, safetyMargin } = settings;
  const end: Milliseconds = extendTo7Days ? 7 * DAY : DAY;
  const { edit, wait, end: finish, send } = say.buttons;
  return (
    <ul class="effects">
      <li>
        {alertBefore.length === 0
          ? say.noAlerts
          : say.alerts(alertBefore.map((before) => formats.left(before)).join(", "))}
      </li>
      <li>
        {safetyMargin === 0
          ? say.noMargin
          : say.margin(longLeft(end - safetyMargin, words), core.mayBeOver)}
      </li>
      <li>
        {say.atSend[atSend]}
        {atSend !== "off" && (
          <span class="mock-buttons">
            {[edit, wait, finish, ...(atSend === "warn" ? [send] : [])].map((text) => (
              <span key={text}>{text}</span>
            ))}
          </span>
        )}
      </li>
      {extendTo7Days && <li>{say.promotional[promotionalCheck ? "on" : "off"](say.draft)}</li>}
    </ul>
  );
}

/** To the minute also beyond a day, where two units would hide what a margin does. */
function longLeft(left: Milliseconds, { formats }: PageWords): string {
  const rest = left % DAY;
  const days = formats.left(left - rest);
  return left < DAY ? formats.left(left) : `${days} ${formats.left(rest)}`;
}
