import type { PortalOptions } from "../options.ts";

/** The strictest policy a portal could run with: no inline script or style, no sinks for strings. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** What the shell asks of the frame that holds the open channels. */
const FRAME_QUERY = {
  IFRAME: "Y",
  IM_BACKGROUND: "light",
  IM_LINES: "Y",
  IM_MENU: "N",
  IM_STATUS: "N",
  IM_V2_LAYOUT: "Y",
} as const;

/** `/online/`: the newer messenger's shell around the frame. */
export function shellPage(options: PortalOptions, query: URLSearchParams): string {
  const forFrame = new URLSearchParams(query);
  // On the shell this names a conversation to open; in the frame it says what kind of messenger runs there.
  forFrame.delete("IM_LINES");
  forFrame.delete("IM_DIALOG");
  for (const [name, value] of Object.entries(FRAME_QUERY)) forFrame.set(name, value);
  const src = escaped(`/desktop_app/?${orderedForFrame(forFrame)}`);
  return page(
    options,
    "Chat and calls",
    "shell",
    `<div id="stand-in-shell" data-frame="${src}"></div>`,
    "shell",
    ["im/im.css"],
  );
}

/** `/desktop_app/`: the legacy messenger, inside the shell's frame or alone. */
export function framePage(options: PortalOptions): string {
  return page(options, "Messenger", "legacy", "", "frame");
}

/** Any other address: a page of the portal without a messenger. */
export function plainPage(options: PortalOptions, path: string): string {
  return document(
    options,
    "Portal",
    ["shell/shell.css"],
    null,
    `<main class="portal-page"><h1>${escaped(path)}</h1><p>A page of the portal without a messenger.</p>
<p><a href="/online/">Chat and calls</a></p></main>`,
  );
}

function page(
  options: PortalOptions,
  title: string,
  room: string,
  body: string,
  module = room,
  more: readonly string[] = [],
): string {
  return document(options, title, [`${room}/${room}.css`, ...more], `${room}/${module}.ts`, body);
}

function document(
  options: PortalOptions,
  title: string,
  sheets: readonly string[],
  module: string | null,
  body: string,
): string {
  const hostile = options.hostileCss ? ["server/hostile.css"] : [];
  const links = [...sheets, ...hostile]
    .map((sheet) => `<link rel="stylesheet" href="/stand-in/${sheet}">`)
    .join("\n");
  const script = module === null ? "" : `<script type="module" src="/stand-in/${module}"></script>`;
  return `<!doctype html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${links}
${script}
</head>
<body>${body}</body>
</html>
`;
}

/** The portal's own parameters first, in its order. */
function orderedForFrame(query: URLSearchParams): string {
  const own = new URLSearchParams(FRAME_QUERY);
  for (const [name, value] of query) if (!(name in FRAME_QUERY)) own.append(name, value);
  return own.toString();
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
