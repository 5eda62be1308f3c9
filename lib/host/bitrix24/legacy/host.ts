import { emptyRecord } from "../../../policy/dialog-record.ts";
import type { Register } from "../../../policy/facts.ts";
import type { Instant } from "../../../time/instant.ts";
import type { Host, OpenConversation } from "../../host.ts";
import type { AskModel } from "../../page-model/protocol.ts";
import { lastingFinderOf } from "../finder.ts";
import { errorNumberIn, NO_MORE_FRAGMENTS, type RefusalFragments } from "../refusals.ts";
import { isShown } from "../shown.ts";
import { shownText } from "../shown-text.ts";
import { createBelonging } from "./belonging.ts";
import { createComposer } from "./composer.ts";
import { connectorOf } from "./connector.ts";
import { createConversationReader } from "./conversation.ts";
import { createList } from "./list.ts";
import { noticeOf, OBSERVED_ATTRIBUTES } from "./messages.ts";
import { createPeople, ownerIn } from "./people.ts";
import { createPlaces } from "./places.ts";
import { find, type SelectorName, SELECTORS } from "./selectors.ts";
import { shownOffset } from "./shown-hours.ts";

export interface LegacyOptions {
  /** Host name (with port) of the portal. */
  readonly portal: string;
  /** The lead's further fragments of refusal notices; asked at each reading. */
  readonly refusalFragments?: () => RefusalFragments;
  /** The page's own model, asked while nothing else says whose messages stand there. */
  readonly askModel?: AskModel;
  readonly now?: () => Instant;
}

/** What stands there where the legacy messenger does. */
export function legacyRoot(document: Document): HTMLElement | null {
  return find(document, "rows") ?? find(document, "messages");
}

interface Open {
  readonly dialog: string;
  readonly header: HTMLElement;
  readonly container: HTMLElement | null;
}

