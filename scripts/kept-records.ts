import type { Page } from "puppeteer-core";
import type { DialogRecord } from "../lib/policy/dialog-record.ts";

/** What the extension knows, read on a page of its own. */
export function keptRecords(page: Page): Promise<readonly DialogRecord[]> {
  return page.evaluate(
    () =>
      new Promise<readonly DialogRecord[]>((resolve, reject) => {
        const opening = indexedDB.open("reply-window");
        // What is not there yet is the extension's to make.
        opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
        opening.addEventListener("error", () => reject(new Error("The database does not open")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const reading = database.transaction("dialogs").objectStore("dialogs").getAll();
          reading.addEventListener("success", () => {
            database.close();
            resolve(reading.result as DialogRecord[]);
          });
        });
      }),
  );
}

/** Puts records in the place of all that the extension knows. */
export function keepRecords(page: Page, records: readonly DialogRecord[]): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("reply-window");
        opening.addEventListener("error", () => reject(new Error("The database does not open")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction("dialogs", "readwrite");
          const dialogs = transaction.objectStore("dialogs");
          dialogs.clear();
          for (const one of all) dialogs.put(one);
          transaction.addEventListener("complete", () => {
            database.close();
            resolve();
          });
        });
      }),
    records,
  );
}
