import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import {
  LOOK_ALARM,
  scheduleLooks,
  scheduleSweep,
  SOON_ALARM,
  SWEEP_ALARM,
  TOOLBAR_ALARM,
} from "../lib/background/alarms.ts";
import { atMostOnceIn } from "../lib/background/at-most.ts";
import { ALERTS_ALARM, createAlerts } from "../lib/background/alerts.ts";
import { createCache } from "../lib/background/cache.ts";
import { listenToCommands } from "../lib/background/commands.ts";
import { handleMessages } from "../lib/background/handle-messages.ts";
import { isNewlyAlive, serveOpenTabs } from "../lib/background/open-tabs.ts";
import { followOwnPortals } from "../lib/background/own-portals.ts";
import { refreshToolbar } from "../lib/background/refresh-toolbar.ts";
import { sweep } from "../lib/background/sweep.ts";
import { tellRecorded } from "../lib/background/tell.ts";
import { eraseTitlesIfOff } from "../lib/background/titles.ts";
import { leaveWithheld } from "../lib/background/withheld-portals.ts";
import { welcomeOnce } from "../lib/background/welcome.ts";
import { serveBackground } from "../lib/messaging/serve.ts";
import { keepSettingsInForce } from "../lib/settings/keep-in-force.ts";
import { copyManaged } from "../lib/settings/managed.ts";
import { watchOwnPortals } from "../lib/settings/own-portals.ts";
import { readSettings, repairSettings, watchSettings } from "../lib/settings/storage.ts";
import { createStore } from "../lib/store/store.ts";

export default defineBackground(() => {
  const store = createStore({
    keepTitles: async () => (await readSettings()).titles,
    onCommitted(news) {
      cache.add(news);
      void tellRecorded(news);
      refresh();
      look();
    },
  });
  const cache = createCache(() => store.list());
  // Whatever wakes the background, it counts and looks once it has read its settings; the alarm that woke it asks for the same.
  const { promise: awake, resolve: onAwake } = Promise.withResolvers<void>();
  const refresh = atMostOnceIn(900, () => refreshToolbar(cache, Date.now()), awake);
  const alerts = createAlerts({
    store,
    cache,
    now: Date.now,
    buttons: !import.meta.env.FIREFOX,
  });
  const look = atMostOnceIn(900, () => alerts.look(), awake);
  const reread = (): void => {
    cache.forget();
    refresh();
    look();
  };

  // Listeners first and at once: the event that woke the background is waiting for them.
  serveBackground(handleMessages(store, alerts, reread));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === TOOLBAR_ALARM) refresh();
    if (name === ALERTS_ALARM || name === SOON_ALARM) look();
    if (name === LOOK_ALARM) {
      refresh();
      look();
    }
    if (name === SWEEP_ALARM) sweep(store, Date.now()).then(reread, () => undefined);
  });
  listenToCommands(cache, Date.now);
  browser.notifications.onClicked.addListener((id) => void alerts.onClick(id));
  if (!import.meta.env.FIREFOX) {
    browser.notifications.onButtonClicked.addListener((id, button) => {
      void alerts.onClick(id, button);
    });
  }
  // Of an installation the browser wakes the background; what is shown then does not depend on its hearing why.
  browser.runtime.onInstalled.addListener(() => void welcomeOnce());
  void welcomeOnce();
  browser.permissions.onAdded.addListener(() => {
    void serveOpenTabs().then(refresh);
    void followOwnPortals();
  });
  browser.permissions.onRemoved.addListener(() => {
    refresh();
    void leaveWithheld(cache);
    void followOwnPortals();
  });
  watchOwnPortals(() => void followOwnPortals());
  // Pages hold a port to notice that the extension is gone; there is nothing to say on it.
  browser.runtime.onConnect.addListener(() => undefined);
  let isStartOfBrowser = false;
  browser.runtime.onStartup.addListener(() => {
    isStartOfBrowser = true;
  });
  let isStart = true;
  watchSettings((settings) => {
    void eraseTitlesIfOff(store, settings, isStart ? "start" : "change");
    isStart = false;
    refresh();
    look();
    onAwake();
  });

  keepSettingsInForce();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && ("health" in changes || "clocks" in changes)) refresh();
    if (area === "local" && "clocks" in changes) look();
    if (area === "managed") copyManaged().catch(() => undefined);
  });
  repairSettings(Date.now())
    .catch(() => undefined)
    .then(copyManaged)
    .catch(() => undefined);
  void scheduleSweep();
  void followOwnPortals();
  void scheduleLooks();
  void isNewlyAlive().then((newly) => {
    // Firefox serves open tabs by itself, and a starting browser loads its tabs with us in it.
    if (newly && !isStartOfBrowser && !import.meta.env.FIREFOX) return serveOpenTabs();
  });
});
