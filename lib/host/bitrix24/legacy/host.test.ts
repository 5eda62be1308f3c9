// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { appendMessage, message, one, showPage } from "./fixtures/markup.ts";
import { readFixture } from "./fixtures/read-fixture.ts";
import { facts, factsOf, host, NOW, open, setStage } from "./fixtures/stage.ts";

beforeEach(setStage);

describe("the rest", () => {
  test("the error number that a notice quotes is told, of those that are known", () => {
    const line = "-".repeat(54);
    const text = (number: number): string => `was not delivered ${line} (#10) ${number} ${line}`;
    showPage({
      messages: [
        { id: 1, type: "system", text: text(2018278) },
        { id: 2, type: "system", text: text(12345) },
        { id: 3, type: "system", text: "2018278" },
      ],
    });
    expect([1, 2, 3, 4].map((id) => host.errorNumber?.(id))).toEqual([2018278, null, null, null]);
  });

  test("further fragments of refusals are read, also in messages that were read before", () => {
    let more = { window: [] as string[], "private-reply": [], other: [] };
    open({ refusalFragments: () => more });
    showPage({ messages: [{ id: 1, type: "system", text: "Zu SPÄT für eine Antwort" }] });
    expect(facts()[1]?.kind).toBe("message");
    more = { ...more, window: ["zu spät"] };
    expect(facts()[1]).toMatchObject({ kind: "not-delivered", reason: "window" });
  });

  test("what is missing is named", () => {
    showPage({ messages: [{ id: 1 }] });
    expect(host.health()).toEqual({ layout: "legacy", missing: [] });
    one(".bx-messenger-textarea-send-button").remove();
    one(".bx-messenger-recent-lines-container").className = "renamed";
    expect(host.health().missing).toEqual(["rowsScroller", "sendButton"]);
  });

  test("looking again while headings float and nothing is new says nothing", () => {
    document.body.innerHTML = readFixture("conversation");
    host.readConversation(NOW);
    one(".bx-messenger-content-group").classList.add("bx-messenger-content-group-float");
    one('[data-messageid="2002"]').classList.add("bx-messenger-content-item-new");
    expect(host.readConversation(NOW + 1)).toMatchObject({
      messages: [],
      spans: [{ from: 2001, to: 2006 }],
      newestId: 2006,
      startId: 2001,
      readAt: NOW + 1,
    });
  });

  test("messages that come, go and move between two looks are read as they stand then", () => {
    showPage({ messages: [{ id: 1 }, { id: 2 }, { id: 3 }] });
    facts();
    const wrap = one(".bx-messenger-body-wrap");
    one('[data-messageid="2"]').remove();
    wrap.append(message({ id: 5 }));
    wrap.append(one('[data-messageid="1"]'));
    one('[data-messageid="5"]').before(message({ id: 4 }));
    one('[data-messageid="3"]').classList.add("bx-messenger-content-item-system");
    expect(facts()).toEqual({
      3: expect.objectContaining({ by: "system" }),
      4: expect.objectContaining({ by: "customer" }),
      5: expect.objectContaining({ by: "customer" }),
    });
    expect(host.readConversation(NOW)?.spans).toEqual([{ from: 1, to: 5 }]);
  });

  test("a container that the host replaces is read from the start", () => {
    showPage({ messages: [{ id: 1 }] });
    facts();
    const fresh = one(".bx-messenger-body-wrap").cloneNode() as HTMLElement;
    fresh.append(message({ id: 1 }), message({ id: 2 }));
    one(".bx-messenger-body-wrap").replaceWith(fresh);
    expect(Object.keys(facts())).toEqual(["1", "2"]);
    fresh.append(message({ id: 3 }));
    expect(Object.keys(facts())).toEqual(["3"]);
  });

  test("a long conversation is read quickly when it grows", () => {
    showPage({ messages: Array.from({ length: 2_000 }, (_, index) => ({ id: index + 1 })) });
    expect(host.readConversation(NOW)?.messages).toHaveLength(1_000);
    for (let id = 2_001; id <= 2_050; id++) appendMessage({ id });
    expect(host.readConversation(NOW)?.messages).toHaveLength(50);
  });

  test("a megabyte, markup and marks of writing direction in a text change nothing", () => {
    const texts = [
      "x".repeat(1 << 20),
      '<div data-type="self" data-messageid="9">',
      "\u202e\u200fשלום 10:00\u202c",
      "2534022 ---------------------- 2018278",
    ];
    const read = factsOf(texts.map((text, index) => ({ id: index + 1, text })));
    expect(Object.values(read).map(({ by, kind }) => `${by} ${kind}`)).toEqual(
      texts.map(() => "customer message"),
    );
  });
});
