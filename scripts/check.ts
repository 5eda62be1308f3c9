import { format, lint, types, unit } from "./layers.ts";
import { Report } from "./report.ts";

/** `npm run check`: what a change must pass before it is committed, in seconds. */
const report = new Report();
await report.run({ lint, format, types });
await report.run({ unit });
report.close();
