import PageParserTree from "page-parser-tree";
import { MESSAGE, note, ROW, whenStanding } from "./found.ts";

function watch(root: Element, selector: string): void {
  const { tree } = new PageParserTree(root as HTMLElement, {
    tags: {},
    watchers: [{ sources: [null], tag: "found", selectors: [selector] }],
    finders: {},
  });
  const found = tree.getAllByTag("found");
  for (const node of found.values()) note(node.getValue());
  found.subscribe((changes) => {
    for (const change of changes) if (change.type === "add") note(change.value.getValue());
  });
}

whenStanding(({ list, messages }) => {
  watch(list, ROW);
  watch(messages, MESSAGE);
});
