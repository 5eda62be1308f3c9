// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { showPage } from "./legacy/fixtures/markup.ts";
import { createHost } from "./recognise.ts";
import { standsMessenger } from "./stands.ts";

const portal = "acme.example";

beforeEach(() => document.body.replaceChildren());

function add(tag: string, className: string): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  document.body.append(node);
  return node;
}

test("an empty page has no messenger yet, and gets the same one each time it is asked", () => {
  expect(createHost(document, { portal })).toBeNull();
  showPage();
  const host = createHost(document, { portal });
  expect(host?.layout).toBe("legacy");
  document.body.replaceChildren();
  expect(createHost(document, { portal })).toBeNull();
  showPage();
  expect(createHost(document, { portal })).toBe(host);
});

test.each(["bx-messenger-recent-lines-wrap", "bx-messenger-body-wrap"])(
  "%s alone is enough",
  (name) => {
    add("div", name);
    expect(createHost(document, { portal })?.layout).toBe("legacy");
  },
);

test("the shell is no messenger: its frame is", () => {
  add("div", "bx-im-messenger__container");
  expect(createHost(document, { portal })).toBeNull();
  add("div", "bx-messenger-body-wrap");
  // Pages of tests load no frames, so this one only says that it has the frame.
  const frame = add("div", "");
  const find = document.querySelector.bind(document);
  vi.spyOn(document, "querySelector").mockImplementation((css) =>
    css === "iframe.bx-im-content-openlines__iframe" ? frame : find(css),
  );
  expect(createHost(document, { portal })).toBeNull();
});

test("a newer interface with remains of the older one is not read as the older one", () => {
  add("div", "bx-imol-messenger__scope");
  add("div", "bx-messenger-body-wrap");
  expect(createHost(document, { portal })).toMatchObject({ layout: "imol", canEnd: true });
});

test("the empty model that newer pages keep says nothing about the generation", () => {
  Object.assign(window, { BXIM: { messenger: { recent: [] } } });
  expect(createHost(document, { portal })).toBeNull();
  Reflect.deleteProperty(window, "BXIM");
});

describe("layouts that a person moves between", () => {
  const list = (): HTMLElement => add("div", "bx-im-list-base__scroll-container");

  test("the ordinary chats are a layout of their own, whether or not one is open", () => {
    list();
    expect(createHost(document, { portal })?.layout).toBe("chat");
    document.body.replaceChildren();
    add("div", "bx-im-chat-header__container");
    expect(createHost(document, { portal })?.layout).toBe("chat");
  });

  test("of several that stand there, the one that is drawn counts", () => {
    const imol = add("div", "bx-imol-messenger__scope");
    const chats = list();
    expect(createHost(document, { portal })?.layout).toBe("imol");
    imol.style.display = "none";
    expect(createHost(document, { portal })?.layout).toBe("chat");
    chats.style.display = "none";
    expect(createHost(document, { portal })?.layout).toBe("imol");
  });

  test("behind the shell's hidden frame the ordinary chats are read", () => {
    list();
    const frame = add("div", "");
    const find = document.querySelector.bind(document);
    vi.spyOn(document, "querySelector").mockImplementation((css) =>
      css === "iframe.bx-im-content-openlines__iframe" ? frame : find(css),
    );
    expect(createHost(document, { portal })).toBeNull();
    frame.style.display = "none";
    expect(createHost(document, { portal })?.layout).toBe("chat");
  });
});

test("the readers are wanted where open channels stand, not where colleagues chat", () => {
  const row = add("div", "bx-im-list-recent-item__wrap");
  const avatar = document.createElement("div");
  avatar.className = "bx-im-avatar__container --chat";
  row.append(avatar);
  expect(standsMessenger(document)).toBe(false);
  avatar.className = "bx-im-avatar__container --lines";
  expect(standsMessenger(document)).toBe(true);
  row.className = "bx-im-chat-header__container";
  expect(standsMessenger(document)).toBe(true);
  row.className = "bx-imol-messenger__scope";
  expect(standsMessenger(document)).toBe(true);
});
