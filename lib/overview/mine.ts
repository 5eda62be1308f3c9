import type { Agents } from "../settings/agents.ts";
import { thoseHere } from "./accounts.ts";
import type { Conversation } from "./conversation.ts";

/** Whether a conversation is known to be somebody else's. One that nobody has taken is everybody's. */
export function isOthers(
  { portal, owner }: Pick<Conversation, "portal" | "owner">,
  agents: Agents,
): boolean {
  const here = thoseHere(agents, portal);
  if (here.length === 0 || owner === undefined || !/^[1-9]/u.test(owner)) return false;
  return !here.includes(owner);
}
