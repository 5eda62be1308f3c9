import type { LayoutName } from "../demo/options.ts";
import { createChatHost } from "../lib/host/bitrix24/chat/host.ts";
import { createImolHost } from "../lib/host/bitrix24/imol/host.ts";
import { createLegacyHost } from "../lib/host/bitrix24/legacy/host.ts";
import { createHost, type HostOptions } from "../lib/host/bitrix24/recognise.ts";
import type { Host } from "../lib/host/host.ts";
import { askPageModel } from "../lib/host/page-model/ask.ts";
import { createHearing } from "../lib/page/hearing.ts";
import { createIntake } from "../lib/page/intake.ts";
import { createKnowledge, type Knowledge } from "../lib/page/knowledge.ts";
import { createModelWord } from "../lib/page/model-word.ts";
import type { DialogRecord } from "../lib/policy/dialog-record.ts";
import { PORTAL } from "./stage.ts";

/** The product's readers on one page, with its knowledge, wired as a frame of a portal wires them. */
export interface Reader {
  readonly knowledge: Knowledge;
  /** The dialog that stood open at the last look, proven to be the one whose messages stood there. */
  open(): string | null;
  /** Reads everything, as after a change of the list and of the messages. */
  look(listFirst: boolean): void;
  /** The minute changes, and what stands there is drawn again. */
  tick(): void;
  /** Everything it knows: what the background would remember. */
  memory(dialogs: Iterable<string>): readonly DialogRecord[];
}

export interface ReaderOptions {
  readonly document: Document;
  readonly layout: LayoutName;
  readonly model: boolean;
  readonly now: () => number;
  readonly pageSince: number;
  readonly remembered: readonly DialogRecord[];
}

const HOSTS = { legacy: createLegacyHost, imol: createImolHost, chat: createChatHost };

export function createReader(options: ReaderOptions): Reader {
  const { document, layout, model, now } = options;
  const hostOptions: HostOptions = {
    portal: PORTAL,
    now,
    pageSince: options.pageSince,
    askModel: (dialogs) => (model ? askPageModel(document, dialogs && { dialogs }) : null),
  };
  // A document has one host for each layout: the second reader of a page brings its own.
  const own = model ? null : HOSTS[layout](document, hostOptions);
  let known = own;
  const host = (): Host => {
    if (known) return known;
    const found = createHost(document, hostOptions);
    if (found?.layout !== layout) throw new Error(`Took ${layout} for ${found?.layout}`);
    known = found;
    return found;
  };
  const knowledge = createKnowledge(PORTAL);
  knowledge.recall(options.remembered);
  const askModel = createModelWord({
    document,
    portal: PORTAL,
    asker: "reader",
    host: () => last,
    clockAhead: () => 0,
  });
  const intake = createIntake({
    knowledge,
    outbox: { add: () => {}, flush: () => {}, clear: () => {}, waiting: 0 },
    askModel: (...asked) => (model ? askModel(...asked) : []),
    keepTitles: () => true,
    now,
  });
  let last: Host | null = null;
  let open: string | null = null;
  const hearing = createHearing({ hear: (dialogs) => void intake.model(dialogs) });
  /** As a session does: what is drawn is heard and read at once, all of it once more in idle time. */
  const lookAtList = (found: Host): void => {
    const rows = found.rows();
    const dialogs = rows.map(({ dialog }) => dialog);
    hearing.list(dialogs);
    for (const row of rows) {
      hearing.row(row.dialog);
      intake.row(found, row);
    }
    intake.model(dialogs);
    for (const row of rows) intake.row(found, row);
  };
  return {
    knowledge,
    open: () => open,
    look(listFirst) {
      const found = host();
      last = found;
      if (listFirst) lookAtList(found);
      intake.conversation(found);
      if (!listFirst) lookAtList(found);
      const conversation = found.conversation();
      open = conversation?.settled === true ? conversation.dialog : null;
    },
    tick: () => void host().conversation(),
    memory: (dialogs) => [...dialogs].map((dialog) => knowledge.of(dialog)),
  };
}
