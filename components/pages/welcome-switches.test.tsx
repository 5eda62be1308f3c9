// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../lib/settings/settings.ts";
import { pageWordsOf } from "../../lib/texts/page-words.ts";
import { Locks, type Lock } from "./lock.tsx";
import { OfferCard } from "./OfferCard.tsx";
import { WelcomePortals } from "./WelcomePortals.tsx";
import { WithheldCard } from "./WithheldCard.tsx";
import { WelcomeSwitches } from "./WelcomeSwitches.tsx";
import { useRoot } from "./test-root.ts";

const words = pageWordsOf("en", ["en"]);
const root = useRoot();

function draw(
  settings: Settings,
  saved: boolean | null = null,
  lockOf: (setting: string) => Lock | null = () => null,
): Settings[] {
  const changes: Settings[] = [];
  render(
    <Locks.Provider value={lockOf}>
      <WelcomeSwitches
        settings={settings}
        words={words}
        saved={saved}
        onChange={(change) => changes.push(change(settings))}
      />
    </Locks.Provider>,
    root,
  );
  return changes;
}

const switches = () => [...root.querySelectorAll<HTMLInputElement>("[role=switch]")];

test("three switches change what they say and nothing else", () => {
  const changes = draw(DEFAULT_SETTINGS);
  expect(switches().map(({ checked }) => checked)).toEqual([false, true, true]);
  switches()[0]!.click();
  const { channels, ...others } = changes.at(-1)!;
  const on = Object.entries(channels).filter(([, { extendTo7Days }]) => extendTo7Days);
  expect(on.map(([channel]) => channel)).toEqual(["facebook-messages", "instagram-direct"]);
  expect({ ...others, channels: DEFAULT_SETTINGS.channels }).toEqual(DEFAULT_SETTINGS);
  switches()[1]!.click();
  expect(changes.at(-1)).toMatchObject({ alerts: { enabled: false }, titles: true });
  switches()[2]!.click();
  expect(changes.at(-1)).toMatchObject({ alerts: { enabled: true }, titles: false });
});

test("the 7 days are locked with who has set them, and stay free for the channel nobody has settled", () => {
  const lock = (...channels: readonly string[]) =>
    draw(DEFAULT_SETTINGS, null, (path) => {
      const isMeant = channels.some((channel) => path === `channels.${channel}.extendTo7Days`);
      return isMeant ? { by: "policy", text: "Set by Acme" } : null;
    });
  const note = () => root.querySelector(".lock")?.textContent;
  lock("facebook-messages", "instagram-direct");
  expect([switches()[0]!.disabled, note()]).toEqual([true, "Set by Acme"]);
  for (const [settled, free, name] of [
    ["instagram-direct", "facebook-messages", "Instagram Direct"],
    ["facebook-messages", "instagram-direct", "Facebook: Messages"],
  ] as const) {
    const changes = lock(settled);
    expect([switches()[0]!.disabled, note()]).toEqual([false, `In ${name}: Set by Acme`]);
    switches()[0]!.click();
    const { channels } = changes.at(-1)!;
    expect([channels[free].extendTo7Days, channels[settled].extendTo7Days]).toEqual([true, false]);
  }
});

test("what was saved, and what could not be, is said", () => {
  draw(DEFAULT_SETTINGS, true);
  expect(root.querySelector("output")?.textContent).toContain("Saved");
  draw(DEFAULT_SETTINGS, false);
  expect(root.querySelector("output")?.textContent).toContain("Could not be saved");
});

test("the popup offers a portal by its name, and asks on a click", () => {
  const onAdd = vi.fn<() => void>();
  render(<OfferCard host="crm.acme.example" words={words} onAdd={onAdd} />, root);
  expect(root.textContent).toContain("Is crm.acme.example your Bitrix24 portal?");
  root.querySelector("button")!.click();
  expect(onAdd).toHaveBeenCalledOnce();
});

test("the welcome page takes the address of a portal of one's own, and says what became of it", async () => {
  const added: string[] = [];
  render(
    <WelcomePortals
      portals={[{ host: "old.example.com", granted: false }]}
      words={words}
      onAdd={(host) => added.push(host)}
    />,
    root,
  );
  expect(root.textContent).toContain("In Bitrix24's cloud (such as acme.bitrix24.com)?");
  expect(root.querySelector("[data-own-portal]")?.textContent).toContain("no longer does");
  const input = root.querySelector("input")!;
  input.value = "https://crm.example.com/online/";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(root.querySelector("form button:not(:disabled)")).not.toBeNull());
  root
    .querySelector("form")!
    .dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  root.querySelector<HTMLElement>("[data-own-portal] button")!.click();
  expect(added).toEqual(["crm.example.com", "old.example.com"]);
});

test("a portal that may not be read says why, and asks again", () => {
  let asked = 0;
  render(<WithheldCard host="crm.example.com" words={words} onAsk={() => asked++} />, root);
  expect(root.textContent).toContain("The permission was refused or taken back");
  expect(root.textContent).toContain("remove the portal in the settings");
  root.querySelector("button")!.click();
  expect(asked).toBe(1);
  render(<WithheldCard host="acme.bitrix24.com" words={words} onAsk={() => asked++} />, root);
  expect(root.textContent).toContain("does not let Reply Window read acme.bitrix24.com");
  expect(root.textContent).not.toContain("remove the portal");
});
