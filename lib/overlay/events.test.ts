// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { overlay, useStage } from "./test-stage.ts";

useStage();

describe("events", () => {
  function click(target: EventTarget): MouseEvent {
    const event = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    window.addEventListener(
      "click",
      (heard) => {
        if (heard === event && overlay.take(event)) event.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
    target.dispatchEvent(event);
    return event;
  }

  it("of the overlay reach its components as an echo, and nobody else", () => {
    const button = document.createElement("button");
    const outside = vi.fn<() => void>();
    const echoes: boolean[] = [];
    overlay.panelHost().append(button);
    button.addEventListener("click", (event) => echoes.push(overlay.fromPerson(event)));
    document.addEventListener("click", outside, { once: true });
    click(button);
    expect(echoes).toEqual([true]);
    expect(outside).not.toHaveBeenCalled();
    document.body.click();
  });

  it("made by a page inside the root are not a person's", () => {
    const button = document.createElement("button");
    const seen: boolean[] = [];
    overlay.panelHost().append(button);
    button.addEventListener("click", (event) => seen.push(overlay.fromPerson(event)));
    button.click();
    expect(seen).toEqual([false]);
  });

  it("of others are shown to watchers, who may keep them", () => {
    const stop = overlay.watch(({ type }, isOurs) => type === "keydown" && !isOurs);
    expect(overlay.take(new Event("keydown"))).toBe(true);
    expect(overlay.take(new Event("pointerdown"))).toBe(false);
    stop();
    expect(overlay.take(new Event("keydown"))).toBe(false);
  });
});
