// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { createOverlay } from "./create-overlay.ts";
import { frame, overlay, overlayAnew, root, useStage } from "./test-stage.ts";

useStage();

describe("the one element", () => {
  it("stands under html, carries an open root with one style sheet, and leaves the page as it was", () => {
    const before = document.body.innerHTML;
    expect(overlay.element.parentElement).toBe(document.documentElement);
    expect(root().querySelectorAll("style")).toHaveLength(1);
    overlay.addStyles(".a{}");
    overlay.addStyles(".a{}");
    expect(root().querySelectorAll("style")).toHaveLength(1);
    expect(
      root()
        .querySelector("style")
        ?.textContent.match(/\.a\{\}/g),
    ).toHaveLength(1);
    overlay.destroy();
    expect(document.body.innerHTML).toBe(before);
    expect(document.querySelector("reply-window-overlay")).toBeNull();
  });

  it("withstands a page that resets and hides everything", () => {
    const { style } = overlay.element;
    for (const name of ["all", "display", "visibility"]) {
      expect(style.getPropertyPriority(name)).toBe("important");
    }
    expect(style.display).toBe("contents");
  });

  it("takes the place of what an earlier copy left, for good", async () => {
    const earlier = overlay;
    overlayAnew();
    expect(earlier.element.isConnected).toBe(false);
    expect(document.querySelectorAll("reply-window-overlay")).toHaveLength(1);
    earlier.ensureAttached();
    overlay.element.remove();
    await vi.waitFor(() => expect(overlay.element.isConnected).toBe(true));
    expect(earlier.element.isConnected).toBe(false);
    earlier.destroy();
  });

  it("comes back by itself in the frame after the page removed it", async () => {
    overlay.element.remove();
    await vi.waitFor(() => expect(overlay.element.isConnected).toBe(true));
  });

  it("does not come back once it is destroyed", async () => {
    overlay.destroy();
    await Promise.resolve();
    await frame();
    expect(overlay.element.isConnected).toBe(false);
  });

  it("comes back when the page removes it, and makes way for a newer copy", () => {
    overlay.element.remove();
    overlay.ensureAttached();
    expect(overlay.element.isConnected).toBe(true);
    const newer = createOverlay(document);
    overlay.ensureAttached();
    expect(overlay.element.isConnected).toBe(false);
    newer.destroy();
  });
});

it("tells once a frame that places may have changed", async () => {
  const moved = vi.fn<() => void>();
  overlay.onMoved(moved);
  window.dispatchEvent(new Event("resize"));
  window.dispatchEvent(new Event("resize"));
  await frame();
  expect(moved).toHaveBeenCalledOnce();
});
