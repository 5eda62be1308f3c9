import { expect, it, vi } from "vitest";
import { WORD_LISTS } from "../promotional/word-lists.ts";
import type { WordLists } from "../promotional/word-entry.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { createPromotionalCheck } from "./promotional-check.ts";

const { channels } = DEFAULT_SETTINGS;
const SEVEN_DAYS: Settings = {
  ...DEFAULT_SETTINGS,
  channels: {
    ...channels,
    "facebook-messages": { ...channels["facebook-messages"], extendTo7Days: true },
  },
};
const DRAFT = "Dear Ana, our sale has begun: a discount for you.";

function asked() {
  return vi.fn<() => Promise<WordLists | null>>().mockResolvedValue(WORD_LISTS);
}

it("asks for the lists once, and finds their words from then on", async () => {
  const ask = asked();
  const check = createPromotionalCheck(ask);
  check.prepare(SEVEN_DAYS);
  check.prepare(SEVEN_DAYS);
  await vi.waitFor(() => expect(check.words(DRAFT)).toEqual(["sale", "discount"]));
  expect(ask).toHaveBeenCalledOnce();
});

it("asks where only one open channel may be answered for 7 days", () => {
  const ask = asked();
  const lines = { "acme.bitrix24.com/4": { extendTo7Days: true } };
  createPromotionalCheck(ask).prepare({ ...DEFAULT_SETTINGS, lines });
  expect(ask).toHaveBeenCalledOnce();
});

it("asks for nothing where nobody may answer past 24 hours", () => {
  const ask = asked();
  createPromotionalCheck(ask).prepare(DEFAULT_SETTINGS);
  expect(ask).not.toHaveBeenCalled();
});

it("finds the lead's own words, and waits for nothing, while the lists have not come", () => {
  const check = createPromotionalCheck(() => new Promise(() => undefined));
  check.prepare(SEVEN_DAYS);
  expect(check.words(`${DRAFT} A megahit!`, ["Megahit"])).toEqual(["megahit"]);
});

it("asks again at a send when nobody has answered before", async () => {
  const ask = asked().mockResolvedValueOnce(null);
  const check = createPromotionalCheck(ask);
  check.prepare(SEVEN_DAYS);
  await vi.waitFor(() => {
    check.words(DRAFT);
    expect(ask).toHaveBeenCalledTimes(2);
  });
  await vi.waitFor(() => expect(check.words(DRAFT)).toEqual(["sale", "discount"]));
});

it("takes lists that came as a copy, as every message is one", async () => {
  const check = createPromotionalCheck(() => Promise.resolve(structuredClone(WORD_LISTS)));
  check.prepare(SEVEN_DAYS);
  await vi.waitFor(() => expect(check.words("Unser Rabatt: 20 % auf alles")).not.toEqual([]));
});
