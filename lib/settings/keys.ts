import { browser } from "wxt/browser";

/** Names of the commands in the manifest; a person sets their keys in the browser. */
export const COMMANDS = ["open-next", "open-panel"] as const;
export type CommandName = (typeof COMMANDS)[number];

/** A command with its key as the browser writes it; empty where it has none. */
export interface CommandKey {
  readonly name: CommandName;
  readonly key: string;
}

/** The keys that hold now: a browser leaves out those that something else has taken. */
export async function readKeys(): Promise<readonly CommandKey[]> {
  const known = await browser.commands.getAll();
  return COMMANDS.map((name) => ({
    name,
    key: known.find((command) => command.name === name)?.shortcut ?? "",
  }));
}

/** What Firefox has, and the shared types do not know. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Shows the browser's own page for keys of extensions: no other place can change them. */
export async function showKeySettings(): Promise<void> {
  const commands = browser.commands as unknown as FirefoxCommands;
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
