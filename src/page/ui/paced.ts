/** After it was drawn, so many times as long as that took. */
const restAfterDrawing = 12;

/**
 * Many changes at a time are drawn once, and what is drawn takes a small part of the time only: with many files, what
 * waits for the page to be drawn is the work itself.
 */
export function paced(drawNow: () => void): () => void {
  let isDue = false;
  let drawn = { at: 0, took: 0 };
  const drawTimed = (): void => {
    isDue = false;
    const began = performance.now();
    drawNow();
    drawn = { at: performance.now(), took: performance.now() - began };
  };
  return () => {
    if (isDue) return;
    isDue = true;
    const rest = Math.max(0, drawn.at + restAfterDrawing * drawn.took - performance.now());
    setTimeout(() => requestAnimationFrame(drawTimed), rest);
  };
}
