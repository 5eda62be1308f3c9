import { Window } from "happy-dom";
import { isLanguage } from "../demo/culture/date-words.ts";
import { languageOf } from "../demo/culture/culture.ts";
import { ImMessenger } from "../demo/im/messenger.ts";
import { storeRoot } from "../demo/im/store.ts";
import { Messenger } from "../demo/legacy/messenger.ts";
import { pageModel } from "../demo/legacy/page-model.ts";
import { Acts } from "../demo/model/acts.ts";
import { addInternalChats } from "../demo/model/internal.ts";
import { Portal } from "../demo/model/portal.ts";
import { readOptions, type PortalOptions } from "../demo/options.ts";
import { answerFrom } from "../lib/host/page-model/answer.ts";
import { readImV2Model } from "../lib/host/page-model/read-imv2.ts";
import { readLegacyModel } from "../lib/host/page-model/read-legacy.ts";
import type { Conditions } from "./conditions.ts";
import { PageTime, settled } from "./page-time.ts";

export const PORTAL = "acme.bitrix24.com";

/** A portal without any page, and its clock. */
export interface Company {
  readonly acts: Acts;
  readonly portal: Portal;
  /** Sets the portal's clock, ms. */
  setTime(at: number): void;
}

export function startCompany(conditions: Conditions, at: number): Company {
  let now = at;
  const clock = { now: () => now, next: () => now };
  const portal = new Portal(clock);
  const acts = new Acts(portal, languageOf(conditions.culture));
  if (conditions.layout === "chat") addInternalChats(portal, at);
  return {
    acts,
    portal,
    setTime: (to) => {
      now = Math.floor(to / 1000) * 1000;
    },
  };
}

/** The stand-in's messenger, alive in a document of its own, as a person uses it. */
export interface Stage {
  readonly window: Window;
  readonly document: Document;
  readonly time: PageTime;
  /** The dialog that the page calls open: it comes before its messages do. */
  open(): string | null;
  openDialog(dialog: string, around?: number): void;
  loadOlder(): void;
  closeDialog(): void;
  /** The page leaves and comes back to its tab. */
  remount(): void;
  end(): void;
}

/** Wide enough for everybody's names. */
const WIDE = 2000;

function optionsOf(conditions: Conditions): PortalOptions {
  const { layout, release, culture, headings, profileZone } = conditions;
  const query = new URLSearchParams({
    layout,
    release: String(release),
    culture,
    headings,
    connectors: conditions.connectorModel ? "on" : "off",
    entity: conditions.entityModel ? "on" : "off",
    spelling: conditions.camelCaseModel ? "camel" : "",
    order: conditions.newestFirst ? "recent" : "",
    ...(profileZone !== null && { zone: String(profileZone) }),
  });
  return {
    ...readOptions(query),
    connectorModel: conditions.connectorModel,
    entityModel: conditions.entityModel,
  };
}

export async function openStage(conditions: Conditions, company: Company): Promise<Stage> {
  const { layout, htmlLang } = conditions;
  const window = new Window({ url: `https://${PORTAL}/online/`, width: WIDE, height: 900 });
  const document = window.document as unknown as Document;
  if (isLanguage(htmlLang)) document.documentElement.lang = htmlLang;
  useGlobals(window);
  const time = new PageTime();
  time.now = conditions.loadedAt;
  const options = optionsOf(conditions);
  const { acts, portal } = company;
  const stage =
    layout === "legacy"
      ? legacyStage(window, acts, options, time)
      : imStage(layout, window, acts, options, time);
  answerFrom(window as unknown as globalThis.Window & typeof globalThis, [
    readLegacyModel,
    readImV2Model,
  ]);
  await settled();
  return {
    window,
    document,
    time,
    ...stage,
    end: () => {
      portal.viewing = null;
      portal.subscribe = portal.subscribe.bind(portal);
      window.happyDOM.abort().catch(() => {});
    },
  };
}

type Acting = Pick<Stage, "open" | "openDialog" | "loadOlder" | "closeDialog" | "remount">;

function legacyStage(window: Window, acts: Acts, options: PortalOptions, time: PageTime): Acting {
  const messenger = new Messenger(acts, options, time);
  (window.document as unknown as Document).body.append(messenger.root);
  messenger.list.redraw();
  const { loaded } = messenger.reading;
  Object.assign(window, {
    BXIM: pageModel(acts.portal, loaded, () => messenger.current, options),
  });
  return {
    open: () => messenger.current,
    openDialog: (dialog) => void messenger.openDialog(dialog),
    loadOlder: () => void messenger.reading.loadOlder(),
    closeDialog: () => messenger.closeDialog(),
    remount: () => messenger.list.redraw(),
  };
}

function imStage(
  layout: "imol" | "chat",
  window: Window,
  acts: Acts,
  options: PortalOptions,
  time: PageTime,
): Acting {
  const messenger = new ImMessenger(layout, acts, options, time);
  const { document } = window as unknown as { document: Document };
  const place = document.createElement("div");
  place.className = "bx-im-messenger__layout_content";
  document.body.append(place);
  place.append(messenger.list.root, messenger.content);
  messenger.remount();
  Object.assign(window, {
    BX: storeRoot({
      portal: acts.portal,
      layout,
      options,
      current: () => ({
        name: layout === "imol" ? "openlinesV2" : "chat",
        entityId: messenger.current ?? "",
      }),
      loaded: (chat) => messenger.loaded(chat),
    }),
    BXIM: { userId: 1, messenger: { recent: [] } },
  });
  return {
    open: () => messenger.current,
    openDialog: (dialog, around) => void messenger.openDialog(dialog, around),
    loadOlder: () => void messenger.loadOlder(),
    closeDialog: () => messenger.closeDialog(),
    remount: () => {
      messenger.list.root.remove();
      messenger.content.remove();
      place.append(messenger.list.root, messenger.content);
      messenger.remount();
    },
  };
}

/** The stand-in's and the readers' scripts mean the window they run in. */
function useGlobals(window: Window): void {
  Object.defineProperty(window.HTMLElement.prototype, "clientWidth", {
    configurable: true,
    get: () => WIDE,
  });
  Object.assign(window.HTMLElement.prototype, { scrollIntoView: () => {} });
  Object.assign(globalThis, {
    document: window.document,
    parent: window,
    innerHeight: 900,
    addEventListener: () => {},
    CustomEvent: window.CustomEvent,
    MutationObserver: window.MutationObserver,
    Node: window.Node,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
  });
}
