import type { Suggestion } from "../../lib/settings/suggestion.ts";
import type { ChannelId } from "../../lib/policy/window-state.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { useLock } from "./lock.tsx";

export interface SuggestionNoteProps {
  readonly suggestion: Suggestion;
  /** Dotted path of what accepting it sets. */
  readonly setting: string;
  readonly words: PageWords;
  readonly onAccept: (channel: ChannelId) => void;
}

/** What something may be that nobody has classified, and why we think so: one press makes it so. */
export function SuggestionNote({ suggestion, setting, words, onAccept }: SuggestionNoteProps) {
  const { suggested } = words.texts.lead;
  const { channel, because } = suggestion;
  const name = words.texts.channels[channel];
  if (useLock(setting)?.by === "policy") return null;
  return (
    <p class="suggestion" data-part="suggestion" data-channel={channel}>
      <span>{suggested.because[because](name)}</span>{" "}
      <button type="button" class="button" data-action="accept" onClick={() => onAccept(channel)}>
        {suggested.accept(name)}
      </button>
    </p>
  );
}
