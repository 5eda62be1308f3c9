/** The direction a message travels in: who is meant by it. Everyone else leaves it alone. */
export type Direction = "background" | "page" | "extension-pages";

/** What really crosses between the parts. */
export interface Envelope {
  readonly to: Direction;
  readonly name: string;
  readonly payload: unknown;
}

/**
 * The background's answer: a refusal says why, for the developer who looks. `malformed` names what in the payload has not the
 * form it needs: however often that is sent, it will not be taken.
 */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refused: string; readonly malformed?: string };

/** The message as an envelope for this direction; `null` when it is anything else. */
export function openEnvelope(message: unknown, to: Direction): Envelope | null {
  if (typeof message !== "object" || message === null) return null;
  if (!("to" in message) || message.to !== to) return null;
  if (!("name" in message) || typeof message.name !== "string") return null;
  return { to, name: message.name, payload: "payload" in message ? message.payload : undefined };
}

export function isAnswer(message: unknown): message is Answer {
  return typeof message === "object" && message !== null && "ok" in message;
}
