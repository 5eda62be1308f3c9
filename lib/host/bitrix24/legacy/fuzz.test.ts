// @vitest-environment happy-dom
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  CUSTOMER,
  EVERYBODY,
  one,
  showPage,
  START,
  type MessageMarkup,
} from "./fixtures/markup.ts";
import { createLegacyHost } from "./host.ts";

const NOW = START + 3_600_000;
const CLASSES = [
  "bx-messenger-body-wrap",
  "bx-messenger-content-item",
  "bx-messenger-content-item-system",
  "bx-messenger-message",
  "bx-messenger-panel-chat-user",
  "bx-notifier-popup-user-name",
  "bx-messenger-panel-chat-user-name-lines",
  "bx-messenger-panel-chat-user-name-bot",
  "bx-messenger-recent-lines-wrap",
  "bx-messenger-cl-item",
  "bx-messenger-cl-avatar-lines",
  "bx-messenger-context-chat",
  "bx-messenger-panel-avatar-lines",
];
const ATTRIBUTES = [
  "data-messageid",
  "data-blockmessageid",
  "data-type",
  "data-senderid",
  "data-messagedate",
  "data-userid",
];

const aMessage: fc.Arbitrary<MessageMarkup> = fc.record(
  {
    id: fc.constant(0),
    type: fc.constantFrom("self" as const, "other" as const, "system" as const),
    sender: fc.constantFrom("0", "12", "13", "14", String(CUSTOMER), "999", "network5", ""),
    text: fc.string({ maxLength: 20 }),
    marks: fc.subarray(["system", "ol-output", "ol-start", "content-progress-error"]),
    file: fc.boolean(),
    date: fc.oneof(fc.constant("Tue Nov 10 2026 08:00:00 GMT+0000"), fc.string({ maxLength: 30 })),
  },
  { requiredKeys: ["id"] },
);

const harm = fc.oneof(
  fc.record({ do: fc.constant("rename" as const), what: fc.constantFrom(...CLASSES) }),
  fc.record({ do: fc.constant("remove" as const), what: fc.constantFrom(...CLASSES) }),
  fc.record({ do: fc.constant("wrap" as const), what: fc.constantFrom(...CLASSES) }),
  fc.record({ do: fc.constant("strip" as const), what: fc.constantFrom(...ATTRIBUTES) }),
  fc.record({
    do: fc.constant("garble" as const),
    what: fc.constantFrom(...ATTRIBUTES),
    value: fc.string({ maxLength: 12 }),
  }),
);

type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

/** What a release of tomorrow, or a hostile page, does to the markup; to some of the nodes only. */
function apply(change: Harm, nth: number): void {
  const selector = change.what.startsWith("data-") ? `[${change.what}]` : `.${change.what}`;
  [...document.querySelectorAll<HTMLElement>(selector)].forEach((node, index) => {
    if (nth > 0 && index % nth !== 0) return;
    if (change.do === "rename") node.classList.replace(change.what, `${change.what}-next`);
    if (change.do === "remove") node.remove();
    if (change.do === "strip") node.removeAttribute(change.what);
    if (change.do === "garble") node.setAttribute(change.what, change.value);
    if (change.do === "wrap" && node.parentElement && node.parentElement !== document.body) {
      const wrapper = document.createElement("div");
      node.replaceWith(wrapper);
      wrapper.append(node);
    }
  });
}

test("whatever is done to the page, reading never throws and makes nobody a customer who is none", () => {
  fc.assert(
    fc.property(
      fc.array(aMessage, { maxLength: 8 }),
      fc.array(fc.tuple(harm, fc.nat(3)), { maxLength: 5 }),
      fc.boolean(),
      (messages, harms, readBefore) => {
        showPage({
          messages: messages.map((markup, index) => ({ ...markup, id: index + 1 })),
          people: EVERYBODY,
          rows: [{ chat: 41 }],
        });
        const senderOf = new Map<number, string>();
        const host = createLegacyHost(document, { portal: "acme.example" });
        if (readBefore) host.readConversation(NOW);
        for (const [change, nth] of harms) apply(change, nth);
        for (const node of document.querySelectorAll<HTMLElement>("[data-messageid]"))
          senderOf.set(
            Number(node.dataset["messageid"]),
            `${node.dataset["type"]} ${node.dataset["senderid"]}`,
          );

        const record = host.readConversation(NOW);
        for (const row of host.rows()) host.readRow(row, NOW);
        host.conversation();
        host.containers();
        host.health();
        host.places.chip();
        host.places.notice();
        host.places.dark();
        host.composer.endDialogue();

        const customers = (record?.messages ?? []).filter(({ by }) => by === "customer");
        expect(customers.filter(({ id }) => senderOf.get(id) !== `other ${CUSTOMER}`)).toEqual([]);
        // Nothing that shows a number within a span was left out, as far as it was read now.
        const read = new Set((record?.messages ?? []).map(({ id }) => id));
        const leftOut = (record?.spans ?? []).flatMap(({ from, to }) =>
          [...one(".bx-messenger-body-wrap").children]
            .map((child) => Number(child.getAttribute("data-messageid")))
            .filter((id) => id >= from && id <= to && !read.has(id)),
        );
        expect(readBefore ? [] : leftOut).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});
