import { beforeEach, describe, expect, it } from "vitest";
import { emptyRecord, type DialogRecord } from "../policy/dialog-record.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { DAY, HOUR, MINUTE, SECOND, type Instant } from "../time/instant.ts";
import { exactly } from "../time/moment.ts";
import { createViews, type Views } from "./known-views.ts";
import { viewDialog } from "./views.ts";

/** Not a full minute, so that what is due within one is seen. */
const WRITTEN = Date.UTC(2026, 10, 21, 12, 0, 20);
const CLOSES = WRITTEN + DAY;

let views: Views;

beforeEach(() => {
  views = createViews();
});

function written(at: Instant, rest: Partial<DialogRecord> = {}): DialogRecord {
  return {
    ...emptyRecord("acme.bitrix24.com", "chat1"),
    connector: { value: "facebook", at },
    messages: MESSAGES.get(at) ?? [],
    spans: SPANS,
    newestId: 1,
    readAt: at,
    seenAt: at,
    ...rest,
  };
}
const SPANS = [{ from: 1, to: 1 }];
const MESSAGES = new Map(
  [WRITTEN, WRITTEN + HOUR].map((at) => [
    at,
    [{ id: 1, by: "customer" as const, kind: "message" as const, hasText: true, at: exactly(at) }],
  ]),
);
const stateAt = (record: DialogRecord, now: Instant): string | undefined =>
  views.of(record, DEFAULT_SETTINGS, now)?.window.state;

describe("views that are kept", () => {
  it("are not decided again when a dialog is only seen again", () => {
    const first = views.of(written(WRITTEN), DEFAULT_SETTINGS, WRITTEN + SECOND);
    const again = written(WRITTEN, { seenAt: WRITTEN + 2 * SECOND, readAt: WRITTEN + 2 * SECOND });
    expect(views.of(again, DEFAULT_SETTINGS, WRITTEN + 2 * SECOND)).toBe(first);
  });

  it("are decided again when more is known", () => {
    views.of(written(WRITTEN), DEFAULT_SETTINGS, WRITTEN + 2 * HOUR);
    const later = views.of(written(WRITTEN + HOUR), DEFAULT_SETTINGS, WRITTEN + 2 * HOUR);
    expect(later?.window.closesAt).toBe(CLOSES + HOUR);
    const unread = written(WRITTEN + HOUR, { newerSeenAt: WRITTEN + 2 * HOUR });
    expect(views.of(unread, DEFAULT_SETTINGS, WRITTEN + 2 * HOUR)?.window.unanswered).toBe(
      "likely",
    );
  });

  it("end at the very millisecond at which a window does", () => {
    const record = written(WRITTEN);
    expect(stateAt(record, CLOSES - 10)).toBe("open");
    expect(stateAt(record, CLOSES - 1)).toBe("open");
    expect(stateAt(record, CLOSES)).toBe("closed");
  });

  it("are decided again when the clock was set back", () => {
    const record = written(WRITTEN);
    expect(stateAt(record, CLOSES + 10)).toBe("closed");
    expect(stateAt(record, CLOSES - 10)).toBe("open");
  });

  it("are decided again by other settings", () => {
    const record = written(WRITTEN);
    const off = { ...DEFAULT_SETTINGS.channels["facebook-messages"], enabled: false };
    const settings = {
      ...DEFAULT_SETTINGS,
      channels: { ...DEFAULT_SETTINGS.channels, "facebook-messages": off },
    };
    expect(views.of(record, DEFAULT_SETTINGS, WRITTEN + SECOND)).not.toBeNull();
    expect(views.of(record, settings, WRITTEN + SECOND)).toBeNull();
    expect(views.of(record, DEFAULT_SETTINGS, WRITTEN + SECOND)).not.toBeNull();
  });

  it("are at every instant what they would be if they were decided anew", () => {
    const record = written(WRITTEN);
    for (let now = WRITTEN - 30 * SECOND; now < CLOSES + 2 * HOUR; now += 7 * MINUTE + 1_003)
      for (const at of [now, now + 1, now + 20 * SECOND, now - SECOND])
        expect(views.of(record, DEFAULT_SETTINGS, at)).toEqual(
          viewDialog(record, DEFAULT_SETTINGS, at),
        );
  });

  it("say when they change next, also after their own time", () => {
    const record = written(WRITTEN);
    const view = views.of(record, DEFAULT_SETTINGS, WRITTEN + SECOND);
    if (view === null) throw new Error("The channel is switched off");
    const turns: Instant[] = [];
    let now = WRITTEN + SECOND;
    for (;;) {
      const next = views.nextChange(view, DEFAULT_SETTINGS, now);
      if (next === null) break;
      expect(next).toBeGreaterThan(now);
      turns.push((now = next));
    }
    expect(turns).toContain(CLOSES);
    expect(views.nextChange(view, DEFAULT_SETTINGS, WRITTEN + SECOND)).toBe(turns[0]);
  });
});
