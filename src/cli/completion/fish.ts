import type { CompletedOption, CompletionModel, Operands } from "./model.ts";

/** Completion for fish, to be sourced or written to `~/.config/fish/completions/gia-report.fish`. */
export function fishCompletion({ globals, commands }: CompletionModel): string {
  const lines = [
    "complete -c gia-report -f",
    ...globals.map((option) => optionLine("", option)),
    ...commands.flatMap(({ name, description, options, operands }) => {
      const here = ` -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c gia-report -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
        ...options.map((option) => optionLine(here, option)),
        ...operandLines(here, operands),
      ];
    }),
  ];
  return `# gia-report completion for fish.  gia-report completion fish | source\n${lines.join("\n")}\n`;
}

function optionLine(condition: string, { names, description, value }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return `complete -c gia-report${condition} ${flags.join(" ")}${taken(value)} -d ${quoted(description)}`;
}

function taken(value: Operands | null): string {
  switch (value?.kind) {
    case undefined:
      return "";
    case "files":
      return " -r -F";
    case "words":
      return ` -x -a ${quoted(value?.kind === "words" ? value.words.join(" ") : "")}`;
    case "free":
      return " -x";
  }
}

function operandLines(condition: string, operands: Operands): string[] {
  switch (operands.kind) {
    case "files":
      return [`complete -c gia-report${condition} -F`];
    case "words":
      return [`complete -c gia-report${condition} -a ${quoted(operands.words.join(" "))}`];
    case "free":
      return [];
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
