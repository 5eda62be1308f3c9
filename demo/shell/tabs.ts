import type { Message } from "../model/dialog.ts";
import type { Chat } from "../im/row.ts";
import type { ImMessenger } from "../im/messenger.ts";
import { box, el, span } from "../page/dom.ts";
import type { PortalVerbs } from "../verbs.ts";

export type TabName = "chat" | "openlines";

/** One messenger of the page, as its tab shows it. */
export interface Stage {
  /** The store's word for it. */
  readonly layout: "chat" | "openlines" | "openlinesV2";
  readonly verbs: Promise<PageVerbs>;
  /** `null`: the legacy one, which lives in the frame. */
  readonly messenger: ImMessenger | null;
  show(): void;
  hide(): void;
}

export type PageVerbs = Omit<
  PortalVerbs,
  "openSlider" | "closeSlider" | "sliderOpen" | "messengerOpen" | "setTheme"
>;

const TITLES = { chats: "Chats", openlines: "Contact Center" } as const;

/** The messenger's tabs. A stage is made when its tab is first chosen; after that it lives on, shown or not. */
export class Tabs {
  readonly navigation: HTMLElement;
  readonly place = box("bx-im-messenger__layout_content");
  readonly root: HTMLElement;
  readonly #make: (name: TabName) => Stage;
  readonly #stages = new Map<TabName, Stage>();
  current: TabName;

  constructor(first: TabName, make: (name: TabName) => Stage) {
    this.current = first;
    this.#make = make;
    this.navigation = box(
      "bx-im-navigation__container",
      ...(["chats", "openlines"] as const).map((tab) => {
        const item = el(
          "div",
          { class: "bx-im-navigation__item_container", "data-tab": tab },
          span(`bx-im-navigation__icon --${tab}`),
        );
        item.title = TITLES[tab];
        item.addEventListener("click", () => this.switchTo(tab === "chats" ? "chat" : tab));
        return item;
      }),
    );
    this.root = box("bx-im-messenger__layout_container", this.place);
  }

  get hasStage(): boolean {
    return this.#stages.size > 0;
  }

  /** The legacy messenger was opened on this page. */
  get hasFrame(): boolean {
    return this.#stages.get("openlines")?.layout === "openlines";
  }

  /** The messages of a chat that any messenger of this page has loaded. */
  loaded(chat: Chat): readonly Message[] {
    for (const { messenger } of this.#stages.values()) {
      const found = messenger?.loaded(chat) ?? [];
      if (found.length > 0) return found;
    }
    return [];
  }

  get stage(): Stage {
    return this.stageOf(this.current);
  }

  stageOf(name: TabName): Stage {
    let stage = this.#stages.get(name);
    if (!stage) {
      stage = this.#make(name);
      this.#stages.set(name, stage);
    }
    return stage;
  }

  switchTo(name: TabName): void {
    if (name !== this.current) this.stage.hide();
    this.current = name;
    this.stage.show();
    for (const item of this.navigation.children) {
      if (item instanceof HTMLElement)
        item.classList.toggle(
          "--selected",
          item.dataset["tab"] === (name === "chat" ? "chats" : name),
        );
    }
  }
}
