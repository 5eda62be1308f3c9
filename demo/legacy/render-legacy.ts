import type { Portal } from "../model/portal.ts";
import { box, drawnInto } from "../page/dom.ts";
import type { RenderedPage, RenderOptions } from "../render.ts";
import { Composer, type ComposerActs } from "./composer.ts";
import { Conversation } from "./conversation.ts";
import { datesIn } from "./dates.ts";
import { Header, type HeaderActs } from "./header.ts";
import { listNodes, listRoot } from "./list.ts";
import { Loaded } from "./loaded.ts";
import type { Drawing } from "./message-node.ts";
import { pageModel } from "./page-model.ts";
import { lastSaid } from "./row.ts";
import { wordsIn } from "./words.ts";

/** Wide enough for the names of everybody. */
const HEADER_WIDTH = 2000;

/** The page of the legacy messenger, as it stands when nothing is under way. */
export function renderLegacy(
  page: Document,
  portal: Portal,
  options: RenderOptions,
  opened: string | null,
): RenderedPage {
  return drawnInto(page, () => render(portal, options, opened));
}

function render(portal: Portal, options: RenderOptions, opened: string | null): RenderedPage {
  const { now, openedAt = now, lang, zone, computerZone } = options;
  const words = wordsIn(lang);
  const person = portal.person.bind(portal);
  const drawing: Drawing = { words, person, dates: datesIn(lang, zone, computerZone) };
  const clock = { at: now, now: () => clock.at, next: () => clock.at };
  const rows = listNodes({
    ...drawing,
    clock,
    newestFirst: options.newestFirst ?? false,
    dialogs: () => options.listed ?? portal.dialogs.values(),
    lastOf: (dialog) => lastSaid(dialog.messages.at(-1), words),
  });
  const wrap = box(
    "bx-messenger-cl-wrap bx-messenger-recent-wrap bx-messenger-recent-lines-wrap",
    ...rows,
  );
  const list = listRoot(words, box("bx-messenger-cl bx-messenger-recent-lines-container", wrap));
  const header = new Header(words, person, NO_HEADER_ACTS, () => HEADER_WIDTH);
  const conversation = new Conversation(drawing, clock, () => {}, false);
  const composer = new Composer(words, NO_COMPOSER_ACTS);
  const loaded = new Loaded();
  composer.setSendByEnter(true);
  composer.setPanel("none");
  if (opened !== null) {
    const dialog = portal.dialog(opened);
    loaded.firstPage(dialog);
    for (let more = options.olderPages ?? 0; more > 0; more--) loaded.olderPage(dialog);
    const views = loaded.of(dialog).map((message) => loaded.viewOf(message));
    clock.at = openedAt;
    conversation.draw(
      views.filter(({ at }) => at <= openedAt),
      loaded.hasOlder(dialog),
    );
    for (const view of views) {
      if (view.at <= openedAt) continue;
      clock.at = view.at;
      conversation.append(view);
    }
    clock.at = now;
    header.draw(dialog);
    const blockAt = portal.blockAt(dialog);
    const blocked = dialog.status < 60 && blockAt !== 0 && now >= blockAt;
    composer.setPanel(dialog.joined ? (blocked ? "blocked" : "none") : "join");
  }
  const root = box(
    "bx-messenger-box bx-messenger-mark bx-messenger-global-context-fullscreen",
    list,
    box(
      "bx-messenger-box-dialog",
      box("bx-messenger-connection-status"),
      ...header.nodes,
      conversation.scroller,
      composer.root,
    ),
  );
  return {
    root,
    pageModel: {
      BXIM: pageModel(portal, loaded, () => opened, options),
    },
  };
}

const nothing = (): void => {};
const NO_HEADER_ACTS: HeaderActs = {
  openMenu: nothing,
  finish: nothing,
  transfer: nothing,
  toggleMute: nothing,
};
const NO_COMPOSER_ACTS: ComposerActs = {
  send: () => false,
  draftChanged: nothing,
  editLast: nothing,
  toggleWhisper: nothing,
  toggleEnterMode: nothing,
  join: nothing,
  leave: nothing,
  transfer: nothing,
  openForms: nothing,
  recordVoice: nothing,
  pickFiles: nothing,
  mentionKey: () => false,
  mentionText: nothing,
};
