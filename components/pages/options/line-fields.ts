import { CHANNEL_RULES } from "../../../lib/policy/channels.ts";
import type { SeenLine } from "../../../lib/overview/lines.ts";
import type { ChannelSettings, Settings } from "../../../lib/settings/settings.ts";
import type { PageWords } from "../../../lib/texts/page-words.ts";
import { HOUR, MINUTE } from "../../../lib/time/instant.ts";
import { MARGINS, marginInWords } from "./ChannelExtras.tsx";

/** One setting that an open channel may have of its own. */
export interface LineField {
  readonly name: keyof ChannelSettings;
  readonly label: string;
  readonly values: readonly ChannelSettings[keyof ChannelSettings][];
  readonly inWords: (value: unknown) => string;
}

/** Everything that can be set for this open channel: the 7 days only where one of its channels has them (R5, R6). */
export function lineFields(line: SeenLine, words: PageWords): readonly LineField[] {
  const { options, lead, workday } = words.texts;
  const { formats } = words;
  const onOff = (value: unknown): string => (value === true ? lead.lines.on : lead.lines.off);
  const duration = (value: unknown): string => formats.leftInWords(Number(value));
  const extendable =
    line.channels.length === 0 ||
    line.channels.some((channel) => channel !== null && CHANNEL_RULES[channel].extendable);
  const switches = [true, false];
  return [
    { name: "enabled", label: options.enabled.label, values: switches, inWords: onOff },
    ...(extendable
      ? ([
          { name: "extendTo7Days", label: options.extend.label, values: switches, inWords: onOff },
          {
            name: "promotionalCheck",
            label: lead.promotional.label,
            values: switches,
            inWords: onOff,
          },
        ] as const)
      : []),
    {
      name: "atSend",
      label: options.atSend.legend,
      values: ["warn", "block", "off"],
      inWords: (value) =>
        value === "warn" || value === "block" || value === "off"
          ? options.atSend.choices[value].label
          : "",
    },
    {
      name: "soon",
      label: options.soon.label,
      values: [HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 8 * HOUR, 12 * HOUR],
      inWords: duration,
    },
    {
      name: "lastCall",
      label: options.lastCall.label,
      values: [10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR],
      inWords: duration,
    },
    {
      name: "safetyMargin",
      label: lead.margin.label,
      values: MARGINS,
      inWords: (value) => marginInWords(Number(value), words),
    },
    {
      name: "alertBefore",
      label: workday.before.label,
      values: [[], [15 * MINUTE], [30 * MINUTE], [HOUR], [2 * HOUR], [4 * HOUR], [4 * HOUR, HOUR]],
      inWords: (value) =>
        Array.isArray(value) && value.length > 0
          ? value.map((before) => formats.leftInWords(Number(before))).join(" + ")
          : lead.lines.noAlert,
    },
  ];
}

/** What the channels of an open channel say, where they agree; `undefined` where they differ or none was seen. */
export function channelValue(
  line: SeenLine,
  name: keyof ChannelSettings,
  { channels }: Settings,
): ChannelSettings[keyof ChannelSettings] | undefined {
  const values = line.channels.flatMap((channel) =>
    channel === null ? [] : [channels[channel][name]],
  );
  const [first] = values;
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first))
    ? first
    : undefined;
}
