// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import { storedPortals } from "../../../lib/overview/stored.ts";
import { emptyRecord } from "../../../lib/policy/dialog-record.ts";
import { DEFAULT_SETTINGS } from "../../../lib/settings/settings.ts";
import { pageWordsOf } from "../../../lib/texts/page-words.ts";
import { StoredSection, type StoredSectionProps } from "./StoredSection.tsx";
import { useRoot } from "../test-root.ts";

const words = pageWordsOf("en", ["en"]);
const ACME = "acme.bitrix24.com";
const root = useRoot();

const portals = storedPortals(
  [
    { ...emptyRecord(ACME, "chat1"), title: { value: "<b>Lucía</b>", at: 1 }, seenAt: 1 },
    { ...emptyRecord(ACME, "chat2"), connector: { value: "facebook", at: 1 }, seenAt: 2 },
  ],
  [{ portal: ACME }, { portal: "other.bitrix24.com" }],
  DEFAULT_SETTINGS,
);

function draw(onErase: StoredSectionProps["onErase"]): void {
  render(
    <StoredSection portals={portals} words={words} onSave={() => {}} onErase={onErase} />,
    root,
  );
}

function press(name: string): void {
  [...root.querySelectorAll("button")].find(({ textContent }) => textContent === name)!.click();
}

test("what is kept is listed by portal, seen last first, titles as text", () => {
  draw(async () => true);
  expect([...root.querySelectorAll("summary")].map(({ textContent }) => textContent)).toEqual([
    `${ACME} Conversations: 2. Events for the report: 1.`,
    "other.bitrix24.com Conversations: 0. Events for the report: 1.",
  ]);
  const items = [...root.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(items[0]).toContain("Conversation 2Facebook: Messages");
  expect(items[1]).toContain("<b>Lucía</b>");
});

test("one conversation is erased after one more question, and so is a portal", async () => {
  const onErase = vi.fn<StoredSectionProps["onErase"]>().mockResolvedValue(true);
  draw(onErase);
  press("Erase");
  await vi.waitFor(() =>
    expect(root.textContent).toContain("Erase what was seen of Conversation 2?"),
  );
  press("Keep it");
  await vi.waitFor(() => expect(root.querySelector("fieldset")).toBeNull());
  press("Erase");
  await vi.waitFor(() => expect(root.querySelector("fieldset")).not.toBeNull());
  press("Erase it");
  expect(onErase).toHaveBeenLastCalledWith(ACME, "chat2");
  press(`Erase everything of ${ACME}…`);
  await vi.waitFor(() => expect(root.textContent).toContain(`what was seen of ${ACME}?`));
  press("Erase it");
  expect(onErase).toHaveBeenLastCalledWith(ACME, undefined);
});

test("what could not be erased is said", async () => {
  draw(async () => false);
  press("Erase");
  await vi.waitFor(() => expect(root.querySelector("fieldset")).not.toBeNull());
  press("Erase it");
  await vi.waitFor(() => expect(root.textContent).toContain("Could not be erased"));
});
