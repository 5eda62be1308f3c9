import type { DialogRecord } from "../../../policy/dialog-record.ts";
import type { Instant } from "../../../time/instant.ts";
import type { HostRow } from "../../host.ts";
import type { PageModelAnswer } from "../../page-model/protocol.ts";
import { createRowMemory, lastMessage, type LastMessage } from "../row-memory.ts";
import { connectorOf } from "./connector.ts";
import { find } from "./selectors.ts";

export interface List {
  rows(): readonly HostRow[];
  rowOf(dialog: string): HTMLElement | null;
  /** @param open whether the dialog stands open: what its row shows then has been seen. */
  readRow(row: HostRow, open: boolean, seenAt: Instant): DialogRecord;
  /** The dialog has been read while it stood open. */
  wasRead(dialog: string): void;
  learn(answer: PageModelAnswer): void;
}

/** Before the connector in a row's classes; rows of other chats have none. */
const CONNECTOR = "bx-messenger-cl-avatar-";
const DIALOG = /^chat\d{1,15}$/;

/** Its avatar is looked for when it is wanted: most rows of a list are out of sight. */
class Row implements HostRow {
  readonly dialog: string;
  readonly element: HTMLElement;

  constructor(dialog: string, element: HTMLElement) {
    this.dialog = dialog;
    this.element = element;
  }

  get anchor(): HTMLElement {
    return find(this.element, "rowAvatar") ?? this.element;
  }
}

export function createList(document: Document, portal: string): List {
  const memory = createRowMemory(portal);

  const rowOf = (dialog: string): HTMLElement | null =>
    find(document, "rows")?.querySelector<HTMLElement>(`:scope > [data-userid="${dialog}"]`) ??
    null;

  return {
    rowOf,
    rows() {
      const rows: HostRow[] = [];
      // Asked at every change of a list of hundreds, and nothing is faster than going from one to the next.
      let child = find(document, "rows")?.firstElementChild ?? null;
      for (; child !== null; child = child.nextElementSibling) {
        const dialog = child.getAttribute("data-userid");
        if (dialog === null || !DIALOG.test(dialog)) continue;
        if (child.className.includes(CONNECTOR)) rows.push(new Row(dialog, child as HTMLElement));
      }
      return rows;
    },
    readRow({ dialog, element }, open, seenAt) {
      const status = element.dataset["status"];
      const row = {
        connector: connectorOf(element, CONNECTOR),
        title: element.dataset["name"],
        sessionStatus: status && /^\d{1,3}$/.test(status) ? Number(status) : undefined,
        last: lastMessageIn(element),
      };
      return memory.read(dialog, row, open, seenAt);
    },
    wasRead(dialog) {
      const row = rowOf(dialog);
      if (row) memory.wasRead(dialog, lastMessageIn(row));
    },
    learn: (answer) => memory.learn(answer),
  };
}

function lastMessageIn(row: HTMLElement): LastMessage {
  const colleague = find(row, "rowLastByColleague");
  const by = colleague ? `colleague ${colleague.title}` : find(row, "rowLastByMe") ? "me" : "";
  const text = find(row, "rowLastText")?.textContent ?? "";
  return lastMessage(by, text, find(row, "rowCounter")?.textContent);
}
