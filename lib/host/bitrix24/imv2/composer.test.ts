// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { HostComposer, SendAttempt } from "../../host.ts";
import { createComposer } from "./composer.ts";
import { element, one, showPage, type Release } from "./fixtures/markup.ts";

let composer: HostComposer;

const BUTTON: Readonly<Record<Release, string>> = {
  2025: ".bx-im-send-panel__button_container",
  2026: ".bx-im-elements-send-button",
};

function start(release: Release, layout: "imol" | "chat" = "imol"): void {
  showPage({ layout, release, days: [["today", { id: 1 }]] });
  composer = createComposer(document);
}

const field = (): HTMLTextAreaElement =>
  one("textarea.bx-im-textarea__element") as HTMLTextAreaElement;

function attemptOf(target: EventTarget, event: Event): SendAttempt | null {
  let attempt: SendAttempt | null = null;
  const hear = (heard: Event): void => {
    attempt = composer.attemptOf(heard);
  };
  window.addEventListener(event.type, hear, true);
  target.dispatchEvent(event);
  window.removeEventListener(event.type, hear, true);
  return attempt;
}

const press = (init: KeyboardEventInit = {}, target: EventTarget = field()): SendAttempt | null =>
  attemptOf(target, new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...init }));
const click = (selector: string): SendAttempt | null =>
  attemptOf(one(selector), new Event("click", { bubbles: true }));
const withData = (type: string, name: string, data: object): Event =>
  Object.assign(new Event(type, { bubbles: true }), { [name]: data });

describe.each([2025, 2026] as const)("the composer of %i", (release) => {
  beforeEach(() => start(release));

  test("a draft goes out by button and by key, and can be sent again by the host's own button", () => {
    field().value = "hello";
    let clicks = 0;
    one(BUTTON[release]).addEventListener("click", () => clicks++);
    const attempt = press();
    expect(attempt).toMatchObject({ way: "key", draft: "hello" });
    expect(click(BUTTON[release])).toMatchObject({ way: "button", draft: "hello" });
    attempt?.replay?.();
    expect(clicks).toBe(2);
  });

  test.each(["", "  \n "])("an empty draft (%j) goes nowhere", (draft) => {
    field().value = draft;
    expect([press(), click(BUTTON[release])]).toEqual([null, null]);
  });

  test("an old message that is edited is not sent", () => {
    field().value = "better";
    one(BUTTON[release]).classList.add("--edit");
    expect([press(), click(BUTTON[release])]).toEqual([null, null]);
    start(release);
    field().value = "better";
    one(".bx-im-send-panel__container").prepend(element("div", "bx-im-message-panel__icon"));
    expect(press()).toBeNull();
  });

  test("a reply is sent, and a forwarded message without a word too", () => {
    field().value = "yes";
    const icon = element("div", "bx-im-message-panel__icon --quote");
    one(".bx-im-send-panel__container").prepend(icon);
    expect(press()).toMatchObject({ way: "key", draft: "yes" });
    field().value = "";
    expect(press()).toBeNull();
    icon.className = "bx-im-message-panel__icon --forward";
    expect(click(BUTTON[release])).toMatchObject({ way: "button", draft: "" });
  });

  test("Enter chooses a person where people are offered", () => {
    field().value = "@an";
    const popup = element("div", "bx-im-mention-popup-content__container");
    document.body.append(popup);
    expect(press()).toBeNull();
    popup.style.display = "none";
    expect(press()).not.toBeNull();
  });

  test("a text is put into the empty field as if it had been typed", () => {
    const heard: string[] = [];
    field().addEventListener("input", () => heard.push(field().value));
    expect([composer.insert("one"), composer.insert("two")]).toEqual([true, false]);
    expect([field().value, heard]).toEqual(["one", ["one"]]);
  });
});

describe("keys", () => {
  const title = (text: string): void => one(BUTTON[2026]).setAttribute("title", text);
  beforeEach(() => {
    start(2026);
    field().value = "hello";
  });

  test.each([
    ["Send message (Enter)", {}, true],
    ["Send message (Enter)", { key: "Enter", code: "NumpadEnter" }, true],
    ["Send message (Enter)", { shiftKey: true }, false],
    ["Send message (Enter)", { ctrlKey: true }, false],
    ["Отправить сообщение (Ctrl + Enter)", {}, false],
    ["Отправить сообщение (Ctrl + Enter)", { ctrlKey: true }, true],
    ["Enviar mensaje (Cmd + Enter)", { metaKey: true }, true],
    ["Enviar mensaje (Cmd + Enter)", { metaKey: true, shiftKey: true }, false],
    ["", {}, true],
    ["", { ctrlKey: true }, true],
    ["", { shiftKey: true }, false],
    ["Send message (Enter)", { isComposing: true }, false],
    ["Send message (Enter)", { key: "a" }, false],
  ] as const)("%j: %j sends: %s", (text, init, sends) => {
    title(text);
    expect(press(init) !== null).toBe(sends);
  });

  test("Enter elsewhere sends nothing", () => {
    const search = document.createElement("input");
    document.body.append(search);
    expect(press({}, search)).toBeNull();
  });
});

