import { describe, expect, it, vi } from "vitest";
import type { Host } from "../host/host.ts";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, type HoldingReply, type Settings } from "../settings/settings.ts";
import { coreEn } from "../texts/core.en.ts";
import { DAY, HOUR, MINUTE } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { createHoldingOffer } from "./holding-offer.ts";
import { hashOf, holdingRepliesFor, markHolding } from "./holding.ts";
import { viewDialog } from "./views.ts";

const NOW = Date.UTC(2026, 10, 18, 12);
const REPLIES: readonly HoldingReply[] = [
  { line: "", language: "en", text: "We answer\nin the morning." },
  { line: "", language: "es", text: "Respondemos por la mañana." },
  { line: "acme.bitrix24.com/7", language: "de", text: "Wir antworten morgen." },
];
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, holdingReplies: REPLIES };

function chat(
  messages: readonly (Partial<MessageFact> & { readonly ago: number })[],
  more: Partial<DialogRecord> = {},
): DialogRecord {
  const facts = messages.map(({ ago, ...fact }, index): MessageFact => {
    return {
      id: index + 1,
      by: "customer",
      kind: "message",
      at: exactly(NOW - ago),
      hasText: true,
      ...fact,
    };
  });
  return {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    connector: { value: "facebook", at: NOW },
    messages: facts,
    spans: [{ from: 1, to: facts.length }],
    startId: 1,
    newestId: facts.length,
    readAt: NOW,
    seenAt: NOW,
    ...more,
  };
}

const offered = (record: DialogRecord, settings = SETTINGS, language: "en" | "es" = "en") => {
  const view = viewDialog(record, settings, NOW);
  if (view === null) throw new Error("switched off");
  return holdingRepliesFor(view, settings, language, NOW).map((reply) => reply.language);
};

describe("a holding reply is offered", () => {
  const waiting = chat([{ ago: 23.5 * HOUR }]);

  it("near the deadline of a customer who waits, one's own language first", () => {
    expect(offered(waiting)).toEqual(["en", "es"]);
    expect(offered(waiting, SETTINGS, "es")).toEqual(["es", "en"]);
  });

  it("with the open channel's own text where it has one", () => {
    expect(offered({ ...waiting, line: { value: "7", at: NOW } })).toEqual(["de"]);
    expect(offered({ ...waiting, line: { value: "8", at: NOW } })).toEqual(["en", "es"]);
  });

  it("not while there is time, not to who was answered, not without a text", () => {
    expect(offered(chat([{ ago: 20 * HOUR }]))).toEqual([]);
    expect(offered(chat([{ ago: 23.5 * HOUR }, { ago: HOUR, by: "agent" }]))).toEqual([]);
    expect(offered(waiting, DEFAULT_SETTINGS)).toEqual([]);
  });

  it("not twice for the same message, and again when the customer writes", () => {
    const held = { ago: HOUR, by: "agent", holding: true } as const;
    expect(offered(chat([{ ago: 23.5 * HOUR }, held]))).toEqual([]);
    expect(offered(chat([{ ago: 47 * HOUR }, held, { ago: 23.5 * HOUR }]))).toEqual(["en", "es"]);
  });

  it("never past 24 hours, whatever the channel allows", () => {
    const { channels } = DEFAULT_SETTINGS;
    const facebook = { ...channels["facebook-messages"], extendTo7Days: true };
    const extended = { ...SETTINGS, channels: { ...channels, "facebook-messages": facebook } };
    expect(offered(chat([{ ago: DAY + MINUTE }]), extended)).toEqual([]);
    expect(offered(chat([{ ago: 7 * DAY - 30 * MINUTE }]), extended)).toEqual([]);
    expect(offered(chat([{ ago: DAY }]))).toEqual([]);
  });

  it("not for the one message that a comment allows: it would use it up", () => {
    const comment = chat([{ ago: 7 * DAY - HOUR / 2, kind: "comment" }], {
      connector: { value: "fbinstagramdirect", at: NOW },
    });
    expect(offered(comment)).toEqual([]);
  });
});

