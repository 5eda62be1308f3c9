/** Remembers where a person was writing; the returned function brings them back there, draft and selection untouched. */
export function rememberCaret(field: HTMLTextAreaElement | null, document: Document): () => void {
  const active = document.activeElement;
  const start = field?.selectionStart ?? null;
  const end = field?.selectionEnd ?? null;
  const direction = field?.selectionDirection ?? "none";
  const scrolled = field?.scrollTop ?? 0;

  return () => {
    const target = field?.isConnected ? field : active;
    if (target instanceof HTMLElement && document.activeElement !== target) {
      target.focus({ preventScroll: true });
    }
    if (field === null || start === null || !field.isConnected) return;
    // Setting what is already there would be one more event in the page.
    if (field.selectionStart !== start || field.selectionEnd !== end) {
      field.setSelectionRange(start, end, direction);
    }
    if (field.scrollTop !== scrolled) field.scrollTop = scrolled;
  };
}
