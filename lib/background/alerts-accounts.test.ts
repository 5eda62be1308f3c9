import { describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { toldBy } from "../overview/accounts.ts";
import { emptyRecord } from "../policy/dialog-record.ts";
import { rememberAgent } from "../settings/agents.ts";
import { HOUR, MINUTE } from "../time/instant.ts";
import {
  ACME,
  alerts,
  awake,
  chat,
  now,
  setNow,
  shown,
  START,
  store,
  useAlerts,
} from "./alerts-stage.ts";

useAlerts();

describe("two accounts at one browser", () => {
  const ANNA = "7";
  const BEN = "12";
  const asked = START - 23 * HOUR;
  const titles = () => shown.map(([, { title }]) => title);

  test("nobody is alerted of what only the other has seen", async () => {
    await rememberAgent(ACME, ANNA, 1);
    await store.record([
      toldBy(chat("chat1", ["customer", asked]), [ANNA]),
      toldBy(chat("chat2", ["customer", asked]), [BEN]),
    ]);
    await alerts.look();
    expect(titles()).toEqual(["Title of chat1 is waiting"]);
  });

  test("who takes over is told what only the other was told, once", async () => {
    await rememberAgent(ACME, ANNA, 1);
    const record = chat("chat1", ["customer", asked]);
    await store.record([toldBy(record, [ANNA])]);
    await alerts.look();
    setNow(START + 20 * MINUTE);
    await rememberAgent(ACME, BEN, 1);
    await store.record([toldBy({ ...record, seenAt: now }, [BEN])]);
    await awake().look();
    await awake().look();
    await rememberAgent(ACME, ANNA, 1);
    await awake().look();
    expect(titles()).toEqual(["Title of chat1 is waiting", "Title of chat1 is waiting"]);
  });

  test("what one was told is not told again because the other comes too, who has not seen it", async () => {
    const tabs = { query: async () => [{ id: 1 }, { id: 2 }] };
    Object.assign(fakeBrowser.tabs, tabs);
    await rememberAgent(ACME, ANNA, 1);
    await store.record([toldBy(chat("chat1", ["customer", asked]), [ANNA])]);
    await alerts.look();
    await rememberAgent(ACME, BEN, 2);
    await store.record([toldBy(chat("chat2", ["customer", START - 5 * HOUR]), [BEN])]);
    await awake().look();
    expect(titles()).toEqual(["Title of chat1 is waiting"]);
  });

  test("what one skips, ignores or puts off, the other still hears of", async () => {
    const record = chat("chat1", ["customer", START - 20 * HOUR]);
    const other = chat("chat2", ["customer", START - 20 * HOUR]);
    await rememberAgent(ACME, ANNA, 1);
    await store.record([record, other].map((one) => toldBy(one, [ANNA, BEN])));
    await alerts.skip(ACME, "chat1");
    await alerts.later(ACME, "chat2");
    const ignored = { ...emptyRecord(ACME, "chat2"), ignored: { value: true, at: START + 1 } };
    await store.record([toldBy(ignored, [ANNA])]);
    setNow(START + 3 * HOUR);
    await awake().look();
    expect(shown).toEqual([]);
    await rememberAgent(ACME, BEN, 1);
    await awake().look();
    expect(titles()).toEqual(["2 conversations need you"]);
  });
});
