import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { forgetAgents, readAgents, readLastAgents, rememberAgent, watchAgents } from "./agents.ts";

const ACME = "acme.bitrix24.com";
const OTHER = "other.bitrix24.com";

/** Tabs that stand open, by the host they show. */
let open: Record<number, string>;

beforeEach(() => {
  fakeBrowser.reset();
  open = {};
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url }: { readonly url: string }) =>
      Object.entries(open).flatMap(([id, host]) =>
        url.includes(host) ? [{ id: Number(id) }] : [],
      ),
  });
});

test("who logs in where somebody else was takes their place", async () => {
  open = { 1: ACME };
  await rememberAgent(ACME, "7", 1);
  expect(await readAgents()).toEqual({ [ACME]: ["7"] });
  await rememberAgent(ACME, "12", 1);
  expect(await readAgents()).toEqual({ [ACME]: ["12"] });
  expect(await readLastAgents()).toEqual({ [ACME]: "12" });
});

test("two who have the portal open at once are both there, until one of them closes it", async () => {
  open = { 1: ACME, 2: ACME };
  await rememberAgent(ACME, "7", 1);
  await rememberAgent(ACME, "12", 2);
  expect(await readAgents()).toEqual({ [ACME]: ["12", "7"] });
  open = { 2: ACME };
  expect(await readAgents()).toEqual({ [ACME]: ["12"] });
});

test("a tab that shows another portal by now says nothing of the first", async () => {
  open = { 1: ACME, 2: ACME };
  await rememberAgent(ACME, "7", 1);
  await rememberAgent(ACME, "12", 2);
  open = { 1: OTHER, 2: ACME };
  await rememberAgent(OTHER, "3", 1);
  expect(await readAgents()).toEqual({ [ACME]: ["12"], [OTHER]: ["3"] });
});

test("who was there last is known when the browser starts again", async () => {
  await rememberAgent(ACME, "7", 1);
  await fakeBrowser.storage.session.clear();
  expect(await readAgents()).toEqual({ [ACME]: ["7"] });
});

test("forgetting a portal forgets who was there in any tab", async () => {
  open = { 1: ACME, 2: ACME, 3: OTHER };
  await rememberAgent(ACME, "7", 1);
  await rememberAgent(ACME, "12", 2);
  await rememberAgent(OTHER, "3", 3);
  await forgetAgents((portal) => portal === ACME);
  await rememberAgent(ACME, "5", 4);
  expect(await readAgents()).toEqual({ [ACME]: ["5"], [OTHER]: ["3"] });
});

test("a change is heard, and only until it is no longer wanted", async () => {
  const heard: unknown[] = [];
  const ending = new AbortController();
  watchAgents((agents) => heard.push(agents), ending.signal);
  await vi.waitFor(() => expect(heard).toEqual([{}]));
  await rememberAgent(ACME, "7", 1);
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ [ACME]: ["7"] }));
  ending.abort();
  const before = heard.length;
  await rememberAgent(ACME, "12", 1);
  expect(heard).toHaveLength(before);
});
