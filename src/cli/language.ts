export type Language = "zh" | "en";

/**
 * Language of help, messages and errors, found before the command line is parsed, since its errors need it too:
 * `--lang`, else the locale of the environment, else Chinese. Only an English locale gives English (C and POSIX do not).
 */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedFor(argv);
  if (asked === "zh" || asked === "en") return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^en(?:[_.@-]|$)/i.test(locale) ? "en" : "zh";
}

function askedFor(argv: readonly string[]): string | undefined {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  const index = options.findLastIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const found = options[index];
  return found === "--lang" ? options[index + 1] : found?.slice("--lang=".length);
}
