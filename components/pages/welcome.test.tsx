// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test } from "vitest";
import type { Access } from "../../lib/settings/access.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { Welcome } from "./Welcome.tsx";
import { ALL } from "./test-access.ts";
import { useRoot } from "./test-root.ts";

const words = pageWordsOf("en", ["en"]);
const root = useRoot();
const noop = (): void => undefined;

test("the welcome page says what it reads and never does, and asks for access only where it is missing", () => {
  const draw = (access: Access | null, justGranted: boolean) => {
    const actions = { onGrant: noop, onOptions: noop };
    render(<Welcome words={words} access={access} justGranted={justGranted} {...actions} />, root);
  };
  draw(null, false);
  expect(root.querySelector(".access")).toBeNull();
  expect(root.textContent).toContain("Store the text of a message");
  expect(root.textContent).toContain("Not affiliated with Bitrix24 or Meta");
  const missing = ["*.bitrix24.com", "*.bitrix24.es"];
  draw({ ...ALL, hasAny: false, missing, matters: true }, false);
  expect(root.querySelector(".access")?.textContent).toContain("*.bitrix24.com, *.bitrix24.es");
  draw(ALL, true);
  expect(root.querySelector(".access")).toBeNull();
  expect(root.textContent).toContain("Access to Bitrix24 is allowed");
});
