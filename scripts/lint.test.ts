import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** A file that breaks one rule, and what its author is told. */
const BROKEN: readonly { title: string; path: string; source: string; says: RegExp }[] = [
  {
    title: "the rules import a page",
    path: "lib/policy/a.ts",
    source: `import { x } from "../host/host.ts";\nexport const y = x;\n`,
    says: /import only lib\/time/,
  },
  {
    title: "the rules import the browser",
    path: "lib/policy/b.ts",
    source: `import { browser } from "wxt/browser";\nexport const y = browser;\n`,
    says: /as a parameter/,
  },
  {
    title: "the rules use a Date",
    path: "lib/policy/c.ts",
    source: `export const y = new Date(5);\n`,
    says: /reckon with instants/,
  },
  {
    title: "the rules look at the page",
    path: "lib/policy/d.ts",
    source: `export const y = document.title;\n`,
    says: /know no page/,
  },
  {
    title: "time reads the clock by Date.now",
    path: "lib/time/a.ts",
    source: `export const y = Date.now();\n`,
    says: /read no clock/,
  },
  {
    title: "time reads the clock by new Date()",
    path: "lib/time/b.ts",
    source: `export const y = new Date().getTime();\n`,
    says: /reads the clock/,
  },
  {
    title: "time imports the rules",
    path: "lib/time/c.ts",
    source: `import { x } from "../policy/facts.ts";\nexport const y = x;\n`,
    says: /stands alone/,
  },
  {
    title: "a reader imports messages",
    path: "lib/host/bitrix24/legacy/a.ts",
    source: `import type { X } from "../../../messages.ts";\nexport type Y = X;\n`,
    says: /only reads/,
  },
  {
    title: "a reader imports the store",
    path: "lib/host/b.ts",
    source: `import { x } from "../store/store.ts";\nexport const y = x;\n`,
    says: /only reads/,
  },
  {
    title: "content code opens a database",
    path: "lib/page/a.ts",
    source: `export const y = indexedDB.open("x");\n`,
    says: /belongs to the host page/,
  },
  {
    title: "content code imports idb",
    path: "entrypoints/content.ts",
    source: `import { openDB } from "idb";\nexport const y = openDB;\n`,
    says: /belongs to the host page/,
  },
  {
    title: "content code imports the store",
    path: "entrypoints/content/a.ts",
    source: `import { x } from "../../lib/store/store.ts";\nexport const y = x;\n`,
    says: /belongs to the host page/,
  },
  {
    title: "one page's life stores by itself",
    path: "lib/page/b.ts",
    source: `import { x } from "../store/store.ts";\nexport const y = x;\n`,
    says: /sends facts to the background/,
  },
  {
    title: "the guard asks the background",
    path: "lib/guard/a.ts",
    source: `import { x } from "../messaging/send.ts";\nexport const y = x;\n`,
    says: /decides from memory/,
  },
  {
    title: "the overlay reads the page by itself",
    path: "lib/overlay/a.ts",
    source: `import { x } from "../host/host.ts";\nexport const y = x;\n`,
    says: /places what it is given/,
  },
  {
    title: "the store knows words",
    path: "lib/store/a.ts",
    source: `import { x } from "../texts/texts.ts";\nexport const y = x;\n`,
    says: /store keeps records/,
  },
  {
    title: "words import the background's messages",
    path: "lib/texts/a.ts",
    source: `import { x } from "../messages.ts";\nexport const y = x;\n`,
    says: /Words are made/,
  },
  {
    title: "settings import the store",
    path: "lib/settings/a.ts",
    source: `import { x } from "../store/store.ts";\nexport const y = x;\n`,
    says: /Settings know/,
  },
  {
    title: "the list of messages imports a room that is one part's only",
    path: "lib/messages.ts",
    source: `import type { X } from "./host/host.ts";\nexport type Y = X;\n`,
    says: /carries facts/,
  },
  {
    title: "messaging imports a component",
    path: "lib/messaging/a.ts",
    source: `import { x } from "../../components/Row.tsx";\nexport const y = x;\n`,
    says: /checks and carries/,
  },
  {
    title: "a component knows the browser",
    path: "components/A.tsx",
    source: `import { browser } from "wxt/browser";\nexport const y = browser;\n`,
    says: /browser API/,
  },
  {
    title: "a component knows the store",
    path: "components/B.tsx",
    source: `import { x } from "../lib/store/store.ts";\nexport const y = x;\n`,
    says: /props and callbacks/,
  },
  {
    title: "an entry point imports the stand-in portal",
    path: "entrypoints/popup/main.tsx",
    source: `import { x } from "../../demo/server.ts";\nexport const y = x;\n`,
    says: /What ships/,
  },
  {
    title: "the stand-in portal imports the product",
    path: "demo/a.ts",
    source: `import { x } from "../lib/time/instant.ts";\nexport const y = x;\n`,
    says: /shares no code/,
  },
  {
    title: "text is parsed as HTML",
    path: "lib/overlay/b.ts",
    source: `export function y(e: Element): void {\n  e.innerHTML = "x";\n}\n`,
    says: /never parsed as HTML/,
  },
  {
    title: "a component parses text as HTML",
    path: "components/C.tsx",
    source: `export function C() {\n  return <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n}\n`,
    says: /dangerouslySetInnerHTML/,
  },
  {
    title: "any",
    path: "lib/store/b.ts",
    source: `export function y(a: any): void {\n  void a;\n}\n`,
    says: /any/,
  },
  {
    title: "a non-null assertion",
    path: "lib/store/c.ts",
    source: `export function y(a: string | null): number {\n  return a!.length;\n}\n`,
    says: /non-null/i,
  },
  {
    title: "a promise nobody waits for",
    path: "lib/store/d.ts",
    source: `export function y(a: Promise<void>): void {\n  a;\n  a.then(() => 1);\n}\n`,
    says: /[Pp]romise/,
  },
  {
    title: "a skipped test",
    path: "lib/store/e.test.ts",
    source: `import { expect, it } from "vitest";\nit.skip("x", () => {\n  expect(1).toBe(1);\n});\n`,
    says: /skip|disabled/i,
  },
];

