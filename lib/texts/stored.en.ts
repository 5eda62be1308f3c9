import type { StoredTexts } from "./stored.ts";

export const storedEn: StoredTexts = {
  title: "What is stored",
  lead: "Everything that is kept on this computer, by portal. Erase one portal, or one conversation; the rest stays.",
  none: "Nothing is stored.",
  summary: (conversations, events, formats) =>
    `Conversations: ${formats.count(conversations)}. Events for the report: ${formats.count(events)}.`,
  seen: (at) => `seen ${at}`,
  save: "Save everything as a file",
  erasePortal: (portal) => `Erase everything of ${portal}…`,
  eraseDialog: (title) => `Erase ${title}`,
  erase: "Erase",
  confirm: (what) => `Erase what was seen of ${what}? This cannot be undone.`,
  yes: "Erase it",
  no: "Keep it",
  failed: "Could not be erased. Please try again.",
  more: (count, formats) => `and ${formats.count(count)} more: save the file to see all`,
};
