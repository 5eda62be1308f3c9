export type Attributes = Readonly<Record<string, string>>;
export type Child = Node | string;

let styleByScript = false;
let page: Document | null = null;

export function stylesByScript(): boolean {
  return styleByScript;
}

/** Builds everything inside `act` for this document instead of the window's own. */
export function drawnInto<T>(into: Document, act: () => T): T {
  const before = page;
  page = into;
  try {
    return act();
  } finally {
    page = before;
  }
}

/** The document that elements are made for. */
export function currentDocument(): Document {
  return page ?? document;
}

export function textNode(text: string): Text {
  return currentDocument().createTextNode(text);
}

/** Under a strict content policy style attributes have no effect: styles are then set through the object model. */
export function setStylesByScript(): void {
  styleByScript = true;
}

/** Builds an element: attributes in the order given, then children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = currentDocument().createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "style") setStyle(node, value);
    else node.setAttribute(name, value);
  }
  for (const child of children) node.append(child);
  return node;
}

export function setStyle(node: HTMLElement, style: string): void {
  if (styleByScript) node.style.cssText = style;
  else node.setAttribute("style", style);
}

/** An element that has only a class. */
export function box(className: string, ...children: readonly Child[]): HTMLDivElement {
  return el("div", { class: className }, ...children);
}

export function span(className: string, ...children: readonly Child[]): HTMLSpanElement {
  return el("span", { class: className }, ...children);
}
