// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { PageModelAnswer } from "../../page-model/protocol.ts";
import { appendMessage, one, showHeader, showMessages, showPage } from "./fixtures/markup.ts";
import { readFixture } from "./fixtures/read-fixture.ts";
import { host, NOW, open, setStage } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("which conversation stands open", () => {
  test("none, where there is no header, or not of an open channel, or without a number", () => {
    expect(host.conversation()).toBeNull();
    showPage({ messages: [{ id: 1 }] });
    one("form").className = "bx-messenger-panel-avatar bx-messenger-panel-avatar-chat";
    expect(host.conversation()).toBeNull();
    showHeader({});
    (one('[name="CHAT_ID"]') as HTMLInputElement).value = "new";
    expect(host.conversation()).toBeNull();
    expect(host.readConversation(NOW)).toBeNull();
  });

  test("it is not settled while it loads, nor while nothing stands there yet", () => {
    document.body.innerHTML = readFixture("conversation");
    const wrap = one(".bx-messenger-body-wrap");
    const settled = (): boolean | undefined => host.conversation()?.settled;
    expect(settled()).toBe(true);
    wrap.classList.add("bx-messenger-loading");
    expect(settled()).toBe(false);
    wrap.classList.remove("bx-messenger-loading");
    one(".bx-messenger-box-dialog").classList.add("bx-messenger-chat-load-last-message");
    expect(settled()).toBe(false);
    one(".bx-messenger-box-dialog").className = "bx-messenger-box-dialog";
    wrap.replaceChildren();
    expect(settled()).toBe(false);
    wrap.innerHTML = '<div class="bx-messenger-content-empty"></div>';
    expect(settled()).toBe(true);
  });

  test("the old messages beside a new number are nobody's, and the new ones are the new dialog's", () => {
    showPage({ chat: 1, messages: [{ id: 1 }, { id: 2 }] });
    host.readConversation(NOW);
    showHeader({ chat: 2 });
    expect(host.conversation()).toEqual({ dialog: "chat2", settled: false, panel: "none" });
    expect(host.readConversation(NOW)).toBeNull();
    appendMessage({ id: 3 });
    expect(host.readConversation(NOW)).toBeNull();
    showMessages([{ id: 4 }]);
    expect(host.readConversation(NOW)).toMatchObject({ dialog: "chat2", messages: [{ id: 4 }] });
  });

  test("messages that were redrawn under a new number before they left are still recognised", () => {
    showPage({ chat: 1, messages: [{ id: 1 }, { id: 2 }] });
    host.conversation();
    showHeader({ chat: 2 });
    showMessages([{ id: 1 }, { id: 2 }]);
    expect(host.readConversation(NOW)).toBeNull();
    showHeader({ chat: 1 });
    expect(host.readConversation(NOW)).toMatchObject({ dialog: "chat1" });
  });

  test("a hundred quick switches credit no message to another dialog", () => {
    showPage({ chat: 1, messages: [{ id: 1000 }] });
    host.readConversation(NOW);
    for (let chat = 2; chat < 102; chat++) {
      showHeader({ chat });
      expect(host.readConversation(NOW)).toBeNull();
      showMessages([{ id: chat * 1000 }, { id: chat * 1000 + 1 }]);
      const record = host.readConversation(NOW);
      expect(record?.dialog).toBe(`chat${chat}`);
      expect(record?.messages.every(({ id }) => Math.floor(id / 1000) === chat)).toBe(true);
    }
  });

  test("the host's own panel is told by its buttons, and by the field that it takes away", () => {
    document.body.innerHTML = readFixture("conversation");
    one(".bx-messenger-textarea-place").outerHTML = readFixture("panels");
    expect(host.conversation()?.panel).toBe("join");
    one(".bx-messenger-textarea-open-invite-answer").style.display = "none";
    expect(host.conversation()?.panel).toBe("blocked");
    one("textarea").removeAttribute("disabled");
    expect(host.conversation()?.panel).toBe("none");
  });
});

