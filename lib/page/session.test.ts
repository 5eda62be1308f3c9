// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { Panel } from "../guard/warning.ts";
import type { Host, HostRow } from "../host/host.ts";
import type { BadgeRow, Overlay } from "../overlay/overlay.ts";
import type { BadgeView } from "../overlay/view.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { coreEn } from "../texts/core.en.ts";
import { HOUR, MINUTE, SECOND } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { createSession, type Session } from "./session.ts";
import { createWords } from "./views.ts";

const PORTAL = "acme.bitrix24.com";
const NOW = Date.UTC(2026, 10, 21, 12);

/** A messenger with rows and, open or not, one conversation. */
const page = {
  rows: [] as HostRow[],
  open: null as { dialog: string; settled: boolean; settlesAt?: number } | null,
  reading: null as DialogRecord | null,
  breaks: false,
  /** Rows that are scrolled out of sight. */
  unseen: new Set<string>(),
  field: document.createElement("textarea"),
};
/** What stands on the page. */
let badges: Map<string, BadgeView>;
let chip: string | null;
let announced: string[];
let recorded: DialogRecord[];
let asked: string[][];
let frames: (() => void)[];
/** What the page's model says of the dialogs it is asked about. */
let model: DialogRecord[];
/** How often it was looked when something changes next. */
let looks: number;
let timers: { readonly run: () => void; readonly delay: number }[];
let ending: AbortController;

const row = (dialog: string): HostRow => ({
  dialog,
  element: document.createElement("div"),
  anchor: document.createElement("i"),
});

function heard(dialog: string, ...hoursAgo: number[]): DialogRecord {
  const messages = hoursAgo.map((hours, index) => ({
    id: index + 1,
    by: "customer" as const,
    kind: "message" as const,
    at: exactly(NOW - hours * HOUR),
    hasText: true,
  }));
  return {
    ...emptyRecord(PORTAL, dialog),
    connector: { value: "facebook", at: NOW },
    messages,
    spans: [{ from: 1, to: messages.length }],
    newestId: messages.length,
    readAt: NOW,
    seenAt: NOW,
  };
}

const host = {
  layout: "legacy",
  observedAttributes: [],
  listIsNested: false,
  containers: () => ({
    list: null,
    listScroller: document.body,
    messages: null,
    header: document.body,
    composer: null,
  }),
  rows() {
    if (page.breaks) throw new Error("renamed");
    return page.rows;
  },
  readRow: ({ dialog }: HostRow, seenAt: number) => ({ ...emptyRecord(PORTAL, dialog), seenAt }),
  conversation: () => page.open && { ...page.open, panel: "none" as const },
  readConversation: () => page.reading,
  learn: () => {},
  me: () => null,
  shownOffset: () => null,
  places: {
    chip: () => ({ rect: new DOMRect(0, 0, 100, 20), anchor: document.body }),
    notice: () => null,
    dark: () => false,
  },
  composer: { field: () => page.field },
  openDialog: () => false,
} as unknown as Host;

const overlay = {
  drawBadges(
    _: HTMLElement,
    rows: readonly BadgeRow[],
    viewOf: (row: BadgeRow) => BadgeView | null,
  ) {
    badges = new Map();
    redraw = () => {
      for (const drawn of rows) {
        if (page.unseen.has(drawn.dialog)) continue;
        const view = viewOf(drawn);
        if (view) badges.set(drawn.dialog, view);
      }
    };
    redraw();
  },
  refreshBadges: () => redraw(),
  drawChip(placed: { view: { text: string } } | null) {
    chip = placed?.view.text ?? null;
  },
  drawNotice: () => {},
  setTheme: () => {},
  announce: (text: string) => void announced.push(text),
  onMoved: () => {},
  inFrame: (run: () => void) => void frames.push(run),
  ensureAttached: () => {},
  destroy: () => badges.clear(),
} as unknown as Overlay;
let redraw = (): void => {};

let session: Session;

