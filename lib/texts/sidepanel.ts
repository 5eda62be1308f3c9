import type { WindowStateName } from "../policy/window-state.ts";
import type { Formats } from "./format.ts";

/** The words of the side panel, and of what a person can say of a conversation by hand. */
export interface SidePanelTexts {
  readonly title: string;
  readonly openPanel: string;
  readonly filters: {
    readonly label: string;
    readonly channel: string;
    readonly state: string;
    readonly line: string;
    readonly all: string;
    readonly unanswered: string;
    readonly mine: string;
    readonly states: Readonly<Record<WindowStateName, string>>;
    lineName(portal: string, line: string): string;
    readonly clear: string;
    found(count: number, formats: Formats): string;
  };
  readonly picture: {
    readonly title: string;
    readonly none: string;
    readonly now: string;
    readonly working: string;
    readonly asTable: string;
    readonly conversation: string;
    readonly closes: string;
    readonly left: string;
    more(count: number, formats: Formats): string;
    summary(count: number, formats: Formats): string;
  };
  readonly actions: {
    /** Name of a row's button. */
    of(title: string): string;
    readonly title: string;
    readonly show: string;
    readonly ignore: string;
    readonly unignore: string;
    readonly remindAt: string;
    readonly remindNone: string;
    readonly contactedAt: string;
    readonly contactedHint: string;
    readonly acceptedAt: string;
    readonly acceptedHint: string;
    readonly waiting: string;
    readonly stopWaiting: string;
    readonly set: string;
    readonly takeBack: string;
    readonly close: string;
    readonly failed: string;
    readonly inTheFuture: string;
    readonly inThePast: string;
  };
  /** Marks made by hand, each said to be so. */
  readonly marked: {
    readonly ignored: string;
    remindAt(time: string): string;
    contactedAt(time: string): string;
    acceptedAt(time: string): string;
    readonly waiting: string;
  };
}
