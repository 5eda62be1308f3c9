/**
 * What keeps the store from doing its work. `blocked`: an older version of the extension still holds the database;
 * `newer-version`: a newer one has already changed it; `full`: no space left; `unavailable`: anything else.
 */
export type StoreFailure = "blocked" | "newer-version" | "full" | "unavailable";

const WORDS: Readonly<Record<StoreFailure, string>> = {
  blocked: "An older version of the extension still uses the database. Restart the browser.",
  "newer-version":
    "A newer version of the extension has already changed the database. Update the extension.",
  full: "The disk has no space left for what was seen.",
  unavailable: "The browser does not let the extension use its database.",
};

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, cause?: unknown) {
    super(WORDS[failure], { cause });
    this.failure = failure;
  }
}

/** The same failure in the store's own words. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return new StoreError("full", error);
  if (name === "VersionError") return new StoreError("newer-version", error);
  return new StoreError("unavailable", error);
}