describe("a holding reply that was sent", () => {
  const record = chat([{ ago: 23.5 * HOUR }, { ago: 0, by: "agent" }]);

  it("is known by its text, however its white space is drawn, and answers nobody", () => {
    const marked = markHolding(record, REPLIES, () => " We answer in the morning.\u200B ");
    expect(marked.messages[1]?.holding).toBe(true);
    expect(viewDialog(marked, SETTINGS, NOW)?.window.unanswered).toBe("yes");
  });

  it("with another text is an answer, and so is what cannot be read", () => {
    expect(markHolding(record, REPLIES, () => "We answer tomorrow.")).toBe(record);
    expect(markHolding(record, REPLIES, () => null)).toBe(record);
    expect(viewDialog(record, SETTINGS, NOW)?.window.unanswered).toBe("no");
  });

  it("a customer who quotes it has written all the same", () => {
    const customer = chat([{ ago: 0 }]);
    expect(markHolding(customer, REPLIES, () => "We answer in the morning.")).toBe(customer);
  });

  it("texts that differ have different hashes", () => {
    const texts = Array.from({ length: 5_000 }, (_, n) => `We answer at ${n}.`);
    expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
  });
});

describe("the offer at the composer", () => {
  const view = viewDialog(chat([{ ago: 23.5 * HOUR }]), SETTINGS, NOW);
  const piece = view!.piece;
  const two = REPLIES.slice(0, 2);

  function hostWith(draft: string) {
    const field = { value: draft, focus: vi.fn<() => void>() };
    const insert = (text: string): boolean => {
      if (field.value !== "") return false;
      field.value = text;
      return true;
    };
    const host = {
      conversation: () => ({ dialog: "chat1", settled: true, panel: "none" }),
      composer: { insert, field: () => field },
    } as unknown as Host;
    return { host, field };
  }

  it("puts the text into an empty composer and sends nothing", () => {
    const onChanged = vi.fn<() => void>();
    const offer = createHoldingOffer(async () => undefined, onChanged);
    const { host, field } = hostWith("");
    const shown = offer.notice(piece, two, coreEn);
    expect(shown?.actions?.map(({ label }) => label)).toEqual([
      "Holding reply (EN)",
      "Holding reply (ES)",
    ]);
    expect(shown?.about).toContain("It extends nothing");
    offer.press("1", host);
    expect(field.value).toBe("Respondemos por la mañana.");
    expect(field.focus).toHaveBeenCalled();
    expect(onChanged).toHaveBeenCalledOnce();
    expect(offer.notice(piece, two, coreEn)).toMatchObject({ actions: [] });
    expect(offer.notice(piece, two, coreEn)?.text).toContain("send it yourself");
  });

  it("leaves a draft as it is, and offers to copy instead", async () => {
    const copied: string[] = [];
    const offer = createHoldingOffer(
      async (text) => void copied.push(text),
      () => undefined,
    );
    const { host, field } = hostWith("Dear");
    offer.notice(piece, two.slice(0, 1), coreEn);
    offer.press("0", host);
    const asked = offer.notice(piece, two.slice(0, 1), coreEn);
    expect(asked?.text).toBe("Your draft stays.");
    expect(asked?.actions?.[0]?.label).toBe("Copy holding reply");
    offer.press("0", host);
    await vi.waitFor(() => expect(copied).toEqual(["We answer\nin the morning."]));
    expect(field.value).toBe("Dear");
  });

  it("is gone when nothing is to be offered, and begins anew in another conversation", () => {
    const offer = createHoldingOffer(
      async () => undefined,
      () => undefined,
    );
    const { host } = hostWith("Dear");
    offer.notice(piece, two, coreEn);
    offer.press("0", host);
    expect(offer.notice({ ...piece, dialog: "chat2" }, two, coreEn)?.text).toBe("No time now?");
    offer.press("0", host);
    expect(offer.notice({ ...piece, dialog: "chat2" }, two, coreEn)?.text).toBe("No time now?");
    expect(offer.notice(piece, [], coreEn)).toBeNull();
  });
});
