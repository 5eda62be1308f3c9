import { render } from "preact";
import { browser } from "wxt/browser";
import "../../components/pages/tokens.css";
import "../../components/pages/switch.css";
import "../../components/pages/welcome.css";
import { dressPage } from "../../components/pages/dress-page.ts";
import { lockOf } from "../../components/pages/lock-of.ts";
import { Locks } from "../../components/pages/lock.tsx";
import { Welcome } from "../../components/pages/Welcome.tsx";
import type { OwnPortal } from "../../components/pages/options/PortalRow.tsx";
import { WelcomePortals } from "../../components/pages/WelcomePortals.tsx";
import { WelcomeSwitches } from "../../components/pages/WelcomeSwitches.tsx";
import { readAccess, requestPortalAccess, type Access } from "../../lib/settings/access.ts";
import {
  addOwnPortal,
  ownPortals,
  requestOwnPortal,
  watchOwnPortals,
} from "../../lib/settings/own-portals.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import { changeSettings, watchSettings } from "../../lib/settings/storage.ts";
import { NO_SAY, watchTeamSay } from "../../lib/settings/team.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";

let settings = DEFAULT_SETTINGS;
let access: Access | null = null;
let justGranted = false;
let saved: boolean | null = null;
let say = NO_SAY;
let portals: readonly OwnPortal[] = [];

function draw(): void {
  const words = pageWordsOf(settings.language, navigator.languages);
  dressPage(document, settings.theme, words.language, words.texts.product);
  render(
    <Locks.Provider value={(setting) => lockOf(say, words, setting)}>
      <Welcome
        words={words}
        access={access}
        justGranted={justGranted}
        onGrant={() => void grant()}
        onOptions={() => void browser.runtime.openOptionsPage()}
        switches={
          <WelcomeSwitches
            settings={settings}
            words={words}
            saved={saved}
            onChange={(change) => void save(change)}
          />
        }
        portals={
          <WelcomePortals portals={portals} words={words} onAdd={(host) => void addPortal(host)} />
        }
      />
    </Locks.Provider>,
    document.querySelector("#root") ?? document.body,
  );
}

async function save(change: (settings: Settings) => Settings): Promise<void> {
  try {
    settings = await changeSettings(change);
    saved = true;
  } catch {
    saved = false;
  }
  draw();
}

/** Asks first, while it still is the person's click; the portal is remembered whatever the browser answers. */
async function addPortal(host: string): Promise<void> {
  const asked = requestOwnPortal(host).catch(() => false);
  await addOwnPortal(host);
  await asked;
  await lookForPortals();
}

async function lookForPortals(): Promise<void> {
  portals = await ownPortals();
  draw();
}

async function grant(): Promise<void> {
  justGranted = await requestPortalAccess();
  await checkAccess();
}

async function checkAccess(): Promise<void> {
  access = await readAccess();
  draw();
}

watchSettings((changed) => {
  settings = changed;
  draw();
});
watchTeamSay((changed) => {
  say = changed;
  draw();
});
void checkAccess();
void lookForPortals();
watchOwnPortals(() => void lookForPortals());
const lookAgain = (): void => {
  void lookForPortals();
  void checkAccess();
};
browser.permissions.onAdded.addListener(lookAgain);
browser.permissions.onRemoved.addListener(lookAgain);
