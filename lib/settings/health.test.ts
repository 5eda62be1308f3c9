import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DAY } from "../time/instant.ts";
import { dismissHealth, noteHealth, readHealth } from "./health.ts";

const NOW = Date.UTC(2026, 10, 21, 12);
let version: string;

beforeEach(() => {
  fakeBrowser.reset();
  version = "1.0.0";
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockImplementation(
    () => ({ version }) as ReturnType<typeof fakeBrowser.runtime.getManifest>,
  );
});

test("what frames tell is joined by layout, though two tell at once", async () => {
  await Promise.all([
    noteHealth({ layout: "imol", missing: ["sendButton"], at: NOW }),
    noteHealth({ layout: "imol", missing: ["row"], at: NOW + 1 }),
    noteHealth({ layout: "chat", missing: ["row"], at: NOW }),
  ]);
  expect(await readHealth(NOW + 2)).toEqual([
    { layout: "imol", missing: ["row", "sendButton"], at: NOW + 1 },
    { layout: "chat", missing: ["row"], at: NOW },
  ]);
});

test("what was dismissed is said again only when something else is missing", async () => {
  await noteHealth({ layout: "imol", missing: ["row"], at: NOW });
  await dismissHealth();
  await noteHealth({ layout: "imol", missing: ["row"], at: NOW + 1 });
  expect(await readHealth(NOW + 2)).toEqual([]);
  await noteHealth({ layout: "imol", missing: ["sendButton"], at: NOW + 3 });
  expect(await readHealth(NOW + 4)).toHaveLength(1);
});

test("what another version missed, or was missed a month ago, is not said", async () => {
  await noteHealth({ layout: "imol", missing: ["row"], at: NOW });
  expect(await readHealth(NOW + 30 * DAY)).toEqual([]);
  version = "1.1.0";
  expect(await readHealth(NOW + 1)).toEqual([]);
  await noteHealth({ layout: "imol", missing: ["sendButton"], at: NOW + 2 });
  expect(await readHealth(NOW + 3)).toMatchObject([{ missing: ["sendButton"] }]);
});
