import type { Bench } from "../browsing.ts";
import type { Condition } from "../conditions.ts";
import type { Measured } from "../results.ts";
import { forcedLayouts, ownTime, traced } from "../trace.ts";
import { isExtension, visit } from "../visit.ts";

const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-devtools.timeline.stack",
];

/** P3: the list of conversations scrolled through, 60 pixels a frame. A screen shows 60 frames a second. */
export async function measureScroll(
  bench: Bench,
  condition: Condition,
  { rows, frames }: { readonly rows: number; readonly frames: number },
): Promise<Measured> {
  const seen = await visit(bench, condition, `order=recent&seed=1&rows=${rows}`);
  try {
    let dropped = 0;
    const events = await traced(seen.page, CATEGORIES, async () => {
      dropped = await seen.tab.chat.evaluate(scrollThrough, frames);
    });
    return {
      [`scroll ${rows} dropped`]: dropped * 100,
      [`scroll ${rows} forced layouts`]: forcedLayouts(events, isExtension),
      [`scroll ${rows} own`]: ownTime(events, isExtension).script / frames,
    };
  } finally {
    await seen.close();
  }
}

/** Runs in the page. Which part of the frames that a screen would have shown did not come. */
async function scrollThrough(frames: number): Promise<number> {
  const scroller = document.querySelector(".bx-messenger-recent-lines-container");
  if (scroller === null) throw new Error("There is no list");
  const nextFrame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  let dropped = 0;
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += 60;
    const now = await nextFrame();
    dropped += Math.max(0, Math.round((now - before) / (1_000 / 60)) - 1);
    before = now;
  }
  return dropped / (frames + dropped);
}
