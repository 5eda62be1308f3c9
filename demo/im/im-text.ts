import { ME } from "../model/people.ts";
import { div, h, type Child } from "./vdom.ts";

const DASHES = "-".repeat(54);
const TAG = /\[USER=(\d+)\](.*?)\[\/USER\]|\[URL=([^\]]*)\](.*?)\[\/URL\]|\[B\](.*?)\[\/B\]/gi;

/** A message's text with the portal's marks as nodes; what stands between two lines of dashes is a quote. */
export function imText(text: string): Child[] {
  const nodes: Child[] = [];
  let quote: Child[] | null = null;
  let lineStarted = false;
  for (const line of text.split("\n")) {
    if (line === DASHES) {
      if (quote) nodes.push(quoted(quote));
      quote = quote ? null : [];
      lineStarted = false;
      continue;
    }
    const target = quote ?? nodes;
    if (lineStarted) target.push(h("br"));
    target.push(...inline(line));
    lineStarted = true;
  }
  if (quote) nodes.push(quoted(quote));
  return nodes;
}

function quoted(content: readonly Child[]): Child {
  return div(
    "bx-im-message-quote",
    div("bx-im-message-quote__wrap", div("bx-im-message-quote__text", ...content)),
  );
}

function inline(line: string): Child[] {
  if (!line.includes("[")) return line === "" ? [] : [line];
  const nodes: Child[] = [];
  let from = 0;
  for (const match of line.matchAll(TAG)) {
    if (match.index > from) nodes.push(line.slice(from, match.index));
    from = match.index + match[0].length;
    nodes.push(marked(match));
  }
  if (from < line.length) nodes.push(line.slice(from));
  return nodes;
}

function marked([, user, name = "", url, label = "", bold]: RegExpExecArray): Child {
  if (user !== undefined) {
    const own = Number(user) === ME ? " --highlight" : "";
    return h("span", { class: `bx-im-mention${own}`, "data-type": "USER", "data-value": user }, [
      name,
    ]);
  }
  if (url !== undefined) return h("a", { href: url, target: "_blank" }, [label]);
  return h("b", {}, [bold ?? ""]);
}
