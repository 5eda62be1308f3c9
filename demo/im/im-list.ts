import { atComputer } from "../model/clock.ts";
import type { Dialog } from "../model/dialog.ts";
import { chatList, type ListActs } from "./chat-list.ts";
import { imolList, type Group } from "./imol-list.ts";
import type { Look } from "./look.ts";
import type { ImMessenger } from "./messenger.ts";
import { isLines, rowOf, type Chat, type Newest, type Row } from "./row.ts";
import { mount, patch, type Maker, type Mounted, type VNode } from "./vdom.ts";

const LIST_PAGE_AFTER = 60;

/** What a list shows at one moment. */
export interface ListState {
  readonly chats: Iterable<Chat>;
  readonly now: number;
  readonly current: string | null;
  newest(chat: Chat): Newest | null;
  draft(chat: Chat): string;
  /** Rows that have come from the server. */
  readonly limit: number;
}

/** The list of either newer layout. */
export function listView(state: ListState, acts: ListActs, look: Look): VNode {
  const known = [...state.chats].map((chat) => ({ chat, newest: state.newest(chat) }));
  const row = ({ chat, newest }: (typeof known)[number]): Row =>
    rowOf(
      chat,
      newest,
      state.now,
      {
        selected: chat.id === state.current,
        draft: chat.id === state.current ? "" : state.draft(chat),
      },
      look,
    );
  const byNewest = (a: (typeof known)[number], b: (typeof known)[number]): number =>
    (b.newest?.at ?? 0) - (a.newest?.at ?? 0);
  if (look.layout === "chat") {
    const rows = known.toSorted(byNewest).slice(0, state.limit).map(row);
    return chatList(rows, acts, look);
  }
  const groups = new Map<Group, Row[]>();
  const lines = known.filter((one) => isLines(one.chat));
  const oldestFirst = (a: (typeof known)[number], b: (typeof known)[number]): number =>
    sessionOf(a.chat) - sessionOf(b.chat);
  let left = state.limit;
  for (const group of ["new", "work", "answered"] as const) {
    const sorted = lines
      .filter(({ chat }) => isLines(chat) && groupOf(chat) === group)
      .toSorted(group === "answered" ? byNewest : oldestFirst)
      .slice(0, left);
    left -= sorted.length;
    if (sorted.length > 0) groups.set(group, sorted.map(row));
  }
  return imolList(groups, acts, look);
}

function groupOf({ status }: Dialog): Group {
  if (status < 10) return "new";
  return status < 40 ? "work" : "answered";
}

function sessionOf(chat: Chat): number {
  return isLines(chat) ? chat.sessionId : 0;
}

/** The list on a page. Rows come fifty at a time; the next ones when the end is near. */
export class ImList {
  readonly root: HTMLElement;
  readonly #messenger: ImMessenger;
  readonly #maker: Maker;
  readonly #acts: ListActs;
  #limit: number;
  #mounted: Mounted | null = null;
  #loading = false;

  constructor(messenger: ImMessenger, maker: Maker) {
    this.#messenger = messenger;
    this.#maker = maker;
    this.#limit = messenger.options.listPage;
    this.root = maker.document.createElement("div");
    this.root.className = "bx-im-messenger__list_container";
    this.#acts = {
      open: (id) => void messenger.openDialog(id).then(() => messenger.writing.focus()),
      onScroll: (event) => this.#onScroll(event.target as Element),
    };
  }

  draw(): void {
    const { portal, look, current, writing } = this.#messenger;
    const view = listView(
      {
        chats:
          look.layout === "chat"
            ? [...portal.internal.values(), ...portal.dialogs.values()]
            : portal.dialogs.values(),
        now: atComputer(portal.clock),
        current,
        newest: (chat) => this.#messenger.newest(chat),
        draft: (chat) => writing.draftOf(chat.id),
        limit: this.#limit,
      },
      this.#acts,
      look,
    );
    if (this.#mounted) this.#mounted = patch(this.#mounted, view, this.#maker);
    else {
      this.#mounted = mount(view, this.#maker);
      this.root.append(this.#mounted.node);
    }
  }

  /** The next rows from the server. */
  async more(): Promise<void> {
    this.#loading = true;
    await this.#messenger.work.after(LIST_PAGE_AFTER, () => {
      this.#loading = false;
      this.#limit += this.#messenger.options.listPage;
      this.draw();
    });
  }

  #onScroll(scroller: Element): void {
    const { portal, look } = this.#messenger;
    const all = portal.dialogs.size + (look.layout === "chat" ? portal.internal.size : 0);
    const below = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    if (below < scroller.clientHeight && this.#limit < all && !this.#loading) void this.more();
  }
}
