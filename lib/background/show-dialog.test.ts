import { expect, test } from "vitest";
import { showDialog } from "./show-dialog.ts";
import {
  ACME,
  create,
  openTabs,
  sendToTab,
  updateTab,
  updateWindow,
  useStage,
} from "./test-stage.ts";

useStage();

test("a conversation is shown in the tab that has it, the one used last first", async () => {
  openTabs([
    { id: 1, url: `https://${ACME}/online/`, lastAccessed: 1, windowId: 5 },
    { id: 2, url: `https://${ACME}/crm/`, lastAccessed: 2, windowId: 6 },
    { id: 3, url: `https://${ACME}:8443/online/`, lastAccessed: 9 },
  ]);
  sendToTab.mockImplementation(async (id) => (id === 1 ? { opened: true } : undefined));
  expect(await showDialog(ACME, "chat7")).toEqual({ shown: true });
  expect(sendToTab.mock.calls.map(([id]) => id)).toEqual([2, 1]);
  expect(updateTab).toHaveBeenCalledWith(1, { active: true });
  expect(updateWindow).toHaveBeenCalledWith(5, { focused: true });
  expect(create).not.toHaveBeenCalled();
});

test("where no tab has it, it opens at the portal's own address", async () => {
  openTabs([{ id: 1, url: `https://${ACME}/online/` }]);
  sendToTab.mockRejectedValue(new Error("Could not establish connection."));
  expect(await showDialog(ACME, "chat7")).toEqual({ shown: true });
  expect(create).toHaveBeenCalledWith({ url: `https://${ACME}/online/?IM_LINES=chat7` });
});
