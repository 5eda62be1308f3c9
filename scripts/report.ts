import type { Layer, LayerResult } from "./layers.ts";

/** Runs layers at the same time, prints a line for each as it ends, and adds to the totals. */
export class Report {
  passed = 0;
  failed = 0;

  async run(layers: Readonly<Record<string, Layer>>): Promise<boolean> {
    const results = await Promise.all(
      Object.entries(layers).map(async ([name, layer]) => {
        const start = performance.now();
        const result = await layer().catch((error: unknown) => failure(error));
        this.#print(name, result, performance.now() - start);
        return result;
      }),
    );
    return results.every(({ failed }) => failed === 0);
  }

  #print(name: string, result: LayerResult, milliseconds: number): void {
    this.passed += result.passed;
    this.failed += result.failed;
    const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
    const line = `${name.padEnd(20)} ${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(4)} failed ${seconds.padStart(9)}`;
    console.log(line);
    if (result.note !== undefined) console.log(indented(result.note));
    if (result.failed > 0) console.log(indented(result.details));
  }

  /** The line every run ends with. */
  close(): void {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed === 0 ? 0 : 1;
  }
}

function failure(error: unknown): LayerResult {
  return { passed: 0, failed: 1, details: error instanceof Error ? error.message : String(error) };
}

function indented(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, "    ");
}
