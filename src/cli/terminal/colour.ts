import { noColour, type Palette } from "../../format/palette.ts";
import type { Invocation } from "../invocation.ts";

export type ColourLevel = 0 | 1 | 2 | 3;

/**
 * How many colours to use: the option decides, then FORCE_COLOR (as Node reads it), then NO_COLOR
 * (no-color.org: any text that is not empty), then whether stdout is a terminal.
 */
export function colourLevel(
  option: boolean | undefined,
  { env, stdout }: Pick<Invocation, "env" | "stdout">,
): ColourLevel {
  const forced = forcedLevel(env.FORCE_COLOR);
  if (option === false) return 0;
  if (option === true) return forced === null || forced === 0 ? 1 : forced;
  if (forced !== null) return forced;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return 0;
  return stdout.isTTY && env.TERM !== "dumb" ? 1 : 0;
}

function forcedLevel(value: string | undefined): ColourLevel | null {
  switch (value) {
    case undefined:
      return null;
    case "0":
    case "false":
      return 0;
    case "2":
      return 2;
    case "3":
      return 3;
    default:
      return 1;
  }
}

/** Loads chalk only where there is colour to make. */
export async function paletteOf(level: ColourLevel): Promise<Palette> {
  if (level === 0) return noColour;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    bold: chalk.bold,
    dim: chalk.dim,
    underline: chalk.underline,
  };
}
