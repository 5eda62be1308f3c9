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
  readonly change: (change: (before: Settings) => Settings) => Promise<unknown>;
}

/**
 * Everything about it goes: scripts, the permission, what was seen, what was set for its open channels. First what lets its
 * pages tell more.
 */
export async function removePortal(host: string, { seen, change }: RemovalNeeds): Promise<void> {
  const isOf = (portal: string): boolean => portal === host || portal.startsWith(`${host}:`);
  const ofLine = (line: string): boolean => isOf(line.slice(0, line.lastIndexOf("/")));
  await forgetOwnPortal(host);
  await releaseOwnPortal(host).catch(() => false);
  // This waits for what is just being written down: afterwards all is listed, also under an address with a port.
  await sendToBackground("erase-some", { portal: host });
  const portals = (await seen()).filter(isOf);
  for (const portal of new Set(portals)) await sendToBackground("erase-some", { portal });
  await change((before) => ({
    ...before,
    lines: Object.fromEntries(Object.entries(before.lines).filter(([line]) => !ofLine(line))),
    connectors: Object.fromEntries(
      Object.entries(before.connectors).filter(([name]) => !name.includes("/") || !ofLine(name)),
    ),
    holdingReplies: before.holdingReplies.filter(({ line }) => !ofLine(line)),
  }));
  await forgetAgents(isOf);
  await forgetClocks(isOf, Date.now());
}
