import { sendToBackground } from "../../lib/messaging/send.ts";
import { forgetAgents } from "../../lib/settings/agents.ts";
import { forgetClocks } from "../../lib/settings/clocks.ts";
import {
  addOwnPortal,
  forgetOwnPortal,
  releaseOwnPortal,
  requestOwnPortal,
} from "../../lib/settings/own-portals.ts";
import type { Settings } from "../../lib/settings/settings.ts";

/** Asks first, while it still is the person's click; the portal is remembered whatever the browser answers. */
export async function addPortal(host: string): Promise<void> {
  const asked = requestOwnPortal(host).catch(() => false);
  await addOwnPortal(host);
  await asked;
}

interface RemovalNeeds {
  /** The portal of everything that is stored now. */
  readonly seen: () => Promise<readonly string[]>;
  /** Resolves to whether it is stored. */
  readonly change: (change: (before: Settings) => Settings) => Promise<boolean>;
}

/**
 * Everything about it goes: scripts, the permission, what was seen, what was set for its open channels. First what lets its
 * pages tell more. Whatever fails, the rest goes all the same.
 * @returns whether nothing is left
 */
export async function removePortal(host: string, needs: RemovalNeeds): Promise<boolean> {
  const isOf = (portal: string): boolean => portal === host || portal.startsWith(`${host}:`);
  const ofLine = (line: string): boolean => isOf(line.slice(0, line.lastIndexOf("/")));
  const forgotten = await succeeds(forgetOwnPortal(host));
  await releaseOwnPortal(host).catch(() => false);
  // This waits for what is just being written down: afterwards all is listed, also under an address with a port.
  const outcomes = [forgotten, await erase(host)];
  const seen = await needs.seen().catch(() => null);
  for (const portal of new Set(seen?.filter(isOf))) outcomes.push(await erase(portal));
  outcomes.push(
    seen !== null,
    await needs.change((before) => withoutLines(before, ofLine)),
    await succeeds(forgetAgents(isOf)),
    await succeeds(forgetClocks(isOf, Date.now())),
  );
  return outcomes.every(Boolean);
}

function withoutLines(before: Settings, isMeant: (line: string) => boolean): Settings {
  const { lines, connectors, holdingReplies } = before;
  return {
    ...before,
    lines: Object.fromEntries(Object.entries(lines).filter(([line]) => !isMeant(line))),
    connectors: Object.fromEntries(
      Object.entries(connectors).filter(([name]) => !name.includes("/") || !isMeant(name)),
    ),
    holdingReplies: holdingReplies.filter(({ line }) => !isMeant(line)),
  };
}

async function erase(portal: string): Promise<boolean> {
  return (await sendToBackground("erase-some", { portal })) !== null;
}

function succeeds(act: Promise<unknown>): Promise<boolean> {
  return act.then(
    () => true,
    () => false,
  );
}
