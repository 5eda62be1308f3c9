import { box, el, span, textNode } from "../page/dom.ts";

const DASHES = "-".repeat(54);
const TAG = /\[USER=(\d+)\](.*?)\[\/USER\]|\[URL=([^\]]*)\](.*?)\[\/URL\]|\[B\](.*?)\[\/B\]/gi;

/** Turns a message's text with the portal's marks into nodes; everything else stays plain text. */
export function richText(text: string, me: number): Node[] {
  const nodes: Node[] = [];
  let quote: Node[] | null = null;
  let lineStarted = false;
  for (const line of text.split("\n")) {
    if (line === DASHES) {
      if (quote) nodes.push(quoteBox(quote));
      quote = quote ? null : [];
      lineStarted = false;
      continue;
    }
    const target = quote ?? nodes;
    if (lineStarted) target.push(el("br"));
    target.push(...inline(line, me));
    lineStarted = true;
  }
  if (quote) nodes.push(quoteBox(quote));
  return nodes;
}

function quoteBox(content: readonly Node[]): Node {
  return box(
    "bx-messenger-content-quote",
    span("bx-messenger-content-quote-icon"),
    box("bx-messenger-content-quote-wrap", ...content),
  );
}

function inline(line: string, me: number): Node[] {
  const nodes: Node[] = [];
  let from = 0;
  const plain = (until: number): void => {
    if (until > from) nodes.push(textNode(line.slice(from, until)));
  };
  for (const match of line.matchAll(TAG)) {
    plain(match.index);
    from = match.index + match[0].length;
    nodes.push(marked(match, me));
  }
  plain(line.length);
  return nodes;
}

function marked([, user, name = "", url, label = "", bold]: RegExpExecArray, me: number): Node {
  if (user !== undefined) {
    const own = Number(user) === me ? "bx-messenger-ajax-self" : "";
    return el(
      "span",
      { class: `bx-messenger-ajax ${own}`, "data-entity": "user", "data-userid": user },
      name,
    );
  }
  if (url !== undefined) return el("a", { href: url, target: "_blank" }, label);
  return el("b", {}, bold ?? "");
}

/** One line of plain text for the list. */
export function plainText(text: string): string {
  return text
    .replaceAll(DASHES, " ")
    .replaceAll(
      TAG,
      (_, _user, name?: string, _url?: string, label?: string, bold?: string) =>
        name ?? label ?? bold ?? "",
    )
    .replaceAll(/\s+/g, " ")
    .trim();
}