/** The messenger of the default layout, inside its frame or alone. */
export function createLegacyHost(document: Document, options: LegacyOptions): Host {
  const { portal } = options;
  const lasting = lastingFinderOf(document, SELECTORS, { find });
  const people = createPeople();
  const list = createList(document, portal);
  const readMessages = createConversationReader(people);
  const composer = createComposer(document, lasting);
  const belonging = createBelonging({
    askModel: (dialogs) => options.askModel?.(dialogs) ?? null,
    now: options.now ?? Date.now,
  });
  const said = new Map<string, Register<string>>();

  const open = (): Open | null => {
    const header = lasting("header");
    if (!header || !find(header, "headerOfChannel")) return null;
    const number = (find(header, "openChatNumber") as HTMLInputElement | null)?.value ?? "";
    if (!/^[1-9]\d{0,14}$/.test(number)) return null;
    return { dialog: `chat${number}`, header, container: lasting("messages") };
  };

  let noneOpen = false;
  /** For rows that are read in one go: that no conversation stands open, only a search through the whole page tells. */
  const isOpen = (dialog: string): boolean => {
    if (noneOpen) return false;
    const found = open();
    if (found === null) {
      noneOpen = true;
      queueMicrotask(() => (noneOpen = false));
    }
    return found?.dialog === dialog;
  };

  /** While the host has no connection, nothing proves that the newest message is there. */
  const isOffline = (): boolean =>
    /-status-(?:offline|connecting)/.test(lasting("connection")?.className ?? "");

  const panelOf = (): OpenConversation["panel"] => {
    const field = lasting("composerField") as HTMLTextAreaElement | null;
    const panel = lasting("hostPanel");
    if (!panel || !isShown(panel) || (field && !field.disabled)) return "none";
    const join = find(panel, "joinButton");
    return join && isShown(join) ? "join" : "blocked";
  };

  const conversation = (): OpenConversation | null => {
    const found = open();
    const settling = belonging(found?.dialog ?? null, lasting("messages"));
    if (!found) return null;
    return {
      dialog: found.dialog,
      ...settling,
      // Asked for when something is placed, in a frame: at a change of the page it would make the browser style all of it.
      get panel() {
        return panelOf();
      },
    };
  };

  const messageOf = (id: number): Element | null =>
    lasting("messages")?.querySelector(`[data-messageid="${id}"]`) ?? null;

  /** Keeps the instant at which a value was first seen. */
  const register = (
    key: string,
    value: string | undefined,
    at: number,
  ): Register<string> | undefined => {
    if (value === undefined) return undefined;
    if (said.get(key)?.value !== value) said.set(key, { value, at });
    return said.get(key);
  };

  return {
    layout: "legacy",
    observedAttributes: OBSERVED_ATTRIBUTES,
    listIsNested: false,
    canEnd: true,
    composer,
    places: createPlaces(document, () => panelOf() !== "none"),
    conversation,
    containers: () => ({
      list: lasting("rows"),
      listScroller: lasting("rowsScroller"),
      messages: lasting("messages"),
      header: lasting("header"),
      composer: lasting("composer"),
    }),
    rows: () => list.rows(),
    shownOffset: (here) => shownOffset(lasting("messages"), here),
    readRow: (row, seenAt) => list.readRow(row, isOpen(row.dialog), seenAt),
    readConversation(seenAt) {
      const found = open();
      if (!found?.container || !belonging(found.dialog, found.container).settled) return null;
      const { dialog, header, container } = found;
      people.readHeader(header);
      const connector = connectorOf(find(header, "headerOfChannel"), "bx-messenger-panel-avatar-");
      const more = options.refusalFragments?.() ?? NO_MORE_FRAGMENTS;
      const { facts, spans, newestId, startId, complete } = readMessages(container, {
        dialog,
        connector,
        more,
        seenAt,
      });
      list.wasRead(dialog);
      const known = register(`connector ${dialog}`, connector, seenAt);
      const unreadAfter = complete ? undefined : spans.at(-1)?.to;
      const owner = register(`owner ${dialog}`, ownerIn(header), seenAt);
      return {
        ...emptyRecord(portal, dialog),
        ...(known && { connector: known }),
        ...(owner && { owner }),
        ...(startId !== undefined && { startId }),
        messages: facts,
        spans,
        newestId,
        ...(unreadAfter !== undefined && { unreadAfter }),
        // Where nothing stands, its messages are still to come.
        ...(newestId > 0 &&
          (complete ? { readAt: isOffline() ? 0 : seenAt } : { newerSeenAt: seenAt })),
        seenAt,
      };
    },
    learn(answer) {
      people.learn(answer);
      list.learn(answer);
    },
    me: () => people.me(),
    openDialog(dialog) {
      const row = /^chat\d{1,15}$/.test(dialog) ? list.rowOf(dialog) : null;
      row?.click();
      return row !== null;
    },
    messageText(id) {
      const text = find(messageOf(id), "messageText");
      return text && shownText(text);
    },
    errorNumber(id) {
      const message = messageOf(id);
      return message && errorNumberIn(noticeOf(message));
    },
    health: () => ({ layout: "legacy", missing: missingIn(document) }),
  };
}

const ALWAYS_THERE: readonly SelectorName[] = ["rows", "rowsScroller", "messages", "dialogBox"];
const WITH_A_CONVERSATION: readonly SelectorName[] = [
  "openChatNumber",
  "title",
  "participants",
  "composer",
  "composerField",
  "sendButton",
  "sendKey",
  "icons",
];

function missingIn(document: Document): SelectorName[] {
  const expected = find(document, "headerOfChannel")
    ? [...ALWAYS_THERE, ...WITH_A_CONVERSATION]
    : ALWAYS_THERE;
  const missing = expected.filter((name) => find(document, name) === null);
  const rows = find(document, "rows");
  if (find(rows, "row") && !find(rows, "rowAvatar")) missing.push("rowAvatar");
  return missing;
}
