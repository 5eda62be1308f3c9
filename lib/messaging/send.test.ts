import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { sendToBackground } from "./send.ts";

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  Object.assign(fakeBrowser.runtime, { sendMessage });
});

afterEach(() => {
  vi.useRealTimers();
});

/** What comes of an erasure, however long asking again takes. */
async function erase(): Promise<unknown> {
  const answer = sendToBackground("erase-some", { portal: "acme.bitrix24.com" });
  await vi.runAllTimersAsync();
  return answer;
}

test("an answer is taken as it is", async () => {
  sendMessage.mockResolvedValue({ ok: true, value: { erased: true } });
  expect(await erase()).toEqual({ erased: true });
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({
    to: "background",
    name: "erase-some",
    payload: { portal: "acme.bitrix24.com" },
  });
});

test("a background that was just ending is asked again, and hears it", async () => {
  sendMessage
    .mockRejectedValueOnce(
      new Error("Could not establish connection. Receiving end does not exist."),
    )
    .mockResolvedValueOnce({ ok: true, value: { erased: true } });
  expect(await erase()).toEqual({ erased: true });
});

test("so is one that ended before it answered, while another page of ours listened", async () => {
  sendMessage
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce({ ok: true, value: { erased: true } });
  expect(await erase()).toEqual({ erased: true });
});

test("a refusal is an answer: nobody asks again", async () => {
  sendMessage.mockResolvedValue({ ok: false, refused: "erase-some is not for this sender" });
  expect(await erase()).toBeNull();
  expect(sendMessage).toHaveBeenCalledOnce();
});

test("that what was sent has not the form it needs is told, unlike any other refusal", async () => {
  const heard: string[] = [];
  const refused = { ok: false, refused: "erase-some: portal" };
  for (const answer of [refused, { ...refused, malformed: "portal" }]) {
    sendMessage.mockResolvedValue(answer);
    expect(
      await sendToBackground("erase-some", { portal: "acme" }, (where) => void heard.push(where)),
    ).toBeNull();
  }
  expect(heard).toEqual(["portal"]);
});

test("a background that never hears anything is given up", async () => {
  sendMessage.mockRejectedValue(new Error("Extension context invalidated."));
  expect(await erase()).toBeNull();
  expect(sendMessage.mock.calls.length).toBeGreaterThan(1);
  expect(sendMessage.mock.calls.length).toBeLessThan(6);
});

test("a browser that throws at once, as it does once the extension is gone, is no exception", async () => {
  sendMessage.mockImplementation(() => {
    throw new TypeError("sendMessage is not a function");
  });
  expect(await erase()).toBeNull();
});
