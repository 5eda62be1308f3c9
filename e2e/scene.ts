import { afterAll, beforeAll, inject } from "vitest";
import { servePortal } from "../demo/server.ts";
import { type Driver, launch } from "./driver.ts";
import type { DriverOptions } from "./driver-options.ts";
import { type Layout, LEGACY } from "./layouts.ts";
import { openPortal, type PortalTab } from "./portal-tab.ts";

/** A browser with the extension, and a portal to open in it. */
export interface Scene {
  readonly driver: Driver;
  /**
   * Opens the portal in a new tab. `portal` is the first label of its address: what the extension learned in one portal
   * stays out of the others, so each test takes its own. Without a word of it, in the default layout.
   */
  open(
    portal: string,
    query?: Readonly<Record<string, string | number>>,
    layout?: Layout,
  ): Promise<PortalTab>;
  /** Address of a page of a portal. */
  url(portal: string, query?: Readonly<Record<string, string | number>>): string;
}

/** One browser and one portal server for all tests of a file. */
export function useScene(
  portals: readonly string[],
  options: Partial<DriverOptions> = {},
): () => Scene {
  let scene: (Scene & { close(): Promise<void> }) | null = null;
  beforeAll(async () => {
    scene = await startScene(portals, options);
  });
  afterAll(() => scene?.close());
  return () => {
    if (scene === null) throw new Error("The scene has not started");
    return scene;
  };
}

export async function startScene(
  portals: readonly string[],
  options: Partial<DriverOptions> = {},
  address: { readonly port?: number } = {},
): Promise<Scene & { close(): Promise<void> }> {
  const server = await servePortal(address);
  const driver = await launch({
    browser: inject("browser"),
    extension: inject("builds")[inject("browser")],
    hosts: portals.map((portal) => `${portal}.bitrix24.com`),
    ...options,
  });
  const url: Scene["url"] = (portal, query = {}) => {
    const address = new URL(`https://${portal}.bitrix24.com:${server.port}/online/`);
    for (const [name, value] of Object.entries(query)) {
      address.searchParams.set(name, String(value));
    }
    return address.href;
  };
  return {
    driver,
    url,
    open: (portal, query, layout = LEGACY) =>
      openPortal(driver, url(portal, { ...layout.query, ...query }), layout),
    async close() {
      await driver.close();
      await server.close();
    },
  };
}
