import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { listenOnPage } from "./listen.ts";
import { sendToBackground } from "./send.ts";

beforeEach(() => fakeBrowser.reset());

const OURS = { id: fakeBrowser.runtime.id };

/** What a frame answers to a message: the value it sent back, or that it stays silent. */
async function tell(message: unknown, sender: { id?: string } = OURS) {
  const sendResponse = vi.fn<(answer: unknown) => void>();
  const [keptOpen] = await fakeBrowser.runtime.onMessage.trigger(message, sender, sendResponse);
  return { keptOpen, answers: sendResponse.mock.calls.map(([answer]) => answer) };
}

test("the frame that opened a conversation says so, the others keep silent", async () => {
  const { signal } = new AbortController();
  listenOnPage({ "open-dialog": ({ dialog }) => ({ opened: dialog === "chat1" }) }, signal);
  const open = (dialog: string) => ({ to: "page", name: "open-dialog", payload: { dialog } });
  expect(await tell(open("chat1"))).toEqual({ keptOpen: true, answers: [{ opened: true }] });
  expect(await tell(open("chat2"))).toEqual({ keptOpen: undefined, answers: [] });
});

test("messages for others, from others, or of no known name are left alone", async () => {
  const handler = vi.fn<() => void>();
  const controller = new AbortController();
  listenOnPage({ "facts-recorded": handler }, controller.signal);
  const told = { to: "page", name: "facts-recorded", payload: { records: [] } };
  await tell({ ...told, to: "extension-pages" });
  await tell({ ...told, name: "constructor" });
  await tell(told, { id: "somebody-else" });
  await tell(null);
  await tell("facts-recorded");
  expect(handler).not.toHaveBeenCalled();
  await tell(told);
  expect(handler).toHaveBeenCalledOnce();
  controller.abort();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});

test("a background that is gone, refuses, or answers nonsense is null, never a rejection", async () => {
  const send = vi.fn<() => Promise<unknown>>();
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  send.mockRejectedValueOnce(new Error("Extension context invalidated."));
  expect(await sendToBackground("settle-report", {})).toBeNull();
  for (const answer of [undefined, "yes", { ok: false, refused: "no" }]) {
    send.mockResolvedValueOnce(answer);
    expect(await sendToBackground("settle-report", {})).toBeNull();
  }
  send.mockResolvedValueOnce({ ok: true, value: { settled: true } });
  expect(await sendToBackground("settle-report", {})).toEqual({ settled: true });
});
