import type { HostComposer, SendAttempt } from "../../host.ts";
import { composerOf, press, writable } from "../composer.ts";
import { isShown } from "../shown.ts";
import { closest, find, type SelectorName } from "./selectors.ts";

/** Typed into the composer they do something here and send nothing. Read 2025-04. */
const LOCAL_COMMAND = /^\/(?:clear|getdialogid|rename|color|background)\b/i;
const IMAGE_NAME = /\.(?:jpe?g|png|gif|webp)$/i;
const IMAGE_TYPE = /jpe?g|png|gif|webp/i;
const ENTER = 13;
const SPACE = 32;
const IME = 229;

type Way = SendAttempt["way"];

/**
 * The composer of this layout, and whatever else in the document sends to the open conversation.
 * @param lasting looks up what stands there for long.
 */
export function createComposer(
  document: Document,
  lasting: (name: SelectorName) => HTMLElement | null = (name) => find(document, name),
): HostComposer {
  /** The list of forms is the portal's general selector: only the button that opened it tells what it is for. */
  let formsOpened = false;

  const field = (): HTMLTextAreaElement | null => writable(lasting("composerField"));
  const whispering = (): boolean => find(document, "whisperOn") !== null;

  const text = (way: Way): SendAttempt | null => {
    const draft = field()?.value ?? "";
    if (draft.trim() === "" || whispering() || LOCAL_COMMAND.test(draft.trim())) return null;
    return { way, draft, replay: press(find(document, "sendButton")) };
  };
  const files = (): SendAttempt | null =>
    whispering() ? null : { way: "files", draft: "", replay: null };
  const preview = (popup: HTMLElement | null): SendAttempt | null => {
    const shown = popup && find(popup, "pastePreview");
    if (!shown || whispering()) return null;
    const comment = find(popup, "pastePreviewField") as HTMLTextAreaElement | null;
    return {
      way: "paste-preview",
      draft: comment?.value ?? "",
      replay: press(find(popup, "popupAccept")),
    };
  };
  const form = (item: HTMLElement | null): SendAttempt | null =>
    formsOpened ? { way: "form", draft: "", replay: press(item) } : null;

  const onClick = (target: EventTarget | null): SendAttempt | null => {
    if (closest(target, "formsButton")) formsOpened = true;
    else if (!closest(target, "formList")) formsOpened = false;
    if (closest(target, "sendButton")) return text("button");
    const mark = closest(target, "resendMark");
    const message = mark?.closest(".bx-messenger-content-item");
    if (mark && message) {
      const hidden = message.classList.contains("bx-messenger-content-item-system");
      const draft = find(message, "messageText")?.textContent?.trim() ?? "";
      return hidden ? null : { way: "resend", draft, replay: press(mark) };
    }
    if (closest(target, "voiceButton") && !whispering())
      return { way: "voice", draft: "", replay: null };
    const item = closest(target, "formItem");
    if (item) return form(item);
    return closest(target, "popupAccept") ? preview(closest(target, "popup")) : null;
  };

  const onKey = (event: KeyboardEvent): SendAttempt | null => {
    const isEnter = event.keyCode === ENTER || event.key === "Enter";
    if (event.isComposing || event.keyCode === IME) return null;
    if (closest(event.target, "pastePreviewField")) {
      const sends = (event.ctrlKey || event.metaKey) && (isEnter || event.keyCode === SPACE);
      return sends ? preview(closest(event.target, "popup")) : null;
    }
    if (isEnter && closest(event.target, "formList")) return form(null);
    if (!isEnter || !closest(event.target, "composerField")) return null;
    // Enter then chooses what the pop-up offers.
    if (isOpen("mentionPopup") || isOpen("commandPopup")) return null;
    return sendsByKey(event) ? text("key") : null;
  };

  /** As the portal is set, which its own label says; where it cannot be read, whatever may be the key counts. */
  const sendsByKey = ({ shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
    const label = find(document, "sendKey")?.textContent?.trim() ?? "";
    const byEnter = !shiftKey && !ctrlKey && !altKey;
    const isMac = /mac/i.test(document.defaultView?.navigator.platform ?? "");
    const byModifier = ctrlKey || (isMac && (metaKey || altKey));
    if (label === "") return byEnter || byModifier;
    return label.includes("+") ? byModifier : byEnter;
  };

  const isOpen = (name: SelectorName): boolean => {
    const found = find(document, name);
    return found !== null && isShown(found);
  };

  const onPaste = ({ target, clipboardData }: ClipboardEvent): SendAttempt | null => {
    if (!closest(target, "composerField") || !clipboardData) return null;
    // With other text the host pastes the text; other files it leaves alone.
    const words = clipboardData.getData("Text");
    if (words && !IMAGE_NAME.test(words)) return null;
    return [...clipboardData.files].some((file) => IMAGE_TYPE.test(file.type)) ? files() : null;
  };

  const attempt = (event: Event): SendAttempt | null => {
    const { target } = event;
    switch (event.type) {
      case "click":
        return onClick(target);
      case "keydown":
        return onKey(event as KeyboardEvent);
      case "change":
        return closest(target, "fileInput") && (target as HTMLInputElement).files?.length
          ? files()
          : null;
      case "drop":
        return closest(target, "dialogBox") &&
          (event as DragEvent).dataTransfer?.types.includes("Files")
          ? files()
          : null;
      case "paste":
        return onPaste(event as ClipboardEvent);
      default:
        return null;
    }
  };

  return composerOf(document, {
    field,
    attempt,
    finish: () => find(find(document, "header"), "finishConversation"),
    write(empty, words) {
      empty.value = words;
    },
    // The placeholder and the send button follow the keys.
    written: ["input", "keyup"],
  });
}
