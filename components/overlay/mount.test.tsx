// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Explanation, Panel, SendWarning, WarningChoice } from "../../lib/guard/warning.ts";
import { createOverlay } from "../../lib/overlay/create-overlay.ts";
import type { Overlay } from "../../lib/overlay/overlay.ts";
import {
  WINDOW_STATES,
  type WindowState,
  type WindowStateName,
} from "../../lib/policy/window-state.ts";
import { panelEn } from "../../lib/texts/panel.en.ts";
import { panelEs } from "../../lib/texts/panel.es.ts";
import { DAY, HOUR } from "../../lib/time/instant.ts";
import { createPanel } from "./mount.tsx";

const NOW = Date.UTC(2026, 10, 21, 12);
/** Never on screen: in Bitrix24 a closed conversation is one that was ended, and the others are jargon. */
const FORBIDDEN =
  /\bclosed?\b|human.agent|connector|conector|\bline\b|\blínea\b|cerrad|will be delivered/i;

let overlay: Overlay;
let panel: Panel;
let choices: WarningChoice[];

function windowOf(state: WindowStateName, rest: Partial<WindowState> = {}): WindowState {
  const stops = ["closed", "private-reply-used", "awaiting-customer"].includes(state);
  const reminds = ["human-agent", "private-reply"].includes(state);
  return {
    state,
    verdict: stops ? "confirm" : reminds ? "remind" : "allow",
    approximate: false,
    unanswered: "yes",
    ...(stops || state === "unknown" ? {} : { closesAt: NOW + 3 * HOUR }),
    because: {
      rules: ["R2", "R3"],
      ...(state === "unknown" ? { unknown: "not-read" as const } : { customerAt: NOW - DAY }),
    },
    ...rest,
  };
}

function pieceOf(window: WindowState, dialog = "chat1") {
  const { state, unanswered, approximate } = window;
  return { dialog, state, unanswered, approximate, urgency: "calm" as const, ended: false };
}

function stopped(window: WindowState, rest: Partial<SendWarning> = {}): SendWarning {
  return {
    dialog: "chat1",
    title: "Maria Lopez",
    window,
    view: pieceOf(window),
    attempt: { way: "key", draft: "hello", replay: () => {} },
    promotional: [],
    offers: ["wait", "end", "send"],
    endElsewhere: false,
    ...rest,
  };
}

function explained(window: WindowState, dialog = "chat1"): Explanation {
  return {
    dialog,
    title: "Maria Lopez",
    channel: "WhatsApp",
    window,
    view: pieceOf(window, dialog),
    below: new DOMRect(400, 20, 300, 28),
  };
}

const root = (): ShadowRoot => overlay.element.shadowRoot!;
const dialog = (): HTMLDialogElement | null =>
  root().querySelector("dialog[data-part=send-warning]");
const explanation = (): HTMLElement | null => root().querySelector("[data-part=explanation]");
const action = (name: string): HTMLButtonElement | null =>
  root().querySelector(`[data-action=${name}]`);

/** As the window hears it first. */
function person(target: EventTarget, event: Event): boolean {
  Object.defineProperty(event, "isTrusted", { value: true });
  let taken = false;
  const hear = (): void => {
    taken = overlay.take(event);
    if (taken) event.stopImmediatePropagation();
  };
  window.addEventListener(event.type, hear, { capture: true, once: true });
  target.dispatchEvent(event);
  return taken;
}
const press = (name: string): void => {
  person(
    action(name)!,
    new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }),
  );
};
const pressKey = (target: EventTarget, key: string, repeat = false): boolean =>
  person(
    target,
    new KeyboardEvent("keydown", { key, repeat, bubbles: true, composed: true, cancelable: true }),
  );

function make(texts = panelEn): void {
  panel = createPanel({
    overlay,
    texts,
    formatters: {
      time: (at) => new Date(at).toISOString().slice(11, 16),
      exactly: (at) => new Date(at).toISOString(),
      left: (left) => `${Math.floor(left / HOUR)} h`,
    },
    promotionalWords: () => [],
    now: () => NOW,
  });
}

function warn(warning: SendWarning): void {
  panel.warn(warning, (choice) => choices.push(choice));
}

beforeEach(() => {
  document.body.replaceChildren();
  document.elementsFromPoint = () => [];
  choices = [];
  overlay = createOverlay(document);
  make();
});

afterEach(() => {
  panel.destroy();
  overlay.destroy();
});

