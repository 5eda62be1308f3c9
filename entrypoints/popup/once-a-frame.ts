/**
 * `run`, at once and then at most once a frame: what is asked for before the next frame is done together, with it. In a
 * hidden page there are no frames, and nothing to draw.
 */
export function onceAFrame(
  run: () => void,
  nextFrame: (run: () => void) => unknown = requestAnimationFrame,
): () => void {
  let isDrawn = false;
  let askedAgain = false;
  const start = (): void => {
    isDrawn = true;
    // Before it runs: what fails once is tried again.
    nextFrame(() => {
      isDrawn = false;
      if (!askedAgain) return;
      askedAgain = false;
      start();
    });
    run();
  };
  return () => {
    if (isDrawn) askedAgain = true;
    else start();
  };
}
