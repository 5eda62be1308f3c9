/** The words within a message as its author typed them: a smiley is drawn as a picture that is named by its characters. */
export function shownText(message: Element): string {
  const pictures = message.getElementsByTagName("img");
  if (pictures.length === 0) return message.textContent ?? "";
  let text = "";
  const walker = message.ownerDocument.createTreeWalker(
    message,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? "";
    else if (node.nodeName === "IMG") text += (node as Element).getAttribute("alt") ?? "";
  }
  return text;
}
