/** Opacity, 0–1, up to which a person takes text for a watermark. */
export const faintest = 0.35;

/** Of red, green and blue, 0–255: hardly to be read on white, as watermarks are. */
const lightest = 200;

/** Whether text of that colour looks like a watermark on white paper. */
export function isLight(colours: readonly number[]): boolean {
  return colours.length === 3 && colours.reduce((sum, colour) => sum + colour, 0) / 3 >= lightest;
}
