import { join } from "node:path";
import { servePortal } from "../demo/server.ts";
import { launch } from "../e2e/driver.ts";
import { openPortal } from "../e2e/portal-tab.ts";
import { buildIfStale } from "./build.ts";
import { BROWSERS, needBrowsers } from "./browsers.ts";
import { takePictures } from "./pictures.ts";
import { ROOT } from "./run.ts";

/** `npm run screenshots`: the README's pictures, of both browsers, into docs/images. */
const PORTAL = "acme.bitrix24.com";

// One beginning for every page: messages that change their times between two loads would contradict themselves.
const now = Date.now();
await needBrowsers(BROWSERS);
for (const browser of BROWSERS) {
  await buildIfStale(browser);
  const server = await servePortal();
  const driver = await launch({
    browser,
    hosts: [PORTAL],
    viewport: { width: 1200, height: 760, deviceScaleFactor: browser === "chromium" ? 2 : 1 },
  });
  try {
    const pictures = await takePictures({
      folder: join(ROOT, "docs/images"),
      prefix: `${browser}-`,
      driver,
      openPortal: (theme) =>
        openPortal(
          driver,
          `https://${PORTAL}:${server.port}/online/?theme=${theme}&now=${now}&strip=off`,
        ),
    });
    for (const picture of pictures) console.log(picture);
  } finally {
    await driver.close();
    await server.close();
  }
}
