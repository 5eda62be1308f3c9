import { mayBeClassified } from "../policy/connectors.ts";
import type { DialogRecord } from "../policy/dialog-record.ts";

/** Ids of the connectors in these records that a lead may classify: the articles do not name them (R12, reading 7). */
export function openConnectorsOf(records: readonly DialogRecord[]): readonly string[] {
  const found = new Set<string>();
  for (const { connector } of records) {
    if (connector && mayBeClassified(connector.value)) found.add(connector.value);
  }
  return [...found].toSorted();
}
