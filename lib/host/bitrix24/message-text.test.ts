// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { markHolding } from "../../page/holding.ts";
import type { MessageFact } from "../../policy/facts.ts";
import type { HoldingReply } from "../../settings/settings.ts";
import type { Host } from "../host.ts";
import { createChatHost } from "./chat/host.ts";
import { createImolHost } from "./imol/host.ts";
import {
  answer,
  one,
  showPage,
  TITLE,
  type MessageMarkup,
  type Release,
} from "./imv2/fixtures/markup.ts";

const NOW = Date.UTC(2026, 10, 12, 18);
const REPLY: HoldingReply = {
  line: "",
  language: "es",
  text: "Le hemos leído :)\nRespondemos mañana: https://acme.example/horario",
};
const LAYOUTS = [
  ["imol", 2026],
  ["imol", 2025],
  ["chat", 2026],
  ["chat", 2025],
] as const satisfies readonly (readonly [layout: "imol" | "chat", release: Release])[];

function open(layout: "imol" | "chat"): Host {
  const create = layout === "imol" ? createImolHost : createChatHost;
  const dialogs = [{ dialog: "chat41", title: TITLE, connector: "facebook" }];
  return create(document, {
    portal: "acme.example",
    askModel: () => answer({ open: "chat41", dialogs }),
    now: () => NOW,
    pageSince: NOW,
    zone: () => "UTC",
  });
}

/** A text as the host draws it: lines, links and smileys are elements. */
function draw(id: number): void {
  const text = one(`[data-id="${id}"]`).querySelector(
    ".bx-im-message-text-content__container, .bx-im-message-default-content__text",
  );
  const smile = document.createElement("img");
  smile.alt = ":)";
  smile.title = "Sonrisa";
  const link = document.createElement("a");
  link.href = "https://acme.example/horario";
  link.textContent = "https://acme.example/horario";
  text?.replaceChildren(
    "Le hemos leído\u00A0",
    smile,
    document.createElement("br"),
    "Respondemos mañana: ",
    link,
  );
}

function marked(host: Host): readonly MessageFact[] {
  const found = host.readConversation(NOW);
  if (found === null) throw new Error("Nothing is read");
  return markHolding(found, [REPLY], (id) => host.messageText?.(id) ?? null).messages;
}

describe.each(LAYOUTS)("in the layout %s of %i", (layout, release) => {
  const customer: MessageMarkup = { id: 1 };

  function show(...messages: MessageMarkup[]): Host {
    showPage({ layout, release, days: [["today", customer, ...messages]] });
    return open(layout);
  }

  test("a holding reply is known, however the host draws it", () => {
    const host = show({ id: 2, is: "self" }, { id: 3, is: "self", text: "Sí" });
    draw(2);
    expect(marked(host).map(({ by, holding }) => [by, holding])).toEqual([
      ["unknown", undefined],
      ["agent", true],
      ["agent", undefined],
    ]);
  });

  test("also one that quotes the customer's message", () => {
    const host = show({ id: 2, is: "self", replyTo: "chat41/1" });
    draw(2);
    expect(marked(host)[1]?.holding).toBe(true);
  });

  test("the same words of a customer and of a whisper are none", () => {
    const host = show({ id: 2 }, { id: 3, is: "whisper", text: REPLY.text });
    draw(2);
    expect(marked(host).some(({ holding }) => holding === true)).toBe(false);
  });

  test("a message that is not there, and one without words, have no text", () => {
    const host = show({ id: 2, is: "start" });
    expect(host.messageText?.(2)).toBeNull();
    expect(host.messageText?.(77)).toBeNull();
  });
});

test.each([
  ["conversation-2026", 3006, "Sí"],
  ["conversation-2025", 3103, null],
])("the text of a message of %s, without its quote and clock", (name, id, text) => {
  const file = join(import.meta.dirname, "imv2/fixtures", `${name}.fixture.html`);
  document.body.innerHTML = readFileSync(file, "utf8");
  expect(open("imol").messageText?.(id)).toBe(text);
});
