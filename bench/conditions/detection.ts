import { createHost } from "../../lib/host/bitrix24/recognise.ts";
import type { Host } from "../../lib/host/host.ts";
import { watchHost } from "../../lib/page/watch.ts";
import { note } from "./found.ts";

// The extension's own watching and recognition, without reading, deciding and drawing: what a library is asked to do.
let host: Host | null = null;
const messages = new WeakSet<Element>();

watchHost({
  document,
  recognise: () => createHost(document, { portal: location.host, askModel: () => null }),
  onHost: (found) => (host = found),
  onList: () => {
    for (const { element } of host?.rows() ?? []) note(element);
  },
  onMessages: () => {
    // New ones stand at the end: back to the first that is known.
    let message = host?.containers().messages?.lastElementChild ?? null;
    while (message !== null && !messages.has(message)) {
      messages.add(message);
      note(message);
      message = message.previousElementSibling;
    }
  },
  onLayout: () => undefined,
  signal: new AbortController().signal,
});
