// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { SELECTORS as CHAT } from "../chat/selectors.ts";
import { SELECTORS as IMOL } from "../imol/selectors.ts";
import { createChatHost } from "../chat/host.ts";
import { createImolHost } from "../imol/host.ts";
import { SELECTORS } from "./selectors.ts";
import { answer } from "./fixtures/markup.ts";

const FOLDERS = ["imv2", "imol", "chat"].map(
  (name) => `${import.meta.dirname}/../${name}/fixtures`,
);
const pages = new Map<string, string>();

beforeAll(() => {
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder))
      if (name.endsWith(".fixture.html"))
        pages.set(name, readFileSync(`${folder}/${name}`, "utf8"));
});

function show(...names: string[]): void {
  document.body.innerHTML = names.map((name) => pages.get(`${name}.fixture.html`) ?? "").join("\n");
}

const all = [SELECTORS, IMOL, CHAT].flatMap((selectors) =>
  Object.entries(selectors).flatMap(([name, alternatives]) =>
    alternatives.map((css: string) => [name, css] as const),
  ),
);

test.each(all)("%s is proved by a page: %s", (_, css) => {
  const found = [...pages.values()].filter((html) => {
    document.body.innerHTML = html;
    return document.querySelector(css);
  });
  expect(found, "Write the markup into a page of fixtures/, or drop the alternative").not.toEqual(
    [],
  );
});

const NOW = Date.UTC(2026, 10, 11, 18);
const options = {
  portal: "acme.example",
  pageSince: NOW - 1_000,
  now: () => NOW,
  zone: () => "UTC",
};

test("a page of imopenlines.v2 is read as it stands", () => {
  show("list", "conversation-2026");
  document.documentElement.lang = "es";
  const title = "Ana Duarte - Ventas";
  const model = answer({ open: "chat51", dialogs: [{ dialog: "chat51", title }] });
  const host = createImolHost(document, { ...options, askModel: () => model });
  expect(host.rows().map(({ dialog }) => dialog)).toEqual(["chat51"]);
  const read = host.readConversation(NOW);
  expect(read?.messages.map(({ id, by, hasText }) => [id, by, hasText])).toEqual([
    [3001, "system", true],
    [3002, "system", true],
    [3003, "customer", true],
    [3004, "customer", false],
    [3005, "bot", true],
    [3006, "agent", true],
    [3007, "system", true],
  ]);
  expect(read?.messages[2]?.at.earliest).toBe(Date.UTC(2026, 10, 10, 9, 1));
  expect(host.health()).toEqual({ layout: "imol", missing: [] });
});

test("a page of the ordinary chats is read as it stands, without any model", () => {
  show("list-2025", "conversation-2025");
  document.documentElement.lang = "ru";
  const host = createChatHost(document, options);
  expect(host.rows().map(({ dialog }) => dialog)).toEqual(["chat61", "chat62"]);
  expect(host.conversation()).toEqual({ dialog: "chat61", settled: true, panel: "none" });
  expect(
    host.readConversation(NOW)?.messages.map(({ id, by, at }) => [id, by, at.earliest]),
  ).toEqual([
    [3101, "system", Date.UTC(2026, 10, 10, 17, 40)],
    [3102, "customer", Date.UTC(2026, 10, 10, 17, 41)],
    [3103, "customer", Date.UTC(2026, 10, 10, 17, 42)],
    [3104, "customer", Date.UTC(2026, 10, 10, 17, 43)],
  ]);
  expect(host.health()).toEqual({ layout: "chat", missing: [] });
});
