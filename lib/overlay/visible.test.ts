import { array, assert, boolean, nat, property } from "fast-check";
import { expect, it } from "vitest";
import { rowsBetween } from "./visible.ts";

const HEIGHT = 45;
const edges = (index: number) => ({ top: index * HEIGHT, bottom: (index + 1) * HEIGHT });

it("finds the rows between two heights, those cut by an edge too", () => {
  expect(rowsBetween(5_000, edges, 100, 190)).toEqual({ from: 2, to: 5 });
});

it("measures few of many rows", () => {
  let measured = 0;
  rowsBetween(
    5_000,
    (index) => {
      measured++;
      return edges(index);
    },
    100_000,
    100_700,
  );
  expect(measured).toBeLessThan(35);
});

it("finds nothing above the first and below the last row", () => {
  expect(rowsBetween(10, edges, -500, -100)).toEqual({ from: 0, to: 0 });
  expect(rowsBetween(10, edges, 451, 900)).toEqual({ from: 10, to: 10 });
  expect(rowsBetween(0, edges, 0, 100)).toEqual({ from: 0, to: 0 });
});

it("is never led astray by rows that are not drawn", () => {
  const rows = array(boolean(), { maxLength: 60 });
  assert(
    property(rows, nat(2_000), nat(800), (drawn, top, length) => {
      let y = 0;
      const places = drawn.map((isDrawn) => {
        if (!isDrawn) return null;
        y += HEIGHT;
        return { top: y - HEIGHT, bottom: y };
      });
      const bottom = top + length;
      const { from, to } = rowsBetween(
        places.length,
        (index) => places[index] ?? null,
        top,
        bottom,
      );
      const wanted = [...places.keys()].filter((index) => {
        const place = places[index];
        return place && place.bottom > top && place.top < bottom;
      });
      const got = [...places.keys()].filter((i) => i >= from && i < to && places[i] !== null);
      expect(got).toEqual(wanted);
    }),
  );
});
