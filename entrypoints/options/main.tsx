import { render } from "preact";
import { browser } from "wxt/browser";
import "../../components/pages/tokens.css";
import "../../components/pages/switch.css";
import "../../components/pages/options.css";
import "../../components/pages/options/lead.css";
import "../../components/pages/workday/workday.css";
import { dressPage } from "../../components/pages/dress-page.ts";
import { lockOf } from "../../components/pages/lock-of.ts";
import { Locks } from "../../components/pages/lock.tsx";
import { HealthSection } from "../../components/pages/HealthSection.tsx";
import type { OwnPortal } from "../../components/pages/options/PortalRow.tsx";
import { Options } from "../../components/pages/Options.tsx";
import { refusalIn, type Notice } from "../../lib/host/bitrix24/refusals.ts";
import { listenOnExtensionPage } from "../../lib/messaging/listen.ts";
import { sendToBackground } from "../../lib/messaging/send.ts";
import { clockSentences } from "../../lib/overview/clock-notes.ts";
import { refusedEarlyOf } from "../../lib/overview/lines.ts";
import { suggestChannels } from "../../lib/overview/suggest-channel.ts";
import { openConnectorsOf } from "../../lib/overview/open-connectors.ts";
import type { DialogRecord } from "../../lib/policy/dialog-record.ts";
import type { ReportEvent } from "../../lib/report/event.ts";
import { readKeys, type CommandKey } from "../../lib/settings/keys.ts";
import { watchClocks, type Clocks } from "../../lib/settings/clocks.ts";
import { watchHealth, type KnownHealth } from "../../lib/settings/health.ts";
import { ownPortals, watchOwnPortals } from "../../lib/settings/own-portals.ts";
import { readAccess, requestPortalAccess, type Access } from "../../lib/settings/access.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import {
  changeSettings,
  dismissSetAside,
  readSetAside,
  watchSettings,
  type SetAside,
} from "../../lib/settings/storage.ts";
import { resetSettings, takeOver } from "../../lib/settings/take-over.ts";
import { NO_SAY, watchTeamSay } from "../../lib/settings/team.ts";
import { createStore } from "../../lib/store/store.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { copyReport, saveSettings, saveStored } from "./hand-out.ts";
import { addPortal, removePortal } from "./own-portal.ts";
import { sectionsOf } from "./sections.tsx";

let settings = DEFAULT_SETTINGS;
let saved: boolean | null = null;
let access: Access | null = null;
let setAside: SetAside | null = null;
let records: readonly DialogRecord[] = [];
let events: readonly ReportEvent[] = [];
let say = NO_SAY;
let keys: readonly CommandKey[] = [];
let portals: readonly OwnPortal[] = [];
let missed: readonly KnownHealth[] = [];
let clocks: Clocks = new Map();

function draw(): void {
  const words = pageWordsOf(settings.language, navigator.languages);
  const { product, options } = words.texts;
  const onChange = (change: (settings: Settings) => Settings): void => void save(change);
  const onGrant = (): void => void requestPortalAccess().then(checkAccess, checkAccess);
  const now = Date.now();
  const seen = openConnectorsOf(records);
  const suggestions = suggestChannels(records);
  // Open channels stand in a section of their own.
  const classified = Object.keys(settings.connectors).filter((name) => !name.includes("/"));
  dressPage(document, settings.theme, words.language, `${options.title} – ${product}`);
  render(
    <Locks.Provider value={(setting) => lockOf(say, words, setting)}>
      <Options
        settings={settings}
        words={words}
        now={now}
        readAs={(notice) => refusalIn(noticeOf(notice), settings.refusalFragments)}
        access={access}
        saved={saved}
        problems={setAside?.problems ?? []}
        connectors={[...new Set([...seen, ...classified])].toSorted()}
        suggestions={suggestions}
        refusedEarly={refusedEarlyOf(records, settings, now)}
        more={sectionsOf(
          { settings, words, records, events, say, keys, portals, access, suggestions, now },
          {
            onChange,
            onSaveSettings: (name, locked) => saveSettings(settings, name, locked),
            onApplyTeam: (shared) => keep(() => takeOver(shared)),
            onAddPortal: (host) => void addPortal(host).then(lookForPortals),
            onGrant,
            onRemovePortal: remove,
            onSaveStored: () => void saveStored({ records, events, clocks }),
            onErase: eraseSome,
          },
        )}
        health={
          <HealthSection
            found={missed}
            clocks={clockSentences(clocks, now, words)}
            words={words}
            onCopy={() => copyReport(missed, clocks)}
          />
        }
        onChange={onChange}
        onErase={eraseAll}
        onReset={() => void keep(resetSettings)}
        onGrant={onGrant}
        onCopySetAside={() => {
          void navigator.clipboard.writeText(JSON.stringify(setAside?.value, null, 2));
        }}
        onDismissSetAside={() => void dismissSetAside().then(lookForSetAside)}
      />
    </Locks.Provider>,
    document.querySelector("#root") ?? document.body,
  );
}

