// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { steppedClock } from "../demo/model/clock.ts";
import type { Dialog } from "../demo/model/dialog.ts";
import { LINES } from "../demo/model/lines.ts";
import { refusalNotice, type Proof } from "../demo/model/notices.ts";
import { Portal } from "../demo/model/portal.ts";
import { NO_MORE_FRAGMENTS, refusalIn } from "../lib/host/bitrix24/refusals.ts";

const LANGUAGES = ["en", "es", "pt", "ru", "uk", "kk"] as const;

function aDialog(): Dialog {
  const portal = new Portal(steppedClock(Date.UTC(2026, 10, 20)));
  return portal.addDialog({ chatId: 101, customer: "Ana Ruiz", line: LINES.instagramShop });
}

/** What the product makes of a notice of the stand-in. */
function reasonOf(...[dialog, ...notice]: Parameters<typeof refusalNotice>): string | null {
  const message = document.createElement("div");
  message.textContent = refusalNotice(dialog, ...notice);
  return refusalIn({ message, body: message, quoted: [] }, NO_MORE_FRAGMENTS);
}

test.each(LANGUAGES)("the stand-in's refusals in %s are read", (lang) => {
  const dialog = aDialog();
  const read = (["words", "number"] satisfies Proof[]).map((proof) => [
    reasonOf(dialog, "window", lang, proof),
    reasonOf(dialog, "private-reply", lang, proof),
    reasonOf(dialog, "one-message", lang, proof),
    reasonOf(dialog, "other", lang, proof),
  ]);
  const right = ["window", "private-reply", "private-reply", "other"];
  expect(read).toEqual([right, right]);
});

test.each(["window", "one-message", "other"] as const)(
  "a refusal has words of its own in each language: %s",
  (reason) => {
    const words = LANGUAGES.map((lang) => refusalNotice(aDialog(), reason, lang, "words"));
    expect(new Set(words).size).toBe(LANGUAGES.length);
  },
);
