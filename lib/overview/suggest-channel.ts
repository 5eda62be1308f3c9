import { channelOf } from "../policy/connectors.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import type { ChannelId } from "../policy/window-state.ts";
import { lineKey } from "../settings/resolve.ts";
import type { SuggestedBy, Suggestion, Suggestions } from "../settings/suggestion.ts";

/** Words that people put into names. Comments of Facebook and Instagram come through connectors that are known. */
const WORDS: readonly (readonly [RegExp, ChannelId])[] = [
  [/whats\s?app|\bwapp\b|\bwa\b|ватсап|вотсап|вацап/iu, "whatsapp"],
  [/instagram|\binsta\b|инстаграм/iu, "instagram-direct"],
  [/facebook|messenger|фейсбук/iu, "facebook-messages"],
  [/telegram|viber|телеграм|вайбер|live\s?chat/iu, "other-unlimited"],
];

/**
 * What the connectors and open channels in these records may be, where nobody has said it: by their own names, by what else
 * comes through the same open channel, and by refusals that only one channel has. Where two signs disagree, nothing.
 */
export function suggestChannels(records: readonly DialogRecord[]): Suggestions {
  const signs = new Map<string, Suggestion[]>();
  const note = (key: string | undefined, channel: ChannelId | null, because: SuggestedBy): void => {
    if (key === undefined || channel === null) return;
    const found = signs.get(key);
    if (found) found.push({ channel, because });
    else signs.set(key, [{ channel, because }]);
  };

  const channels = new Map<string, Set<ChannelId>>();
  for (const record of records) {
    const key = lineKey(record.portal, record.line?.value);
    const channel = known(record);
    if (key === undefined || channel === null) continue;
    channels.set(key, (channels.get(key) ?? new Set()).add(channel));
  }

  for (const record of records) {
    if (known(record) !== null) continue;
    const { portal, connector, line, title, messages } = record;
    const key = lineKey(portal, line?.value);
    const others = channels.get(key ?? "");
    const [only] = others?.size === 1 ? others : [];
    const byTitle = inWords(lineNameIn(title?.value ?? ""));
    const byRefusal = messages.some(({ reason }) => reason === "private-reply");
    note(connector?.value, inWords(connector?.value ?? ""), "connector-name");
    for (const name of new Set([key, connector?.value])) {
      note(name, byTitle, "line-name");
      note(name, only ?? null, "same-line");
      note(name, byRefusal ? "instagram-direct" : null, "refusal");
    }
  }

  return new Map(
    [...signs].flatMap(([key, found]): [string, Suggestion][] => {
      const [first] = found;
      return first && found.every(({ channel }) => channel === first.channel) ? [[key, first]] : [];
    }),
  );
}

function known({ connector }: DialogRecord): ChannelId | null {
  return connector === undefined ? null : channelOf(connector.value);
}

/** Titles are "customer - open channel", unless somebody has renamed the chat; a customer's own name says nothing. */
function lineNameIn(title: string): string {
  const at = title.lastIndexOf(" - ");
  return at < 0 ? "" : title.slice(at + 3);
}

/** The one channel that these words name. */
function inWords(text: string): ChannelId | null {
  const named = WORDS.filter(([word]) => word.test(text));
  const [only] = named;
  return named.length === 1 && only ? only[1] : null;
}
