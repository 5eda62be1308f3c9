// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { badges, frame, list, measured, overlay, scroller, useStage, view } from "./test-stage.ts";

useStage();

it("places things in the coming frame, when all is measured and nothing is written", async () => {
  const standing: string[] = [];
  overlay.drawBadges(scroller, list(2), ({ dialog }) => view(dialog));
  expect(measured).not.toHaveBeenCalled();
  overlay.inFrame(() => {
    expect(measured).toHaveBeenCalled();
    standing.push(...badges().map((badge) => badge.style.translate));
  });
  await frame();
  expect(standing).toEqual([]);
  expect(badges()).toHaveLength(2);
});

it("places things once", async () => {
  const place = vi.fn<() => void>();
  overlay.inFrame(place);
  await frame();
  overlay.drawBadges(scroller, list(1), ({ dialog }) => view(dialog));
  await frame();
  expect(place).toHaveBeenCalledTimes(1);
});

it("writes only the badges that are asked for", async () => {
  overlay.drawBadges(scroller, list(3), ({ dialog }) => view(dialog));
  await frame();
  let text = "9h";
  overlay.drawBadges(scroller, list(3), ({ dialog }) => view(dialog, { text }));
  await frame();
  text = "8h";
  overlay.refreshBadges(new Set(["chat1"]));
  expect(badges().map(({ textContent }) => textContent)).toEqual(["9h", "8h", "9h"]);
  overlay.refreshBadges();
  expect(badges().map(({ textContent }) => textContent)).toEqual(["8h", "8h", "8h"]);
});
