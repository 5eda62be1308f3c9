import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy that lets nothing through and remembers who was asked for. */
export interface RecordingProxy {
  readonly port: number;
  /** Host names, each once, in the order they were first asked for. */
  hosts(): readonly string[];
  close(): Promise<void>;
}

export async function recordingProxy(): Promise<RecordingProxy> {
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    hosts.add(new URL(request.url ?? "/", "http://unknown").hostname);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    hosts.add((request.url ?? "").replace(/:\d+$/, ""));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: () => [...hosts],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
