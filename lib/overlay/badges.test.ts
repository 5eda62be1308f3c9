// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import {
  asked,
  badges,
  frame,
  HEIGHT,
  list,
  measured,
  overlay,
  root,
  scroller,
  SCROLLER,
  useStage,
  view,
  viewOf,
} from "./test-stage.ts";

useStage();

const badge = (dialog: string): HTMLElement => root().querySelector(`[data-dialog=${dialog}]`)!;

describe("badges", () => {
  it("are drawn for rows in sight and a little further, however long the list", async () => {
    overlay.drawBadges(scroller, list(1_000), viewOf);
    await frame();
    expect(badges().length).toBeGreaterThanOrEqual(10);
    expect(badges().length).toBeLessThanOrEqual(16);
    expect(asked.length).toBe(badges().length);
  });

  it("stand on the lower edge of the avatar, in a layer exactly over the scroller", async () => {
    overlay.drawBadges(scroller, list(3), viewOf);
    await frame();
    const layer = root().querySelector<HTMLElement>(".layer")!;
    expect([layer.style.left, layer.style.top, layer.style.width, layer.style.height]).toEqual([
      "0px",
      "50px",
      "330px",
      "450px",
    ]);
    expect(badge("chat1").style.translate).toBe("30px 82px");
  });

  it("carry the stable hooks", async () => {
    const closesAt = Date.UTC(2026, 10, 24, 15, 3);
    overlay.drawBadges(scroller, list(2), ({ dialog }) =>
      view(dialog, dialog === "chat0" ? { closesAt, urgency: "soon", approximate: true } : {}),
    );
    await frame();
    expect(badge("chat0").dataset).toMatchObject({
      part: "badge",
      dialog: "chat0",
      state: "open",
      urgency: "soon",
      unanswered: "yes",
      closesAt: "2026-11-24T15:03:00.000Z",
      approximate: "true",
    });
    expect(badge("chat1").dataset).not.toHaveProperty("closesAt");
    expect(badge("chat1").dataset).not.toHaveProperty("approximate");
  });

  it("are there without text for a channel that has no limit", async () => {
    overlay.drawBadges(scroller, list(1), ({ dialog }) =>
      view(dialog, { state: "unlimited", text: "" }),
    );
    await frame();
    expect(badge("chat0").textContent).toBe("");
  });

  it("are rewritten at once, with the same node and only where something changed", async () => {
    const rows = list(3);
    overlay.drawBadges(scroller, rows, viewOf);
    await frame();
    const [first, second] = [badge("chat0"), badge("chat1")];
    const text = first.firstChild;
    const changes = new MutationObserver(() => {});
    changes.observe(root(), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    overlay.drawBadges(scroller, rows, ({ dialog }) =>
      view(dialog, dialog === "chat0" ? { text: "22h" } : {}),
    );
    const targets = new Set(changes.takeRecords().map(({ target }) => target));
    expect(badge("chat0")).toBe(first);
    expect(first.firstChild).toBe(text);
    expect(first.textContent).toBe("22h");
    expect([...targets]).toEqual([text]);
    expect(second.textContent).toBe("23h");
  });

  it("ask nothing of the layout on a tick", async () => {
    const rows = list(3);
    let text = "23h";
    overlay.drawBadges(scroller, rows, ({ dialog }) => view(dialog, { text }));
    await frame();
    measured.mockClear();
    text = "22h";
    overlay.refreshBadges();
    await frame();
    expect(badge("chat2").textContent).toBe("22h");
    expect(measured).not.toHaveBeenCalled();
  });

  it("go with their row, and follow it into a list that was built anew", async () => {
    overlay.drawBadges(scroller, list(3), viewOf);
    await frame();
    const kept = badge("chat1");
    overlay.drawBadges(scroller, list(2), viewOf);
    expect(root().querySelector("[data-dialog=chat2]")).toBeNull();
    await frame();
    expect(badge("chat1")).toBe(kept);
  });

  it("are taken away where there is no view any more", async () => {
    const rows = list(2);
    overlay.drawBadges(scroller, rows, viewOf);
    await frame();
    overlay.drawBadges(scroller, rows, () => null);
    expect(badges()).toEqual([]);
  });

  it("of rows that scroll into sight are drawn", async () => {
    overlay.drawBadges(scroller, list(200), viewOf);
    await frame();
    scroller.scrollTop = 4_500;
    scroller.dispatchEvent(new Event("scroll"));
    await frame();
    expect(badge("chat105")).not.toBeNull();
    expect(root().querySelector("[data-dialog=chat0]")).toBeNull();
  });

  it("hide while something of the page lies over their row", async () => {
    const rows = list(3);
    const menu = document.createElement("div");
    document.elementFromPoint = (_x, y) => (y < 100 ? menu : rows[2]!.element);
    overlay.drawBadges(scroller, rows, viewOf);
    await frame();
    expect(badge("chat0").dataset).toHaveProperty("covered");
    document.elementFromPoint = (_x, y) => rows[Math.floor((y - SCROLLER.top) / HEIGHT)]!.anchor;
    document.body.click();
    await frame();
    expect(badges().filter(({ dataset }) => "covered" in dataset)).toEqual([]);
  });

  it("are looked at a few a frame where looking takes long, and all of them in the end", async () => {
    const rows = list(8);
    const menu = document.createElement("div");
    let now = 0;
    let looked = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    document.elementFromPoint = () => {
      now += 3;
      looked += 1;
      return menu;
    };
    overlay.drawBadges(scroller, rows, viewOf);
    await frame();
    expect(looked).toBe(2);
    await frame();
    await frame();
    await frame();
    expect(looked).toBe(8);
    expect(badges().every(({ dataset }) => "covered" in dataset)).toBe(true);
  });

  it("are not looked at while the list is scrolled, and then once it stands still", () => {
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "performance"],
    });
    let looked = 0;
    const rows = list(200);
    document.elementFromPoint = () => {
      looked += 1;
      return scroller;
    };
    overlay.drawBadges(scroller, rows, viewOf);
    vi.advanceTimersByTime(2_000);
    looked = 0;
    for (let step = 1; step <= 120; step += 1) {
      scroller.scrollTop = step * 60;
      scroller.dispatchEvent(new Event("scroll"));
      if (step % 10 === 0) overlay.drawBadges(scroller, rows, viewOf);
      vi.advanceTimersByTime(16);
    }
    expect(looked).toBe(0);
    scroller.dispatchEvent(new Event("scrollend"));
    vi.advanceTimersByTime(1_000);
    expect(looked).toBeGreaterThan(0);
  });

  it("are not looked at while the list changes and changes, and then once", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame"] });
    const rows = list(1);
    let looked = 0;
    document.elementFromPoint = () => {
      looked += 1;
      return rows[0]!.element;
    };
    overlay.drawBadges(scroller, rows, viewOf);
    vi.advanceTimersByTime(20);
    const first = looked;
    for (let change = 0; change < 6; change += 1) {
      overlay.drawBadges(scroller, rows, viewOf);
      vi.advanceTimersByTime(100);
    }
    expect(looked).toBe(first);
    vi.advanceTimersByTime(400);
    expect(looked).toBe(first + 1);
    vi.useRealTimers();
  });

  it("are drawn on after a failure of whoever hears of moves", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame"] });
    overlay.onMoved(() => {
      throw new Error("renamed");
    });
    window.dispatchEvent(new Event("resize"));
    expect(() => vi.advanceTimersByTime(20)).toThrow("renamed");
    overlay.onMoved(null);
    overlay.drawBadges(scroller, list(1), viewOf);
    vi.advanceTimersByTime(20);
    expect(badges()).toHaveLength(1);
    vi.useRealTimers();
  });

  it("disappear with a list that is not drawn", async () => {
    overlay.drawBadges(scroller, list(3), viewOf);
    await frame();
    vi.spyOn(scroller, "clientHeight", "get").mockReturnValue(0);
    overlay.drawBadges(scroller, list(3), viewOf);
    await frame();
    expect(badges()).toEqual([]);
    expect(root().querySelector<HTMLElement>(".layer")?.hidden).toBe(true);
  });
});

it("shows details beside a row on which the pointer rests", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const rows = list(2);
  overlay.drawBadges(scroller, rows, viewOf);
  await frame();
  const tip = root().querySelector<HTMLElement>(".tip")!;
  rows[1]!.anchor.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));
  expect(tip.hidden).toBe(true);
  vi.advanceTimersByTime(400);
  expect(tip.hidden).toBe(false);
  expect(tip.textContent).toBe("Reply until Tue 15:03");
  document.body.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));
  expect(tip.hidden).toBe(true);
  vi.useRealTimers();
});
