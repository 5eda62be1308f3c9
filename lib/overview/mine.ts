import type { Agents } from "../settings/agents.ts";
import type { Conversation } from "./conversation.ts";

/** Whether a conversation is known to be somebody else's. One that nobody has taken is everybody's. */
export function isOthers(
  { portal, owner }: Pick<Conversation, "portal" | "owner">,
  agents: Agents,
): boolean {
  const here = Object.hasOwn(agents, portal) ? agents[portal] : undefined;
  if (here === undefined || owner === undefined || !/^[1-9]/u.test(owner)) return false;
  return !here.includes(owner);
}
