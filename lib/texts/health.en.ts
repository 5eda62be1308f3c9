import type { HealthTexts } from "./health.ts";

export const healthEn: HealthTexts = {
  title: "How it reads",
  lead: "What was looked for on your portal's pages and not found, and how this computer's clock goes beside the portal's. The report holds this, the version and the browser; no customer, no address, no word of a conversation.",
  whole: "Everything that was looked for was found.",
  missing: (layout, day, places) => `${layout}, ${day}: ${places}`,
  clocks: "Clocks",
  noClocks:
    "Nothing is known yet: it is learned when a message arrives while the chat page is open.",
  behind: (portal, time) =>
    `This computer's clock is about ${time} behind that of ${portal}. What is left is counted by the portal's clock.`,
  ahead: (portal, time) =>
    `This computer's clock is about ${time} ahead of that of ${portal}. Deadlines are shown that much too early: please set the clock.`,
  alike: (portal) => `This computer's clock and that of ${portal} agree.`,
  note: {
    behind: (time) =>
      `This computer's clock is about ${time} behind your portal's. What is left is counted by the portal's clock.`,
    ahead: (time) =>
      `This computer's clock is about ${time} ahead of your portal's. Deadlines are shown that much too early.`,
  },
};
