import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";

export interface Asset {
  readonly type: string;
  readonly body: string;
}

const ADDRESS = /^\/stand-in\/((?:[a-z-]+\/)*[a-z-]+\.(ts|css))$/;
const served = new Map<string, Promise<Asset | null>>();

/** A module or style sheet of the stand-in portal; modules lose their types on the way, nothing is bundled. */
export function asset(pathname: string): Promise<Asset | null> {
  const [, file, extension] = ADDRESS.exec(pathname) ?? [];
  if (file === undefined) return Promise.resolve(null);
  let found = served.get(file);
  if (!found) {
    found = read(file, extension === "ts");
    served.set(file, found);
  }
  return found;
}

async function read(file: string, isModule: boolean): Promise<Asset | null> {
  const text = await readFile(new URL(`../${file}`, import.meta.url), "utf8").catch(() => null);
  if (text === null) return null;
  return isModule
    ? { type: "text/javascript; charset=utf-8", body: stripTypeScriptTypes(text) }
    : { type: "text/css; charset=utf-8", body: text };
}
