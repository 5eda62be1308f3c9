import type { Host } from "../host/host.ts";
import { askPageModel } from "../host/page-model/ask.ts";
import { factsOfAnswer } from "../host/page-model/facts.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";
import { MINUTE, type Instant, type Milliseconds } from "../time/instant.ts";

export interface ModelWordOptions {
  readonly document: Document;
  /** Host name (with port) of the portal. */
  readonly portal: string;
  /** Tells this frame's questions from those of an older copy of us. */
  readonly asker: string;
  /** Hears each answer too. */
  readonly host: () => Host | null;
  readonly clockAhead: () => Milliseconds;
}

/**
 * Asks the page's own model, and says what it says as records; nothing where it gives no answer.
 * @param dialogs which it is asked about; absent = all
 * @param onlyNews what it has told before is left out
 */
export type ModelWord = (
  seenAt: Instant,
  dialogs?: readonly string[],
  onlyNews?: boolean,
) => readonly DialogRecord[];

export function createModelWord(options: ModelWordOptions): ModelWord {
  const { document, portal, asker, host, clockAhead } = options;
  return (seenAt, dialogs, onlyNews = dialogs === undefined) => {
    const answer = askPageModel(document, {
      ...(dialogs && { dialogs }),
      ...(onlyNews && { changesFor: `${asker} ${epochOf(seenAt)}` }),
    });
    if (answer === null) return [];
    host()?.learn(answer);
    return factsOfAnswer(answer, portal, seenAt, clockAhead());
  };
}

/** What was told is told anew now and then: an answer may have been taken while the page was half way. */
function epochOf(at: Instant): number {
  return Math.floor(at / (5 * MINUTE));
}
