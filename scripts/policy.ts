import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CaseFormatError, parseCases } from "../lib/policy/parse-cases.ts";
import { mismatchesOf, type CaseCheck, type Mismatch } from "../lib/policy/policy-case.ts";
import { toIso } from "../lib/time/iso.ts";

/** npm runs scripts in the project's folder; paths are meant from where it was called. */
const CALLED_FROM = process.env["INIT_CWD"] ?? process.cwd();

/**
 * Checks files of policy cases: `npm run --silent policy -- FILE…`. Prints each mismatch and how many checks passed and
 * failed; exits with 1 on any mismatch, and on a file that cannot be read.
 */
function checkFiles(files: readonly string[]): boolean {
  let passed = 0;
  let failed = 0;
  let unreadable = 0;
  for (const file of files) {
    try {
      for (const policyCase of parseCases(readFileSync(resolve(CALLED_FROM, file), "utf8"))) {
        const mismatches = mismatchesOf(policyCase);
        for (const mismatch of mismatches) console.log(describe(file, mismatch));
        passed += policyCase.checks.length - mismatches.length;
        failed += mismatches.length;
      }
    } catch (error) {
      if (!(error instanceof CaseFormatError) && !isSystemError(error)) throw error;
      unreadable += 1;
      console.error(`${file}: ${error.message}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed + unreadable === 0;
}

function describe(file: string, { title, now, expected, got }: Mismatch): string {
  return [
    `${file}: ${title}`,
    `  now       ${toIso(now)}`,
    `  expected  ${inWords(expected)}`,
    `  got       ${inWords(got)}`,
  ].join("\n");
}

function inWords({ state, verdict, closesAt }: CaseCheck): string {
  return `${state}, ${verdict}, ${closesAt === undefined ? "no deadline" : toIso(closesAt)}`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

const files = process.argv.slice(2);
if (files.length === 0) console.error("Which files? npm run --silent policy -- FILE…");
process.exitCode = files.length > 0 && checkFiles(files) ? 0 : 1;
