// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { dressPage } from "./dress-page.ts";

test("a page wears its theme, language and title", () => {
  dressPage(document, "dark", "es", "Ajustes");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(document.documentElement.lang).toBe("es");
  expect(document.title).toBe("Ajustes");
});
