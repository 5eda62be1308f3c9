import {
  MODEL_AUTHORS,
  MODEL_LIMITS,
  type ModelAuthor,
  type ModelDialog,
  type ModelMessage,
  type PageModelAnswer,
} from "./protocol.ts";

const EARLIEST_AT = Date.UTC(2010, 0, 1);
const LATEST_AT = Date.UTC(2100, 0, 1);

/**
 * The page's word, taken apart: whatever has not the right form is left out (a field, a message, a dialog), and nothing
 * that is not named here gets through.
 *
 * @returns `null` for what is no answer to question `id`.
 */
export function parseAnswer(json: unknown, id: number): PageModelAnswer | null {
  if (typeof json !== "string" || json.length > MODEL_LIMITS.json) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(raw) || raw["id"] !== id || !Array.isArray(raw["dialogs"])) return null;
  const me = userId(raw["me"]);
  const open = dialogId(raw["open"]);
  return {
    id,
    ...(me !== undefined && { me }),
    ...(open !== undefined && { open }),
    customers: parts(raw["customers"], MODEL_LIMITS.people, userId),
    bots: parts(raw["bots"], MODEL_LIMITS.people, userId),
    dialogs: parts(raw["dialogs"], MODEL_LIMITS.dialogs, dialog),
    messages: parts(raw["messages"], MODEL_LIMITS.messages, message),
  };
}

function dialog(raw: unknown): ModelDialog | undefined {
  if (!isObject(raw)) return undefined;
  const id = dialogId(raw["dialog"]);
  if (id === undefined) return undefined;
  const connector = match(raw["connector"], /^[\w.-]{1,100}$/);
  const line = userId(raw["line"]);
  const owner = userId(raw["owner"]);
  const title = raw["title"];
  const status = whole(raw["status"], 1_000);
  const customer = userId(raw["customer"]);
  const last = message(raw["last"]);
  const blockAt = instant(raw["blockAt"]);
  return {
    dialog: id,
    ...(connector !== undefined && { connector }),
    ...(line !== undefined && { line }),
    ...(owner !== undefined && { owner }),
    ...(typeof title === "string" && title !== "" && { title: title.slice(0, MODEL_LIMITS.title) }),
    ...(status !== undefined && { status }),
    ...(customer !== undefined && { customer }),
    ...(last !== undefined && { last }),
    ...(blockAt !== undefined && { blockAt }),
  };
}

function message(raw: unknown): ModelMessage | undefined {
  if (!isObject(raw)) return undefined;
  const id = whole(raw["id"], Number.MAX_SAFE_INTEGER);
  const at = instant(raw["at"]);
  const by = MODEL_AUTHORS.find((author: ModelAuthor) => author === raw["by"]);
  if (!id || at === undefined || by === undefined) return undefined;
  const author = userId(raw["author"]);
  return {
    id,
    at,
    by,
    ...(author !== undefined && { author }),
    ...(raw["noText"] === true && { noText: true }),
    ...(raw["mayBeHidden"] === true && { mayBeHidden: true }),
    ...(raw["failed"] === true && { failed: true }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parts<T>(raw: unknown, limit: number, read: (part: unknown) => T | undefined): T[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, limit).flatMap((part: unknown) => read(part) ?? []);
}

function whole(value: unknown, max: number): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= max
    ? value
    : undefined;
}

function instant(value: unknown): number | undefined {
  const at = whole(value, LATEST_AT);
  return at !== undefined && at >= EARLIEST_AT ? at : undefined;
}

function match(value: unknown, form: RegExp): string | undefined {
  return typeof value === "string" && form.test(value) ? value : undefined;
}

function userId(value: unknown): string | undefined {
  return match(value, /^\d{1,15}$/);
}

function dialogId(value: unknown): string | undefined {
  return match(value, /^chat\d{1,15}$/);
}
