import type { ChannelId } from "../policy/window-state.ts";

/** What makes us think so. Only a person knows: a suggestion is never taken for what is. */
export type SuggestedBy = "connector-name" | "line-name" | "same-line" | "refusal";

/** What something that nobody has classified may be. */
export interface Suggestion {
  readonly channel: ChannelId;
  readonly because: SuggestedBy;
}

/** By connector id, or by `portal/line`: as settings name what a lead says. */
export type Suggestions = ReadonlyMap<string, Suggestion>;
