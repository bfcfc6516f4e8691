import type { CompletedOption, CompletionModel, Operands } from "./model.ts";

/** Completion for bash, from version 3.2 on. Where nothing is known, bash completes file names. */
export function bashCompletion({ globals, commands }: CompletionModel): string {
  const names = commands.map(({ name }) => name);
  const values = [
    ...valueCases("*", globals),
    ...commands.flatMap(({ name, options }) => valueCases(name, options)),
  ];
  const options = commands.map(
    (command) => `      ${command.name}) words="${namesOf([...command.options, ...globals])}" ;;`,
  );
  const operands = commands.flatMap(({ name, operands }) =>
    operands.kind === "words" ? [`      ${name}) _gia_report_words "${operands.words.join(" ")}" ;;`] : [],
  );
  return `# gia-report completion for bash.  source <(gia-report completion bash)
_gia_report_words() {
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_gia_report() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" command="" words="" i
  COMPREPLY=()
  # --format=json arrives as three words.
  if [[ "$cur" == "=" ]]; then
    cur=""
  elif [[ "$prev" == "=" ]]; then
    prev="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${names.join("|")})
        command="\${COMP_WORDS[i]}"
        break
        ;;
    esac
  done
  case "$command $prev" in
${values.join("\n")}
  esac
  if [[ "$cur" == -* ]]; then
    case "$command" in
${options.join("\n")}
      *) words="${namesOf(globals)}" ;;
    esac
    _gia_report_words "$words"
    return
  fi
  case "$command" in
      "") _gia_report_words "${names.join(" ")}" ;;
${operands.join("\n")}
  esac
}

complete -o default -F _gia_report gia-report
`;
}

function valueCases(command: string, options: readonly CompletedOption[]): string[] {
  return options.flatMap(({ names, value }) => {
    if (value === null) return [];
    const patterns = names.map((name) => (command === "*" ? `*" ${name}"` : `"${command} ${name}"`));
    return [`    ${patterns.join("|")}) ${offer(value)}return ;;`];
  });
}

function offer(value: Operands): string {
  switch (value.kind) {
    case "files":
      return "";
    case "words":
      return `_gia_report_words "${value.words.join(" ")}"; `;
    case "free":
      return '_gia_report_words ""; ';
  }
}

function namesOf(options: readonly CompletedOption[]): string {
  return options.flatMap(({ names }) => names).join(" ");
}