/** Files that look like the broken ones and are right. */
const RIGHT: readonly { title: string; path: string; source: string }[] = [
  {
    title: "the rules import time",
    path: "lib/policy/ok.ts",
    source: `import { HOUR } from "../time/instant.ts";\nexport const y = HOUR;\n`,
  },
  {
    title: "a folder of the own room has another room's name",
    path: "lib/host/bitrix24/ok.ts",
    source: `import { x } from "./legacy/overlay/places.ts";\nexport const y = x;\n`,
  },
  {
    title: "a folder outside lib has the name of a room of lib",
    path: "demo/legacy/ok.ts",
    source: `import { x } from "../page/dom.ts";\nexport const y = x;\n`,
  },
  {
    title: "the background stores",
    path: "entrypoints/background.ts",
    source: `import { x } from "../lib/store/store.ts";\nexport const y = x;\n`,
  },
  {
    title: "a test brings a clock and a neighbour",
    path: "lib/policy/ok.test.ts",
    source: `import { x } from "../store/store.ts";\nexport const y = [x, Date.now(), new Date()];\n`,
  },
  {
    title: "time reads a text",
    path: "lib/time/ok.ts",
    source: `export const y = new Date("2026-11-21T10:00:00Z").getTime();\n`,
  },
];

interface Diagnostic {
  readonly message: string;
  readonly help?: string;
  readonly filename: string;
}

let folder: string;
const found = new Map<string, string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reply-window-lint-"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await mkdir(join(folder, "scripts"));
  await cp(join(ROOT, "oxlint.config.ts"), join(folder, "oxlint.config.ts"));
  for (const part of ["clock", "imports", "rooms"]) {
    const path = `scripts/lint-${part}.ts`;
    await cp(join(ROOT, path), join(folder, path));
  }
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { strict: true, noEmit: true, jsx: "preserve" } }),
  );
  for (const { path, source } of [...BROKEN, ...RIGHT]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), source);
  }
  for (const { filename, message, help } of await lint(folder)) {
    const path = filename.replaceAll("\\", "/");
    found.set(path, [...(found.get(path) ?? []), `${message} ${help ?? ""}`]);
  }
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(cwd: string): Promise<readonly Diagnostic[]> {
  const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
  const run = promisify(execFile)(process.execPath, [oxlint, "-f", "json"], { cwd });
  // With findings it exits with 1 and still prints them.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

describe("the linter stops, with words that teach", () => {
  it.each(BROKEN)("$title", ({ path, says }) => {
    expect(found.get(path)?.join("\n") ?? "nothing found").toMatch(says);
  });
});

it("knows every room of lib", async () => {
  const { default: config } = await import("../oxlint.config.ts");
  const files = (config.overrides ?? []).flatMap((override) => override.files);
  const folders = (await readdir(join(ROOT, "lib"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => `lib/${entry.name}/**`);
  expect(files, "Say in scripts/lint-rooms.ts what the new room may enter").toEqual(
    expect.arrayContaining(folders),
  );
});

describe("the linter lets pass", () => {
  it.each(RIGHT)("$title", ({ path }) => {
    expect(found.get(path) ?? []).toEqual([]);
  });
});
