/** A node as it should be: what a render function returns. `null` is an empty comment, as Vue leaves for parts not shown. */
export type Child = VNode | string | null;
export type Listener = (event: Event) => void;

export interface VNode {
  /** A tag, or `!` for a comment with a key. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Child[];
  readonly key: string | null;
  readonly on: Readonly<Record<string, Listener>> | null;
  /** The text of a field, written only where it differs. */
  readonly value: string | null;
}

export interface Extra {
  readonly key?: string;
  readonly on?: Readonly<Record<string, Listener>>;
  readonly value?: string;
}

/** @param attributes in the order they are to be written; what is `undefined` is left out. */
export function h(
  tag: string,
  attributes: VNode["attributes"] | string = {},
  children: readonly Child[] = [],
  extra: Extra = {},
): VNode {
  return {
    tag,
    attributes: typeof attributes === "string" ? { class: attributes } : attributes,
    children,
    key: extra.key ?? null,
    on: extra.on ?? null,
    value: extra.value ?? null,
  };
}

export function div(className: string, ...children: readonly Child[]): VNode {
  return h("div", className, children);
}

/** An empty comment that is known by its key. */
export function hole(key: string): VNode {
  return h("!", {}, [], { key });
}

/** A node that stands in a page, with what it was drawn from. */
export interface Mounted {
  readonly node: Node;
  drawn: Child;
  children: Mounted[];
  /** Listeners added to the node call what stands here. */
  handlers: ReadonlyMap<string, Listener>;
}

/** How nodes are made: by `document`, with or without style attributes. */
export interface Maker {
  readonly document: Document;
  /** Under a strict content policy styles are set through the object model. */
  readonly stylesByScript: boolean;
}

/** @param into where it is to stand at its end; whole trees are made from the top, which spares test documents much work */
export function mount(child: Child, maker: Maker, into: Node | null = null): Mounted {
  const { document } = maker;
  if (child === null || typeof child === "string" || child.tag === "!") {
    const isText = typeof child === "string";
    const leaf = isText ? document.createTextNode(child) : document.createComment("");
    into?.appendChild(leaf);
    return mounted(leaf, child);
  }
  const node = document.createElement(child.tag);
  const made = mounted(node, child);
  for (const name in child.attributes) {
    const value = child.attributes[name];
    if (value !== undefined) write(node, name, value, maker);
  }
  into?.appendChild(node);
  for (const inner of child.children) made.children.push(mount(inner, maker, node));
  listen(made, child);
  writeValue(node, child);
  return made;
}

const NO_HANDLERS: ReadonlyMap<string, Listener> = new Map();

function mounted(node: Node, drawn: Child): Mounted {
  return { node, drawn, children: [], handlers: NO_HANDLERS };
}

/** Makes what stands there say what `next` says; nodes of the same kind and key are kept. @returns what stands there now */
export function patch(old: Mounted, next: Child, maker: Maker): Mounted {
  if (old.drawn === next) return old;
  if (!sameKind(old.drawn, next)) {
    const fresh = mount(next, maker);
    old.node.parentNode?.replaceChild(fresh.node, old.node);
    return fresh;
  }
  const before = old.drawn;
  old.drawn = next;
  if (typeof next === "string") {
    if (before !== next) old.node.nodeValue = next;
    return old;
  }
  if (next === null || next.tag === "!" || before === null || typeof before === "string")
    return old;
  const { node } = old;
  if (!isElement(node)) return old;
  patchAttributes(node, before, next, maker);
  listen(old, next);
  old.children = patchChildren(node, old.children, next.children, maker);
  writeValue(node, next);
  return old;
}

function sameKind(old: Child, next: Child): boolean {
  if (old === null || next === null) return old === next;
  if (typeof old === "string" || typeof next === "string") return typeof old === typeof next;
  return old.tag === next.tag && old.key === next.key;
}

function patchAttributes(node: Element, before: VNode, next: VNode, maker: Maker): void {
  for (const name in next.attributes) {
    const value = next.attributes[name];
    if (value === before.attributes[name]) continue;
    if (value === undefined) node.removeAttribute(name);
    else write(node, name, value, maker);
  }
  for (const name in before.attributes) {
    if (before.attributes[name] !== undefined && next.attributes[name] === undefined)
      node.removeAttribute(name);
  }
}

/** Children with a key are kept wherever they go; those without are taken in order, whatever they showed before. */
function patchChildren(
  parent: Element,
  old: readonly Mounted[],
  next: readonly Child[],
  maker: Maker,
): Mounted[] {
  if (old.length === next.length && old.every((part, at) => sameKind(part.drawn, next[at] ?? null)))
    return old.map((part, at) => patch(part, next[at] ?? null, maker));
  const known = new Map<string, number>();
  for (const [at, key] of keysOf(old.map((part) => part.drawn)).entries()) known.set(key, at);
  const from: number[] = [];
  const parts = keysOf(next).map((key, at) => {
    const child = next[at] ?? null;
    const place = known.get(key);
    const part = place === undefined ? undefined : old[place];
    if (place === undefined || !part || !sameKind(part.drawn, child)) {
      from.push(-1);
      return mount(child, maker);
    }
    known.delete(key);
    from.push(place);
    return patch(part, child, maker);
  });
  const kept = new Set(parts);
  for (const part of old) if (!kept.has(part)) part.node.parentNode?.removeChild(part.node);
  const staying = longestRise(from);
  let after: Node | null = null;
  for (let at = parts.length - 1; at >= 0; at--) {
    const node = parts[at]?.node;
    if (!node) continue;
    if (!staying.has(at)) parent.insertBefore(node, after);
    after = node;
  }
  return parts;
}

/** What has no key is known by its place, so that a part that comes or goes leaves its neighbours alone. */
function keysOf(children: readonly Child[]): string[] {
  return children.map((child, at) =>
    child !== null && typeof child !== "string" && child.key !== null ? `=${child.key}` : `#${at}`,
  );
}

/** Which of the new places need no move: those of the longest row of old places that goes up. */
function longestRise(from: readonly number[]): Set<number> {
  const before: number[] = [];
  const ends: number[] = [];
  for (const [at, place] of from.entries()) {
    if (place < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((from[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  }
  const staying = new Set<number>();
  let at = ends.at(-1) ?? -1;
  while (at >= 0) {
    staying.add(at);
    at = before[at] ?? -1;
  }
  return staying;
}

function write(node: Element, name: string, value: string, maker: Maker): void {
  if (name === "style" && maker.stylesByScript && "style" in node)
    (node as HTMLElement).style.cssText = value;
  else node.setAttribute(name, value);
}

function writeValue(node: Node, { value }: VNode): void {
  if (value !== null && isField(node) && node.value !== value) node.value = value;
}

function listen(part: Mounted, { on }: VNode): void {
  if (!on && part.handlers.size === 0) return;
  const handlers = new Map(part.handlers);
  for (const name of handlers.keys()) if (!on?.[name]) handlers.set(name, () => {});
  for (const name in on) {
    const handler = on[name];
    if (!handler) continue;
    if (!handlers.has(name))
      part.node.addEventListener(name, (event) => part.handlers.get(name)?.(event));
    handlers.set(name, handler);
  }
  part.handlers = handlers;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isField(node: Node): node is HTMLTextAreaElement | HTMLInputElement {
  return node.nodeName === "TEXTAREA" || node.nodeName === "INPUT";
}
