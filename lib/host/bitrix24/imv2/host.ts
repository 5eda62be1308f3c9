import { emptyRecord } from "../../../policy/dialog-record.ts";
import type { Instant, Milliseconds } from "../../../time/instant.ts";
import type { Host, HostContainers, HostRow, LayoutId } from "../../host.ts";
import type { AskModel, PageModelAnswer } from "../../page-model/protocol.ts";
import { errorNumberIn, NO_MORE_FRAGMENTS, type RefusalFragments } from "../refusals.ts";
import { createRowMemory, type LastMessage } from "../row-memory.ts";
import { shownText } from "../shown-text.ts";
import { createComposer } from "./composer.ts";
import { createConversationReader } from "./conversation.ts";
import { createIdentity, panelIn } from "./identity.ts";
import { noticeOf, OBSERVED_ATTRIBUTES } from "./messages.ts";
import { createPlaces } from "./places.ts";
import { find, findAll, type SelectorName } from "./selectors.ts";

export interface ImV2Options {
  /** Host name (with port) of the portal. */
  readonly portal: string;
  /** The lead's further fragments of refusal notices; asked at each reading. */
  readonly refusalFragments?: () => RefusalFragments;
  /** The page's own model, asked whenever an identity is not certain; absent or `null` where it may not be read. */
  readonly askModel?: AskModel;
  readonly now?: () => Instant;
  /** When this page was loaded: no text of it was written before. */
  readonly pageSince?: Instant | undefined;
  /** The computer's time zone. */
  readonly zone?: () => string;
  /** By how much the portal's clock is known to be ahead of the computer's. */
  readonly clockAhead?: () => Milliseconds;
}

/** What a row shows. */
export interface ShownRow {
  readonly title: string;
  readonly last: LastMessage;
}

/** The list of one of the newer layouts. */
export interface ImV2List {
  readonly list: () => HTMLElement | null;
  /** Rows of open channels whose dialog is certain, in order. */
  readonly rows: () => readonly HostRow[];
  /** What a row shows now; `null` where it is no longer certain that it is the row of this dialog. */
  readonly show: (row: HostRow) => ShownRow | null;
  /** The dialog of the row that is marked as open, where it alone has this title. */
  readonly selected: (title: string) => string | null;
  /** The page's model has told something new. */
  readonly learned: () => void;
  readonly missing: () => readonly string[];
}

/** What a list may ask. */
export interface Known {
  readonly askModel: AskModel;
  readonly isChannel: (dialog: string) => boolean;
}

/** When the page was loaded, in whole milliseconds. */
export function pageSince(document: Document, options: ImV2Options): Instant {
  return Math.floor(options.pageSince ?? document.defaultView?.performance.timeOrigin ?? 0);
}

