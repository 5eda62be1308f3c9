import { describe, expect, it } from "vitest";
import type { WindowState, WindowStateName } from "../policy/window-state.ts";
import { DAY } from "../time/instant.ts";
import { decide, type GuardCase, type Remembered } from "./decide.ts";

const NOTHING: Remembered = { promotional: [] };
const DEADLINE = 10 * DAY;

function known(window: Partial<WindowState>, rest: Partial<GuardCase> = {}): GuardCase {
  const state: WindowStateName = window.state ?? "closed";
  return {
    window: {
      state,
      verdict: "confirm",
      approximate: false,
      unanswered: "yes",
      because: { rules: [] },
      ...window,
    },
    view: {
      dialog: "chat1",
      state,
      urgency: "calm",
      unanswered: "yes",
      approximate: false,
      ended: false,
    },
    title: "",
    atSend: "warn",
    promotionalCheck: true,
    provenNow: true,
    canEnd: true,
    ...rest,
  };
}

const reminding = (state: WindowStateName, rest: Partial<GuardCase> = {}): GuardCase =>
  known({ state, verdict: "remind", closesAt: DEADLINE }, rest);

describe("the send passes", () => {
  it.each<[string, GuardCase]>([
    ["inside the 24 hours", known({ state: "open", verdict: "allow" })],
    ["in a channel without limit", known({ state: "unlimited", verdict: "allow" })],
    ["where nothing is known", known({ state: "unknown", verdict: "allow" })],
    ["where nothing is known, whatever the verdict says", known({ state: "unknown" })],
    ["where the lead switched warnings off", known({}, { atSend: "off" })],
    ["where reminders are switched off too", reminding("private-reply", { atSend: "off" })],
  ])("%s", (_when, guarded) => {
    expect(decide(guarded, NOTHING)).toBeNull();
  });
});

describe("the send is confirmed each time", () => {
  it.each<WindowStateName>(["closed", "private-reply-used", "awaiting-customer"])(
    "in the state %s",
    (state) => {
      expect(decide(known({ state }), NOTHING)?.offers).toEqual(["wait", "end", "send"]);
    },
  );

  it("without finishing the conversation where the layout has no such thing", () => {
    expect(decide(known({}, { canEnd: false }), NOTHING)?.offers).toEqual(["wait", "send"]);
  });

  it("without sending anyway where the lead blocks it and the page proves it", () => {
    expect(decide(known({}, { atSend: "block" }), NOTHING)?.offers).toEqual(["wait", "end"]);
  });

  it("with sending anyway where the lead blocks it but the page does not prove it now", () => {
    const guarded = known({}, { atSend: "block", provenNow: false });
    expect(decide(guarded, NOTHING)?.offers).toContain("send");
  });
});

describe("the private reply", () => {
  it("is reminded of each time, whatever has been shown before", () => {
    const again = { ...NOTHING, remindedFor: DEADLINE };
    expect(decide(reminding("private-reply"), NOTHING)?.offers).toEqual(["send"]);
    expect(decide(reminding("private-reply"), again)?.offers).toEqual(["send"]);
  });

  it("can always be sent, blocking is for what would not arrive", () => {
    expect(decide(reminding("private-reply", { atSend: "block" }), NOTHING)?.offers).toEqual([
      "send",
    ]);
  });
});

describe("past 24 hours, on the customer's own request only", () => {
  it("a first send is stopped", () => {
    expect(decide(reminding("human-agent"), NOTHING)?.offers).toEqual(["send"]);
  });

  it("a second send passes", () => {
    const remembered = { ...NOTHING, remindedFor: DEADLINE };
    expect(decide(reminding("human-agent"), remembered)).toBeNull();
  });

  it("a second send passes although the deadline is known better by now", () => {
    const remembered = { ...NOTHING, remindedFor: DEADLINE - 59_999 };
    expect(decide(reminding("human-agent"), remembered)).toBeNull();
  });

  it("the first send of the next stay is stopped", () => {
    const remembered = { ...NOTHING, remindedFor: DEADLINE - DAY };
    expect(decide(reminding("human-agent"), remembered)).not.toBeNull();
  });

  it("promotional wording is stopped each time", () => {
    const remembered = { promotional: ["sale"], remindedFor: DEADLINE };
    expect(decide(reminding("human-agent"), remembered)?.offers).toEqual(["send"]);
  });
});
