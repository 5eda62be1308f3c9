import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./run.ts";
import { SCHEMAS } from "./schemas.ts";

test.each(SCHEMAS)(
  "%s says what the extension reads (else run node scripts/schemas.ts)",
  async (path, text) => {
    expect(JSON.parse(await readFile(join(ROOT, path), "utf8"))).toEqual(JSON.parse(text));
  },
);
