// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { overlay, root, scroller, useStage, view } from "./test-stage.ts";
import type { ChipView } from "./view.ts";

useStage();

describe("the chip", () => {
  const chipView: ChipView = {
    ...view("chat1"),
    text: "Reply until Tue 15:03",
    left: "2 h 10 min",
    label: "Reply until Tue 15:03. Why?",
  };
  const rect = new DOMRect(400, 20, 300, 28);

  it("is a named button that tells of its click, also by its echo", () => {
    const onClick = vi.fn<() => void>();
    overlay.drawChip({ view: chipView, rect, anchor: scroller }, onClick);
    const chip = root().querySelector<HTMLButtonElement>("button[data-part=chip]")!;
    expect(chip.getAttribute("aria-label")).toBe("Reply until Tue 15:03. Why?");
    expect(chip.textContent).toBe("Reply until Tue 15:032 h 10 min");
    chip.click();
    expect(onClick).toHaveBeenCalledOnce();
  });

  it("goes when there is nothing to say", () => {
    overlay.drawChip({ view: chipView, rect, anchor: scroller }, () => {});
    overlay.drawChip(null, () => {});
    expect(root().querySelector("[data-part=chip]")?.closest("[hidden]")).not.toBeNull();
  });
});

describe("the notice", () => {
  it("says its sentence in full to those who cannot see all of it", () => {
    const text = "Only about the customer's own request. No offers, no unrelated content.";
    const rect = new DOMRect(400, 700, 80, 28);
    overlay.drawNotice({ view: { ...view("chat1"), text }, rect, anchor: scroller });
    const notice = root().querySelector("[data-part=notice]")!;
    expect(notice.textContent).toBe(text);
    expect(notice.getAttribute("title")).toBe(text);
  });

  it("has buttons that hear a person and nobody else", () => {
    const rect = new DOMRect(400, 700, 80, 28);
    const pressed: string[] = [];
    const actions = [{ id: "0", label: "Holding reply" }];
    const notice = { ...view("chat1"), text: "No time now?", actions };
    const draw = (shown: typeof notice) =>
      overlay.drawNotice({ view: shown, rect, anchor: scroller }, (id) => pressed.push(id));
    draw(notice);
    const button = root().querySelector<HTMLElement>("[data-part=notice] button")!;
    draw({ ...notice });
    expect(root().querySelector("[data-part=notice] button")).toBe(button);
    button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(pressed).toEqual([]);
    const event = new MouseEvent("click", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    button.dispatchEvent(event);
    expect(pressed).toEqual(["0"]);
    draw({ ...notice, actions: [] });
    expect(root().querySelector("[data-part=notice] button")).toBeNull();
  });
});
