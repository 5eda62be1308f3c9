import { relative } from "node:path";
import { BUILD } from "./build.ts";
import type { LayerResult } from "./layers.ts";
import { ROOT, run } from "./run.ts";

interface AddonsReport {
  readonly summary: {
    readonly errors: number;
    readonly notices: number;
    readonly warnings: number;
  };
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}
interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** Mozilla's linter on the Firefox build: errors fail, warnings are counted and shown. */
export async function addonsLinter(): Promise<LayerResult> {
  const { stdout, output } = await run("addons-linter", [
    relative(ROOT, BUILD.firefox),
    "--output=json",
  ]);
  const report = /\{.*\}/s.exec(stdout)?.[0];
  if (report === undefined) return { passed: 0, failed: 1, details: output };
  const { summary, errors, warnings } = JSON.parse(report) as AddonsReport;
  const lines = (findings: readonly Finding[]): string =>
    findings.map(({ code, message, file }) => `${code} ${file ?? ""} ${message}`).join("\n");
  return {
    passed: summary.errors === 0 ? 1 : 0,
    failed: summary.errors,
    details: lines(errors),
    note: [`${summary.warnings} warnings`, lines(warnings)].filter(Boolean).join("\n"),
  };
}
