import { Option } from "commander";
import { oneOf } from "./flags.ts";

/** An option that takes one of a few words; completion offers them. */
export function wordOption(flags: string, description: string, words: readonly string[]): Option {
  const option = new Option(flags, description);
  option.argParser(oneOf(`--${option.name()}`, words));
  option.argChoices = [...words];
  return option;
}
