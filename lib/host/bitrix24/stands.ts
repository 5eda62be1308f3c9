/**
 * Where conversations of open channels can stand, in any generation of the messenger: enough to know whether the readers
 * are wanted in this document. Which generation it is, is said by `recognise.ts`.
 */
const MESSENGERS = [
  // The legacy messenger, in its frame or alone. April 2025 – March 2026.
  ".bx-messenger-recent-lines-wrap",
  ".bx-messenger-body-wrap",
  // imopenlines.v2. July 2025 – March 2026.
  ".bx-imol-messenger__scope",
  // Open channels among the ordinary chats, in the list or open. April 2025 – March 2026.
  ".bx-im-list-recent-item__wrap .bx-im-avatar__container.--lines",
  ".bx-im-chat-header__container .bx-im-avatar__container.--lines",
].join(",");

/** What is known to stand, instead of open channels, at an address that is theirs. April 2025 – March 2026. */
const INSTEAD = [
  // Chats of colleagues, or the shell around the frame that holds the open channels.
  ".bx-im-messenger__container",
  ".bx-messenger-box",
  // Nobody has signed in.
  "input[type=password]",
].join(",");

/** Whether a messenger that can be read stands in this document now. Cheap enough for every change of a page. */
export function standsMessenger(document: Document): boolean {
  return document.querySelector(MESSENGERS) !== null;
}

/** Whether open channels stand at this address: then nothing that is known may stand there only while the page loads. */
export function isTheirAddress({ pathname, search }: Location): boolean {
  return pathname === "/online/" || (pathname === "/desktop_app/" && /[?&]IM_LINES=Y/.test(search));
}

/** Whether nothing that is known stands in a document where a messenger should. */
export function standsSomethingUnknown(document: Document): boolean {
  return !standsMessenger(document) && document.querySelector(INSTEAD) === null;
}
