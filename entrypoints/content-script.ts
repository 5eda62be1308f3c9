import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startEarly } from "../lib/page/early.ts";

// In every frame of a portal, at document_start. Declared in wxt.config.ts: WXT's own wrapper for content scripts would
// tell the page about itself (decision 5).
export default defineUnlistedScript(() => startEarly(window));
