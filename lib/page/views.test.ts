import { describe, expect, it } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import type { MessageFact } from "../policy/facts.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { coreEn } from "../texts/core.en.ts";
import { coreEs } from "../texts/core.es.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { createWords, viewDialog, type DialogView } from "./views.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
const english = createWords(coreEn, { language: "en", tag: "en", zone: "+00:00" });
const spanish = createWords(coreEs, { language: "es", tag: "es", zone: "+00:00" });

function chat(connector: string, ...messages: [Partial<MessageFact>, Instant][]): DialogRecord {
  const facts = messages.map(([fact, at], index) => ({
    id: index + 1,
    by: "customer" as const,
    kind: "message" as const,
    hasText: true,
    ...fact,
    at: exactly(at),
  }));
  return {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    connector: { value: connector, at: NOW },
    messages: facts,
    spans: [{ from: 1, to: facts.length }],
    startId: 1,
    newestId: facts.length,
    readAt: NOW,
    seenAt: NOW,
  };
}

function seen(record: DialogRecord, settings: Settings = DEFAULT_SETTINGS): DialogView {
  const view = viewDialog(record, settings, NOW);
  if (view === null) throw new Error("The channel is switched off");
  return view;
}

const EXTENDED: Settings = {
  ...DEFAULT_SETTINGS,
  channels: {
    ...DEFAULT_SETTINGS.channels,
    "facebook-messages": {
      ...DEFAULT_SETTINGS.channels["facebook-messages"],
      extendTo7Days: true,
    },
  },
};

describe("what a badge says", () => {
  it.each([
    ["23h", chat("facebook", [{}, NOW - 30 * MINUTE])],
    ["1h", chat("facebook", [{}, NOW - 22 * HOUR - 30 * MINUTE])],
    ["44m", chat("facebook", [{}, NOW - 23 * HOUR - 15 * MINUTE])],
    ["0m", chat("facebook", [{}, NOW - DAY + 30_000])],
    ["!", chat("facebook", [{}, NOW - DAY])],
    ["6d", chat("fbinstagramdirect", [{ kind: "comment" }, NOW - 20 * HOUR])],
    ["!", chat("facebook", [{ by: "agent" }, NOW - HOUR])],
    ["", chat("telegrambot", [{}, NOW - 9 * DAY])],
    ["–", chat("wazzup", [{}, NOW - HOUR])],
  ])("%s", (text, record) => {
    expect(english.badge(seen(record), NOW).text).toBe(text);
  });

  it("never says more than will be left when it changes next", () => {
    // 12:00 now, 45 min and 30 s left: at 12:01 it is less than 45.
    const record = chat("facebook", [{}, NOW - DAY + 45 * MINUTE + 30_000]);
    expect(english.badge(seen(record), NOW).text).toBe("44m");
  });

  it("has details in words, with what is left and whether somebody waits", () => {
    const record = chat("facebook", [{}, NOW - 22 * HOUR]);
    expect(english.badge(seen(record), NOW).details).toBe(
      "Reply until 14:00 (UTC+0) · 1h 59m left · Unanswered",
    );
  });
});

describe("what the chip says", () => {
  it.each([
    ["Reply until Sun 11:00 (UTC+0)", chat("facebook", [{}, NOW - HOUR]), DEFAULT_SETTINGS],
    [
      "24 h over: wait until the customer writes",
      chat("facebook", [{}, NOW - 30 * HOUR]),
      DEFAULT_SETTINGS,
    ],
    [
      "Only about their request, until Fri 06:00 (UTC+0)",
      chat("facebook", [{}, NOW - 30 * HOUR]),
      EXTENDED,
    ],
    [
      "7 days over: wait until the customer writes",
      chat("facebook", [{}, NOW - 8 * DAY]),
      EXTENDED,
    ],
    [
      "1 direct message left, until Nov 28, 11:00 (UTC+0)",
      chat("fbinstagramdirect", [{ kind: "comment" }, NOW - HOUR]),
      DEFAULT_SETTINGS,
    ],
    ["The time may already be over", chat("facebook", [{}, NOW - DAY + MINUTE]), DEFAULT_SETTINGS],
  ])("%s", (text, record, settings) => {
    expect(english.chip(seen(record, settings), NOW)?.text).toBe(text);
  });

  it("is not there where nothing is limited", () => {
    expect(english.chip(seen(chat("livechat", [{}, NOW])), NOW)).toBeNull();
  });

  it("says why nothing is known", () => {
    expect(english.chip(seen(chat("wazzup", [{}, NOW])), NOW)?.text).toBe(
      "Nobody has said yet which channel this is",
    );
    expect(spanish.chip(seen(chat("wazzup", [{}, NOW])), NOW)?.text).toBe(
      "Nadie ha indicado todavía qué canal es",
    );
  });
});

