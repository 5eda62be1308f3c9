import { expect, test } from "vitest";
import { healthReport } from "./health-report.ts";

test("a report says what was not found where, with which extension and browser, and nothing else", () => {
  const found = [
    { layout: "imol", missing: ["row", "sendButton"], at: Date.UTC(2026, 10, 21, 23, 59) },
    { layout: "legacy", missing: ["title"], at: Date.UTC(2026, 10, 20) },
  ];
  const clocks = [
    { ahead: 300_400, samples: 4 },
    { ahead: -7_000, samples: 3 },
  ];
  expect(healthReport(found, { version: "1.2.3", userAgent: "Browser/5.0", clocks })).toBe(
    `Reply Window 1.2.3
Browser/5.0
Not found on the page:
imol, 2026-11-21: row, sendButton
legacy, 2026-11-20: title
Clocks:
portal's clock 300 s ahead of the computer's (messages: 4)
portal's clock 7 s behind the computer's (messages: 3)
`,
  );
});

test("a report says so where nothing was missed and nothing is known", () => {
  expect(healthReport([], { version: "1.2.3", userAgent: "Browser/5.0" })).toBe(
    "Reply Window 1.2.3\nBrowser/5.0\nNot found on the page:\nnothing\nClocks:\nnot known\n",
  );
});
