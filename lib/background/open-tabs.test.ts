import { expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { MINUTE, SECOND } from "../time/instant.ts";
import { isNewlyAlive, loadMessenger, serveOpenTabs } from "./open-tabs.ts";
import { ACME, executeScript, openTabs, useStage } from "./test-stage.ts";

useStage();

test("open tabs get what the manifest's content scripts say, each in its world", async () => {
  openTabs([
    { id: 1, url: `https://${ACME}/online/` },
    { id: 2, url: `https://${ACME}/crm/`, discarded: true },
  ]);
  const matches = ["https://*.bitrix24.com/*"];
  fakeBrowser.runtime.getManifest = () => ({
    manifest_version: 3,
    name: "",
    version: "1",
    content_scripts: [
      { matches, js: ["content-script.js"], all_frames: true },
      { matches, js: ["page-model.js"], all_frames: true, world: "MAIN" },
    ],
  });
  await serveOpenTabs();
  expect(executeScript.mock.calls).toEqual([
    [
      {
        target: { tabId: 1, allFrames: true },
        files: ["/content-script.js"],
        world: "ISOLATED",
        injectImmediately: true,
      },
    ],
    [
      {
        target: { tabId: 1, allFrames: true },
        files: ["/page-model.js"],
        world: "MAIN",
        injectImmediately: true,
      },
    ],
  ]);
});

test("a page that was just allowed and does not let us in yet is tried again, and one that never does is left alone", async () => {
  vi.useFakeTimers();
  openTabs([{ id: 1, url: `https://${ACME}/online/` }]);
  const matches = ["https://*.bitrix24.com/*"];
  fakeBrowser.runtime.getManifest = () => ({
    manifest_version: 3,
    name: "",
    version: "1",
    content_scripts: [{ matches, js: ["content-script.js"] }],
  });
  const denied = new Error("Cannot access contents of the page.");
  // Chromium says that all went well, in no frame at all.
  executeScript.mockRejectedValueOnce(denied).mockResolvedValueOnce([]);
  const served = serveOpenTabs();
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  await served;
  expect(executeScript).toHaveBeenCalledTimes(3);
  executeScript.mockReset().mockRejectedValue(denied);
  const left = serveOpenTabs();
  await vi.advanceTimersByTimeAsync(MINUTE);
  await left;
  expect(executeScript.mock.calls.length).toBeLessThan(6);
  vi.useRealTimers();
});

test("the late bundle goes into the frame that asked, and a frame that is gone is said", async () => {
  expect(await loadMessenger(7, 3)).toEqual({ loaded: true });
  expect(executeScript).toHaveBeenCalledWith(
    expect.objectContaining({ target: { tabId: 7, frameIds: [3] } }),
  );
  executeScript.mockRejectedValueOnce(new Error("No frame with id 3"));
  expect(await loadMessenger(7, 3)).toEqual({ loaded: false });
});

test("a background that merely woke up is not newly alive", async () => {
  expect(await isNewlyAlive()).toBe(true);
  expect(await isNewlyAlive()).toBe(false);
});
