// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { HostComposer, SendAttempt } from "../../host.ts";
import { createComposer } from "./composer.ts";
import { appendMessage, one, showPage } from "./fixtures/markup.ts";
import { readFixture } from "./fixtures/read-fixture.ts";

let composer: HostComposer;

beforeEach(() => {
  showPage({ messages: [{ id: 1 }] });
  composer = createComposer(document);
});

const field = (): HTMLTextAreaElement =>
  one("textarea.bx-messenger-textarea-input") as HTMLTextAreaElement;

/** What the composer says of an event at the moment at which the guard hears it. */
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

function press(init: KeyboardEventInit, target: EventTarget = field()): SendAttempt | null {
  const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...init });
  if (init.keyCode !== undefined) Object.defineProperty(event, "keyCode", { value: init.keyCode });
  return attemptOf(target, event);
}

const click = (selector: string): SendAttempt | null =>
  attemptOf(one(selector), new Event("click", { bubbles: true }));

function withData(type: string, name: string, data: object): Event {
  return Object.assign(new Event(type, { bubbles: true }), { [name]: data });
}

describe("text", () => {
  test("the button sends what stands in the field, and pressing it once more replays it", () => {
    field().value = "  Hello ";
    const attempt = click(".bx-messenger-textarea-send-button");
    expect(attempt).toMatchObject({ way: "button", draft: "  Hello " });
    let pressed = 0;
    one(".bx-messenger-textarea-send-button").addEventListener("click", () => pressed++);
    attempt?.replay?.();
    expect(pressed).toBe(1);
  });

  test.each([
    ["Enter", {}, true],
    ["Enter", { shiftKey: true }, false],
    ["Enter", { ctrlKey: true }, false],
    ["Enter", { altKey: true }, false],
    ["Enter", { metaKey: true }, true],
    ["Ctrl+Enter", {}, false],
    ["Ctrl+Enter", { ctrlKey: true }, true],
    ["⌘+Enter", { ctrlKey: true }, true],
    ["", {}, true],
    ["", { ctrlKey: true }, true],
    ["", { shiftKey: true }, false],
  ])("set to %j, Enter with %j sends: %s", (label, keys, sends) => {
    field().value = "words";
    one(".bx-messenger-textarea-cntr-enter").textContent = label;
    expect(press(keys)?.way ?? null).toBe(sends ? "key" : null);
  });

  test.each<[string, KeyboardEventInit]>([
    ["another key", { key: "a" }],
    ["an input method composing", { isComposing: true }],
    ["a key that the input method has taken", { keyCode: 229 }],
  ])("%s sends nothing", (_, init) => {
    field().value = "words";
    expect(press(init)).toBeNull();
  });

  test.each(["", " \n\t ", "/clear", "/rename New name", "/getDialogId"])(
    "a draft of %j sends nothing",
    (draft) => {
      field().value = draft;
      expect(press({})).toBeNull();
      expect(click(".bx-messenger-textarea-send-button")).toBeNull();
    },
  );

  test("a text that only looks like a command is sent", () => {
    field().value = "/clearance sale";
    expect(press({})?.draft).toBe("/clearance sale");
  });

  test("whispers, mentions, commands and the edit form send nothing", () => {
    field().value = "words";
    const whisper = one(".bx-messenger-textarea-hidden");
    whisper.classList.add("bx-messenger-textarea-hidden-active");
    expect([press({}), click(".bx-messenger-textarea-send-button")]).toEqual([null, null]);
    whisper.classList.remove("bx-messenger-textarea-hidden-active");
    for (const name of ["popup-newchat-wrap-style-MENTION", "command-popup"]) {
      const popup = document.createElement("div");
      popup.className = `bx-messenger-${name}`;
      document.body.append(popup);
      expect(press({})).toBeNull();
      popup.style.display = "none";
      expect(press({})).not.toBeNull();
      popup.remove();
    }
    const edit = document.createElement("textarea");
    edit.className = "bx-messenger-editform-textarea-input";
    edit.value = "old words";
    document.body.append(edit);
    expect(press({}, edit)).toBeNull();
  });

  test("a disabled field sends nothing, and is none to write in", () => {
    field().value = "words";
    field().disabled = true;
    expect([press({}), click(".bx-messenger-textarea-send-button"), composer.field()]).toEqual([
      null,
      null,
      null,
    ]);
    expect(composer.insert("more")).toBe(false);
  });
});

