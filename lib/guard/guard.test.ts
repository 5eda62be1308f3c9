// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Host, SendAttempt } from "../host/host.ts";
import type { Overlay } from "../overlay/overlay.ts";
import type { WindowState } from "../policy/window-state.ts";
import { DAY, SECOND } from "../time/instant.ts";
import type { GuardCase } from "./decide.ts";
import { createEars } from "./ears.ts";
import { installGuard, PASS } from "./guard.ts";
import type { Panel, SendWarning, WarningChoice } from "./warning.ts";

/** As the browser marks what a person did. */
function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
}

let life: AbortController;
let field: HTMLTextAreaElement;
let button: HTMLButtonElement;
let picker: HTMLInputElement;
let preview: HTMLButtonElement;
let sent: string[];
let files: number;
let previews: number;
let now: number;
let verdict: Partial<WindowState>;
let settings: Partial<GuardCase>;
let warnings: SendWarning[];
let answer: ((choice: WarningChoice) => void) | null;
let panel: Panel | null;
let endDialogue: (() => void) | null;
let openDialog: string;
let settled: boolean;
let settledHere: string | null;
let chosen: string[];

beforeEach(() => {
  document.body.replaceChildren();
  field = document.createElement("textarea");
  button = document.createElement("button");
  preview = document.createElement("button");
  picker = document.createElement("input");
  picker.type = "file";
  document.body.append(field, button, picker, preview);
  sent = [];
  files = 0;
  previews = 0;
  now = 1_000_000;
  verdict = { state: "closed", verdict: "confirm" };
  settings = {};
  warnings = [];
  answer = null;
  openDialog = "chat1";
  settled = true;
  settledHere = null;
  endDialogue = null;
  chosen = [];
  life = new AbortController();
  panel = {
    warn(warning, onChoice) {
      warnings.push(warning);
      answer = (choice) => {
        answer = null;
        onChoice(choice);
      };
    },
    isWarning: () => answer !== null,
    toggleExplanation: () => {},
    update: () => {},
    promotionalWords: (draft) => (draft.includes("sale") ? ["sale"] : []),
    destroy: () => {},
  };
  const send = (): void => {
    sent.push(field.value);
    field.value = "";
  };
  installGuard({
    window,
    ears: createEars(window, life.signal),
    host: () => host,
    caseOf: () => guardCase(),
    wasSettled: (dialog) => dialog === settledHere,
    overlay: () => null,
    panel: () => panel,
    onChoice: (choice) => chosen.push(choice),
    now: () => now,
    signal: life.signal,
  });
  button.addEventListener("click", send);
  field.addEventListener("keydown", (event) => event.key === "Enter" && send());
  picker.addEventListener("change", () => files++);
  preview.addEventListener("click", () => previews++);
});

afterEach(() => life.abort());

const host = {
  conversation: () => ({ dialog: openDialog, settled, panel: "none" }),
  composer: {
    attemptOf(event: Event): SendAttempt | null {
      if (event.type === "paste" || event.type === "drop")
        return { way: "files", draft: "", replay: null };
      if (event.target === preview) return { way: "paste-preview", draft: "", replay: null };
      if (event.type === "change") return { way: "files", draft: "", replay: null };
      const isEnter = event.type === "keydown" && (event as KeyboardEvent).key === "Enter";
      if (!isEnter && event.target !== button) return null;
      const way = isEnter ? "key" : "button";
      return { way, draft: field.value, replay: () => button.click() };
    },
    field: () => field,
    endDialogue: () => endDialogue,
    insert: () => false,
  },
} as unknown as Host;

function guardCase(): GuardCase {
  const window: WindowState = {
    state: "closed",
    verdict: "confirm",
    approximate: false,
    unanswered: "yes",
    because: { rules: ["R4"] },
    ...verdict,
  };
  return {
    window,
    view: {
      dialog: openDialog,
      state: window.state,
      urgency: "calm",
      unanswered: "yes",
      approximate: false,
      ended: false,
    },
    title: "Maria",
    atSend: "warn",
    promotionalCheck: true,
    provenNow: true,
    canEnd: true,
    ...settings,
  };
}

