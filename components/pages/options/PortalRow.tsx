import type { PageWords } from "../../../lib/texts/page-words.ts";

/** A portal of a person's own, and whether the browser lets us read it. */
export interface OwnPortal {
  readonly host: string;
  readonly granted: boolean;
}

export interface PortalRowProps {
  readonly portal: OwnPortal;
  readonly words: PageWords;
  /** What can be done about it. */
  readonly children: preact.ComponentChildren;
}

/** One such portal, and whether it is read. */
export function PortalRow({ portal, words, children }: PortalRowProps) {
  const { host, granted } = portal;
  const say = words.texts.portals;
  return (
    <div class="field" data-own-portal={host} data-granted={String(granted)}>
      <div>
        <b>{host}</b>
        <p class="hint">{granted ? say.works : say.refused}</p>
      </div>
      {children}
    </div>
  );
}
