import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { PORTAL_MATCHES } from "./lib/settings/portal-hosts.ts";

/** Extension pages load nothing from anywhere and send nothing anywhere. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ICONS = {
  16: "icon/16.png",
  32: "icon/32.png",
  48: "icon/48.png",
  96: "icon/96.png",
  128: "icon/128.png",
};

/** Entry points that run in a portal's pages. */
const CONTENT_SCRIPTS: ReadonlySet<string> = new Set(["content-script", "messenger", "page-model"]);
const CONTENT_BROWSER = fileURLToPath(new URL("lib/messaging/content-browser.ts", import.meta.url));

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  hooks: {
    "vite:build:extendConfig"(entrypoints, config) {
      if (!entrypoints.every(({ name }) => CONTENT_SCRIPTS.has(name))) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: "content code asks the browser itself",
          enforce: "pre",
          resolveId: (id) =>
            /^(?:wxt|@wxt-dev\/webextension-polyfill)\/browser$/.test(id) ? CONTENT_BROWSER : null,
        },
      ];
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    icons: ICONS,
    action: { default_title: "__MSG_name__", default_icon: ICONS },
    // Each with its reason in PRIVACY.md.
    permissions: ["storage", "scripting", "alarms", "notifications", "activeTab"],
    host_permissions: [...PORTAL_MATCHES],
    // Asked for one address at a time, when a person adds a portal of their own.
    optional_host_permissions: ["https://*/*"],
    // Their keys are the person's to change; both are free in Chrome and in Firefox. Chromium takes no Alt+Shift at all; on
    // a Mac, Alt types letters.
    commands: {
      "open-next": {
        suggested_key: { default: "Alt+N", mac: "MacCtrl+Shift+N" },
        description: "__MSG_commandNext__",
      },
      "open-panel": {
        suggested_key: { default: "Alt+W", mac: "MacCtrl+Shift+W" },
        description: "__MSG_commandPanel__",
      },
    },
    // Declared here and not by WXT's content-script entry points, whose wrapper tells the page about itself.
    content_scripts: [
      {
        matches: [...PORTAL_MATCHES],
        js: ["content-script.js"],
        run_at: "document_start",
        all_frames: true,
      },
      {
        matches: [...PORTAL_MATCHES],
        js: ["page-model.js"],
        run_at: "document_start",
        all_frames: true,
        world: "MAIN",
      },
    ],
    content_security_policy: { extension_pages: PAGE_POLICY },
    incognito: "not_allowed",
    // What a team sets for everybody through Chrome's policies; Firefox needs no schema.
    ...(browser === "firefox" ? {} : { storage: { managed_schema: "managed-schema.json" } }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "reply-window@reply-window.app",
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "144" }),
  }),
  zip: {
    excludeSources: ["docs/images/**", "bench/results/**", "screenshots/**"],
  },
});
