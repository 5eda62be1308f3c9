import { portalBehind } from "../page/portal-start.ts";
import { readOptions } from "../options.ts";
import { setStylesByScript } from "../page/dom.ts";
import { frameVerbs } from "./frame-verbs.ts";
import { hiddenRecent } from "./hidden-recent.ts";
import { Messenger } from "./messenger.ts";
import { pageModel } from "./page-model.ts";
import { onSignal, signal, SIGNALS } from "../page/signals.ts";
import { Slider } from "../page/slider.ts";
import { Work } from "../page/work.ts";

/** The list comes from the server a little after the page. */
const LIST_AFTER = 50;

const options = readOptions(new URLSearchParams(location.search));
if (options.strictCsp) setStylesByScript();
document.documentElement.classList.toggle("bx-messenger-dark", options.theme === "dark");

const acts = portalBehind(options, parent);

const work = new Work();
const messenger = new Messenger(acts, options, work);
const slider = new Slider();
document.body.append(messenger.root);
if (options.pageModel)
  Object.assign(window, {
    BXIM: pageModel(acts.portal, messenger.reading.loaded, () => messenger.current, options),
  });

const ready = work
  .after(LIST_AFTER, () => {
    messenger.list.redraw();
    messenger.list.addHidden(hiddenRecent(messenger));
    signal(parent, SIGNALS.listReady);
  })
  .then(() => (options.open === null ? undefined : messenger.openDialog(options.open)))
  .then(() => work.idle());
Object.assign(window, { portal: frameVerbs(messenger, slider, ready) });

// The shell asks for a conversation.
onSignal(SIGNALS.open, (dialog) => void messenger.openDialog(dialog));

// Esc closes what lies on top: a pop-up, a side panel of this page, and last the shell's side panels.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  if (messenger.popups.closeTopmost() || slider.close()) return;
  if (parent !== window) signal(parent, SIGNALS.escape);
});
