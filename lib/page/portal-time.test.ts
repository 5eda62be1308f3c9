import { describe, expect, it } from "vitest";
import { emptyRecord, joinRecords, type DialogRecord } from "../policy/dialog-record.ts";
import type { Author } from "../policy/facts.ts";
import { DAY, HOUR, MINUTE, SECOND, type Instant } from "../time/instant.ts";
import { exactly, type Moment } from "../time/moment.ts";
import { createPortalTime } from "./portal-time.ts";

const NOON = Date.UTC(2026, 10, 21, 12);
const BEHIND = 5 * MINUTE;

/** What is read of a dialog whose newest message is this one. */
function reading(
  id: number,
  at: Moment,
  seenAt: Instant,
  by: Author = "customer",
  more: Partial<DialogRecord> = {},
): DialogRecord {
  return {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    messages: [{ id, by, kind: "message", at, hasText: true }],
    newestId: id,
    readAt: seenAt,
    seenAt,
    ...more,
  };
}

const EARLIER = reading(5, exactly(NOON - HOUR), NOON - MINUTE);

describe("a message that arrives live", () => {
  it("shows that the portal's clock is ahead, and decisions count by it", () => {
    const time = createPortalTime(() => NOON);
    expect(time.now()).toBe(NOON);
    time.hear(reading(6, exactly(NOON + BEHIND), NOON), EARLIER);
    expect(time.now()).toBe(NOON + BEHIND + SECOND);
  });

  it("shows it by the start of the minute where its time is read to the minute", () => {
    const time = createPortalTime(() => NOON);
    const at = { earliest: NOON + BEHIND - 20 * SECOND, latest: NOON + BEHIND + 40 * SECOND };
    time.hear(reading(6, { ...at, latest: at.earliest + MINUTE - 1 }, NOON), EARLIER);
    expect(time.ahead()).toBe(BEHIND - 19 * SECOND);
  });

  it.each(["agent", "system", "automatic", "unknown"] as const)(
    "says nothing when its author is %s: it may bear the computer's own time",
    (by) => {
      const time = createPortalTime(() => NOON);
      time.hear(reading(6, exactly(NOON + BEHIND), NOON, by), EARLIER);
      expect(time.ahead()).toBe(0);
    },
  );

  it("says nothing when its time is not known to the minute", () => {
    const time = createPortalTime(() => NOON);
    time.hear(reading(6, { earliest: NOON + BEHIND, latest: NOON + DAY }, NOON), EARLIER);
    expect(time.ahead()).toBe(0);
  });
});

describe("what did not arrive just now", () => {
  it.each([
    ["a dialog seen for the first time", emptyRecord("acme.bitrix24.com", "chat1")],
    ["older messages that are loaded", reading(9, exactly(NOON - MINUTE), NOON - MINUTE)],
    [
      "what had come unread before",
      joinRecords(EARLIER, { ...EARLIER, messages: [], newerSeenAt: NOON - SECOND }),
    ],
  ])("says nothing: %s", (_, before) => {
    const time = createPortalTime(() => NOON);
    time.hear(reading(6, exactly(NOON + BEHIND), NOON), before);
    expect(time.ahead()).toBe(0);
    expect(time.news()).toBeNull();
  });
});

describe("what the background is told", () => {
  it("is said once, and again only when it is another difference or some time has passed", () => {
    let now = NOON;
    const time = createPortalTime(() => now);
    const told: (number | null)[] = [];
    const arrives = (ahead: number): void => {
      time.hear(reading(6, exactly(now + ahead), now), EARLIER);
      const news = time.news();
      if (news !== null) time.recall(news);
      told.push(news);
    };
    arrives(0);
    expect(time.news()).toBeNull();
    now += 2 * MINUTE;
    arrives(-SECOND);
    now += SECOND;
    arrives(BEHIND);
    now += 11 * MINUTE;
    arrives(BEHIND - SECOND);
    now += 2 * MINUTE;
    arrives(BEHIND - HOUR);
    now += SECOND;
    arrives(BEHIND - HOUR);
    expect(told).toEqual([0, null, BEHIND, BEHIND - SECOND, BEHIND - HOUR, null]);
  });

  it("is said at once where it is more than what was said, though nothing has come back", () => {
    const time = createPortalTime(() => NOON);
    time.hear(reading(6, exactly(NOON - HOUR), NOON), EARLIER);
    expect(time.news()).toBe(-HOUR);
    time.hear(reading(6, exactly(NOON + BEHIND), NOON), EARLIER);
    expect(time.news()).toBe(BEHIND);
  });

  it("counts here until the background has said what it makes of it", () => {
    const time = createPortalTime(() => NOON);
    time.hear(reading(6, exactly(NOON + BEHIND), NOON), EARLIER);
    time.recall(null);
    expect(time.ahead()).toBe(BEHIND + SECOND);
    expect(time.news()).toBe(BEHIND);
    expect(time.ahead()).toBe(BEHIND + SECOND);
    time.recall(0);
    expect(time.ahead()).toBe(0);
  });
});

describe("what the background says", () => {
  it("counts where the portal's clock is ahead, and not where it is behind", () => {
    const time = createPortalTime(() => NOON);
    time.recall(BEHIND);
    expect(time.ahead()).toBe(BEHIND + SECOND);
    time.recall(-BEHIND);
    expect(time.ahead()).toBe(0);
  });
});

describe("a computer's clock that is set back", () => {
  it("makes the difference larger at once, and for good", () => {
    let now = NOON;
    const time = createPortalTime(() => now);
    time.recall(0);
    expect(time.ahead()).toBe(0);
    now = NOON - HOUR;
    expect(time.ahead()).toBe(HOUR + SECOND);
    now += 2 * HOUR;
    expect(time.ahead()).toBe(HOUR + SECOND);
  });

  it("says nothing where nothing was known", () => {
    let now = NOON;
    const time = createPortalTime(() => now);
    expect(time.ahead()).toBe(0);
    now = NOON - HOUR;
    expect(time.ahead()).toBe(0);
  });
});
