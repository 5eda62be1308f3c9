import type { Host } from "../../host.ts";
import { createImV2Host, type ImV2List, type ImV2Options, type Known } from "../imv2/host.ts";
import { find as findShared } from "../imv2/selectors.ts";
import { sameTitle, titleOf } from "../imv2/titles.ts";
import { lastMessage, type LastMessage } from "../row-memory.ts";
import { find, findAll } from "./selectors.ts";

/** What stands there where the ordinary chats of im.v2 do. */
export function chatRoot(document: Document): HTMLElement | null {
  return find(document, "list") ?? findShared(document, "header");
}

/** im.v2: open channels among all other chats. */
export function createChatHost(document: Document, options: ImV2Options): Host {
  return createImV2Host("chat", document, options, (known) => createList(document, known));
}

function createList(document: Document, { isChannel }: Known): ImV2List {
  /** What stood in a row before a draft took its place. */
  const beforeDraft = new Map<string, LastMessage>();

  const lastIn = (row: Element, dialog: string): LastMessage => {
    const counter = find(row, "rowCounter")?.textContent;
    const text = find(row, "rowLastText")?.textContent ?? "";
    const last = lastMessage(find(row, "rowLastByMe") ? "me" : "", text, counter);
    const before = beforeDraft.get(dialog);
    if (find(row, "rowDraft") && before) return { ...last, mark: before.mark };
    beforeDraft.set(dialog, last);
    return last;
  };

  return {
    list: () => find(document, "list"),
    rows: () =>
      findAll(find(document, "list"), "row").flatMap((element) => {
        const dialog = element.dataset["id"] ?? "";
        const anchor = find(element, "rowAvatar");
        if (!anchor || !/^chat\d{1,15}$/.test(dialog)) return [];
        const isOurs = anchor.classList.contains("--lines") || isChannel(dialog);
        return isOurs ? [{ dialog, element, anchor }] : [];
      }),
    show: ({ dialog, element }) =>
      element.dataset["id"] === dialog
        ? { title: titleOf(find(element, "rowTitle")), last: lastIn(element, dialog) }
        : null,
    selected(title) {
      const alike = findAll(find(document, "list"), "row").filter((row) =>
        sameTitle(titleOf(find(row, "rowTitle")), title),
      );
      const [only] = alike;
      const dialog = only?.dataset["id"] ?? "";
      const isOpen = only?.classList.contains("--selected") ?? false;
      return alike.length === 1 && isOpen && /^chat\d{1,15}$/.test(dialog) ? dialog : null;
    },
    learned: () => {},
    missing: () => {
      const list = find(document, "list");
      if (!list) return ["list"];
      const inRows = ["rowAvatar", "rowTitle", "rowLastText"] as const;
      return find(list, "row") ? inRows.filter((name) => !find(list, name)) : [];
    },
  };
}
