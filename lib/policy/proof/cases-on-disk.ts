import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCases } from "../parse-cases.ts";

const FOLDER = join(import.meta.dirname, "../cases");

/** The project's own policy cases, for tests. */
export const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .flatMap((name) => parseCases(readFileSync(join(FOLDER, name), "utf8")));
