import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { answerFrom } from "../lib/host/page-model/answer.ts";
import { readImV2Model } from "../lib/host/page-model/read-imv2.ts";
import { readLegacyModel } from "../lib/host/page-model/read-legacy.ts";
import { OVERLAY_TAG } from "../lib/overlay/element.ts";
import { buryOrphan } from "../lib/overlay/undertaker.ts";

// Runs in the page's own world, reads, and answers when it is asked. Declared in wxt.config.ts.
export default defineUnlistedScript(() => {
  answerFrom(window, [readLegacyModel, readImV2Model]);
  // Elsewhere a content script outlives its extension, and cleans up after itself.
  if (import.meta.env.FIREFOX) buryOrphan(window, OVERLAY_TAG);
});
