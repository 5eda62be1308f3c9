// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { finderOf, lastingFinderOf } from "./finder.ts";

const SELECTORS = { header: [".panel:not(.hidden)", ".old-panel"] } as const;
const { find } = finderOf(SELECTORS);

let lasting: (name: "header") => HTMLElement | null;
let searches: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  document.body.innerHTML = '<i class="panel" id="a"></i><i class="panel hidden" id="b"></i>';
  lasting = lastingFinderOf(document, SELECTORS, { find });
  searches = vi.spyOn(document, "querySelector");
});

describe("what stands for long", () => {
  it("is searched for once", () => {
    expect(lasting("header")?.id).toBe("a");
    expect(lasting("header")?.id).toBe("a");
    expect(searches).toHaveBeenCalledTimes(1);
  });

  it("is searched for again when it means something else now", () => {
    lasting("header");
    document.querySelector("#a")!.className = "panel hidden";
    document.querySelector("#b")!.className = "panel";
    expect(lasting("header")?.id).toBe("b");
  });

  it("is searched for again when it has gone", () => {
    lasting("header");
    document.querySelector("#a")!.remove();
    expect(lasting("header")).toBeNull();
  });

  it("gives way to what a newer release draws", () => {
    document.body.innerHTML = '<i class="old-panel" id="c"></i>';
    expect(lasting("header")?.id).toBe("c");
    document.body.insertAdjacentHTML("beforeend", '<i class="panel" id="d"></i>');
    expect(lasting("header")?.id).toBe("d");
  });
});
