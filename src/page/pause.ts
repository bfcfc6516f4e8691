/** A hidden page is drawn no more, and still is to go on. */
const mostWaiting = 50;

/** Until the page has been drawn and has heard what people did meanwhile. */
export function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, mostWaiting);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