describe("everything else that sends", () => {
  beforeEach(() => start(2026));
  const files = { files: [new File(["x"], "a.png")] };

  test("nothing does while only agents would see it", () => {
    field().value = "psst";
    one(".bx-imol-textarea-icon").classList.add("--active");
    expect([press(), click(BUTTON[2026])]).toEqual([null, null]);
    expect(attemptOf(field(), withData("drop", "dataTransfer", { types: ["Files"] }))).toBeNull();
    one(".bx-imol-textarea-icon").classList.remove("--active");
    document.querySelectorAll(".bx-imol-textarea-icon")[1]?.classList.add("--active");
    expect(press()).not.toBeNull();
  });

  test("files that are picked or dropped, but not an avatar for the chat", () => {
    const pick = document.createElement("input");
    pick.type = "file";
    Object.defineProperty(pick, "files", { value: files.files });
    one(".bx-im-send-panel__container").append(pick);
    expect(attemptOf(pick, new Event("change", { bubbles: true }))).toMatchObject({ way: "files" });
    const avatar = one(".bx-im-chat-header__avatar_input");
    Object.defineProperty(avatar, "files", { value: files.files });
    expect(attemptOf(avatar, new Event("change", { bubbles: true }))).toBeNull();
    const drop = (types: readonly string[]): SendAttempt | null =>
      attemptOf(one(".bx-im-message-list__container"), withData("drop", "dataTransfer", { types }));
    expect([drop(["Files"])?.way, drop(["text/plain"])]).toEqual(["files", null]);
  });

  test("what is pasted is sent by the preview's own button and key", () => {
    expect(attemptOf(field(), withData("paste", "clipboardData", files))).toBeNull();
    const comment = document.createElement("textarea");
    comment.className = "bx-im-upload-preview__message-text";
    comment.value = "look";
    const send = element("div", "bx-im-elements-send-button");
    document.body.append(element("div", "bx-im-upload-preview__container", comment, send));
    expect(click(".bx-im-upload-preview__container .bx-im-elements-send-button")).toMatchObject({
      way: "paste-preview",
      draft: "look",
    });
    expect(press({}, comment)).toMatchObject({ way: "paste-preview", draft: "look" });
    expect(press({ shiftKey: true }, comment)).toBeNull();
    expect(click(".bx-im-content-chat__content .bx-im-elements-send-button")).toBeNull();
  });

  test("a form goes out at once, by a click or by Enter in its search; a prepared reply is only written", () => {
    const search = document.createElement("input");
    const item = element("div", "bx-imol-crm-form-popup__item", "Order");
    document.body.append(
      element("div", "bx-imol-crm-form-popup__search", search),
      item,
      element("div", "bx-imol-quick-reply-popup__item", "Hello!"),
    );
    expect(click(".bx-imol-crm-form-popup__item")).toMatchObject({ way: "form", draft: "" });
    expect(press({}, search)).toMatchObject({ way: "form" });
    expect(click(".bx-imol-quick-reply-popup__item")).toBeNull();
    item.remove();
    expect(press({}, search)).toBeNull();
  });

  test("a message that failed goes out by the first entry of its menu, and another menu sends nothing", () => {
    const menu = (mark: string): HTMLElement =>
      element(
        "div",
        "popup-window",
        element("span", "menu-popup-item", element("span", "menu-popup-item-text", "Send again")),
        element("span", "menu-popup-item", element("span", mark, "Delete")),
      );
    const failed = menu("bx-im-message-retry-button__context-menu-delete");
    document.body.append(failed);
    expect(click(".menu-popup-item-text")).toEqual({ way: "resend", draft: "", replay: null });
    expect(click(".bx-im-message-retry-button__context-menu-delete")).toBeNull();
    failed.replaceWith(menu("menu-popup-item-text"));
    expect(click(".menu-popup-item-text")).toBeNull();
  });

  test("a conversation is finished by the host's own button, where there is one", () => {
    let clicks = 0;
    one(".bx-imol-header-button__icon-container").addEventListener("click", () => clicks++);
    composer.endDialogue()?.();
    expect(clicks).toBe(1);
    start(2026, "chat");
    expect(composer.endDialogue()).toBeNull();
  });

  test("events of any shape are heard without harm", () => {
    for (const type of ["click", "keydown", "change", "drop", "paste", "focus"])
      expect(attemptOf(document, new Event(type))).toBeNull();
    expect(composer.attemptOf({ type: "keydown", target: null } as unknown as Event)).toBeNull();
  });
});