describe("messages that stood there before they were first looked at", () => {
  let now = NOW;
  let model: PageModelAnswer | null = null;
  const answer = (chat: number, ...ids: number[]): PageModelAnswer => ({
    id: 1,
    open: `chat${chat}`,
    customers: [],
    bots: [],
    dialogs: [],
    messages: ids.map((id) => ({ id, at: NOW, by: "customer" as const })),
  });

  const showBeforeALook = (page: Parameters<typeof showPage>[0]): void => {
    showPage(page);
    open({ now: () => now, askModel: () => model });
  };

  beforeEach(() => {
    now = NOW;
    model = null;
  });

  test("in the middle of a switch are nobody's, and become the dialog's they are", () => {
    showBeforeALook({ chat: 107, messages: [{ id: 1 }, { id: 2 }] });
    expect(host.conversation()).toMatchObject({ dialog: "chat107", settled: false });
    expect(host.readConversation(NOW)).toBeNull();
    showMessages([{ id: 4 }]);
    expect(host.readConversation(NOW)).toMatchObject({ dialog: "chat107", messages: [{ id: 4 }] });
    showHeader({ chat: 101 });
    expect(host.readConversation(NOW)).toBeNull();
    showMessages([{ id: 1 }, { id: 2 }]);
    expect(host.conversation()).toMatchObject({ dialog: "chat101", settled: false });
    now += 200;
    expect(host.readConversation(now)).toMatchObject({ dialog: "chat101" });
  });

  test("are the dialog's at once where the page's model says so", () => {
    model = answer(107, 1, 2);
    showBeforeALook({ chat: 107, messages: [{ id: 1 }, { id: 2 }] });
    expect(host.conversation()).toMatchObject({ dialog: "chat107", settled: true });
  });

  test("are not the dialog's where the page's model knows only one of them, or speaks of another", () => {
    showBeforeALook({ chat: 107, messages: [{ id: 1 }, { id: 9 }] });
    for (const said of [answer(107, 9), answer(101, 1, 9)]) {
      model = said;
      expect(host.conversation()).toMatchObject({ settled: false });
    }
  });

  test("are the dialog's once they have stood there longer than a switch takes", () => {
    showBeforeALook({ chat: 107, messages: [{ id: 1 }, { id: 2 }] });
    expect(host.conversation()).toMatchObject({ settled: false, settlesAt: NOW + 200 });
    now += 199;
    expect(host.conversation()).toMatchObject({ settled: false, settlesAt: NOW + 200 });
    now += 1;
    expect(host.conversation()).toEqual({ dialog: "chat107", settled: true, panel: "none" });
  });

  test("count from where the header last changed", () => {
    showBeforeALook({ chat: 107, messages: [{ id: 1 }] });
    host.conversation();
    now += 150;
    showHeader({ chat: 108 });
    expect(host.conversation()).toMatchObject({ settled: false, settlesAt: now + 200 });
  });

  test("while a conversation loaded are not the next one's", () => {
    showPage({ chat: 107 });
    one(".bx-messenger-body-wrap").classList.add("bx-messenger-loading");
    open();
    appendMessage({ id: 1 });
    expect(host.conversation()).toMatchObject({ settled: false });
    showHeader({ chat: 108 });
    one(".bx-messenger-body-wrap").classList.remove("bx-messenger-loading");
    expect(host.conversation()).toMatchObject({ dialog: "chat108", settled: false });
  });

  test("and were an internal chat's are not the next one's", () => {
    showPage({ chat: 5, messages: [{ id: 1 }] });
    one("form").className = "bx-messenger-panel-avatar bx-messenger-panel-avatar-chat";
    open();
    expect(host.conversation()).toBeNull();
    showHeader({ chat: 107 });
    expect(host.readConversation(NOW)).toBeNull();
    showMessages([{ id: 7 }]);
    expect(host.readConversation(NOW)).toMatchObject({ dialog: "chat107" });
  });
});
