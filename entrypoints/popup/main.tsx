import { render } from "preact";
import { browser } from "wxt/browser";
import "../../components/pages/tokens.css";
import "../../components/pages/popup.css";
import "../../components/pages/sidepanel.css";
import { dressPage } from "../../components/pages/dress-page.ts";
import { moveFocus } from "../../components/pages/move-focus.ts";
import { OfferCard } from "../../components/pages/OfferCard.tsx";
import { Popup } from "../../components/pages/Popup.tsx";
import { WithheldCard } from "../../components/pages/WithheldCard.tsx";
import { sendToBackground } from "../../lib/messaging/send.ts";
import { clockDifferences, clockNotes } from "../../lib/overview/clock-notes.ts";
import type { Conversation } from "../../lib/overview/conversation.ts";
import { requestPortalAccess } from "../../lib/settings/access.ts";
import {
  addOwnPortal,
  readOwnPortals,
  requestOwnPortal,
  watchOwnPortals,
  withheldPortals,
} from "../../lib/settings/own-portals.ts";
import { readAddress } from "../../lib/settings/portal-address.ts";
import { dismissHealth, watchHealth, type KnownHealth } from "../../lib/settings/health.ts";
import { healthReport } from "../../lib/settings/health-report.ts";
import { watchTeamSay } from "../../lib/settings/team.ts";
import type { Team } from "../../lib/settings/team-file.ts";
import type { ClockDifference } from "../../lib/time/portal-clock.ts";
import { liveList } from "./live.ts";
import { openSidePanel } from "./open-side-panel.ts";

let notShown = false;
let team: Team | null = null;
let offered: string | null = null;
let withheld: readonly string[] = [];
let missed: readonly KnownHealth[] = [];
let differences: readonly ClockDifference[] = [];

const live = liveList(({ conversations, agents, settings, words, hasAccess, clocks }, now) => {
  differences = [...clockDifferences(clocks, now).values()];
  dressPage(document, settings.theme, words.language, words.texts.product);
  render(
    <Popup
      conversations={conversations}
      now={now}
      words={words}
      hasAccess={hasAccess}
      quietUntil={settings.quietUntil}
      workingHours={settings.workingHours}
      agents={agents}
      notShown={notShown}
      team={team}
      offer={
        <>
          {withheld.map((host) => (
            <WithheldCard key={host} host={host} words={words} onAsk={() => void ask(host)} />
          ))}
          {offered !== null && (
            <OfferCard host={offered} words={words} onAdd={() => void addPortal()} />
          )}
        </>
      }
      health={missed.length === 0 ? null : { onCopy: copyReport, onDismiss: dismiss }}
      clocks={clockNotes(clocks, now, words)}
      onShow={(conversation) => void show(conversation)}
      onGrant={() => void requestPortalAccess().then(live.checkAccess, live.checkAccess)}
      onPanel={() => openSidePanel(() => window.close())}
      onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      onWelcome={() => {
        void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
        window.close();
      }}
    />,
    document.querySelector("#root") ?? document.body,
  );
});

async function show({ portal, dialog }: Conversation): Promise<void> {
  const answer = await sendToBackground("show-dialog", { portal, dialog });
  if (answer?.shown) return window.close();
  notShown = true;
  live.redraw();
}

/** Looks, with what the click on our button allows, whether the page beside is a portal that could be added. */
async function lookBeside(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const read = tab?.url === undefined ? null : readAddress(tab.url);
  if (tab?.id === undefined || read === null || "problem" in read) return;
  if ((await readOwnPortals()).includes(read.host)) return;
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab.id },
    world: "MAIN",
    func: () => "BX" in globalThis,
  });
  if (answer?.result !== true) return;
  offered = read.host;
  live.redraw();
}

/** Browsers may close the popup when they ask: the portal is remembered first, and served once it is granted. */
async function addPortal(): Promise<void> {
  if (offered === null) return;
  const asked = requestOwnPortal(offered).catch(() => false);
  await addOwnPortal(offered);
  await asked;
  // A refused one is not offered once more but explained.
  offered = null;
  await lookForWithheld();
}

async function ask(host: string): Promise<void> {
  await requestOwnPortal(host).catch(() => false);
  await lookForWithheld();
}

async function lookForWithheld(): Promise<void> {
  withheld = await withheldPortals();
  live.redraw();
}

lookBeside().catch(() => undefined);
const lookAgain = (): void => void lookForWithheld().catch(() => undefined);
lookAgain();
watchOwnPortals(lookAgain);
browser.permissions.onAdded.addListener(lookAgain);
browser.permissions.onRemoved.addListener(lookAgain);

function copyReport(): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const { userAgent } = navigator;
  return navigator.clipboard.writeText(
    healthReport(missed, { version, userAgent, clocks: differences }),
  );
}

function dismiss(): void {
  void dismissHealth();
}

watchHealth((found) => {
  missed = found;
  live.redraw();
}, Date.now);
watchTeamSay((say) => {
  team = say.team;
  live.redraw();
});
document.addEventListener("keydown", (event) => moveFocus(event, document));
