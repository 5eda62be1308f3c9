import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reply-window-policy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A chat with one customer's message at 10:00 and two checks; `state` is what the second one expects. */
async function file(name: string, state: string): Promise<string> {
  const path = join(folder, name);
  const policyCase = {
    title: `chat of ${name}`,
    connector: "whatsappbyedna",
    settings: { extendTo7Days: false },
    events: [{ at: "2026-03-02T10:00:00.000Z", by: "customer", kind: "message" }],
    checks: [
      {
        now: "2026-03-03T09:59:59.999Z",
        state: "open",
        verdict: "allow",
        closesAt: "2026-03-03T10:00:00.000Z",
      },
      { now: "2026-03-03T10:00:00.000Z", state, verdict: "confirm" },
    ],
  };
  await writeFile(path, JSON.stringify([policyCase]));
  return path;
}

/** Runs the command; it needs nothing but Node. */
function run(...files: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, "scripts/policy.ts"), ...files],
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe("npm run policy", () => {
  it("counts the checks of all files", async () => {
    const { code, out, err } = await run(
      await file("a.json", "closed"),
      await file("b.json", "closed"),
    );
    expect({ code, out, err }).toEqual({ code: 0, out: "4 passed, 0 failed\n", err: "" });
  });

  it("prints each mismatch and fails", async () => {
    const path = await file("c.json", "awaiting-customer");
    const { code, out } = await run(path);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        `${path}: chat of c.json`,
        "  now       2026-03-03T10:00:00.000Z",
        "  expected  awaiting-customer, confirm, no deadline",
        "  got       closed, confirm, no deadline",
        "1 passed, 1 failed",
        "",
      ].join("\n"),
    );
  });

  it("names a bad file, checks the others, and fails", async () => {
    const bad = join(folder, "bad.json");
    await writeFile(bad, JSON.stringify([{ title: "x", connector: "y", settings: {} }]));
    const { code, out, err } = await run(
      bad,
      join(folder, "missing.json"),
      await file("d.json", "closed"),
    );
    expect(code).toBe(1);
    expect(err).toContain(`${bad}: case 0, settings.extendTo7Days: expected true or false`);
    expect(err).toContain("missing.json: ENOENT");
    expect(out).toBe("2 passed, 0 failed\n");
  });

  it("without a file says how it is used, and fails", async () => {
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain("npm run --silent policy -- FILE…");
  });
});
