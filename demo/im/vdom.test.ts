// @vitest-environment happy-dom
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { div, h, hole, mount, patch, type Child, type VNode } from "./vdom.ts";

const maker = { document, stylesByScript: false };
const keyed = (ids: readonly number[]): VNode =>
  h(
    "div",
    {},
    ids.map((id) => h("p", { title: String(id) }, [`text ${id}`], { key: String(id) })),
  );
const madeAnew = (child: Child): HTMLElement => {
  const place = document.createElement("div");
  mount(child, maker, place);
  return place;
};

const child: fc.Arbitrary<Child> = fc.letrec<{ node: Child }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.constantFrom("a", "b"),
    fc.constantFrom(hole("x"), hole("y")),
    fc
      .tuple(
        fc.constantFrom("p", "i"),
        fc.dictionary(fc.constantFrom("class", "title", "id"), fc.constantFrom("1", "2")),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.option(fc.nat(9)),
      )
      .map(([tag, attributes, children, key]) => {
        const inner = children.filter(
          (one, at) => typeof one !== "string" || typeof children[at - 1] !== "string",
        );
        return h(tag, attributes, uniqueKeys(inner), key === null ? {} : { key: String(key) });
      }),
  ),
})).node;

function uniqueKeys(children: readonly Child[]): Child[] {
  const seen = new Set<string>();
  return children.filter((one) => {
    if (one === null || typeof one === "string" || one.key === null) return true;
    const fresh = !seen.has(one.key);
    seen.add(one.key);
    return fresh;
  });
}

test("what was changed looks like what was made anew", () => {
  fc.assert(
    fc.property(fc.array(child, { minLength: 2, maxLength: 5 }), (steps) => {
      const place = document.createElement("div");
      let mounted = mount(steps[0] ?? null, maker, place);
      for (const step of steps.slice(1)) {
        mounted = patch(mounted, step, maker);
        expect(place.isEqualNode(madeAnew(step)), place.innerHTML).toBe(true);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("nodes with a key go where their key goes, and no more of them move than must", () => {
  const place = document.createElement("div");
  let mounted = mount(keyed([1, 2, 3, 4, 5]), maker, place);
  const [one, two, three, four, five] = [...place.firstElementChild!.children];
  const moved: Node[] = [];
  const root = place.firstElementChild!;
  const insertBefore = root.insertBefore.bind(root);
  root.insertBefore = ((node: Node, before: Node | null) => {
    moved.push(node);
    return insertBefore(node, before);
  }) as typeof root.insertBefore;
  mounted = patch(mounted, keyed([5, 1, 2, 9, 4]), maker);
  const [a, b, c, , e] = [...root.children];
  expect([a, b, c, e]).toEqual([five, one, two, four]);
  expect(three!.isConnected).toBe(false);
  expect(moved).toHaveLength(2);
  expect(moved).not.toContain(one);
});

test("nodes without a key stay and say something else", () => {
  const place = document.createElement("div");
  const mounted = mount(div("", div("a", "first"), div("b", "second")), maker, place);
  const before = [...place.firstElementChild!.children];
  patch(mounted, div("", div("b", "second"), div("c", "third")), maker);
  expect([...place.firstElementChild!.children]).toEqual(before);
  expect(place.textContent).toBe("secondthird");
});

test("a field keeps what was typed unless it should say something else", () => {
  const field = (value: string): VNode => h("textarea", {}, [], { value });
  const mounted = mount(field(""), maker);
  const node = mounted.node as HTMLTextAreaElement;
  node.value = "typed";
  patch(mounted, field("typed"), maker);
  expect(node.value).toBe("typed");
  patch(mounted, field(""), maker);
  expect(node.value).toBe("");
});