describe("everything else", () => {
  test("a failed message is sent again by its mark, with its text; a failed whisper is not", () => {
    const failed = appendMessage({ id: 2, type: "self", text: " words that failed " });
    failed.insertAdjacentHTML(
      "afterbegin",
      '<span class="bx-messenger-content-item-error"></span>',
    );
    expect(click(".bx-messenger-content-item-error")).toMatchObject({
      way: "resend",
      draft: "words that failed",
    });
    failed.classList.add("bx-messenger-content-item-system");
    expect(click(".bx-messenger-content-item-error")).toBeNull();
  });

  test("files that are picked are sent, wherever the host keeps the field for them; an avatar is not", () => {
    document.body.insertAdjacentHTML(
      "beforeend",
      readFixture("popups") + readFixture("conversation"),
    );
    const pick = (selector: string, count = 1): SendAttempt | null => {
      const input = one(selector);
      Object.defineProperty(input, "files", {
        value: Array.from({ length: count }),
        configurable: true,
      });
      return attemptOf(input, new Event("change", { bubbles: true }));
    };
    expect(pick(".bx-messenger-textarea-file-popup-input")).toEqual({
      way: "files",
      draft: "",
      replay: null,
    });
    expect(pick(".bx-messenger-textarea-file-popup-input", 0)).toBeNull();
    expect(pick(".bx-messenger-panel-avatar-upload")).toBeNull();
  });

  test("files that are dropped on the conversation are sent; text, and other places, are not", () => {
    const drop = (types: string[], selector = ".bx-messenger-body-wrap"): SendAttempt | null =>
      attemptOf(one(selector), withData("drop", "dataTransfer", { types }));
    expect(drop(["Files"])?.way).toBe("files");
    expect(drop(["text/plain"])).toBeNull();
    expect(drop(["Files"], ".bx-messenger-recent-lines-wrap")).toBeNull();
  });

  test.each([
    ["a picture", "", ["image/png"], true],
    ["a picture with its name", "photo.JPG", ["image/jpeg"], true],
    ["words beside a picture", "copied from a table", ["image/png"], false],
    ["another file", "", ["application/pdf"], false],
    ["words", "hello", [], false],
  ])("%s that is pasted: %j %j is sent: %s", (_, words, types, sends) => {
    const data = { getData: () => words, files: types.map((type) => ({ type })) };
    expect(attemptOf(field(), withData("paste", "clipboardData", data))?.way ?? null).toBe(
      sends ? "files" : null,
    );
  });

  test("the preview of pasted pictures sends by its own button and by Ctrl+Enter", () => {
    document.body.insertAdjacentHTML("beforeend", readFixture("popups"));
    const preview = one(".im-messenger-image-uploader-textarea-input") as HTMLTextAreaElement;
    preview.value = "look";
    expect(click(".popup-window-button-accept")).toMatchObject({
      way: "paste-preview",
      draft: "look",
    });
    expect(press({ ctrlKey: true }, preview)).toMatchObject({
      way: "paste-preview",
      draft: "look",
    });
    expect(press({}, preview)).toBeNull();
    const elsewhere = document.createElement("div");
    elsewhere.className = "popup-window";
    elsewhere.innerHTML = '<span class="popup-window-button-accept" id="other"></span>';
    document.body.append(elsewhere);
    expect(click("#other")).toBeNull();
  });

  test("a form is sent from the list that the forms button opened, and from no other list", () => {
    document.body.insertAdjacentHTML("beforeend", readFixture("popups"));
    expect(click(".ui-selector-item")).toBeNull();
    expect(click(".bx-messenger-textarea-forms")).toBeNull();
    expect(click(".ui-selector-item")?.way).toBe("form");
    expect(press({}, one(".ui-tag-selector-text-box"))?.way).toBe("form");
    click(".bx-messenger-body-wrap");
    expect(click(".ui-selector-item")).toBeNull();
  });

  test("the recorder sends", () => {
    document.body.insertAdjacentHTML("beforeend", readFixture("panels"));
    one(".bx-messenger-textarea-hidden-active").remove();
    expect(click(".bx-messenger-textarea-record")?.way).toBe("voice");
  });

  test("the conversation is finished by the host's own button, while it is shown", () => {
    let pressed = 0;
    const button = one(".bx-messenger-panel-close");
    button.addEventListener("click", () => pressed++);
    composer.endDialogue()?.();
    expect(pressed).toBe(1);
    button.style.display = "none";
    expect(composer.endDialogue()).toBeNull();
    button.remove();
    expect(composer.endDialogue()).toBeNull();
  });

  test("a text is put into an empty field as if typed, never over a draft", () => {
    const heard: string[] = [];
    for (const type of ["input", "keyup"])
      field().addEventListener(type, () => heard.push(`${type} ${field().value}`));
    expect(composer.insert("We will answer tomorrow.")).toBe(true);
    expect(heard).toEqual(["input We will answer tomorrow.", "keyup We will answer tomorrow."]);
    expect(composer.insert("Again")).toBe(false);
    expect(field().value).toBe("We will answer tomorrow.");
  });

  test("an event that nobody has thought of, or that throws, sends nothing", () => {
    expect(composer.attemptOf(new Event("scroll"))).toBeNull();
    const hostile = new Event("paste");
    Object.defineProperty(hostile, "clipboardData", {
      get() {
        throw new Error("no");
      },
    });
    expect(composer.attemptOf(hostile)).toBeNull();
  });
});
