// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import type { MessageFact } from "../../../policy/facts.ts";
import { DAY, HOUR, MINUTE, type Instant } from "../../../time/instant.ts";
import {
  answer,
  appendMessage,
  showConversation,
  showMessages,
  showPage,
  TITLE,
} from "./fixtures/markup.ts";
import {
  at,
  facts,
  host,
  minute,
  NOW,
  onlyTheName,
  open,
  setStage,
  stage,
  today,
} from "./fixtures/stage.ts";

beforeEach(setStage);

describe("when it was written", () => {
  beforeEach(onlyTheName);

  test.each([
    ["en", "yesterday", "3:20 pm", at(11, 15, 20)],
    ["ru", "вчера", "15:20", at(11, 15, 20)],
    ["es", "lunes, 9 de noviembre", "15:20", at(9, 15, 20)],
    ["ru", "Понедельник, 9 ноября", "15:20", at(9, 15, 20)],
    ["en", "Tuesday, November 11, 2025", "3:20 pm", Date.UTC(2025, 10, 11, 15, 20)],
  ])("%s: %s, %s", (language, heading, clock, from) => {
    document.documentElement.lang = language;
    expect(facts([[heading, { id: 1, clock }]])[1]?.at).toEqual(minute(from));
  });

  test("an hour that may be in the morning or in the evening is both, until one hour shows that they count to 24", () => {
    expect(facts([today({ id: 1, clock: "5:20" })])[1]?.at).toEqual({
      earliest: at(12, 5, 20),
      latest: at(12, 17, 20) + MINUTE - 1,
    });
    expect(facts([today({ id: 1, clock: "5:20" }, { id: 2, clock: "17:30" })])[1]?.at).toEqual(
      minute(at(12, 5, 20)),
    );
  });

  test("what stands in quotes and texts is no time of the message", () => {
    const read = facts([
      today({ id: 1, clock: "9:15 am", replyTo: "chat41/7", quotes: "chat41/8", text: "8:00 am" }),
    ]);
    expect(read[1]?.at).toEqual(minute(at(12, 9, 15)));
  });

  test("under a heading that is kept over midnight it may be either day", () => {
    showPage({ days: [today({ id: 1, clock: "9:15 am" })] });
    open("imol").readConversation(NOW);
    stage.now = NOW + DAY;
    appendMessage({ id: 2, clock: "9:30 am" });
    const read = host.readConversation(stage.now)?.messages;
    expect(read?.map(({ id, at }) => [id, at])).toEqual([
      [2, { earliest: at(12, 9, 30), latest: at(13, 9, 30) + MINUTE - 1 }],
    ]);
  });

  test("a conversation opened today says today of today, however long the page has been open", () => {
    showPage({ days: [["yesterday", { id: 1 }]] });
    open("imol", { pageSince: NOW - 9 * DAY }).conversation();
    stage.now = NOW + MINUTE;
    if (stage.model)
      stage.model = {
        ...stage.model,
        open: "chat42",
        dialogs: [{ dialog: "chat42", title: "Otra - Ventas" }],
      };
    showConversation({ title: "Otra - Ventas", days: [today({ id: 7, clock: "9:15 am" })] });
    expect(host.readConversation(stage.now)?.messages[0]?.at).toEqual(minute(at(12, 9, 15)));
  });

  test("a list that is built anew for the same conversation may have kept its headings", () => {
    const day = [today({ id: 1, clock: "9:15 am" })];
    showPage({ days: day });
    open("imol").readConversation(NOW);
    stage.now = NOW + DAY;
    host.conversation();
    showMessages([today({ id: 1, clock: "9:15 am" }, { id: 2, clock: "9:30 am" })]);
    const read = host.readConversation(stage.now)?.messages;
    expect(read?.find(({ id }) => id === 2)?.at).toEqual({
      earliest: at(12, 9, 30),
      latest: at(13, 9, 30) + MINUTE - 1,
    });
  });

  test("in a page opened long ago, a conversation that stood there first may be of any day since", () => {
    showPage({ days: [today({ id: 1, clock: "9:15 am" })] });
    const read = open("imol", { pageSince: NOW - DAY }).readConversation(NOW)?.messages;
    expect(read?.[0]?.at).toEqual({ earliest: at(11, 9, 15), latest: at(12, 9, 15) + MINUTE - 1 });
  });

  test("where nobody says when the page was loaded, the browser does", () => {
    stage.now = Date.now();
    const twins = answer({ dialogs: ["chat1", "chat2"].map((dialog) => ({ dialog, title: "A" })) });
    stage.model = {
      ...twins,
      dialogs: [...twins.dialogs, ...(stage.model?.dialogs ?? [])],
      open: "chat41",
    };
    showPage({ days: [today({ id: 1, clock: "0:00" })], rows: [{ chat: 0, title: "A" }] });
    open("imol", { pageSince: undefined });
    expect(host.readConversation(stage.now)?.messages).toHaveLength(1);
    expect(host.rows()).toEqual([]);
  });

  test("where groups are by UTC day, only what stands with an hour after midnight may be of the day before", () => {
    const read = (...clocks: string[]): unknown => {
      const heading = "Tuesday, November 10";
      showPage({ days: [[heading, ...clocks.map((clock, id) => ({ id: id + 1, clock }))]] });
      const zone = (): string => "Europe/Kyiv";
      const said = open("imol", { zone }).readConversation(NOW)?.messages;
      return said?.map(({ at }) => at);
    };
    const afternoon = minute(at(10, 14, 0));
    expect(read("10:00 am", "4:00 pm")).toEqual([minute(at(10, 8, 0)), afternoon]);
    expect(read("10:00 am", "1:00 am")).toEqual([
      { earliest: at(9, 8, 0), latest: at(10, 8, 0) + MINUTE - 1 },
      { earliest: at(9, 23, 0), latest: at(10, 23, 0) + MINUTE - 1 },
    ]);
  });

  const dated = (when: Instant): MessageFact["at"] | undefined => {
    stage.model = answer({
      open: "chat41",
      dialogs: [{ dialog: "chat41", title: TITLE }],
      messages: [{ id: 1, at: when, by: "customer" }],
    });
    return facts([["yesterday", { id: 1, clock: "9:15 am" }]])[1]?.at;
  };

  test("a date of the model that the page contradicts does not count", () => {
    expect(dated(at(11, 9, 15) + 5_000)?.earliest).toBe(at(11, 9, 15) + 5_000);
    // A heading may be off by a day.
    expect(dated(at(12, 9, 15) + 5_000)?.earliest).toBe(at(12, 9, 15) + 5_000);
    expect(dated(at(11, 10, 15))).toEqual(minute(at(11, 9, 15)));
    expect(dated(at(8, 9, 15))).toEqual(minute(at(11, 9, 15)));
    expect(dated(NOW + HOUR)).toEqual(minute(at(11, 9, 15)));
  });

  test("a message whose time cannot be read has none; the opening of a conversation stands between its neighbours", () => {
    const read = facts([
      today(
        { id: 1, clock: "9:15 am" },
        { id: 2, is: "start" },
        { id: 3, clock: "soon" },
        { id: 4, clock: "9:20 am" },
      ),
    ]);
    expect(read[2]?.at).toEqual({ earliest: at(12, 9, 15), latest: at(12, 9, 20) + MINUTE - 1 });
    expect(read[3]?.at).toEqual({ earliest: 0, latest: Number.MAX_SAFE_INTEGER });
  });
});