describe("the send warning", () => {
  it("opens as a modal dialog with its hooks, the way back in focus", () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, "showModal");
    warn(stopped(windowOf("closed")));
    expect(showModal).toHaveBeenCalledOnce();
    expect(panel.isWarning()).toBe(true);
    expect(dialog()?.dataset).toMatchObject({
      dialog: "chat1",
      state: "closed",
      unanswered: "yes",
    });
    expect(root().activeElement).toBe(action("edit"));
  });

  it.each(["edit", "wait", "send"] as const)("answers %s once and is gone", (name) => {
    warn(stopped(windowOf("closed")));
    const button = action(name)!;
    press(name);
    button.click();
    expect(choices).toEqual([name]);
    expect(dialog()).toBeNull();
    expect(panel.isWarning()).toBe(false);
  });

  it("is deaf to what scripts of the page press", () => {
    warn(stopped(windowOf("closed")));
    action("send")?.click();
    action("edit")?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    dialog()?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }),
    );
    expect(choices).toEqual([]);
    expect(panel.isWarning()).toBe(true);
  });

  it("goes back to the draft on Esc, wherever the focus is, and keeps Esc", () => {
    warn(stopped(windowOf("closed")));
    expect(pressKey(document.body, "Escape")).toBe(true);
    expect(choices).toEqual(["edit"]);
    expect(pressKey(document.body, "Escape")).toBe(false);
  });

  it("keeps every key from the host while it is open, and does nothing on a repeated Esc", () => {
    warn(stopped(windowOf("closed")));
    expect(pressKey(document.body, "a")).toBe(true);
    expect(pressKey(document.body, "Escape", true)).toBe(true);
    expect(choices).toEqual([]);
  });

  it("says before the conversation is finished that the customer may get a message by it", () => {
    warn(stopped(windowOf("closed")));
    press("end");
    expect(choices).toEqual([]);
    expect(dialog()?.textContent).toContain("may send the customer its own closing message");
    expect(root().activeElement).toBe(action("edit"));
    pressKey(dialog()!, "Escape");
    expect(choices).toEqual([]);
    press("end");
    press("end");
    expect(choices).toEqual(["end"]);
  });

  it("says where the host's own control is when it cannot be pressed", () => {
    warn(stopped(windowOf("closed"), { endElsewhere: true }));
    press("end");
    expect(dialog()?.textContent).toContain(panelEn.warning.endElsewhere);
    expect(action("end")).toBeNull();
    press("edit");
    expect(choices).toEqual(["edit"]);
  });

  it("offers nothing that is not offered, and says why", () => {
    warn(stopped(windowOf("closed"), { offers: ["wait"] }));
    expect(action("send")).toBeNull();
    expect(action("end")).toBeNull();
    expect(dialog()?.textContent).toContain(panelEn.warning.blocked);
  });

  it("shows promotional words as they stand in the draft, as text", () => {
    const promotional = ["<b>50%</b> off"];
    warn(stopped(windowOf("human-agent"), { promotional, offers: ["send"] }));
    expect(dialog()?.textContent).toContain("“<b>50%</b> off”");
    expect(dialog()?.querySelector(".found b")).toBeNull();
  });

  it("says how files are sent anyway, which cannot be sent again for the person", () => {
    const attempt = { way: "files", draft: "", replay: null } as const;
    warn(stopped(windowOf("closed"), { attempt }));
    expect(dialog()?.textContent).toContain("within 60 seconds");
    expect(dialog()?.textContent).not.toContain("Your text");
  });

  it("follows the state: the customer writes while it is open", () => {
    warn(stopped(windowOf("closed"), { offers: ["wait"] }));
    panel.update(explained(windowOf("open")));
    expect(dialog()?.textContent).toContain(panelEn.warning.freeHeading);
    press("send");
    expect(choices).toEqual(["send"]);
  });

  it("stays as it is when nothing is known any more", () => {
    warn(stopped(windowOf("closed")));
    panel.update(explained(windowOf("unknown")));
    expect(dialog()?.textContent).toContain("24 hours are over");
  });

  it("stays while the host redraws its conversation", () => {
    warn(stopped(windowOf("closed")));
    panel.update(null);
    expect(panel.isWarning()).toBe(true);
  });

  it("ends with edit when another conversation comes, and with the panel", () => {
    warn(stopped(windowOf("closed")));
    panel.update(explained(windowOf("open"), "chat2"));
    warn(stopped(windowOf("closed")));
    panel.destroy();
    expect(choices).toEqual(["edit", "edit"]);
  });

  it("gives up, and says so, where no dialog can be opened", () => {
    vi.spyOn(HTMLDialogElement.prototype, "showModal").mockImplementation(() => {
      throw new Error("not here");
    });
    expect(() => warn(stopped(windowOf("closed")))).toThrow("not here");
    expect(panel.isWarning()).toBe(false);
    expect(dialog()).toBeNull();
  });

  it("comes back when the page takes the overlay away", async () => {
    warn(stopped(windowOf("closed")));
    overlay.element.remove();
    expect(panel.isWarning()).toBe(false);
    await Promise.resolve();
    expect(overlay.element.isConnected).toBe(true);
    expect(panel.isWarning()).toBe(true);
    expect(choices).toEqual([]);
  });
});