function pressEnter(): Event {
  const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  field.dispatchEvent(trusted(event));
  return event;
}

function pickFiles(): void {
  picker.dispatchEvent(trusted(new Event("change", { bubbles: true, cancelable: true })));
}

function write(text: string): void {
  field.focus();
  field.value = text;
}

describe("a send that would not be delivered", () => {
  it("is stopped before the host hears of it, by key and by button", () => {
    write("hello");
    expect(pressEnter().defaultPrevented).toBe(true);
    answer?.("edit");
    button.dispatchEvent(trusted(new MouseEvent("click", { bubbles: true, cancelable: true })));
    expect(sent).toEqual([]);
    expect(warnings.map(({ attempt }) => attempt.way)).toEqual(["key", "button"]);
    expect(field.value).toBe("hello");
  });

  it("is shown with what is known and offered", () => {
    write("hello");
    pressEnter();
    expect(warnings[0]).toMatchObject({
      dialog: "chat1",
      title: "Maria",
      offers: ["wait", "end", "send"],
      promotional: [],
      endElsewhere: true,
    });
  });

  it("opens one warning, whatever else of it arrives", () => {
    write("hello");
    pressEnter();
    pressEnter();
    expect(warnings).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it("brings the person back to caret and selection after edit", () => {
    write("hello world");
    field.setSelectionRange(2, 5, "backward");
    pressEnter();
    field.setSelectionRange(0, 0);
    field.blur();
    answer?.("edit");
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([2, 5]);
    expect(sent).toEqual([]);
    expect(chosen).toEqual(["edit"]);
  });

  it("is sent once after send, by the host's own button", () => {
    write("hello");
    pressEnter();
    answer?.("send");
    expect(sent).toEqual(["hello"]);
    write("again");
    pressEnter();
    expect(sent).toEqual(["hello"]);
    expect(warnings).toHaveLength(2);
  });

  it("is not sent into another conversation than the one warned of", () => {
    write("hello");
    pressEnter();
    openDialog = "chat2";
    answer?.("send");
    expect(sent).toEqual([]);
  });

  it("ends no other conversation than the one warned of", () => {
    endDialogue = vi.fn<() => void>();
    write("hello");
    pressEnter();
    openDialog = "chat2";
    answer?.("end");
    expect(endDialogue).not.toHaveBeenCalled();
  });

  it("lets the host finish the conversation where its button is found", () => {
    endDialogue = vi.fn<() => void>();
    write("hello");
    pressEnter();
    expect(warnings[0]?.endElsewhere).toBe(false);
    answer?.("end");
    expect(endDialogue).toHaveBeenCalledOnce();
    expect(chosen).toEqual(["end"]);
  });

  it("is judged again at the send: what became worse meanwhile is said first", () => {
    verdict = { state: "human-agent", verdict: "remind", closesAt: now + DAY };
    write("hello");
    pressEnter();
    verdict = { state: "closed", verdict: "confirm" };
    answer?.("send");
    expect(sent).toEqual([]);
    expect(warnings.map(({ window }) => window.state)).toEqual(["human-agent", "closed"]);
  });

  it("passes once the customer has written, with the warning still open", () => {
    write("hello");
    pressEnter();
    verdict = { state: "open", verdict: "allow" };
    answer?.("send");
    expect(sent).toEqual(["hello"]);
    expect(warnings).toHaveLength(1);
  });
});

describe("while the host switches to another conversation", () => {
  it("nothing is stopped: the composer may still be that of the last one", () => {
    settledHere = "chat1";
    openDialog = "chat2";
    settled = false;
    write("hello");
    pressEnter();
    expect([sent, warnings]).toEqual([["hello"], []]);
  });

  it("a composer that was this conversation's before still is", () => {
    settledHere = "chat1";
    settled = false;
    write("hello");
    pressEnter();
    expect([sent, warnings.length]).toEqual([[], 1]);
  });
});

describe("files", () => {
  it("pass once within a minute after send, whichever way they come", () => {
    pickFiles();
    expect(files).toBe(0);
    answer?.("send");
    now += PASS - 1;
    pickFiles();
    expect(files).toBe(1);
    pickFiles();
    expect(files).toBe(1);
    expect(warnings).toHaveLength(2);
  });

  it("are stopped again after a minute", () => {
    pickFiles();
    answer?.("send");
    now += PASS;
    pickFiles();
    expect(files).toBe(0);
    expect(PASS).toBe(60 * SECOND);
  });

  it.each(["paste", "drop"])(
    "that came by %s are asked about once: the host's own preview is the same send",
    (type) => {
      const give = (): void => {
        field.dispatchEvent(trusted(new Event(type, { bubbles: true, cancelable: true })));
      };
      const confirm = (): void => {
        preview.dispatchEvent(
          trusted(new MouseEvent("click", { bubbles: true, cancelable: true })),
        );
      };
      give();
      answer?.("send");
      give();
      confirm();
      expect(previews).toBe(1);
      expect(warnings).toHaveLength(1);
      confirm();
      expect(warnings).toHaveLength(2);
    },
  );

  it("do not let a text pass", () => {
    pickFiles();
    answer?.("send");
    write("hello");
    pressEnter();
    expect(sent).toEqual([]);
  });
});

describe("promotional wording", () => {
  beforeEach(() => {
    verdict = { state: "human-agent", verdict: "remind", closesAt: now + DAY };
  });

  it("is shown each time, a plain reply only the first time", () => {
    write("about your order");
    pressEnter();
    answer?.("send");
    write("about your order");
    pressEnter();
    expect(sent).toHaveLength(2);
    write("our sale");
    pressEnter();
    expect(sent).toHaveLength(2);
    expect(warnings.map(({ promotional }) => promotional)).toEqual([[], ["sale"]]);
  });

  it("is not looked for where the lead switched that off", () => {
    settings = { promotionalCheck: false };
    write("our sale");
    pressEnter();
    expect(warnings[0]?.promotional).toEqual([]);
  });
});

describe("the send passes", () => {
  it("when the host's own scripts make it", () => {
    write("hello");
    button.click();
    expect(sent).toEqual(["hello"]);
  });

  it("while no panel is there", () => {
    panel = null;
    write("hello");
    pressEnter();
    expect(sent).toEqual(["hello"]);
  });

  it("when the panel cannot show itself", () => {
    vi.spyOn(panel!, "warn").mockImplementation(() => {
      throw new Error("no dialog");
    });
    write("hello");
    expect(pressEnter().defaultPrevented).toBe(false);
    expect(sent).toEqual(["hello"]);
  });

  it("when the warning is not there after all", () => {
    vi.spyOn(panel!, "isWarning").mockReturnValue(false);
    write("hello");
    pressEnter();
    expect(sent).toEqual(["hello"]);
  });

  it("when reading fails", () => {
    vi.spyOn(host.composer, "attemptOf").mockImplementation(() => {
      throw new Error("unreadable");
    });
    write("hello");
    pressEnter();
    expect(sent).toEqual(["hello"]);
  });

  it("after the guard has been taken down", () => {
    life.abort();
    write("hello");
    pressEnter();
    expect(sent).toEqual(["hello"]);
  });
});

describe("events of the overlay", () => {
  it("are asked for before anything else and kept from the host", () => {
    const own = new AbortController();
    const take = vi.fn<Overlay["take"]>((event) => event.target === button);
    const heard: string[] = [];
    installGuard({
      window,
      ears: createEars(window, own.signal),
      host: () => null,
      wasSettled: () => false,
      caseOf: () => null,
      overlay: () => ({ take }) as unknown as Overlay,
      panel: () => null,
      now: () => now,
      signal: own.signal,
    });
    for (const type of ["keydown", "pointerdown", "focusin", "input", "paste"]) {
      document.addEventListener(type, () => heard.push(type), {
        capture: true,
        signal: own.signal,
      });
      button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    expect(heard).toEqual(["keydown", "pointerdown", "focusin", "input", "paste"]);
    own.abort();
  });
});
