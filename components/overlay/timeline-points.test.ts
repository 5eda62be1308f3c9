import { describe, expect, it } from "vitest";
import type { WindowState } from "../../lib/policy/window-state.ts";
import { DAY, HOUR } from "../../lib/time/instant.ts";
import { timelineOf } from "./timeline-points.ts";

const WROTE = Date.UTC(2026, 10, 20, 12);

function window(
  rest: Partial<WindowState>,
  because: Partial<WindowState["because"]> = {},
): WindowState {
  return {
    state: "open",
    verdict: "allow",
    approximate: false,
    unanswered: "yes",
    ...rest,
    because: { rules: ["R2"], customerAt: WROTE, ...because },
  };
}

const xOf = (state: WindowState, now: number, width = 100): Record<string, number> =>
  Object.fromEntries(timelineOf(state, now, width)?.points.map(({ label, x }) => [label, x]) ?? []);

describe("the timeline", () => {
  it("runs from the customer's message to the deadline", () => {
    const open = window({ closesAt: WROTE + DAY });
    expect(xOf(open, WROTE + 6 * HOUR)).toEqual({ customer: 0, deadline: 100, now: 25 });
  });

  it("marks the message that did not extend it", () => {
    const open = window(
      { closesAt: WROTE + DAY },
      { notExtendedBy: { by: "agent", at: WROTE + 12 * HOUR } },
    );
    expect(xOf(open, WROTE + 23 * HOUR)["reply"]).toBe(50);
  });

  it("keeps the deadline in the picture however long it is over", () => {
    const closed = window({ state: "closed", verdict: "confirm" }, { over: "24h" });
    const soon = xOf(closed, WROTE + 25 * HOUR);
    const late = xOf(closed, WROTE + 90 * DAY);
    expect(soon["deadline"]).toBe(96);
    expect(late["deadline"]).toBe(74);
    expect([soon["now"], late["now"]]).toEqual([100, 100]);
  });

  it("shows where only the customer's own request is left", () => {
    const person = window({ state: "human-agent", verdict: "remind", closesAt: WROTE + 7 * DAY });
    const timeline = timelineOf(person, WROTE + 2 * DAY, 700);
    expect(timeline?.segments).toEqual([
      { kind: "free", from: 0, to: 100 },
      { kind: "request", from: 100, to: 700 },
    ]);
  });

  it("starts a private reply at the comment, and ends nothing once it is used", () => {
    const pending = window({ state: "private-reply", closesAt: WROTE + 7 * DAY });
    const used = window({ state: "private-reply-used", verdict: "confirm" });
    expect(Object.keys(xOf(pending, WROTE + DAY))).toEqual(["comment", "deadline", "now"]);
    expect(Object.keys(xOf(used, WROTE + DAY))).toEqual(["comment", "now"]);
  });

  it("leaves out words for which there is no room", () => {
    const at = WROTE + 12 * HOUR;
    const open = window({ closesAt: WROTE + DAY }, { notExtendedBy: { by: "agent", at } });
    const placeOf = (width: number) =>
      timelineOf(open, WROTE + 13 * HOUR, width)?.points.find(({ label }) => label === "reply")
        ?.place;
    expect(placeOf(330)).toBe("none");
    expect(placeOf(3_300)).toBe("above");
  });

  it("is not drawn where its beginning is not known", () => {
    const { because, ...rest } = window({});
    const { customerAt: _, ...unknown } = because;
    expect(timelineOf({ ...rest, because: unknown }, WROTE, 300)).toBeNull();
    expect(timelineOf(window({ state: "unknown" }), WROTE, 300)).toBeNull();
  });
});
