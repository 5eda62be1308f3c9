import { afterEach, expect, test, vi } from "vitest";
import { parseWithLines } from "./json-lines.ts";
import { LARGEST_FILE, openTeamFile, readTeamFile } from "./team-file.ts";

afterEach(() => vi.restoreAllMocks());

const NAMES = Array.from({ length: 20_000 }, (_, index) => `acme.bitrix24.com/${index}`);

/** A file of about a million characters, a line each. */
function fileOf(name: string, value: unknown): string {
  const settings = { version: 2, [name]: Object.fromEntries(NAMES.map((line) => [line, value])) };
  return JSON.stringify({ replyWindowSettings: 1, settings }, null, 1);
}

test("lines are counted once, however many values stand below one another", () => {
  const text = fileOf("connectors", "whatsapp");
  let searched = 0;
  const { indexOf, slice, split } = String.prototype;
  vi.spyOn(String.prototype, "indexOf").mockImplementation(function (this: string, what, from = 0) {
    const found = indexOf.call(this, what, from);
    searched += (found < 0 ? this.length : found) - from;
    return found;
  });
  vi.spyOn(String.prototype, "slice").mockImplementation(function (this: string, from, to) {
    const part = slice.call(this, from, to);
    searched += part.length;
    return part;
  });
  const read = parseWithLines(text);
  vi.restoreAllMocks();
  expect(String.prototype.split).toBe(split);
  expect(searched).toBeLessThan(2 * text.length);
  expect(read.lineOf(`settings.connectors.${NAMES[9_999]}`)).toBe(10_005);
  expect(read.lineOf(`settings.connectors.${NAMES.at(-1)}`)).toBe(20_005);
});

test("many right values and many wrong ones are read before anybody thinks that the page has died", () => {
  expect(readTeamFile(fileOf("connectors", "whatsapp"))).toHaveProperty("document");
  expect(readTeamFile(fileOf("lines", { titles: 1 }))).toHaveProperty("problems");
});

test("a file that is not one of ours is not read through", () => {
  const exec = vi.spyOn(RegExp.prototype, "exec");
  const other = JSON.stringify(NAMES);
  expect(readTeamFile(other)).toMatchObject({ problems: [{ kind: "not-ours", line: 1 }] });
  expect(exec).not.toHaveBeenCalled();
});

test("a file that is too large is refused by its size, unread", async () => {
  const file = new Blob(["x".repeat(LARGEST_FILE + 1)]);
  const text = vi.spyOn(file, "text");
  expect(await openTeamFile(file)).toMatchObject({ problems: [{ kind: "too-large", line: 0 }] });
  expect(text).not.toHaveBeenCalled();
  expect(await openTeamFile(new Blob(["{}"]))).toMatchObject({ problems: [{ kind: "not-ours" }] });
});
