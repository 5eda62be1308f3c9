// @vitest-environment happy-dom
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelMessage } from "../../page-model/protocol.ts";
import { createChatHost } from "../chat/host.ts";
import { createImolHost } from "../imol/host.ts";
import {
  answer,
  BOT,
  COLLEAGUE,
  CUSTOMER,
  showPage,
  TITLE,
  type MessageMarkup,
} from "./fixtures/markup.ts";

const NOW = Date.UTC(2026, 10, 12, 18);
const CLASSES = [
  "bx-im-chat-header__container",
  "bx-im-chat-title__text",
  "bx-im-avatar__container",
  "--lines",
  "bx-im-message-list__container",
  "bx-im-message-list-author-group__container",
  "bx-im-message-base__wrap",
  "bx-im-message-status__date",
  "bx-im-message-list-date-group-title__text",
  "bx-im-message-author-title__container",
  "bx-imol-message-hidden__container",
  "--self",
  "--opponent",
  "--system",
  "--bot",
  "bx-imol-list-recent__item",
  "bx-im-list-recent-item__wrap",
  "bx-im-dialog-chat__block",
];
const ATTRIBUTES = ["data-id", "title", "data-context", "class"];

const aMessage: fc.Arbitrary<MessageMarkup> = fc.record(
  {
    id: fc.constant(0),
    is: fc.constantFrom("self", "opponent", "system", "hidden", "whisper", "start", "deleted"),
    name: fc.constantFrom(CUSTOMER, COLLEAGUE, BOT),
    bot: fc.boolean(),
    clock: fc.oneof(fc.constant("10:06"), fc.string({ maxLength: 12 }), fc.constant(null)),
    text: fc.string({ maxLength: 20 }),
    file: fc.boolean(),
    replyTo: fc.constantFrom("chat41/1", "chat9/2", "x"),
  },
  { requiredKeys: ["id"] },
);

const harm = fc.oneof(
  fc.record({
    do: fc.constantFrom("rename", "remove", "wrap", "copy"),
    what: fc.constantFrom(...CLASSES),
  }),
  fc.record({
    do: fc.constantFrom("strip", "garble"),
    what: fc.constantFrom(...ATTRIBUTES),
    value: fc.string({ maxLength: 12 }),
  }),
);

type Harm = { readonly do: string; readonly what: string; readonly value?: string };

/** What a release of tomorrow, or a hostile page, does to the markup; to some of the nodes only. */
function apply(change: Harm, nth: number): void {
  const isClass = CLASSES.includes(change.what);
  const css = isClass ? `[class~="${change.what}"]` : `[${change.what}]`;
  [...document.querySelectorAll<HTMLElement>(css)].forEach((node, index) => {
    if (nth > 0 && index % nth !== 0) return;
    if (change.do === "rename") node.classList.replace(change.what, `${change.what}-next`);
    if (change.do === "remove") node.remove();
    if (change.do === "strip") node.removeAttribute(change.what);
    if (change.do === "garble") node.setAttribute(change.what, change.value ?? "");
    if (change.do === "copy") node.after(node.cloneNode(true));
    if (change.do === "wrap" && node.parentElement && node.parentElement !== document.body) {
      const wrapper = document.createElement("div");
      node.replaceWith(wrapper);
      wrapper.append(node);
    }
  });
}

/** Of whom a message may have become by what was done: only somebody who is on the other side may be the customer. */
function looksLikeTheirs(id: number): boolean {
  return [...document.querySelectorAll(`[data-id="${id}"]`)].some((node) =>
    node.classList.contains("--opponent"),
  );
}

test.each(["imol", "chat"] as const)(
  "%s: whatever is done to the page, reading never throws and makes nobody a customer who is none",
  (layout) => {
    fc.assert(
      fc.property(
        fc.array(aMessage, { maxLength: 8 }),
        fc.array(fc.tuple(harm, fc.nat(3)), { maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(2025 as const, 2026 as const),
        (shapes, harms, readBefore, hasModel, release) => {
          const messages = shapes.map((markup, index) => ({ ...markup, id: index + 1 }));
          const truth = new Map(
            messages.map(({ id, is = "opponent", name = CUSTOMER, bot }) => [
              id,
              (is === "opponent" || is === "deleted") && name === CUSTOMER && !bot,
            ]),
          );
          const rows = [{ chat: 41, title: TITLE, selected: true }];
          showPage({ layout, release, rows, days: [["today", ...messages]] });
          const known: ModelMessage[] = messages.map(({ id }) => ({
            id,
            at: Date.UTC(2026, 10, 12, 10, 6),
            by: truth.get(id) ? "customer" : "colleague",
          }));
          const dialogs = [{ dialog: "chat41", title: TITLE, connector: "facebook" }];
          const model = answer({ open: "chat41", dialogs, messages: known });
          const create = layout === "imol" ? createImolHost : createChatHost;
          const host = create(document, {
            portal: "acme.example",
            askModel: () => (hasModel ? model : null),
            now: () => NOW,
            pageSince: NOW,
            zone: () => "UTC",
          });
          if (readBefore) host.readConversation(NOW);
          for (const [change, nth] of harms) apply(change, nth);

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
          const wrong = customers.filter(({ id }) =>
            // Garbled numbers make other messages of them; what the model knows of a number stands.
            hasModel && truth.has(id) ? truth.get(id) !== true : !looksLikeTheirs(id),
          );
          expect(wrong).toEqual([]);
          const read = new Set((record?.messages ?? []).map(({ id }) => id));
          const leftOut = (record?.spans ?? []).flatMap(({ from, to }) =>
            [...document.querySelectorAll("[class~='bx-im-message-list__container'] [data-id]")]
              .map((node) => Number(node.getAttribute("data-id")))
              .filter((id) => id >= from && id <= to && Number.isInteger(id) && !read.has(id)),
          );
          expect(readBefore ? [] : leftOut).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
  },
  300_000,
);
