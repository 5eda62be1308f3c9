import { listMoment } from "../../../time/text/list-moment.ts";
import type { Moment } from "../../../time/moment.ts";
import type { Host, HostRow } from "../../host.ts";
import {
  createImV2Host,
  pageSince,
  type ImV2List,
  type ImV2Options,
  type Known,
} from "../imv2/host.ts";
import { titleOf } from "../imv2/titles.ts";
import { lastMessage, type LastMessage } from "../row-memory.ts";
import { identifyRows } from "./rows.ts";
import { find, findAll } from "./selectors.ts";

/** What stands there where imopenlines.v2 does. */
export function imolRoot(document: Document): HTMLElement | null {
  return find(document, "root");
}

/** imopenlines.v2: a list of its own, around the conversation that all newer layouts have. */
export function createImolHost(document: Document, options: ImV2Options): Host {
  return createImV2Host("imol", document, options, (known) => createList(document, options, known));
}

/** A row as it was when its dialog became certain. */
interface Named {
  readonly dialog: string;
  readonly face: string;
}

function createList(document: Document, options: ImV2Options, { askModel }: Known): ImV2List {
  let named = new WeakMap<Element, Named>();
  let rows: readonly HostRow[] = [];
  let shownThen: readonly string[] = [];
  let elementsThen: readonly Element[] = [];
  let isStale = true;

  const momentOf = (text: string): Moment | null => {
    const now = options.now?.() ?? Date.now();
    const zone = options.zone?.() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const language = document.documentElement.lang;
    const openedAt = pageSince(document, options);
    return listMoment({ text, now, zone, openedAt, ...(language && { context: { language } }) });
  };

  /** Rows are patched for other dialogs: as soon as any shows something else, all are named anew. */
  const name = (elements: readonly HTMLElement[], faces: readonly string[]): void => {
    const nameless = elements.map((element) => ({
      title: titleOf(find(element, "rowTitle")),
      last: () => momentOf(dateIn(element)),
    }));
    const found = identifyRows(nameless, askModel()?.dialogs ?? []);
    named = new WeakMap();
    rows = elements.flatMap((element, index) => {
      const dialog = found[index];
      const anchor = find(element, "rowAvatar");
      if (!dialog || !anchor) return [];
      named.set(element, { dialog, face: faces[index] ?? "" });
      return [{ dialog, element, anchor }];
    });
    [shownThen, elementsThen, isStale] = [faces, elements, false];
  };

  return {
    list: () => find(document, "list"),
    rows() {
      const elements = findAll(find(document, "list"), "row");
      const faces = elements.map(faceOf);
      const isSame =
        elements.length === elementsThen.length &&
        elements.every(
          (element, at) => element === elementsThen[at] && faces[at] === shownThen[at],
        );
      if (isStale || !isSame) name(elements, faces);
      return rows;
    },
    show({ dialog, element }) {
      const row = named.get(element);
      if (row?.dialog !== dialog || row.face !== faceOf(element)) return null;
      return { title: titleOf(find(element, "rowTitle")), last: lastIn(element) };
    },
    // The mark of the open row comes before the conversation, and the row does not say which dialog it is.
    selected: () => null,
    learned: () => {
      isStale = true;
    },
    missing: () => {
      const list = find(document, "list");
      if (!list) return ["list"];
      const inRows = ["rowAvatar", "rowTitle", "rowDate", "rowLastText"] as const;
      if (!find(list, "row")) return find(list, "group") ? ["row"] : [];
      return inRows.filter((name) => !find(list, name));
    },
  };
}

/** What tells rows apart. */
function faceOf(row: Element): string {
  return `${titleOf(find(row, "rowTitle"))}\n${dateIn(row)}`;
}

function dateIn(row: Element): string {
  return find(row, "rowDate")?.textContent?.trim() ?? "";
}

function lastIn(row: Element): LastMessage {
  const by = find(row, "rowLastBy")?.getAttribute("style") ?? "";
  const text = find(row, "rowLastText")?.textContent ?? "";
  return lastMessage(by, text, find(row, "rowCounter")?.textContent);
}
