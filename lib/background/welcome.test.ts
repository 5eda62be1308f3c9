import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { welcomeOnce } from "./welcome.ts";

const create = vi.fn<(asked: { url: string }) => Promise<{ id: number }>>();

beforeEach(() => {
  fakeBrowser.reset();
  create.mockReset().mockResolvedValue({ id: 1 });
  Object.assign(fakeBrowser.tabs, { create });
});

test("the welcome page is shown once, however often the background starts", async () => {
  await Promise.all([welcomeOnce(), welcomeOnce()]);
  await welcomeOnce();
  expect(create).toHaveBeenCalledExactlyOnceWith({
    url: fakeBrowser.runtime.getURL("/welcome.html"),
  });
});

test("a browser without a window yet is asked again", async () => {
  create.mockRejectedValueOnce(new Error("No window"));
  await welcomeOnce(0);
  expect(create).toHaveBeenCalledTimes(2);
});

test("where it cannot be shown, the next start tries again", async () => {
  create.mockRejectedValue(new Error("No window"));
  await welcomeOnce(0);
  create.mockReset().mockResolvedValue({ id: 1 });
  await welcomeOnce(0);
  expect(create).toHaveBeenCalledOnce();
});

test("settings that cannot be read show nothing, and nothing fails", async () => {
  vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValueOnce(new Error("Disk"));
  await welcomeOnce(0);
  expect(create).not.toHaveBeenCalled();
});
