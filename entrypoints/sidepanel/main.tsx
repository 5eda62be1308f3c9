import { render, type ComponentChildren } from "preact";
import { browser } from "wxt/browser";
import "../../components/pages/tokens.css";
import "../../components/pages/popup.css";
import "../../components/pages/sidepanel.css";
import type { SaidByHand } from "../../components/pages/ActionsDialog.tsx";
import { dressPage } from "../../components/pages/dress-page.ts";
import { lockOf } from "../../components/pages/lock-of.ts";
import { moveFocus } from "../../components/pages/move-focus.ts";
import { SidePanel, type SidePanelProps } from "../../components/pages/SidePanel.tsx";
import { SuggestionNote } from "../../components/pages/SuggestionNote.tsx";
import { laterAt } from "../../lib/alerts/later.ts";
import { PAUSE, pauseInForce } from "../../lib/alerts/still.ts";
import { sendToBackground } from "../../lib/messaging/send.ts";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { suggestChannels } from "../../lib/overview/suggest-channel.ts";
import type { DialogRecord } from "../../lib/policy/dialog-record.ts";
import { requestPortalAccess } from "../../lib/settings/access.ts";
import { watchPause } from "../../lib/settings/pause.ts";
import { lineKey } from "../../lib/settings/resolve.ts";
import { withClassified } from "../../lib/settings/settings.ts";
import { changeSettings } from "../../lib/settings/storage.ts";
import { NO_SAY, watchTeamSay } from "../../lib/settings/team.ts";
import type { PageWords } from "../../lib/texts/page-words.ts";
import { liveList } from "../popup/live.ts";

let say = NO_SAY;
let problem: SidePanelProps["problem"] = null;
let pausedUntil = 0;
/** An alert without buttons leads here, with its conversation in the address. */
let chosen = chosenIn(location.hash);

const live = liveList(({ conversations, records, agents, settings, words, hasAccess }, now) => {
  const { product, panel } = words.texts;
  dressPage(document, settings.theme, words.language, `${product} – ${panel.title}`);
  render(
    <SidePanel
      conversations={conversations}
      settings={settings}
      agents={agents}
      now={now}
      words={words}
      hasAccess={hasAccess}
      problem={problem}
      pausedUntil={pauseInForce(pausedUntil, now)}
      chosen={chosen}
      suggestedFor={(conversation) => suggestedFor(conversation, records, words)}
      onChoose={choose}
      onShow={(conversation) => void show(conversation)}
      onMark={(conversation, said) => void mark(conversation, said)}
      onLater={({ window, ...conversation }) => {
        const remindAt = laterAt(Date.now(), window.closesAt);
        void mark(conversation, { remindAt });
      }}
      onSkip={({ portal, dialog }) => {
        void sendToBackground("skip-alerts", { portal, dialog }).then((answer) =>
          close(answer !== null),
        );
      }}
      onPause={(on) => {
        void sendToBackground("pause-alerts", { until: on ? Date.now() + PAUSE : 0 });
      }}
      onGrant={() => void requestPortalAccess().then(live.checkAccess, live.checkAccess)}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
    document.querySelector("#root") ?? document.body,
  );
});

/** For an open channel, where it is known, else for a connector: that is what accepting it classifies. */
function suggestedFor(
  { channel, portal, line, connector }: Conversation,
  records: readonly DialogRecord[],
  words: PageWords,
): ComponentChildren {
  const name = lineKey(portal, line) ?? connector;
  if (channel !== null || name === undefined) return null;
  const suggestion = suggestChannels(records).get(name);
  const setting = `connectors.${name}`;
  if (suggestion === undefined || lockOf(say, words, setting) !== null) return null;
  return (
    <SuggestionNote
      suggestion={suggestion}
      setting={setting}
      words={words}
      onAccept={(accepted) => {
        changeSettings((before) => withClassified(before, name, accepted)).then(
          () => close(true),
          () => close(false),
        );
      }}
    />
  );
}

function choose(conversation: Conversation | null): void {
  chosen = conversation && `${conversation.portal} ${conversation.dialog}`;
  problem = null;
  live.redraw();
}

function close(done: boolean): void {
  if (done) chosen = null;
  problem = done ? null : "not-saved";
  live.redraw();
}

async function show({ portal, dialog }: Conversation): Promise<void> {
  const answer = await sendToBackground("show-dialog", { portal, dialog });
  problem = answer?.shown ? null : "not-shown";
  chosen = null;
  live.redraw();
}

async function mark(
  { portal, dialog }: Pick<Conversation, "portal" | "dialog">,
  marks: SaidByHand,
): Promise<void> {
  const answer = await sendToBackground("mark-dialog", { portal, dialog, marks });
  problem = answer === null ? "not-saved" : null;
  live.redraw();
}

function chosenIn(hash: string): string | null {
  const named = decodeURIComponent(hash.slice(1));
  return named === "" ? null : named;
}

window.addEventListener("hashchange", () => {
  chosen = chosenIn(location.hash);
  live.redraw();
});
watchPause((until) => {
  pausedUntil = until;
  live.redraw();
});
watchTeamSay((changed) => {
  say = changed;
  live.redraw();
});
document.addEventListener("keydown", (event) => moveFocus(event, document));
