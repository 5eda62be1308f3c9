import type { Access } from "../../lib/settings/access.ts";

/** Every portal may be read. */
export const ALL: Access = { hasAny: true, missing: [], withheld: [], matters: false };
