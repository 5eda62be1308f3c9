import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FILE_SCHEMA, MANAGED_SCHEMA } from "../lib/settings/file-schema.ts";
import { ROOT } from "./run.ts";

/** The published schemas, by their path: for files of settings, and for what the browser's management may set. */
export const SCHEMAS: readonly (readonly [path: string, text: string])[] = [
  ["docs/settings.schema.json", textOf(FILE_SCHEMA)],
  ["public/managed-schema.json", textOf(MANAGED_SCHEMA)],
];

function textOf(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  for (const [path, text] of SCHEMAS) await writeFile(join(ROOT, path), text);
}
