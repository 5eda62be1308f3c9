/** How settings name an open channel of a portal, as a regular expression: `acme.bitrix24.com/3`. */
export const LINE_NAME = String.raw`^[a-z0-9.\-]+(?::\d{1,5})?/\d{1,30}$`;

const NAME = new RegExp(LINE_NAME, "u");

/** Whether a text names an open channel as pages do: a whole address, for one, would never meet any. */
export function isLineName(text: string): boolean {
  return NAME.test(text);
}
