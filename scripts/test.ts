import { addonsLinter } from "./addons-linter.ts";
import { BROWSERS, needBrowsers } from "./browsers.ts";
import { format, lint, policyCases, production, realBrowser, types, unit } from "./layers.ts";
import { Report } from "./report.ts";
import { budget } from "./size-budget.ts";

/** `npm test`: everything. Nothing is skipped: what cannot run has failed. */
const report = new Report();
await report.run({ lint, format, types });
await report.run({ unit, "policy cases": policyCases });
// One after the other: both write the folder of generated types.
const built = [
  await report.run({ "build chromium": production("chromium") }),
  await report.run({ "build firefox": production("firefox") }),
];
if (built.every(Boolean)) {
  await report.run({ "size budget": budget, "addons-linter": addonsLinter });
}
const browsers = await report.run({
  browsers: async () => {
    await needBrowsers(BROWSERS);
    return { passed: 0, failed: 0, details: "" };
  },
});
if (built.every(Boolean) && browsers) {
  // One after the other: four browsers on two cores take longer than two and two.
  await report.run({ "real Chromium": realBrowser("chromium") });
  await report.run({ "real Firefox": realBrowser("firefox") });
}
report.close();
