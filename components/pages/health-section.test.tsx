// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { HealthSection, type HealthSectionProps } from "./HealthSection.tsx";
import { useRoot } from "./test-root.ts";

const words = pageWordsOf("en", ["en"]);
const root = useRoot();

function draw(more: Partial<HealthSectionProps> = {}): void {
  render(
    <HealthSection found={[]} clocks={[]} words={words} onCopy={async () => {}} {...more} />,
    root,
  );
}

const part = (name: string): string =>
  root.querySelector(`[data-part="${name}"]`)?.textContent ?? "";

test("it says so where everything was found and nothing is known of the clocks", () => {
  draw();
  expect(part("health")).toBe("Everything that was looked for was found.");
  expect(part("clocks")).toContain("Nothing is known yet");
});

test("it names what was not found, by layout and day, and says how the clocks go", () => {
  draw({
    found: [{ layout: "imol", missing: ["row", "sendButton"], at: Date.UTC(2026, 10, 21, 12) }],
    clocks: ["This computer's clock is slow."],
  });
  expect(part("health")).toBe("imol, November 21, 2026: row, sendButton");
  expect(part("clocks")).toContain("This computer's clock is slow.");
});

test("the report is copied by one press, which says whether it was", async () => {
  const onCopy = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("denied"));
  draw({ onCopy });
  const button = root.querySelector<HTMLElement>('[data-action="copy-report"]');
  const status = (): string => root.querySelector('[role="status"]')?.textContent ?? "";
  button?.click();
  await vi.waitFor(() => expect(status()).toBe("Could not be copied."));
  onCopy.mockResolvedValue(undefined);
  button?.click();
  await vi.waitFor(() => expect(status()).toBe("Copied."));
});
