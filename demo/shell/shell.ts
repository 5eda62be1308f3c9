import { storeRoot } from "../im/store.ts";
import { emptyPageModel } from "../legacy/page-model.ts";
import type { Acts } from "../model/acts.ts";
import type { Message } from "../model/dialog.ts";
import { readOptions } from "../options.ts";
import { box, el, setStylesByScript } from "../page/dom.ts";
import { portalBehind } from "../page/portal-start.ts";
import { onSignal, signal, SIGNALS } from "../page/signals.ts";
import type { Chat } from "../im/row.ts";
import { SidePanels } from "./side-panels.ts";
import { shellVerbs } from "./shell-verbs.ts";
import { frameStage, imStage, type FrameStage } from "./stages.ts";
import { controlStrip } from "./strip.ts";
import { Tabs, type Stage, type TabName } from "./tabs.ts";

const query = new URLSearchParams(location.search);
const options = readOptions(query);
if (options.strictCsp) setStylesByScript();
document.documentElement.classList.toggle("bx-messenger-dark", options.theme === "dark");

if (options.pageModel) Object.assign(window, { BXIM: emptyPageModel() });

const place = document.querySelector<HTMLElement>("#stand-in-shell");
if (!place) throw new Error("The shell has no place on this page");
const frameAddress = place.dataset["frame"] ?? "";
const wanted = query.get("IM_LINES") ?? query.get("IM_DIALOG");

let frame: FrameStage | null = null;
/** The portal is made by whichever messenger comes first. */
const acts = (): Acts => portalBehind(options, frame?.frame.contentWindow ?? null);

function makeStage(name: TabName): Stage {
  const open = tabs.hasStage ? null : (wanted ?? options.open);
  if (name === "chat") return withStore(imStage("chat", tabs.place, acts(), options, open));
  if (options.layout === "imol")
    return withStore(imStage("imol", tabs.place, acts(), options, open));
  frame = frameStage(tabs.place, frameAddress);
  return frame;
}

const tabs = new Tabs(options.layout === "chat" ? "chat" : "openlines", makeStage);
const word = box(
  "bx-im-messenger__chats_container --hidden",
  el("p", {}, "Internal chats stand here."),
);
const messenger = box(
  "bx-im-messenger__container bx-im-messenger__scope",
  tabs.navigation,
  tabs.root,
);
tabs.root.prepend(word);
const panels = new SidePanels(place, messenger);
tabs.switchTo(tabs.current);

const portal = shellVerbs(tabs, panels, (tab) => {
  word.classList.toggle("--hidden", tab !== "chats");
  if (tab === "chats") tabs.stage.hide();
  else tabs.switchTo("openlines");
});
Object.assign(window, { portal });

/** The store of the newer messenger stands in the page as soon as one of its layouts does. */
function withStore(stage: Stage): Stage {
  const { messenger: drawn } = stage;
  if (!drawn || !options.pageModel || Reflect.has(window, "BX")) return stage;
  const current = (): { name: string; entityId: string } => ({
    name: tabs.stage.layout,
    entityId: tabs.stage.messenger?.current ?? "",
  });
  const loaded = (chat: Chat): readonly Message[] => tabs.loaded(chat);
  const { layout } = drawn.look;
  Object.assign(window, {
    BX: storeRoot({ portal: drawn.portal, layout, options, current, loaded }),
  });
  return stage;
}

onSignal(SIGNALS.listReady, () => {
  const inner = frame?.frame.contentWindow;
  if (wanted && inner && options.layout === "legacy") signal(inner, SIGNALS.open, wanted);
});
onSignal(SIGNALS.escape, () => panels.closeTopmost());
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (!tabs.stage.messenger?.popups.closeTopmost()) panels.closeTopmost();
});

if (options.strip) document.body.append(controlStrip(portal));
