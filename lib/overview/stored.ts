import type { DialogRecord } from "../policy/dialog-record.ts";
import type { ChannelId } from "../policy/window-state.ts";
import { resolveChannel } from "../settings/resolve.ts";
import type { Settings } from "../settings/settings.ts";
import type { Instant } from "../time/instant.ts";

/** What is kept of one conversation, in a line. */
export interface StoredDialog {
  readonly dialog: string;
  /** Empty where none is kept. */
  readonly title: string;
  readonly channel: ChannelId | null;
  readonly seenAt: Instant;
}

/** What is kept of one portal. */
export interface StoredPortal {
  readonly portal: string;
  /** Seen last first. */
  readonly dialogs: readonly StoredDialog[];
  readonly events: number;
}

/** Everything kept, by portal. @param events what was written down for the report */
export function storedPortals(
  records: readonly DialogRecord[],
  events: readonly { readonly portal: string }[],
  settings: Settings,
): readonly StoredPortal[] {
  const portals = new Set([...records, ...events].map(({ portal }) => portal));
  return [...portals].toSorted().map((portal) => ({
    portal,
    dialogs: records
      .filter((record) => record.portal === portal)
      .map(({ dialog, title, connector, line, seenAt }) => ({
        dialog,
        title: title?.value ?? "",
        channel: resolveChannel(settings, portal, connector?.value, line?.value).channel,
        seenAt,
      }))
      .toSorted((a, b) => b.seenAt - a.seenAt),
    events: events.filter((event) => event.portal === portal).length,
  }));
}
