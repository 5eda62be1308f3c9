import { createServer, type Server } from "node:https";
import { pathToFileURL } from "node:url";
import { readOptions } from "./options.ts";
import { asset } from "./server/assets.ts";
import { throwAwayCertificate } from "./server/certificate.ts";
import { contentPolicy, framePage, plainPage, shellPage } from "./server/pages.ts";

/** A running stand-in portal. */
export interface ServedPortal {
  readonly port: number;
  /** e.g. `https://acme.bitrix24.com:8443`; browsers must be told that the name is this machine. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the stand-in portal on 127.0.0.1 over TLS, with a certificate made for this run.
 * @param options.port 0 or absent = any free one
 * @throws when the port is taken
 */
export async function servePortal(options: { readonly port?: number } = {}): Promise<ServedPortal> {
  const server = createServer(await throwAwayCertificate(), (request, response) => {
    void answer(new URL(request.url ?? "/", "https://localhost")).then(
      ({ status, headers, body }) => {
        response.writeHead(status, { "Cache-Control": "no-store", ...headers }).end(body);
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const port = portOf(server);
  return {
    port,
    origin: `https://acme.bitrix24.com:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function answer(url: URL): Promise<Answer> {
  const file = await asset(url.pathname);
  if (file) return { status: 200, headers: { "Content-Type": file.type }, body: file.body };
  if (url.pathname === "/favicon.ico") {
    return { status: 204, headers: {}, body: "" };
  }
  if (url.pathname.startsWith("/stand-in/")) {
    return { status: 404, headers: { "Content-Type": "text/plain" }, body: "Not found" };
  }
  const options = readOptions(url.searchParams);
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    ...(options.strictCsp ? { "Content-Security-Policy": contentPolicy } : {}),
  };
  if (url.pathname.startsWith("/online"))
    return { status: 200, headers, body: shellPage(options, url.searchParams) };
  if (url.pathname.startsWith("/desktop_app"))
    return { status: 200, headers, body: framePage(options) };
  return { status: 200, headers, body: plainPage(options, url.pathname) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { port } = await servePortal({ port: Number(process.argv[2] ?? 8443) });
  console.log(`Stand-in portal: https://127.0.0.1:${port}/online/`);
  console.log(
    `As Bitrix24: chromium --host-resolver-rules="MAP *.bitrix24.com 127.0.0.1" --ignore-certificate-errors \\`,
  );
  console.log(`  https://acme.bitrix24.com:${port}/online/`);
}
