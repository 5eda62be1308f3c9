import type { DialogRecord } from "./policy/dialog-record.ts";
import type { WordLists } from "./promotional/word-entry.ts";
import type { WindowStateName } from "./policy/window-state.ts";
import type { Instant, Milliseconds } from "./time/instant.ts";

/**
 * Every message between the parts of the extension: one map a direction, `name: [what is sent, what is answered]`.
 * Names in the imperative ask, names in the past tense tell.
 */
export interface ToBackground {
  /** From pages: what was learned. Answered only when it is on disk, so the page may forget it then. */
  "record-facts": [
    {
      readonly records: readonly DialogRecord[];
      /** Portal user id of the person at this browser, where the page has shown it. */
      readonly me?: string;
      /** By how much a message that has just arrived shows the portal's clock to be ahead of the computer's, at least. */
      readonly clockAhead?: Milliseconds;
    },
    { readonly committed: true },
  ];
  /** From pages: what is known of these dialogs of a portal. */
  "recall-dialogs": [
    { readonly portal: string; readonly dialogs: readonly string[] },
    { readonly records: readonly DialogRecord[] },
  ];
  /** From pages that show a messenger: put the rest of the content code into this frame. */
  "load-messenger": [Record<string, never>, { readonly loaded: boolean }];
  /** From pages: the lists by which drafts are looked through for promotional wording. The draft stays in the page. */
  "fetch-word-lists": [Record<string, never>, WordLists];
  /** From pages: what a page of this layout should show and does not, by the readers' own names. Told once a page. */
  "report-health": [
    { readonly portal: string; readonly layout: string; readonly missing: readonly string[] },
    { readonly noted: true },
  ];
  /** From extension pages: bring this conversation to the front, in its tab or a new one. */
  "show-dialog": [
    { readonly portal: string; readonly dialog: string },
    { readonly shown: boolean },
  ];
  /** From extension pages: forget every conversation. Answered when nothing of them is on disk any more. */
  "erase-dialogs": [Record<string, never>, { readonly erased: true }];
  /** From extension pages: forget one portal, or one conversation of it. */
  "erase-some": [{ readonly portal: string; readonly dialog?: string }, { readonly erased: true }];
  /** From pages: what an agent chose in the send warning, when and in which state. The same one told twice counts once. */
  "record-choice": [
    {
      readonly portal: string;
      readonly dialog: string;
      readonly at: Instant;
      readonly state: WindowStateName;
      readonly choice: "edit" | "wait" | "end" | "send";
    },
    { readonly committed: true },
  ];
  /** From extension pages: write down everything that the records prove by now. Answered when it is on disk. */
  "settle-report": [Record<string, never>, { readonly settled: true }];
  /** From extension pages: what a person says of a conversation. Answered when it is on disk. */
  "mark-dialog": [
    { readonly portal: string; readonly dialog: string; readonly marks: Marks },
    { readonly marked: true },
  ];
  /** From extension pages: no more alerts for this conversation until the customer writes again. */
  "skip-alerts": [{ readonly portal: string; readonly dialog: string }, { readonly skipped: true }];
  /** From extension pages: no alerts until then; an instant that has passed ends a pause. */
  "pause-alerts": [{ readonly until: Instant }, { readonly paused: true }];
}

/** What a person can say of a conversation by hand; `null` and `false` take it back. */
export interface Marks {
  readonly ignored?: boolean;
  readonly remindAt?: Instant | null;
  /** The customer contacted us elsewhere at this instant. */
  readonly contactedAt?: Instant | null;
  /** The customer accepted the chat request at this instant. */
  readonly acceptedAt?: Instant | null;
  readonly waiting?: boolean;
}

export interface ToPage {
  /** To every page of the portal: what was learned, to be joined with what they know. */
  "facts-recorded": [{ readonly records: readonly DialogRecord[] }, void];
  /** Open this conversation, if this frame has it in its list. */
  "open-dialog": [{ readonly dialog: string }, { readonly opened: boolean }];
  /** Everything known was erased by hand: forget what was recalled, and what is not recorded yet. */
  "facts-erased": [Record<string, never>, void];
  /** These hosts were removed, or the browser took back the permission for them: a page of theirs is left as it was. */
  leave: [{ readonly hosts: readonly string[] }, void];
}

export interface ToExtensionPages {
  "facts-recorded": [{ readonly records: readonly DialogRecord[] }, void];
  "facts-erased": [Record<string, never>, void];
}
