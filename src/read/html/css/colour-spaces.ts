/** Three parts of a colour, in whatever space. */
export type Parts = readonly [number, number, number];

/** Hue in degrees, saturation and lightness of 100 (CSS Color 4, 7.1) to red, green, blue 0–255. */
export function fromHue([hue, saturation, lightness]: Parts): Parts {
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  const at = (step: number) => {
    const place = (((step + hue / 30) % 12) + 12) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [at(0), at(8), at(4)];
}

/** Hue in degrees, whiteness and blackness of 100 (CSS Color 4, 8.1). */
export function fromHwb([hue, white, black]: Parts): Parts {
  if (white + black >= 100) return of(() => (255 * white) / (white + black));
  const pure = fromHue([hue, 100, 50]);
  return of((index) => pure[index] * (1 - (white + black) / 100) + (255 * white) / 100);
}

/** Lightness, chroma, hue in degrees to lightness and the two axes of colour. */
export function polar([lightness, chroma, hue]: Parts): Parts {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** CSS Color 4, 10: CIE Lab with the white point D50, its conversion to sRGB as one matrix. */
export function fromLab([lightness, a, b]: Parts): Parts {
  const middle = (lightness + 16) / 116;
  const linear = (value: number) =>
    value ** 3 > 216 / 24389 ? value ** 3 : ((116 * value - 16) * 27) / 24389;
  const [x, y, z] = [0.9643 * linear(middle + a / 500), linear(middle), 0.8251 * linear(middle - b / 200)];
  return [
    encode(3.1342 * x - 1.6174 * y - 0.4907 * z),
    encode(-0.9788 * x + 1.9161 * y + 0.0335 * z),
    encode(0.072 * x - 0.229 * y + 1.4054 * z),
  ];
}

/** CSS Color 4, 9.2: Oklab to sRGB. */
export function fromOklab([lightness, a, b]: Parts): Parts {
  const long = (lightness + 0.3963 * a + 0.2158 * b) ** 3;
  const middle = (lightness - 0.1056 * a - 0.0639 * b) ** 3;
  const short = (lightness - 0.0895 * a - 1.2915 * b) ** 3;
  return [
    encode(4.0767 * long - 3.3077 * middle + 0.231 * short),
    encode(-1.2684 * long + 2.6098 * middle - 0.3413 * short),
    encode(-0.0042 * long - 0.7034 * middle + 1.7076 * short),
  ];
}

/** A part of light as sRGB writes it, 0–255. */
function encode(light: number): number {
  const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return 255 * Math.max(0, Math.min(1, value));
}

function of(part: (index: 0 | 1 | 2) => number): Parts {
  return [part(0), part(1), part(2)];
}