/** A notice as the portal's page would hold it, out of any page. */
function noticeOf(text: string): Notice {
  const message = document.createElement("div");
  message.textContent = text;
  return { message, body: message, quoted: [] };
}

function save(change: (settings: Settings) => Settings): Promise<boolean> {
  return keep(() => changeSettings(change));
}

/** Shows what became of the settings, and says whether they are stored. */
async function keep(put: () => Promise<Settings>): Promise<boolean> {
  try {
    settings = await put();
    saved = true;
  } catch {
    saved = false;
  }
  draw();
  return saved;
}

async function eraseAll(): Promise<boolean> {
  const answer = await sendToBackground("erase-dialogs", {});
  await lookForRecords().catch(() => undefined);
  return answer !== null;
}

async function eraseSome(portal: string, dialog?: string): Promise<boolean> {
  const answer = await sendToBackground(
    "erase-some",
    dialog === undefined ? { portal } : { portal, dialog },
  );
  await lookForRecords().catch(() => undefined);
  return answer !== null;
}

async function remove(host: string): Promise<boolean> {
  const isGone = await removePortal(host, {
    async seen() {
      await lookForRecords();
      return [...records, ...events].map(({ portal }) => portal);
    },
    change: save,
  });
  await Promise.all([lookForPortals(), lookForRecords()]).catch(() => undefined);
  return isGone;
}

async function lookForPortals(): Promise<void> {
  portals = await ownPortals();
  draw();
}

async function checkAccess(): Promise<void> {
  access = await readAccess();
  draw();
}

async function lookForKeys(): Promise<void> {
  keys = await readKeys();
  draw();
}

async function lookForSetAside(): Promise<void> {
  setAside = await readSetAside();
  draw();
}

/** What pages tell while this one is open: read again, but not for each message of a burst. */
function followRecords(): void {
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      lookForRecords().catch(() => undefined);
    }, 1_000);
  };
  const { signal } = new AbortController();
  listenOnExtensionPage({ "facts-recorded": later, "facts-erased": later }, signal);
}

async function lookForRecords(): Promise<void> {
  const store = createStore();
  [records, events] = await Promise.all([store.list(), store.events()]);
  await store.close();
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
watchClocks((known) => {
  clocks = known;
  draw();
});
watchHealth((found) => {
  missed = found;
  draw();
}, Date.now);
void checkAccess();
void lookForSetAside();
void lookForPortals();
void lookForKeys();
// They are changed on the browser's own page: whoever comes back sees what holds.
window.addEventListener("focus", () => void lookForKeys());
watchOwnPortals(() => void lookForPortals());
const lookAgain = (): void => {
  void lookForPortals();
  void checkAccess();
};
browser.permissions.onAdded.addListener(lookAgain);
browser.permissions.onRemoved.addListener(lookAgain);
followRecords();
lookForRecords().catch(() => undefined);
