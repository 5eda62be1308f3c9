// @vitest-environment happy-dom
import { beforeAll, expect, test } from "vitest";
import { FIXTURES, readFixture } from "./fixtures/read-fixture.ts";
import { closest, find, findAll, SELECTORS, type SelectorName } from "./selectors.ts";

const pages = new Map<string, HTMLElement>();

beforeAll(() => {
  for (const name of FIXTURES) {
    const page = document.createElement("div");
    page.innerHTML = readFixture(name);
    pages.set(name, page);
  }
});

const names = Object.keys(SELECTORS) as SelectorName[];

test.each(names.flatMap((name) => SELECTORS[name].map((css) => [name, css])))(
  "%s is proved by a page: %s",
  (_, css) => {
    const found = [...pages.values()].filter((page) => page.querySelector(css));
    expect(found, "Write the markup into a page of fixtures/, or drop the alternative").not.toEqual(
      [],
    );
  },
);

test.each(FIXTURES)(
  "the page %s is read by a selector that it alone proves, or by several",
  (fixture) => {
    const page = pages.get(fixture);
    const proved = names.filter((name) => find(page, name));
    expect(proved.length, "No selector reads this page: drop it").toBeGreaterThan(0);
  },
);

test("the newest alternative that is there is taken", () => {
  const page = document.createElement("div");
  page.innerHTML = '<div class="bx-messenger-textarea-file"><input type="file" id="older"></div>';
  expect(find(page, "fileInput")?.id).toBe("older");
  page.innerHTML += '<input type="file" class="bx-messenger-textarea-file-popup-input" id="newer">';
  expect(findAll(page, "fileInput").map((input) => input.id)).toEqual(["newer"]);
  expect(closest(page.querySelector("#older"), "fileInput")?.id).toBe("older");
});

test("nothing is found in nothing", () => {
  expect(find(null, "header")).toBeNull();
  expect(findAll(undefined, "row")).toEqual([]);
  expect(closest(null, "row")).toBeNull();
  expect(closest(document, "row")).toBeNull();
});
