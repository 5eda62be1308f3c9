import type { Page } from "puppeteer-core";
import type { DialogRecord } from "../lib/policy/dialog-record.ts";
import type { ReplyWindowDatabase } from "../lib/store/schema.ts";

/** Everything in one table of the extension's database, read on a page of its own; nothing where there is no database. */
export async function kept<Table extends keyof ReplyWindowDatabase & string>(
  page: Page,
  table: Table,
): Promise<readonly ReplyWindowDatabase[Table]["value"][]> {
  const all = await page.evaluate(
    (name) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("reply-window");
        // What is not there yet is the extension's to make.
        opening.addEventListener("upgradeneeded", () => {
          opening.transaction?.abort();
          resolve([]);
        });
        opening.addEventListener("error", () => reject(new Error("The database does not open")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.addEventListener("success", () => {
            database.close();
            resolve(reading.result);
          });
        });
      }),
    table,
  );
  return all;
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
