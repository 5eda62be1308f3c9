import type { ChannelId } from "../../lib/policy/window-state.ts";

const LETTERS: Readonly<Record<ChannelId, string>> = {
  whatsapp: "WA",
  "facebook-messages": "FB",
  "instagram-direct": "IG",
  "facebook-comments": "FB",
  "instagram-comments": "IG",
  "other-unlimited": "···",
};

/** A small mark beside a channel's name, which says the same in words. */
export function ChannelMark({ channel }: { readonly channel: ChannelId | null }) {
  return (
    <span class="channel-mark" data-channel={channel ?? "unclassified"} aria-hidden="true">
      {channel === null ? "?" : LETTERS[channel]}
    </span>
  );
}