export function createImV2Host(
  layout: LayoutId,
  document: Document,
  options: ImV2Options,
  createList: (known: Known) => ImV2List,
): Host {
  const { portal } = options;
  const now = options.now ?? Date.now;
  const askModel: AskModel = (dialogs) => options.askModel?.(dialogs) ?? null;
  const channels = new Set<string>();
  const numbered = new Set<string>();
  const connectors = new Map<string, string>();
  const isChannel = (dialog: string): boolean => channels.has(dialog);
  const memory = createRowMemory(portal);
  const conversationReader = createConversationReader(document, pageSince(document, options));
  const list = createList({ askModel, isChannel });
  const identity = createIdentity({ document, askModel, selected: list.selected, isChannel });
  let me: string | null = null;

  const remember = (answer: PageModelAnswer): void => {
    me = answer.me ?? me;
    memory.learn(answer);
    for (const { dialog, connector, last } of answer.dialogs) {
      channels.add(dialog);
      if (last !== undefined) numbered.add(dialog);
      if (connector !== undefined) connectors.set(dialog, connector);
    }
  };
  const messageOf = (id: number): Element | null =>
    find(document, "messages")?.querySelector(`[data-id="${id}"]`) ?? null;
  const rowOf = (dialog: string): HostRow | undefined =>
    list.rows().find((row) => row.dialog === dialog);

  const containers = (): HostContainers => ({
    list: list.list(),
    listScroller: list.list(),
    // While a conversation loads there is no list of messages: then whatever it will come into.
    messages:
      find(document, "messagesScroller") ?? find(document, "dialog") ?? find(document, "content"),
    header: find(document, "header"),
    composer: find(document, "composer"),
  });

  return {
    layout,
    observedAttributes: OBSERVED_ATTRIBUTES,
    listIsNested: true,
    rowsAreReused: true,
    authorsByModel: true,
    canEnd: layout === "imol",
    composer: createComposer(document),
    places: createPlaces(document),
    containers,
    rows: () => list.rows(),
    shownOffset: (here) => here,
    readRow(row, seenAt) {
      const shown = list.show(row);
      if (!shown) return emptyRecord(portal, row.dialog);
      const open = identity.open();
      const isOpen = open?.settled === true && open.dialog === row.dialog;
      // Where the page's model gives numbers, a changed text says nothing that they do not.
      const isNumbered = numbered.has(row.dialog) && askModel([]) !== null;
      return memory.read(row.dialog, shown, isOpen || isNumbered, seenAt);
    },
    conversation() {
      const open = identity.open();
      conversationReader.looked(find(document, "messages"), now());
      return open && { dialog: open.dialog, settled: open.settled, panel: panelIn(document) };
    },
    readConversation(seenAt) {
      const open = identity.open();
      if (!open?.settled || !open.container) return null;
      const { dialog, title, container } = open;
      const model = askModel([dialog]);
      if (model) remember(model);
      const reading = conversationReader.read({
        dialog,
        title,
        container,
        model,
        connector: connectors.get(dialog),
        more: options.refusalFragments?.() ?? NO_MORE_FRAGMENTS,
        seenAt,
        zone: options.zone?.() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
        clockAhead: options.clockAhead?.() ?? 0,
      });
      const { facts, spans, newestId, startId, complete, unreadAfter } = reading;
      conversationReader.looked(container, seenAt);
      const row = rowOf(dialog);
      const shown = row && list.show(row);
      if (shown) memory.wasRead(dialog, shown.last);
      return {
        ...emptyRecord(portal, dialog),
        ...(startId !== undefined && { startId }),
        messages: facts,
        spans,
        newestId,
        ...(unreadAfter !== undefined && { unreadAfter }),
        // Where the model gives the newest message's number, that says what is not read.
        ...(complete
          ? { readAt: seenAt }
          : newestId === 0 || (model && numbered.has(dialog))
            ? {}
            : { newerSeenAt: seenAt }),
        seenAt,
      };
    },
    learn(answer) {
      remember(answer);
      if (answer.dialogs.length > 0) list.learned();
    },
    me: () => me,
    openDialog(dialog) {
      const row = rowOf(dialog);
      row?.element.click();
      return row !== undefined;
    },
    messageText(id) {
      const text = find(messageOf(id), "messageText");
      return text && shownText(text);
    },
    errorNumber(id) {
      const message = messageOf(id);
      return message && errorNumberIn(noticeOf(message));
    },
    health: () => ({ layout, missing: [...list.missing(), ...missingIn(document)] }),
  };
}

const WITH_A_CONVERSATION: readonly SelectorName[] = [
  "headerTitle",
  "messagesScroller",
  "messages",
];
const WITH_WORDS: readonly SelectorName[] = ["heading", "group", "message"];
const WITH_A_COMPOSER: readonly SelectorName[] = ["composerField", "sendButton", "composerRow"];

/** What has to stand there where something else does: nothing is expected of an empty conversation, or of who may not write. */
function missingIn(document: Document): SelectorName[] {
  const header = find(document, "header");
  if (!header || !find(header, "headerAvatarOfChannel")) return [];
  const list = find(document, "messages");
  const words = list?.textContent?.trim() ?? "";
  const hasAuthors = findAll(list, "message").some(({ classList }) =>
    ["--self", "--opponent"].some((mark) => classList.contains(mark)),
  );
  const hasField = find(find(document, "content"), "anyField") !== null;
  const expected = [
    ...(find(document, "loader") ? [] : WITH_A_CONVERSATION),
    ...(words === "" ? [] : WITH_WORDS),
    ...(hasAuthors ? (["messageClock"] as const) : []),
    ...(hasField ? (["composer"] as const) : []),
    ...(hasField && find(document, "composer") ? WITH_A_COMPOSER : []),
  ];
  return expected.filter((name) => find(document, name) === null);
}
