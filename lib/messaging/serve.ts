import * as v from "valibot";
import { browser } from "wxt/browser";
import type { ToBackground } from "../messages.ts";
import { openEnvelope, type Answer, type Envelope } from "./envelope.ts";
import { TO_BACKGROUND_SCHEMAS } from "./schemas.ts";
import { identify, type RawSender, type Sender } from "./sender.ts";

/** What the background does for each message. A rejection reaches the sender as a refusal. */
export type BackgroundHandlers = {
  readonly [K in keyof ToBackground]: (
    payload: ToBackground[K][0],
    sender: Extract<Sender, { kind: (typeof MAY_SEND)[K] }>,
  ) => Promise<ToBackground[K][1]>;
};

/** Who may send what: a page may add facts and ask about its own portal, everything else is for our own pages. */
const MAY_SEND = {
  "record-facts": "page",
  "recall-dialogs": "page",
  "load-messenger": "page",
  "fetch-word-lists": "page",
  "report-health": "page",
  "show-dialog": "extension-page",
  "erase-dialogs": "extension-page",
  "erase-some": "extension-page",
  "record-choice": "page",
  "settle-report": "extension-page",
  "mark-dialog": "extension-page",
  "skip-alerts": "extension-page",
  "pause-alerts": "extension-page",
} as const satisfies Record<keyof ToBackground, Sender["kind"]>;

/** Listens in the background. To be called while the background starts, so that a message that wakes it is heard. */
export function serveBackground(handlers: BackgroundHandlers): void {
  const onMessage = (
    message: unknown,
    sender: RawSender,
    sendResponse: (answer: Answer) => void,
  ): true | undefined => {
    const envelope = openEnvelope(message, "background");
    if (!envelope) return undefined;
    void answerTo(envelope, sender, handlers).then(sendResponse);
    return true;
  };
  // The polyfill's types know listeners that always or never answer; this one leaves other messages alone.
  browser.runtime.onMessage.addListener(onMessage as (...heard: unknown[]) => true);
}

/** Checks the sender, then the shape, then asks the handler. Never rejects. */
export async function answerTo(
  { name, payload }: Envelope,
  rawSender: RawSender,
  handlers: BackgroundHandlers,
): Promise<Answer> {
  try {
    if (!isName(name)) return refuse(`no message is called ${name.slice(0, 40)}`);
    const sender = await identify(rawSender);
    if (sender?.kind !== MAY_SEND[name]) return refuse(`${name} is not for this sender`);
    const parsed = v.safeParse(TO_BACKGROUND_SCHEMAS[name], payload, { abortEarly: true });
    if (!parsed.success) {
      const malformed = v.getDotPath(parsed.issues[0]) ?? "payload";
      return { ...refuse(`${name}: ${malformed}`), malformed };
    }
    if (sender.kind === "page" && !portalsOf(parsed.output).every((p) => p === sender.portal)) {
      return refuse(`${name} is about another portal than the sender's`);
    }
    // Name, payload and sender have just been checked against the maps that type the handlers.
    const handler = handlers[name] as (payload: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.output, sender) };
  } catch (error) {
    return refuse(error instanceof Error ? `${error.name}: ${error.message}` : "failed");
  }
}

function isName(name: string): name is keyof ToBackground {
  return Object.hasOwn(MAY_SEND, name);
}

/** The portals that a page's message is about. */
function portalsOf(payload: ToBackground[keyof ToBackground][0]): readonly string[] {
  if ("records" in payload) return payload.records.map((record) => record.portal);
  return "portal" in payload ? [payload.portal] : [];
}

function refuse(refused: string): Extract<Answer, { ok: false }> {
  return { ok: false, refused };
}