beforeEach(() => {
  Object.assign(page, { rows: [], open: null, reading: null, breaks: false, unseen: new Set() });
  badges = new Map();
  chip = null;
  [announced, recorded, asked, frames, model, looks] = [[], [], [], [], [], 0];
  timers = [];
  ending = new AbortController();
  session = createSession(
    {
      portal: PORTAL,
      now: () => NOW,
      outbox: {
        add: (records) => void recorded.push(...records),
        flush: () => {},
        clear: () => {},
        waiting: 0,
      },
      copy: async () => undefined,
      createOverlay: () => overlay,
      whenIdle: () => {},
      setTimer: (run, delay) => timers.push({ run, delay }),
      createPanel: () => ({ update: () => {}, destroy: () => {} }) as unknown as Panel,
      wordsFor: () => createWords(coreEn, { language: "en", tag: "en" }),
      askModel: (_, dialogs) => model.filter(({ dialog }) => dialogs?.includes(dialog) ?? true),
      askBackground: (dialogs) => void asked.push([...dialogs]),
      onDrawn: () => void (looks += 1),
      signal: ending.signal,
    },
    DEFAULT_SETTINGS,
  );
  session.onHost(host);
});

function open(reading: DialogRecord, settled = true): void {
  page.open = { dialog: reading.dialog, settled };
  page.reading = settled ? reading : null;
  session.onMessages();
  for (const run of frames.splice(0)) run();
}

