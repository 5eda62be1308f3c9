import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LaunchOptions, Viewport } from "puppeteer-core";
import { BUILD } from "../scripts/build.ts";
import type { BrowserName } from "../scripts/browsers.ts";

export interface DriverOptions {
  readonly browser: BrowserName;
  /** Folder of the unpacked extension; by default the production build, `null` for none. */
  readonly extension?: string | null;
  /** Host names that lead to this machine. Firefox must be told each one. */
  readonly hosts: readonly string[];
  /** Folder of the browser's profile, kept; by default a throw-away one. */
  readonly profile?: string;
  /** IANA time zone of page, content script and background alike. */
  readonly zone?: string;
  /** BCP 47 tag of the browser's language. */
  readonly language?: string;
  readonly theme?: "light" | "dark";
  /** Size of the pages; `null` = of the browser's window. */
  readonly viewport?: Viewport | null;
  readonly headless?: boolean;
  /** May reach the internet. Otherwise only {@link DriverOptions.hosts} answer. */
  readonly online?: boolean;
}

/** A fixed address for the extension in Firefox, which otherwise makes one up for each profile. */
export const FIREFOX_UUID = "6f1d7c1e-3b0a-4a53-9d0b-2f6f6f1c9a11";

const QUIET_CHROMIUM = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  // Tabs in the background of a test keep their speed: what is measured is the extension, not the browser's thrift.
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
];

const QUIET_FIREFOX = {
  "app.normandy.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "datareporting.healthreport.uploadEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "media.gmp-manager.url": "",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "",
  "toolkit.telemetry.enabled": false,
};

export function chromiumOptions(options: DriverOptions, proxyPort: number): LaunchOptions {
  return {
    browser: "chrome",
    // Extensions are installed over a pipe: that works in every build of Chromium, `--load-extension` in few.
    pipe: true,
    enableExtensions: true,
    args: [
      ...QUIET_CHROMIUM,
      // Containers seldom allow a sandbox, and root never has one. The stand-in portal is our own; a real one is not.
      ...(options.online !== true || process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
      ...(options.online === true
        ? []
        : [
            `--host-resolver-rules=${options.hosts.map((host) => `MAP ${host} 127.0.0.1`).join(",")}`,
            `--proxy-server=127.0.0.1:${proxyPort}`,
            `--proxy-bypass-list=${options.hosts.join(";")}`,
          ]),
    ],
  };
}

export async function firefoxOptions(
  options: DriverOptions,
  proxyPort: number,
): Promise<LaunchOptions> {
  const uuids: Record<string, string> = {};
  const id = await firefoxId(options.extension ?? BUILD.firefox);
  if (id !== null) uuids[id] = FIREFOX_UUID;
  return {
    browser: "firefox",
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      ...QUIET_FIREFOX,
      ...(options.online === true ? {} : offlineFirefox(options.hosts, proxyPort)),
      "extensions.webextensions.uuids": JSON.stringify(uuids),
      "extensions.webextOptionalPermissionPrompts": false,
      // An unsigned add-on is installed for one run only: keep its data and address for the next one.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "extensions.background.idle.timeout": 1500,
      ...(options.language === undefined
        ? {}
        : {
            "intl.accept_languages": options.language,
            "intl.locale.requested": options.language,
          }),
      ...(options.theme === undefined
        ? {}
        : { "layout.css.prefers-color-scheme.content-override": options.theme === "dark" ? 0 : 1 }),
    },
  };
}

function offlineFirefox(hosts: readonly string[], proxyPort: number): Record<string, unknown> {
  return {
    "network.dns.localDomains": hosts.join(","),
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "network.proxy.no_proxies_on": hosts.join(","),
  };
}

/** The add-on id of a build for Firefox; `null` when there is no build. */
async function firefoxId(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;
  const manifest = JSON.parse(text) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  return manifest.browser_specific_settings?.gecko?.id ?? null;
}