describe("the explanation", () => {
  it("names the message, the rules, the deadline and what did not change it", () => {
    const because = {
      rules: ["R2", "R3"],
      customerAt: NOW - 21 * HOUR,
      notExtendedBy: { by: "agent", at: NOW - 15 * HOUR },
    } as const;
    panel.toggleExplanation(explained(windowOf("open", { because })));
    const words = explanation()?.textContent ?? "";
    expect(words).toContain("Reply until 15:00");
    expect(words).toContain("2026-11-20T15:00:00.000Z");
    expect(words).toContain("Your message at 21:00 did not change this");
    expect(words).toContain(`R2${panelEn.rules["R2"]}`);
    expect(explanation()?.querySelector("svg[role=img]")?.getAttribute("aria-label")).toContain(
      "Deadline",
    );
    expect(root().activeElement).toBe(explanation());
  });

  it.each([
    ["window", "a message came too late"],
    ["private-reply", "the comment already had its one message"],
    ["other", "a message did not reach the customer"],
  ] as const)("says why a message did not arrive: %s", (reason, why) => {
    const at = NOW - HOUR;
    const notDelivered = { id: 7, reason, at };
    const refusedAt = reason === "window" ? { refusedAt: at } : {};
    const because = { rules: ["R4"], notDelivered, ...refusedAt };
    panel.toggleExplanation({
      ...explained(windowOf("closed", { because })),
      errorNumber: 2534022,
    });
    const notes = [...(explanation()?.querySelectorAll(".note") ?? [])].map(
      (note) => note.textContent,
    );
    expect(notes).toEqual([
      `Bitrix24 reported at 11:00 that ${why}.`,
      "Meta's error number: 2534022.",
    ]);
    for (const texts of [panelEn, panelEs])
      expect(texts.explanation.notDelivered(reason, "11:00")).not.toMatch(FORBIDDEN);
  });

  it("opens and closes with the chip", () => {
    panel.toggleExplanation(explained(windowOf("open")));
    panel.toggleExplanation(explained(windowOf("open")));
    expect(explanation()).toBeNull();
  });

  it("closes on Esc, which it keeps, and on a press elsewhere, which it does not", () => {
    panel.toggleExplanation(explained(windowOf("open")));
    expect(pressKey(document.body, "Escape")).toBe(true);
    expect(explanation()).toBeNull();
    panel.toggleExplanation(explained(windowOf("open")));
    expect(
      person(explanation()!, new Event("pointerdown", { bubbles: true, composed: true })),
    ).toBe(true);
    expect(explanation()).not.toBeNull();
    expect(person(document.body, new Event("pointerdown", { bubbles: true, composed: true }))).toBe(
      false,
    );
    expect(explanation()).toBeNull();
  });

  it("leaves other keys to the host", () => {
    panel.toggleExplanation(explained(windowOf("open")));
    expect(pressKey(document.body, "a")).toBe(false);
  });

  it("follows its conversation and closes with it", () => {
    panel.toggleExplanation(explained(windowOf("open")));
    panel.update(explained(windowOf("closed")));
    expect(explanation()?.textContent).toContain("24 hours over");
    panel.update(explained(windowOf("open"), "chat2"));
    expect(explanation()).toBeNull();
  });

  it("makes way for a warning", () => {
    panel.toggleExplanation(explained(windowOf("closed")));
    warn(stopped(windowOf("closed")));
    expect(explanation()).toBeNull();
  });
});

describe.each([
  ["English", panelEn],
  ["Spanish", panelEs],
])("in %s", (_language, texts) => {
  beforeEach(() => make(texts));

  it.each(WINDOW_STATES)("the state %s has plain words everywhere", (state) => {
    panel.toggleExplanation(explained(windowOf(state)));
    const explaining = explanation()?.textContent ?? "";
    warn(stopped(windowOf(state)));
    const warning = dialog()?.textContent ?? "";
    for (const words of [explaining, warning]) {
      expect(words).toContain("Reply Window");
      expect(words).not.toMatch(/undefined|null|NaN/);
      expect(words).not.toMatch(FORBIDDEN);
    }
  });

  it("every rule and every cause of not knowing has words", () => {
    for (let rule = 1; rule <= 12; rule++) expect(texts.rules[`R${rule}`]).toMatch(/\.$/);
    for (const words of Object.values(texts.explanation.unknown)) expect(words).not.toBe("");
  });
});
