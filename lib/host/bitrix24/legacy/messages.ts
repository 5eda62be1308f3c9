import { parseHostDate } from "../../../time/host-date.ts";
import { ANY_TIME } from "../../../time/moment.ts";
import type { RefusalReason } from "../../../policy/facts.ts";
import { linkIn } from "../links.ts";
import { NOTHING, numberOf, OLDER, type Reading } from "../readings.ts";
import { refusalIn, type Notice, type RefusalFragments } from "../refusals.ts";
import { closest, find, findAll } from "./selectors.ts";

/** The attributes from which {@link readChild} reads and that the host patches in place. */
export const OBSERVED_ATTRIBUTES = ["data-messageid", "class"] as const;

/** Reads one child of the message container. Never throws. */
export function readChild(child: HTMLElement, more: RefusalFragments): Reading {
  const { classList, dataset } = child;
  const is = (name: string): boolean => classList.contains(`bx-messenger-${name}`);
  const id = numberOf(dataset["messageid"]);
  if (is("item-delimiter") || is("content-item-notify")) return NOTHING;
  if (is("item-skipped")) return { is: "gap", id, own: false };
  if (is("content-group")) {
    const name = find(child, "dateHeading")?.getAttribute("name");
    return { is: "heading", at: parseHostDate(name?.replace(/^bx-im-go-/, "")) };
  }
  if (!is("content-item")) {
    if (dataset["messageid"] !== undefined || find(child, "anyMessageInside"))
      return { is: "gap", id, own: false };
    const older = (["moreIsLoading", "earlierMessages"] as const).some(
      (name) => closest(child, name) ?? find(child, name),
    );
    return older ? OLDER : NOTHING;
  }
  const type = dataset["type"];
  const block = numberOf(dataset["blockmessageid"]);
  if (id === 0 || (block !== 0 && block !== id))
    return { is: "gap", id, own: id === 0 && type === "self" };

  const sender = dataset["senderid"] ?? "";
  const written =
    type === "system" || sender === "0"
      ? "system"
      : type === "self" || type === "other"
        ? type
        : "unknown";
  const hidden = is("content-item-system");
  const output = written === "system" && is("content-item-ol-output");
  const plain =
    written === "system" &&
    !hidden &&
    !output &&
    !is("content-item-ol-start") &&
    !is("content-item-ol-end");
  const date = dataset["messagedate"];
  return {
    is: "message",
    id,
    written,
    sender,
    at: date === undefined && written === "system" ? null : (parseHostDate(date) ?? ANY_TIME),
    hidden,
    // The link to an earlier session carries the same class and is not sent.
    automatic: output && !find(child, "sessionHistoryLink"),
    hasText: !find(child, "messageFile") || find(child, "messageText")?.textContent?.trim() !== "",
    failed: is("content-item-content-progress-error"),
    link: written === "system" && hidden ? linkIn(child, findAll(child, "link")) : null,
    refusal: plain ? refusalOf(child, more) : null,
    said: null,
  };
}

function refusalOf(message: HTMLElement, more: RefusalFragments): RefusalReason | null {
  // Texts of the open channel are marked here: in any other line of the system the words are enough.
  return refusalIn(noticeOf(message), more);
}

/** A message of the system, as far as a refusal can be told from it. */
export function noticeOf(message: Element): Notice {
  const body = find(message, "messageText");
  return { message, body, quoted: findAll(body, "quotedBlock") };
}
