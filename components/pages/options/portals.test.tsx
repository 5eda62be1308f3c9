// @vitest-environment happy-dom
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pageWordsOf } from "../../../lib/texts/page-words.ts";
import { PortalsSection, type PortalsSectionProps } from "./PortalsSection.tsx";

const words = pageWordsOf("en", ["en"]);
const onAdd = vi.fn<(host: string) => void>();
const onRemove = vi.fn<(host: string) => Promise<boolean>>();
let root: HTMLElement;

beforeEach(() => {
  onAdd.mockReset();
  onRemove.mockReset().mockResolvedValue(true);
  root = document.createElement("div");
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function draw(
  portals: PortalsSectionProps["portals"],
  missing: readonly string[] = [],
  onGrant: () => void = () => undefined,
): void {
  render(
    <PortalsSection
      portals={portals}
      missing={missing}
      words={words}
      onAdd={onAdd}
      onGrant={onGrant}
      onRemove={onRemove}
    />,
    root,
  );
}

async function type(text: string): Promise<void> {
  const input = root.querySelector("input")!;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const button = root.querySelector<HTMLButtonElement>("form button")!;
  await vi.waitFor(() => expect(button.disabled).toBe(false));
  button.click();
}

function press(name: string): void {
  [...root.querySelectorAll("button")].find(({ textContent }) => textContent === name)!.click();
}

test("an address from the address bar becomes the one host that is asked for", async () => {
  draw([]);
  await type("https://crm.acme.example:8443/online/?IM_LINES=chat1");
  expect(onAdd).toHaveBeenCalledWith("crm.acme.example");
});

test("addresses of the cloud that nobody here uses are named without alarm, and can be allowed", () => {
  draw([]);
  expect(root.querySelector("[data-missing]")).toBeNull();
  const onGrant = vi.fn<() => void>();
  draw([], ["*.bitrix24.kz", "*.bitrix24.by"], onGrant);
  const hint = root.querySelector("[data-missing]");
  expect(hint?.textContent).toContain("Not allowed now: *.bitrix24.kz, *.bitrix24.by");
  hint!.querySelector("button")!.click();
  expect(onGrant).toHaveBeenCalledOnce();
});

test("an address that cannot be added says why, and nothing is asked", async () => {
  draw([]);
  await type("http://crm.acme.example");
  await vi.waitFor(() => expect(root.textContent).toContain("Only portals that are reached by"));
  await type("acme.bitrix24.com");
  await vi.waitFor(() => expect(root.textContent).toContain("it needs not be added"));
  expect(onAdd).not.toHaveBeenCalled();
});

test("a refused or revoked permission is explained, and can be asked for again", () => {
  draw([{ host: "crm.acme.example", granted: false }]);
  expect(root.textContent).toContain("does not allow it, or no longer does");
  press("Ask the browser again");
  expect(onAdd).toHaveBeenCalledWith("crm.acme.example");
});

test("removing says what goes with it, and asks first", async () => {
  draw([{ host: "crm.acme.example", granted: true }]);
  press("Remove…");
  await vi.waitFor(() => expect(root.textContent).toContain("everything that was seen and set"));
  expect(onRemove).not.toHaveBeenCalled();
  press("Remove it");
  expect(onRemove).toHaveBeenCalledWith("crm.acme.example");
});

test("what could not be erased with a portal is told, and where it can be", async () => {
  draw([{ host: "crm.acme.example", granted: true }]);
  const remove = async (): Promise<void> => {
    press("Remove…");
    await vi.waitFor(() => press("Remove it"));
  };
  await remove();
  await vi.waitFor(() => expect(onRemove).toHaveBeenCalledOnce());
  expect(root.textContent).not.toContain("could not be erased");
  onRemove.mockResolvedValue(false);
  await remove();
  await vi.waitFor(() =>
    expect(root.querySelector('[role="alert"]')?.textContent).toContain(
      "Not everything about crm.acme.example could be erased.",
    ),
  );
});
