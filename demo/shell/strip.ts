import { box, el } from "../page/dom.ts";
import { onSignal, SIGNALS } from "../page/signals.ts";
import type { Refusal } from "../model/dialog.ts";
import type { ShellPortal } from "./shell-verbs.ts";

/** The verbs as buttons, for people: a small strip at the lower right that can be folded away. */
export function controlStrip(portal: ShellPortal): HTMLElement {
  const dialog = el("select", { "aria-label": "Conversation" });
  const text = el("input", { type: "text", placeholder: "Text (optional)", "aria-label": "Text" });
  const chosen = (): string => dialog.value;
  const said = (): { text?: string } => (text.value === "" ? {} : { text: text.value });
  const fill = async (): Promise<void> => {
    const kept = dialog.value;
    const all = (await portal.dialogs()).slice(0, 200);
    dialog.replaceChildren(
      ...all.map(({ dialog: id, title }) => el("option", { value: id }, `${id.slice(4)} ${title}`)),
    );
    if (kept !== "") dialog.value = kept;
  };
  void portal.ready.then(fill);
  onSignal(SIGNALS.opened, (opened) => (dialog.value = opened));

  const isDark = document.documentElement.classList.contains("bx-messenger-dark");
  const refuse = (reason: Refusal) => () => portal.refuse(chosen(), { reason });
  const groups: readonly (readonly [string, Readonly<Record<string, () => Promise<unknown>>>])[] = [
    [
      "Customer",
      {
        writes: () => portal.receive(chosen(), said()),
        comments: () => portal.comment(chosen(), said()),
        "sends a file": () => portal.receive(chosen(), { text: "", file: true }),
        types: () => portal.typing(chosen()),
      },
    ],
    [
      "Company",
      {
        "I, elsewhere": () => portal.reply(chosen(), said()),
        colleague: () => portal.colleagueReply(chosen(), said()),
        bot: () => portal.botReply(chosen(), said()),
        automatic: () => portal.autoMessage(chosen(), said()),
        whisper: () => portal.whisper(chosen(), said()),
      },
    ],
    [
      "Not delivered",
      {
        time: refuse("window"),
        "comment answered": refuse("private-reply"),
        "one message": refuse("one-message"),
        other: refuse("other"),
        "next one fails": () => portal.failNextSend(),
      },
    ],
    [
      "Conversation",
      {
        finish: () => portal.finish(chosen()),
        "hand over": () => portal.transfer(chosen()),
        "30 older": () => portal.addHistory(chosen(), 30),
        "new one": () => portal.addDialog().then(fill),
      },
    ],
    [
      "Page",
      {
        menu: () => portal.openMenu(),
        "side panel": () => portal.openSlider(),
        "Enter / Ctrl": inTurn(false, (ctrl) => portal.setEnterMode(ctrl ? "ctrl" : "enter")),
        "light / dark": inTurn(isDark, (dark) => portal.setTheme(dark ? "dark" : "light")),
        "network off / on": inTurn(false, (off) => portal.networkOff(off)),
        "other tab": inTurn(false, () => portal.switchTab(tabAfter())),
        "50 messages": () => portal.burst({ count: 50, perFrame: 5 }),
      },
    ],
  ];
  const root = el(
    "details",
    { class: "stand-in-strip" },
    el("summary", {}, "Stand-in portal"),
    box("stand-in-strip-line", dialog, text),
    ...groups.map(([name, buttons]) =>
      box(
        "stand-in-strip-line",
        el("b", {}, name),
        ...Object.entries(buttons).map(([label, act]) => button(label, act)),
      ),
    ),
  );
  return root;
}

/** The tab that is not shown now. */
function tabAfter(): "chat" | "openlines" {
  const shown = document.querySelector<HTMLElement>(".bx-im-navigation__item_container.--selected");
  return shown?.dataset["tab"] === "chats" ? "openlines" : "chat";
}

/** A button that switches something on and off again. */
function inTurn(start: boolean, set: (on: boolean) => Promise<void>): () => Promise<void> {
  let on = start;
  return () => {
    on = !on;
    return set(on);
  };
}

function button(label: string, act: () => Promise<unknown>): HTMLElement {
  const node = el("button", { type: "button" }, label);
  node.addEventListener("click", () => {
    act().catch((error: unknown) => (node.title = String(error)));
  });
  return node;
}
