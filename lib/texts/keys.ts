import type { CommandName } from "../settings/keys.ts";

/** The commands that have keys. */
export interface KeyTexts {
  readonly label: string;
  readonly hint: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  /** Stands where a command has no key. */
  readonly none: string;
  readonly change: string;
  /** Where the browser keeps them, should its page not open. */
  readonly where: string;
}

export const keysEn: KeyTexts = {
  label: "Keys",
  hint: "They work on every page of this browser.",
  commands: {
    "open-next": "Open the conversation that closes next",
    "open-panel": "Open the panel beside the page",
  },
  none: "no key",
  change: "Change the keys…",
  where: "The browser keeps them: in its page of extensions, under “keyboard shortcuts”.",
};

export const keysEs: KeyTexts = {
  label: "Teclas",
  hint: "Funcionan en cualquier página de este navegador.",
  commands: {
    "open-next": "Abrir la conversación que vence antes",
    "open-panel": "Abrir el panel junto a la página",
  },
  none: "sin tecla",
  change: "Cambiar las teclas…",
  where: "Las guarda el navegador: en su página de extensiones, en «atajos de teclado».",
};
