/** What markup is made of, whatever it says: elements in their parents, with their attributes and classes. */
export type Shape = ReadonlySet<string>;

/** How an element is called whatever state it is in: its tag and the shortest of its classes. */
function nameOf(element: Element): string {
  const classes = classesOf(element).filter((name) => !name.startsWith("--"));
  const [name] = classes.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const tag = element.tagName.toLowerCase();
  return name === undefined ? tag : `${tag}.${name}`;
}

/** Numbers in classes tell one thing from another of the same kind. */
function classesOf(element: Element): string[] {
  return [...element.classList].map((name) => name.replaceAll(/\d+/g, "N"));
}

/** The shape of all of these elements together. */
export function shapeOf(units: Iterable<Element>): Shape {
  const shape = new Set<string>();
  const add = (element: Element, path: string): void => {
    shape.add(path);
    const name = nameOf(element);
    for (const attribute of element.getAttributeNames()) shape.add(`${name} [${attribute}]`);
    for (const state of classesOf(element)) shape.add(`${name} has .${state}`);
    for (const child of element.children) add(child, `${name} > ${nameOf(child)}`);
  };
  for (const unit of units) add(unit, nameOf(unit));
  return shape;
}

/** What only the first has, in order. */
export function onlyIn(shape: Shape, other: Shape): readonly string[] {
  return [...shape].filter((part) => !other.has(part)).toSorted();
}
