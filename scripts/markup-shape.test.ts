// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { onlyIn, shapeOf, type Shape } from "./markup-shape.ts";

function shape(html: string): Shape {
  const page = document.createElement("div");
  page.innerHTML = html;
  return shapeOf(page.children);
}

test("words and numbers make no difference, and the order of classes does not", () => {
  const one = '<div class="--own row row-of-12" data-id="7"><b>Ana</b></div>';
  const other = '<div class="row-of-9 row --own" data-id="12"><b>Li</b> Wei</div>';
  expect(onlyIn(shape(one), shape(other))).toEqual([]);
});

test("tags, classes, attributes and nesting do", () => {
  const one = '<div class="row --open" title="x"><b></b></div>';
  const other = '<div class="row"><i><b></b></i></div>';
  expect(onlyIn(shape(one), shape(other))).toEqual([
    "div.row > b",
    "div.row [title]",
    "div.row has .--open",
  ]);
  expect(onlyIn(shape(other), shape(one))).toEqual(["div.row > i", "i > b"]);
});
