import type { CompletedOption, CompletionModel, Operands } from "./model.ts";

/** Completion for zsh, to be sourced or put into a folder of `$fpath` as `_gia-report`. */
export function zshCompletion({ globals, commands }: CompletionModel): string {
  const cases = commands.map(({ name, options, operands }) => {
    const specs = [...options, ...globals].flatMap(optionSpecs);
    const lines = [...specs, quoted(`*:${name}:${action(operands)}`)];
    return `        ${name})\n          _arguments -s ${lines.join(" \\\n            ")}\n          ;;`;
  });
  const listed = commands.map(({ name, description }) => quoted(`${name}:${plain(description)}`));
  return `#compdef gia-report
# gia-report completion for zsh.  source <(gia-report completion zsh)
_gia_report() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C -s ${globals.flatMap(optionSpecs).join(" \\\n    ")} \\
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command)
      local -a commands
      commands=(
        ${listed.join("\n        ")}
      )
      _describe -t commands command commands
      ;;
    argument)
      case $words[1] in
${cases.join("\n")}
      esac
      ;;
  esac
}

if [[ $funcstack[1] == _gia-report || $funcstack[1] == _gia_report ]]; then
  _gia_report "$@"
else
  compdef _gia_report gia-report
fi
`;
}

function optionSpecs({ names, description, value, repeatable }: CompletedOption): string[] {
  const said = `[${plain(description).replace(/[[\]]/g, "\\$&")}]`;
  const taken = value === null ? "" : `:${value.kind === "files" ? "path" : "value"}:${action(value)}`;
  const lead = repeatable ? "*" : names.length > 1 ? `(${names.join(" ")})` : "";
  return names.map((name) => quoted(`${lead}${name}${said}${taken}`));
}

function action(operands: Operands): string {
  switch (operands.kind) {
    case "files":
      return "_files";
    case "words":
      return operands.words.length === 0 ? " " : `(${operands.words.join(" ")})`;
    case "free":
      return " ";
  }
}

/** A colon would end the description. */
function plain(text: string): string {
  return text.replace(/[\\:]/g, "\\$&");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
