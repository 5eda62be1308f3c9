import { beforeEach, describe, expect, it } from "vitest";
import { createHearing, type Hearing } from "./hearing.ts";

const MANY = Array.from({ length: 500 }, (_, index) => `chat${index}`);

let heard: (readonly string[] | "all")[];
let hearing: Hearing;

beforeEach(() => {
  heard = [];
  hearing = createHearing({ hear: (dialogs) => heard.push(dialogs ?? "all") });
});

/** A page whose list stands there for a while. */
function standing(): void {
  hearing.list(MANY);
  heard = [];
}

describe("hearing the page's model", () => {
  it("asks about all of a short list at every change", () => {
    hearing.list(["chat1"]);
    hearing.list(["chat1"]);
    expect(heard).toEqual(["all", "all"]);
  });

  it("asks about those that stand first in a long list, at every change", () => {
    standing();
    hearing.list(MANY);
    hearing.list(MANY);
    expect(heard).toEqual([MANY.slice(0, 40), MANY.slice(0, 40)]);
  });

  it("asks about all that have moved to the top", () => {
    hearing.list(MANY);
    const moved = MANY.slice(100, 160);
    const order = [...moved, ...MANY.filter((dialog) => !moved.includes(dialog))];
    hearing.list(order);
    expect(heard.at(-1)).toEqual(moved);
    hearing.list(["chat9999", ...order]);
    expect(heard.at(-1)).toHaveLength(40);
  });

  it("asks once about the rows that are drawn further down", () => {
    standing();
    hearing.list(MANY);
    for (const dialog of MANY.slice(200, 230)) hearing.row(dialog);
    expect(heard.slice(1)).toEqual([MANY.slice(200, 240)]);
  });

  it("asks about them again after the next change", () => {
    standing();
    for (const change of [1, 2]) {
      hearing.list(MANY);
      hearing.row("chat300");
      expect(heard).toHaveLength(2 * change);
    }
  });

  it("asks about a row that has left the list meanwhile", () => {
    hearing.list(MANY);
    hearing.row("chat9999");
    expect(heard.at(-1)).toEqual(["chat9999"]);
  });

  it("asks about no row of a list that was heard whole", () => {
    hearing.list(["chat1", "chat2"]);
    hearing.row("chat2");
    expect(heard).toEqual(["all"]);
  });
});