describe("a channel that is switched off", () => {
  it("has no view", () => {
    const off: Settings = {
      ...DEFAULT_SETTINGS,
      channels: {
        ...DEFAULT_SETTINGS.channels,
        whatsapp: { ...DEFAULT_SETTINGS.channels.whatsapp, enabled: false },
      },
    };
    expect(viewDialog(chat("whatsappbytwilio", [{}, NOW]), off, NOW)).toBeNull();
  });
});

describe("quiet mode", () => {
  const quiet: Settings = { ...DEFAULT_SETTINGS, quietUntil: 2 * HOUR };

  it("shows a dot until less than the set time is left, then digits", () => {
    const text = (left: number) =>
      english.badge(seen(chat("facebook", [{}, NOW + left - DAY]), quiet), NOW).text;
    expect([text(20 * HOUR), text(2 * HOUR), text(2 * HOUR - 1)]).toEqual(["•", "•", "1h"]);
  });

  it("leaves what is over and what is not known as it is", () => {
    expect(english.badge(seen(chat("facebook", [{}, NOW - DAY]), quiet), NOW).text).toBe("!");
    expect(english.badge(seen(chat("wazzup", [{}, NOW]), quiet), NOW).text).toBe("–");
  });
});

describe("looking ahead", () => {
  // NOW is a Saturday, 12:00 UTC.
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    workingHours: { ...DEFAULT_SETTINGS.workingHours, enabled: true, zone: "UTC" },
  };

  it("says that nobody works any more before the deadline, and presses", () => {
    const record = chat("facebook", [{}, NOW - 20 * HOUR]);
    const view = seen(record, settings);
    expect(view.piece.urgency).toBe("last-call");
    expect(english.badge(view, NOW).details).toContain("outside working hours");
    expect(english.chip(view, NOW)?.label).toContain("outside working hours");
    expect(spanish.badge(view, NOW).details).toContain("horario de trabajo");
  });

  it("the chip says until when somebody has to answer, and counts to nothing else", () => {
    const now = NOW - 19 * HOUR;
    const chipOf = (record: DialogRecord, extended = settings) =>
      english.chip(viewDialog(record, extended, now)!, now);
    const asked = [{}, now - HOUR] as [Partial<MessageFact>, Instant];
    expect(chipOf(chat("facebook", asked))).toMatchObject({
      text: "Answer before 18:00",
      left: "",
      label: "Reply until Sat 16:00 (UTC+0): answer before 18:00. Why?",
    });
    expect(spanish.chip(viewDialog(chat("facebook", asked), settings, now)!, now)?.text).toBe(
      "Responda antes de 18:00",
    );
    expect(chipOf(chat("facebook", asked, [{ by: "agent" }, now]))?.text).toMatch(/^Reply until/);
    expect(chipOf(chat("facebook", asked), DEFAULT_SETTINGS)?.text).toMatch(/^Reply until/);
    // What else a state says is not left out.
    expect(chipOf(chat("fbinstagramdirect", [{ kind: "comment" }, now - HOUR]))?.text).toMatch(
      /^1 direct message left/,
    );
  });

  it("leaves an answered conversation alone", () => {
    const record = chat("facebook", [{}, NOW - 20 * HOUR], [{ by: "agent" }, NOW - HOUR]);
    expect(english.badge(seen(record, settings), NOW).details).not.toContain("working hours");
  });
});