describe("a session", () => {
  it("asks the background once what it remembers of a dialog", () => {
    page.rows = [row("chat1"), row("chat2")];
    session.onList();
    page.rows = [row("chat2"), row("chat3")];
    session.onList();
    expect(asked).toEqual([["chat1", "chat2"], ["chat3"]]);
  });

  it("shows what is read, at once and in the conversation's row", () => {
    page.rows = [row("chat1")];
    session.onList();
    expect(badges.get("chat1")?.state).toBe("unknown");
    open(heard("chat1", 2));
    expect(badges.get("chat1")?.state).toBe("open");
    expect(chip).toContain("Reply until");
    expect(recorded.at(-1)?.messages).toHaveLength(1);
  });

  it("shows what another tab has learned", () => {
    page.rows = [row("chat1")];
    session.onList();
    session.recall([heard("chat1", 2)]);
    expect(badges.get("chat1")?.state).toBe("open");
    expect(recorded.some(({ messages }) => messages.length > 0)).toBe(false);
  });

  describe("where the page's model says what the open conversation does not show", () => {
    const read = (...hoursAgo: number[]): DialogRecord => ({
      ...heard("chat1", ...hoursAgo),
      connector: { value: "whatsappbytwilio", at: NOW },
    });
    const [later] = heard("chat1", 0).messages;
    const told = {
      ...emptyRecord(PORTAL, "chat1"),
      messages: [{ ...later!, id: 999 }],
      spans: [{ from: 999, to: 999 }],
      newestId: 999,
      readAt: NOW,
      seenAt: NOW,
    };

    it("promises nothing for it, until it is shown or the conversation is left", () => {
      page.rows = [row("chat1")];
      model = [told];
      session.onList();
      session.recall([read(46)]);
      expect(badges.get("chat1")?.state).toBe("open");
      open(read(46));
      expect(badges.get("chat1")?.state).toBe("unknown");
      expect(chip).not.toContain("Reply until");
      model = [{ ...told, messages: [{ ...later!, id: 1_000 }], newestId: 1_000 }];
      session.onList();
      expect(recorded.at(-1)?.messages).toMatchObject([{ id: 1_000, by: "unknown" }]);
      page.open = null;
      session.onMessages();
      expect(badges.get("chat1")?.state).toBe("open");
      open({
        ...read(46),
        messages: [...read(46).messages, ...model[0]!.messages],
        newestId: 1_000,
        spans: [{ from: 1, to: 1_000 }],
      });
      expect(badges.get("chat1")?.state).toBe("open");
      expect(chip).toContain("Reply until");
    });

    it("promises nothing for a block that no message explains, and tells nobody of it", () => {
      page.rows = [row("chat1")];
      session.onList();
      open(read(46));
      expect(badges.get("chat1")?.state).toBe("closed");
      recorded = [];
      model = [{ ...emptyRecord(PORTAL, "chat1"), portalBlockAt: NOW + 20 * HOUR, seenAt: NOW }];
      session.onList();
      open(read(46));
      expect(badges.get("chat1")?.state).toBe("unknown");
      expect(recorded.some(({ portalBlockAt }) => portalBlockAt !== undefined)).toBe(false);
    });
  });

  it("shows no chip while a conversation is being switched", () => {
    open(heard("chat1", 2));
    expect(chip).not.toBeNull();
    open(heard("chat2", 40), false);
    expect(chip).toBeNull();
  });

  it("looks again when only time tells whose messages stand there, once however often it looks meanwhile", () => {
    const looks = (): typeof timers => timers.filter(({ delay }) => delay === 200);
    open(heard("chat1", 2), false);
    expect(looks()).toEqual([]);
    page.open = { dialog: "chat1", settled: false, settlesAt: NOW + 200 };
    session.onMessages();
    session.onMessages();
    expect(looks()).toHaveLength(1);
    page.open = { dialog: "chat1", settled: true };
    page.reading = heard("chat1", 2);
    looks()[0]?.run();
    for (const run of frames.splice(0)) run();
    expect(chip).toContain("Reply until");
    expect(looks()).toHaveLength(1);
  });

  it("knows the composer of a conversation until another stands there", () => {
    open(heard("chat1", 2));
    expect([session.wasSettled("chat1"), session.wasSettled("chat2")]).toEqual([true, false]);
    open(heard("chat2", 40), false);
    expect(session.wasSettled("chat2")).toBe(false);
    page.field = document.createElement("textarea");
    expect(session.wasSettled("chat1")).toBe(false);
  });

  it("says a change of the open conversation aloud, and no countdown", () => {
    open(heard("chat1", 30));
    open(heard("chat1", 30));
    expect(announced).toEqual([]);
    open(heard("chat1", 30, 0));
    expect(announced).toEqual(["The customer wrote: you can reply again"]);
  });

  it("knows when the open conversation changes, though its row is out of sight and the list is drawn anew", () => {
    page.rows = [row("chat1"), row("chat2")];
    open(heard("chat1", 24 - 20 / 3_600));
    page.unseen.add("chat1");
    session.onList();
    expect(session.nextAt()).toBe(NOW + 20 * SECOND);
    page.open = null;
    session.onMessages();
    session.onList();
    expect(session.nextAt()).toBeNull();
  });

  it("looks anew when something changes, once rows have come into sight", async () => {
    page.rows = [row("chat1"), row("chat2")];
    page.unseen.add("chat1");
    session.recall([heard("chat1", 24 - 20 / 3_600)]);
    session.onList();
    await Promise.resolve();
    expect(session.nextAt()).toBeNull();
    looks = 0;
    page.unseen.clear();
    redraw();
    await Promise.resolve();
    expect([looks, session.nextAt()]).toEqual([1, NOW + 20 * SECOND]);
    redraw();
    await Promise.resolve();
    expect(looks).toBe(1);
  });

  it("shows nothing rather than something wrong when reading fails, and recovers", () => {
    page.rows = [row("chat1")];
    open(heard("chat1", 2));
    session.onList();
    expect(badges.size).toBe(1);
    page.breaks = true;
    session.onList();
    expect(badges.size).toBe(0);
    expect(chip).toBeNull();
    page.breaks = false;
    session.onList();
    expect(badges.get("chat1")?.state).toBe("open");
  });

  it("counts by the portal's clock once a live message has shown that it is ahead", () => {
    page.rows = [row("chat1"), row("chat2")];
    session.onList();
    session.recall([heard("chat2", 24 - 1 / 20)]);
    open(heard("chat1", 2));
    expect(badges.get("chat2")?.state).toBe("open");
    // Two hours ago and, by the portal's clock, in five minutes: a time that no message could have yet.
    open(heard("chat1", 2, -1 / 12));
    expect(badges.get("chat1")).toMatchObject({ state: "open", text: "23h" });
    expect(badges.get("chat2")?.state).toBe("closed");
    expect(session.clockAhead()).toBe(5 * MINUTE + SECOND);
    expect(session.clockNews()).toBe(5 * MINUTE);
  });

  it("counts by the portal's clock as other pages have learned it", () => {
    page.rows = [row("chat1")];
    session.onList();
    open(heard("chat1", 24 - 1 / 20));
    expect(badges.get("chat1")?.state).toBe("open");
    session.recallClock(5 * MINUTE);
    expect(badges.get("chat1")?.state).toBe("closed");
  });

  it("takes everything off the page at its end", () => {
    page.rows = [row("chat1")];
    session.onList();
    ending.abort();
    expect(badges.size).toBe(0);
    session.onList();
    expect(badges.size).toBe(0);
  });
});
