/** Colours and weights of terminal text; the identity where colour is off. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
}

const same = (text: string) => text;

export const noColour: Palette = {
  error: same,
  warning: same,
  info: same,
  good: same,
  bold: same,
  dim: same,
  underline: same,
};
