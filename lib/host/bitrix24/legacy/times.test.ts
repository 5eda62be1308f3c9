// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { SECOND } from "../../../time/instant.ts";
import { ANY_TIME } from "../../../time/moment.ts";
import { appendMessage, hostDate, one, showPage, START } from "./fixtures/markup.ts";
import { readFixture } from "./fixtures/read-fixture.ts";
import { facts, factsOf, host, NOW, setStage } from "./fixtures/stage.ts";

beforeEach(setStage);

const second = (at: number): { earliest: number; latest: number } => ({
  earliest: at,
  latest: at + SECOND - 1,
});

describe("when it was written", () => {
  test("the attribute is exact to the second; quoted dates are not read", () => {
    const read = factsOf([{ id: 1, at: START + 61_000, text: hostDate(START + 9e6) }]);
    expect(read[1]?.at).toEqual(second(START + 61_000));
  });

  test("a date that cannot be read is any time, and a future one is passed on", () => {
    const read = factsOf([
      { id: 1, date: "gestern" },
      { id: 2, date: "" },
      { id: 3, at: NOW + 9e7 },
    ]);
    expect(read).toMatchObject({
      1: { at: ANY_TIME },
      2: { at: ANY_TIME },
      3: { at: second(NOW + 9e7) },
    });
  });

  test("a missing date is any time", () => {
    showPage({ messages: [{ id: 1 }] });
    one('[data-messageid="1"]').removeAttribute("data-messagedate");
    expect(facts()[1]?.at).toEqual(ANY_TIME);
  });

  test("a system message lies between its neighbours, and after the last one until now", () => {
    const read = factsOf([
      { id: 1, at: START },
      { id: 2, type: "system" },
      { id: 3, at: START + 60_000 },
      { id: 4, type: "system" },
    ]);
    expect(read[2]?.at).toEqual({ earliest: START, latest: START + 60_999 });
    expect(read[4]?.at).toEqual({ earliest: START + 60_000, latest: NOW });
  });

  test("before the first message the heading tells the day", () => {
    document.body.innerHTML = readFixture("conversation");
    const heading = Date.UTC(2026, 10, 10, 7);
    expect(facts()[2001]?.at).toEqual({
      earliest: heading - 25 * 3_600_000,
      latest: heading + 62_999,
    });
  });

  test("later looks do not widen what was said", () => {
    showPage({
      messages: [
        { id: 1, at: START },
        { id: 2, type: "system" },
      ],
    });
    facts();
    expect(host.readConversation(NOW + 60_000)?.messages).toEqual([]);
    appendMessage({ id: 3, at: START + 5_000 });
    expect(facts()).toMatchObject({ 2: { at: { earliest: START, latest: START + 5_999 } }, 3: {} });
  });
});
