import { describe, expect, it } from "vitest";
import type { Host, LayoutId } from "../host/host.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author, MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { DAY, HOUR } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { guardCaseOf } from "./guarding.ts";
import { createKnowledge, type Knowledge } from "./knowledge.ts";
import type { Session } from "./session.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const EMPTY = emptyRecord("acme.bitrix24.com", "chat1");
const FACEBOOK = { connector: { value: "facebook", at: NOW } };

/** Everything of a dialog from its first message on. */
function read(...messages: readonly (readonly [Author, number])[]): DialogRecord {
  const facts = messages.map(([by, hoursAgo], index): MessageFact => ({
    id: index + 1,
    by,
    kind: "message",
    at: exactly(NOW - hoursAgo * HOUR),
    hasText: true,
  }));
  return {
    ...EMPTY,
    messages: facts,
    spans: [{ from: 1, to: facts.length }],
    newestId: facts.length,
    readAt: NOW,
    seenAt: NOW,
  };
}

function caseOf(know: (knowledge: Knowledge) => void, layout: LayoutId = "legacy") {
  const knowledge = createKnowledge(EMPTY.portal);
  know(knowledge);
  const authorsByModel = layout === "legacy" ? {} : { authorsByModel: true as const };
  const host = { layout, ...authorsByModel, composer: { endDialogue: () => null } };
  const session = {
    knowledge,
    settings: () => DEFAULT_SETTINGS,
    host: () => host as unknown as Host,
  } as unknown as Session;
  const known = guardCaseOf("chat1", session, NOW);
  return known && { state: known.window.state, provenNow: known.provenNow };
}

it.each([true, false])(
  "the way to end a conversation is offered, shown or not, where the layout has one: %s",
  (canEnd) => {
    const host = { canEnd, composer: { endDialogue: () => null } };
    const session = {
      knowledge: createKnowledge(EMPTY.portal),
      settings: () => DEFAULT_SETTINGS,
      host: () => host as unknown as Host,
    } as unknown as Session;
    expect(guardCaseOf("chat1", session, NOW)?.canEnd).toBe(canEnd);
  },
);

describe('what takes "send" away', () => {
  it("is what the page shows now, also where its model names the channel", () => {
    expect(
      caseOf((knowledge) => {
        knowledge.learnFromModel([{ ...EMPTY, ...FACEBOOK, seenAt: NOW }]);
        knowledge.learn([read(["customer", 30], ["agent", 2])]);
      }),
    ).toEqual({ state: "closed", provenNow: true });
  });

  it("is not what only the page's model says", () => {
    expect(
      caseOf((knowledge) => {
        knowledge.learn([{ ...EMPTY, ...FACEBOOK, seenAt: NOW }]);
        knowledge.learnFromModel([read(["customer", 30], ["agent", 2])]);
      }),
    ).toEqual({ state: "closed", provenNow: false });
  });

  it("is not what was only remembered", () => {
    expect(
      caseOf((knowledge) => {
        knowledge.recall([{ ...read(["customer", 30], ["agent", 2]), ...FACEBOOK }]);
      }),
    ).toEqual({ state: "closed", provenNow: false });
  });

  it("is not a claim of the model beside messages that prove nothing", () => {
    expect(
      caseOf((knowledge) => {
        knowledge.learn([{ ...read(["unknown", 2]), ...FACEBOOK }]);
        const notAfter = { bound: NOW - 2 * DAY, asOf: 1 };
        knowledge.learnFromModel([{ ...EMPTY, newestId: 1, notAfter, seenAt: NOW }]);
      }),
    ).toMatchObject({ provenNow: false });
  });

  it("rests on times alone where the page's model says who wrote", () => {
    const newer = (...messages: readonly (readonly [Author, number])[]) =>
      caseOf((knowledge) => knowledge.learn([{ ...read(...messages), ...FACEBOOK }]), "chat");
    expect(newer(["customer", 30], ["agent", 2])).toEqual({ state: "closed", provenNow: true });
    expect(newer(["customer", 30], ["colleague", 2])).toEqual({
      state: "closed",
      provenNow: false,
    });
  });
});
