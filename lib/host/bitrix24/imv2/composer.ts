import type { HostComposer, SendAttempt } from "../../host.ts";
import { composerOf, press, writable } from "../composer.ts";
import { isShown } from "../shown.ts";
import { closest, find, type SelectorName } from "./selectors.ts";

const ENTER = /^(?:Numpad)?Enter$/;
const IME = 229;

type Way = SendAttempt["way"];

/** The composer of the newer layouts, and whatever else in the document sends to the open conversation. */
export function createComposer(document: Document): HostComposer {
  const field = (): HTMLTextAreaElement | null => writable(find(document, "composerField"));
  const has = (name: SelectorName, mark: string): boolean =>
    find(document, name)?.classList.contains(mark) ?? false;

  /** Only agents see what is sent then: the first icon beside the field is the one for it. */
  const whispering = (): boolean => has("whisperIcon", "--active");
  const panelMark = (): "none" | "edit" | "reply" | "forward" => {
    const icon = find(find(document, "composer"), "panelIcon");
    if (has("sendButton", "--edit")) return "edit";
    if (!icon) return "none";
    if (icon.classList.contains("--forward")) return "forward";
    return icon.classList.contains("--quote") ? "reply" : "edit";
  };

  const text = (way: Way): SendAttempt | null => {
    const draft = field()?.value ?? "";
    const panel = panelMark();
    // A forwarded message goes out without a word added.
    const isEmpty = draft.trim() === "" && panel !== "forward";
    if (isEmpty || panel === "edit" || whispering()) return null;
    return { way, draft, replay: press(find(document, "sendButton")) };
  };
  const files = (): SendAttempt | null =>
    whispering() ? null : { way: "files", draft: "", replay: null };
  const preview = (): SendAttempt | null => {
    if (whispering()) return null;
    const comment = find(document, "previewField") as HTMLTextAreaElement | null;
    return {
      way: "paste-preview",
      draft: comment?.value ?? "",
      replay: press(find(document, "previewSend")),
    };
  };
  const form = (item: HTMLElement | null): SendAttempt | null =>
    item ? { way: "form", draft: "", replay: press(item) } : null;

  /** The menu is gone when the warning has been answered, so the same entry cannot be pressed again. */
  const resend = (item: HTMLElement): SendAttempt | null => {
    const remove = find(closest(item, "menu"), "menuOfFailed");
    return remove && !item.contains(remove) ? { way: "resend", draft: "", replay: null } : null;
  };

  const onClick = (target: EventTarget | null): SendAttempt | null => {
    if (closest(target, "previewSend")) return preview();
    if (closest(target, "sendButton")) return text("button");
    const item = closest(target, "menuItem");
    return item ? resend(item) : form(closest(target, "formItem"));
  };

  const onKey = (event: KeyboardEvent): SendAttempt | null => {
    const { target } = event;
    const isEnter = ENTER.test(event.key) || ENTER.test(event.code);
    if (!isEnter || event.isComposing || event.keyCode === IME) return null;
    if (closest(target, "formSearch"))
      return hasModifier(event) ? null : form(find(document, "formItem"));
    if (closest(target, "previewField")) return sendsByKey(event) ? preview() : null;
    if (!closest(target, "composerField")) return null;
    // Enter then chooses what the pop-up offers.
    const popup = find(document, "mentionPopup");
    if (popup && isShown(popup)) return null;
    return sendsByKey(event) ? text("key") : null;
  };

  /**
   * As the person has it set, which the send button's own title says ("… (Ctrl + Enter)"), in exactly this combination;
   * where there is no title, whatever may be the key counts.
   */
  const sendsByKey = (event: KeyboardEvent): boolean => {
    const title = find(document, "sendButton")?.getAttribute("title") ?? "";
    const byEnter = !hasModifier(event);
    const byModifier = event.ctrlKey !== event.metaKey && !event.shiftKey && !event.altKey;
    if (!title.includes("Enter")) return byEnter || byModifier;
    return title.includes("+") ? byModifier : byEnter;
  };

  const isFileField = (target: EventTarget | null): target is HTMLInputElement => {
    if (!(target && "matches" in target)) return false;
    const input = target as HTMLInputElement;
    return (
      input.matches("input[type=file]") &&
      !closest(input, "headerFile") &&
      // The menu in which files are picked is a pop-up of the messenger.
      (closest(input, "composer") ?? input.closest(".bx-messenger-menu, .popup-window")) !== null
    );
  };

  const attempt = (event: Event): SendAttempt | null => {
    const { target } = event;
    if (find(document, "composer") === null) return null;
    switch (event.type) {
      case "click":
        return onClick(target);
      case "keydown":
        return onKey(event as KeyboardEvent);
      case "change":
        return isFileField(target) && target.files?.length ? files() : null;
      case "drop": {
        const place = closest(target, "content") ?? closest(target, "composer");
        const { dataTransfer } = event as DragEvent;
        return place && dataTransfer?.types.includes("Files") ? files() : null;
      }
      // What is pasted is shown first, with a send button of its own.
      default:
        return null;
    }
  };

  return composerOf(document, {
    field,
    attempt,
    finish() {
      const icon = find(find(document, "header"), "finishConversation");
      return icon?.closest<HTMLElement>("button") ?? null;
    },
    write(empty, words, view) {
      // The page may have put a setter of its own on the field: its framework hears of values by the event.
      Reflect.set(view.HTMLTextAreaElement.prototype, "value", words, empty);
    },
    written: ["input"],
  });
}

function hasModifier({ shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return shiftKey || ctrlKey || altKey || metaKey;
}
