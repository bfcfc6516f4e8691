import type { Command, Option } from "commander";

/** What a shell may offer, taken from the definition of the command line itself. */
export interface CompletionModel {
  readonly globals: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly operands: Operands;
}

export interface CompletedOption {
  /** `-q`, `--quiet`. */
  readonly names: readonly string[];
  readonly description: string;
  /** `null` where the option takes no value. */
  readonly value: Operands | null;
  readonly repeatable: boolean;
}

/** What may stand in a place: files, one of some words, or something that cannot be guessed. */
export type Operands =
  | { readonly kind: "files" }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "free" };

/** Options that may be given several times. */
const repeatable: readonly string[] = ["--format", "--rule"];

/** Reads the program; `wordsOf` gives what an operand of that name may be where its command does not say. */
export function completionModel(
  program: Command,
  wordsOf: Readonly<Record<string, readonly string[]>>,
): CompletionModel {
  const help = program.createHelp();
  const optionsOf = (command: Command) => help.visibleOptions(command).map(completedOption);
  const globals = optionsOf(program);
  const known = new Set(globals.flatMap(({ names }) => names));
  return {
    globals,
    commands: help.visibleCommands(program).map((command) => ({
      name: command.name(),
      description: command.description(),
      options: optionsOf(command).filter(({ names }) => !names.some((name) => known.has(name))),
      operands: operandsOf(command, wordsOf, program),
    })),
  };
}

function completedOption(option: Option): CompletedOption {
  const { short, long, description, required, optional, argChoices, flags } = option;
  const names = [short, long].filter((name) => name !== undefined);
  const takesValue = required || optional;
  return {
    names,
    description,
    value: takesValue ? takenValue(argChoices, flags) : null,
    repeatable: names.some((name) => repeatable.includes(name)),
  };
}

function takenValue(words: readonly string[] | undefined, flags: string): Operands {
  if (words !== undefined) return { kind: "words", words };
  return { kind: /[<[](?:path|file|list|folder)[>\]]/.test(flags) ? "files" : "free" };
}

function operandsOf(
  command: Command,
  wordsOf: Readonly<Record<string, readonly string[]>>,
  program: Command,
): Operands {
  const [argument] = command.registeredArguments;
  if (command.name() === "help") return { kind: "words", words: program.commands.map((one) => one.name()) };
  if (argument === undefined) return { kind: "words", words: [] };
  const words = argument.argChoices ?? wordsOf[argument.name()];
  return words === undefined ? { kind: "files" } : { kind: "words", words };
}
