import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isPlain, leavesOf } from "./merge.ts";
import { enforcedBy } from "./enforcement.ts";
import { readDocument, readTeamFile } from "./team-file.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/deployment.md"), "utf8");
const TEMPLATES = [...PAGE.matchAll(/```json\n(.*?)```/gsu)].map(([, text = ""]) => text);

/** The part of a browser's policy that the extension is given, wherever it stands. */
function givenIn(value: unknown): Record<string, unknown> | null {
  if (!isPlain(value)) return null;
  if ("settings" in value) return value;
  for (const inner of Object.values(value)) {
    const found = givenIn(inner);
    if (found !== null) return found;
  }
  return null;
}

test("there are templates for a file, Chrome, and Firefox in two ways", () => {
  expect(TEMPLATES).toHaveLength(4);
});

test("the file of the deployment page is read without a complaint", () => {
  const [file = ""] = TEMPLATES;
  expect(readTeamFile(file)).toMatchObject({ document: { team: { name: "Support Madrid" } } });
});

test.each(TEMPLATES.slice(1))(
  "a policy of the deployment page is right and enforces: %s",
  (text) => {
    const given = givenIn(JSON.parse(text));
    const { document, wrong, ignored } = readDocument(given ?? {});
    expect({ wrong, ignored }).toEqual({ wrong: [], ignored: [] });
    expect(leavesOf(document.settings).length).toBeGreaterThan(0);
    expect(enforcedBy(document).length).toBeGreaterThan(0);
  },
);

test("the registry values of Windows are JSON, and right", () => {
  const values = [...PAGE.matchAll(/^"(team|locked|settings)"=(".*")$/gmu)].map(
    ([, name = "", text = ""]) => [name, JSON.parse(String(JSON.parse(text)))] as const,
  );
  expect(values.map(([name]) => name)).toEqual(["team", "locked", "settings"]);
  expect(readDocument(Object.fromEntries(values)).wrong).toEqual([]);
});
