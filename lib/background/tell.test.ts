import { expect, test } from "vitest";
import { HOUR } from "../time/instant.ts";
import { tellRecorded } from "./tell.ts";
import { ACME, openTabs, sendToPages, sendToTab, useStage, waitingSince } from "./test-stage.ts";

useStage();

test("a commit is told to all tabs of that portal and to no other", async () => {
  openTabs([
    { id: 1, url: `https://${ACME}/online/` },
    { id: 2, url: `https://${ACME}:8443/crm/` },
    { id: 3, url: "https://other.bitrix24.com/online/" },
  ]);
  sendToTab.mockRejectedValueOnce(new Error("Could not establish connection."));
  const records = [waitingSince("chat1", HOUR)];
  await tellRecorded(records);
  const told = { to: "page", name: "facts-recorded", payload: { records } };
  expect(sendToTab.mock.calls).toEqual([
    [1, told],
    [2, told],
  ]);
  expect(sendToPages).toHaveBeenCalledWith({ ...told, to: "extension-pages" });
});
