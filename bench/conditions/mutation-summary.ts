import { MutationSummary } from "mutation-summary";
import { MESSAGE, note, ROW, whenStanding } from "./found.ts";

function watch(rootNode: Element, element: string): void {
  for (const standing of rootNode.querySelectorAll(element)) note(standing);
  const summaries = new MutationSummary({
    rootNode,
    queries: [{ element }],
    callback: ([summary]) => {
      for (const added of summary?.added ?? []) if (added instanceof Element) note(added);
    },
  });
  addEventListener("pagehide", () => summaries.disconnect());
}

whenStanding(({ list, messages }) => {
  watch(list, ROW);
  watch(messages, MESSAGE);
});
