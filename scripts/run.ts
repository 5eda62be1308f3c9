import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

/** The project's folder. */
export const ROOT = join(import.meta.dirname, "..");

/** What a command did. */
export interface Ran {
  readonly code: number;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
  readonly stdout: string;
}

/**
 * Runs a command of the project (its own tools first) in the project's folder and waits for it. Never rejects: a command that
 * cannot be started has code 127.
 * @param log also write everything into this file
 */
export async function run(
  command: string,
  args: readonly string[],
  { env = {}, log }: { env?: Record<string, string>; log?: string } = {},
): Promise<Ran> {
  if (log !== undefined) await mkdir(dirname(log), { recursive: true });
  const file = log === undefined ? null : createWriteStream(log, { flags: "a" });
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: ownToolsFirst(), ...env },
    });
    let output = "";
    let stdout = "";
    const take = (chunk: Buffer, own: boolean): void => {
      output += chunk.toString();
      if (own) stdout += chunk.toString();
      file?.write(chunk);
    };
    child.stdout.on("data", (chunk: Buffer) => take(chunk, true));
    child.stderr.on("data", (chunk: Buffer) => take(chunk, false));
    const end = (code: number): void => {
      file?.end();
      resolve({ code, output, stdout });
    };
    child.on("error", (error) => {
      output += String(error);
      end(127);
    });
    child.on("close", (code, signal) => end(code ?? (signal === null ? 1 : 128)));
  });
}

function ownToolsFirst(): string {
  return join(ROOT, "node_modules/.bin") + delimiter + (process.env["PATH"] ?? "");
}
