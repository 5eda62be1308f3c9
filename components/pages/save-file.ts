/** Lets the browser save a text as a file, as if a person had clicked a link to it. Nothing leaves the computer. */
export function saveFile(page: Document, name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = page.createElement("a");
  link.href = url;
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
