import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { createPanel } from "../components/overlay/mount.tsx";
import { startPage } from "../lib/page/start.ts";
import { formatsOf } from "../lib/texts/format.ts";
import { panelEn } from "../lib/texts/panel.en.ts";
import { panelEs } from "../lib/texts/panel.es.ts";

// Injected by the background into a frame in which a messenger stands (decision 3).
export default defineUnlistedScript(() =>
  startPage(window, (overlay, { language, tag, zone }, promotionalWords, now) => {
    const formats = formatsOf(tag, zone);
    return createPanel({
      overlay,
      texts: language === "es" ? panelEs : panelEn,
      formatters: {
        time: (at) => formats.deadline(at, now()),
        exactly: (at) => formats.exactly(at),
        left: (left) => formats.left(left),
      },
      promotionalWords,
      now,
    });
  }),
);
