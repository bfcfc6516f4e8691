import { invoke } from "./invoke.ts";

export interface Transcript {
  /** Name of the file in fixtures/cli. */
  readonly name: string;
  readonly title: string;
  readonly argv: readonly string[];
  readonly stdin?: string;
}

/** What the command line prints, word by word: kept in fixtures/cli, rewritten by `npm run transcripts`. */
export const transcripts: readonly Transcript[] = [
  {
    name: "lint-word",
    title: "Faults in a Word report",
    argv: ["lint", "fixtures/samples/shiqiao-2023.docx"],
  },
  {
    name: "lint-word-en",
    title: "The same in English",
    argv: ["lint", "fixtures/samples/shiqiao-2023.docx", "--lang", "en"],
  },
  {
    name: "lint-clean",
    title: "A report without faults",
    argv: ["lint", "fixtures/samples/wangshan-2023.docx"],
  },
  { name: "lint-html", title: "A web page", argv: ["lint", "fixtures/samples/linhe-2022.html"] },
  { name: "lint-text", title: "Plain text, 2019 form", argv: ["lint", "fixtures/samples/qiaotou-2020.txt"] },
  {
    name: "lint-several",
    title: "Several inputs, one of them missing: errors only, with a grand total",
    argv: ["lint", "fixtures/samples/*.docx", "fixtures/samples/missing.docx", "--quiet"],
  },
  {
    name: "lint-json",
    title: "Findings as JSON",
    argv: ["lint", "fixtures/samples/qiaotou-2020.txt", "--format", "json"],
  },
  {
    name: "lint-no-report",
    title: "Standard input that holds no report",
    argv: ["lint", "-", "--stdin-filename", "通知.txt"],
    stdin: "关于召开会议的通知\n请准时参加。\n",
  },
  {
    name: "convert-ndjson-missing",
    title: "An input that is missing does not stop the others",
    argv: ["convert", "fixtures/samples/missing.docx", "fixtures/samples/qiaotou-2020.txt", "--to", "ndjson"],
  },
  {
    name: "convert-json",
    title: "Canonical JSON",
    argv: ["convert", "fixtures/samples/wangshan-2023.docx"],
  },
  {
    name: "annotate",
    title: "Findings as comments, certain corrections as tracked changes",
    argv: ["annotate", "fixtures/samples/shiqiao-2023.docx", "--suggest", "-o", "/dev/null"],
  },
  {
    name: "convert-md",
    title: "The form itself, filled, as Markdown",
    argv: ["convert", "fixtures/samples/qiaotou-2020.txt", "--to", "md"],
  },
  {
    name: "inspect",
    title: "What was read and how it was placed",
    argv: ["inspect", "fixtures/samples/linhe-2022.html"],
  },
  {
    name: "inspect-why",
    title: "What placed one cell",
    argv: ["inspect", "fixtures/samples/shiqiao-2023.docx", "--why", "表三 › 予以公开 › 总计"],
  },
  {
    name: "inspect-why-wrong-en",
    title: "What placed the figure that is wrong, in English",
    argv: [
      "inspect",
      "fixtures/samples/shiqiao-2023.docx",
      "--why",
      "/applications/table/outcomes/granted/total",
      "--lang",
      "en",
    ],
  },
  {
    name: "inspect-why-en",
    title: "The same by its pointer, in English",
    argv: [
      "inspect",
      "fixtures/samples/qiaotou-2020.txt",
      "--why",
      "/proactiveDisclosure/table/administrativeFees/change",
      "--lang",
      "en",
    ],
  },
  {
    name: "inspect-why-unknown",
    title: "A cell that the form does not have",
    argv: ["inspect", "fixtures/samples/shiqiao-2023.docx", "--why", "表三 › 予以公考"],
  },
  {
    name: "config-wrong",
    title: "A configuration that is wrong",
    argv: ["lint", "fixtures/samples/wangshan-2023.docx", "--config", "fixtures/config/wrong.json"],
  },
  {
    name: "config-wrong-en",
    title: "The same in English",
    argv: ["lint", "fixtures/samples/*.docx", "--config", "fixtures/config/wrong.json", "--lang", "en"],
  },
  {
    name: "config-strict",
    title: "The preset strict, with rules and overrides of the configuration",
    argv: ["lint", "fixtures/samples/linhe-2022.html", "--config", "fixtures/config/strict.json"],
  },
  {
    name: "baseline",
    title: "A baseline: one finding known, one entry stale",
    argv: ["lint", "fixtures/samples/shiqiao-2023.docx", "--baseline", "fixtures/config/baseline.json"],
  },
  {
    name: "explain-en",
    title: "One rule in English",
    argv: ["explain", "section-heading-wording", "--lang", "en"],
  },
  { name: "explain", title: "One rule", argv: ["explain", "t3-row-total"] },
  { name: "help", title: "Help", argv: ["--help"] },
  { name: "help-annotate", title: "Options of annotate", argv: ["annotate", "--help", "--lang", "zh"] },
  {
    name: "collect",
    title: "Many offices, without a roster",
    argv: ["collect", "fixtures/samples"],
  },
  {
    name: "compare-years",
    title: "Two years side by side",
    argv: [
      "compare",
      "fixtures/samples/linhe-2022.html",
      "fixtures/samples/wangshan-2023.docx",
      "--years",
      "--lang",
      "en",
    ],
  },
  { name: "help-collect", title: "Options of collect", argv: ["collect", "--help", "--lang", "zh"] },
  { name: "help-lint", title: "Help of a command", argv: ["lint", "--help"] },
  { name: "help-lint-en", title: "Help of a command in English", argv: ["lint", "--help", "--lang", "en"] },
  { name: "help-en", title: "Help in English", argv: ["--help", "--lang", "en"] },
  { name: "unknown-option", title: "A misspelt option", argv: ["lint", "a.docx", "--formt", "json"] },
];

/** Which transcript each readme shows. */
export const sessions: Readonly<Record<string, string>> = {
  "README.md": "lint-word-en",
  "README.zh-CN.md": "lint-word",
  "docs/architecture.md": "inspect-why-wrong-en",
};

/** Runs the command in that folder and writes down what came of it. */
export async function record({ title, argv, stdin }: Transcript, cwd: string): Promise<string> {
  const { code, stdout, stderr } = await invoke(argv, { cwd, ...(stdin === undefined ? {} : { stdin }) });
  const command = ["gia-report", ...argv.map((word) => (/[*\s]/.test(word) ? `"${word}"` : word))].join(" ");
  const parts = [
    `# ${title}`,
    ...(stdin === undefined ? [] : [block("stdin", stdin)]),
    `\`\`\`console\n$ ${command}\n\`\`\``,
    `exit code ${code}`,
    block("stdout", stdout),
    block("stderr", stderr),
  ];
  return `${parts.join("\n\n")}\n`;
}

function block(name: string, text: string): string {
  if (text === "") return `${name}: nothing`;
  return `${name}\n\n\`\`\`\`text\n${text.replace(/\n*$/, "")}\n\`\`\`\``;
}
