import { parseArgs } from "node:util";
import { isLayout } from "./layouts.ts";
import { play, seedsIn } from "./play.ts";
import { ZONES } from "./zones.ts";

/** One process plays the histories of one time zone: `TZ=… node accuracy/worker.ts --layout … --zone … --from … --count …`. */
const { values } = parseArgs({
  options: {
    layout: { type: "string", default: "legacy" },
    zone: { type: "string", default: "0" },
    from: { type: "string", default: "0" },
    count: { type: "string", default: "0" },
    models: { type: "string", default: "on,off" },
    namesakes: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const { layout } = values;
if (!isLayout(layout)) throw new Error(`No layout ${layout}`);
const zoneIndex = Number(values.zone);
const zone = ZONES[zoneIndex] ?? "";
const offsetAt = (at: number): number =>
  -Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 6e10;
// July and January: the process really lives in that zone.
for (const month of [0, 6])
  if (new Date(2026, month, 1).getTimezoneOffset() !== offsetAt(Date.UTC(2026, month, 1, 12)))
    throw new Error(`This process does not live in ${zone}`);
const models = values.models.split(",").map((model) => model === "on");
const seeds = seedsIn(zoneIndex, ZONES.length, Number(values.from), Number(values.count));
const tally = await play(layout, seeds, { models, namesakes: values.namesakes });
console.log(JSON.stringify(tally));
process.exit(0);
