import { Argument, Command, Option } from "commander";
import type { ExitCode } from "../errors.ts";
import { lintFormatNames } from "../format/formats.ts";
import { displayWidth } from "../format/width.ts";
import type { OrganizationType, Severity } from "../rules/define.ts";
import { version } from "../version.ts";
import { documentFormatNames } from "../write/document-formats.ts";
import { type AnnotateFlags, addAnnotateOptions } from "./annotate/flags.ts";
import { annotateWording } from "./annotate/wording.ts";
import { addBaselineOptions } from "./baseline/flags.ts";
import {
  addBatchOptions,
  addCacheOptions,
  addConvertBatchOptions,
  addSummaryOption,
  timeLimitOption,
} from "./batch/flags.ts";
import { addCollectOptions, type CollectFlags } from "./collect/flags.ts";
import { collectWording } from "./collect/wording.ts";
import type { CompareFlags } from "./commands/compare.ts";
import type { PageFlags } from "./commands/page.ts";
import { type Shell, shells } from "./completion/shells.ts";
import { addConfigurationOptions, addSettingOptions } from "./configuration/flags.ts";
import { configurationWording } from "./configuration/wording.ts";
import type { Invocation } from "./invocation.ts";
import type { Language } from "./language.ts";
import { refuseEmptyOptions } from "./options/empty.ts";
import type {
  ConvertFlags,
  DraftFlags,
  InitFlags,
  InspectFlags,
  LintFlags,
  ListFlags,
} from "./options/flags.ts";
import { oneOf, parseCount, parseDate, parseText, parseYear } from "./options/parsers.ts";
import { wordOption } from "./options/word.ts";
import { helpEnding, helpTitles, operandName, pageName, wording } from "./options/wording.ts";
import { addOutputRequest } from "./outputs/request.ts";
import { watchWording } from "./watch/wording.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];
const organizationTypes: readonly Exclude<OrganizationType, "unknown">[] = [
  "government",
  "department",
  "township",
];

/** What the actions of the program share: each stores its exit code in `finish`. */
export interface ProgramOptions {
  readonly invocation: Invocation;
  readonly language: Language;
  readonly finish: (code: ExitCode) => void;
  /** Takes the text of help and version. */
  readonly printed: (text: string) => void;
}

/**
 * The command line as commander sees it. Each command's code is loaded when it is called; where the first argument is a
 * command, no other is described.
 */
export function buildProgram(options: ProgramOptions): Command {
  const { invocation, language, printed } = options;
  const say = (key: keyof typeof wording) => wording[key][language];
  const program = new Command("gia-report");
  program
    .description(say("description"))
    .version(version, "-v, --version", say("version"))
    .addOption(wordOption("--lang <zh|en>", say("lang"), ["zh", "en"]))
    .option("--color", say("color"))
    .option("--no-color", say("noColor"))
    .option("--debug", say("debug"))
    .addHelpText("after", helpEnding[language])
    .hook("preAction", (_program, command) => refuseEmptyOptions(command))
    .exitOverride()
    .configureOutput({
      writeOut: printed,
      writeErr: printed,
      outputError: () => {},
      getOutHelpWidth: () => invocation.stdout.columns ?? 100,
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      styleTitle: (title) => helpTitles[title]?.[language] ?? title,
      optionDescription: (option) => option.description,
      commandUsage: (command) => usageOf(command, language),
    })
    .helpOption("-h, --help", say("help"))
    .helpCommand("help [command]", say("help"));
  const called = commandOf(invocation.argv);
  // Completion is about all of them.
  const only = called === "completion" ? null : called;
  for (const [name, add] of Object.entries(commands)) {
    if (only === null || name === only) add(program, options);
  }
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption("-h, --help", say("help"));
  }
  return program;
}

/** The command that the first argument names; null where it is none. */
export function commandOf([first = ""]: readonly string[]): string | null {
  return Object.hasOwn(commands, first) ? first : null;
}

type AddCommand = (program: Command, options: ProgramOptions) => void;

/** In the order of the help. */
const commands: Readonly<Record<string, AddCommand>> = {
  lint: addLint,
  convert: addConvert,
  annotate: addAnnotate,
  rules: addRules,
  explain: addExplain,
  inspect: addInspect,
  draft: addDraft,
  compare: addCompare,
  collect: addCollect,
  page: addPage,
  init: addInit,
  completion: addCompletion,
};

function addLint(program: Command, { invocation, language, finish }: ProgramOptions): void {
  const lint = program.command("lint").argument("[inputs...]", wording.inputs[language]);
  const settings = addConfigurationOptions(addInputOptions(lint, language), language);
  const batch = addBatchOptions(addBaselineOptions(settings, language), language);
  addCacheOptions(addSummaryOption(batch, language), language)
    .description(wording.lint[language])
    .addOption(outputOption(wording.lintFormat[language]))
    .option("-q, --quiet", wording.quiet[language])
    .option("--watch", watchWording.watch[language]);
  addJudgement(lint, language).action(async (inputs: string[], _flags: unknown, command: Command) => {
    const flags = command.optsWithGlobals<LintFlags>();
    const lint =
      flags.watch === true
        ? (await import("./commands/watch.ts")).watchCommand
        : (await import("./commands/lint.ts")).lintCommand;
    finish(await lint(inputs, flags, invocation, language));
  });
}

/** What decides which findings there are, and which make the run fail. */
function addJudgement(command: Command, language: Language): Command {
  return command
    .addOption(wordOption("--fail-on <level>", wording.failOn[language], severities))
    .addOption(
      new Option("--max-warnings <N>", wording.maxWarnings[language]).argParser(parseCount("--max-warnings")),
    )
    .addOption(wordOption("--org-type <type>", wording.orgType[language], organizationTypes))
    .addOption(
      new Option("--published <date>", wording.published[language]).argParser(parseDate("--published")),
    )
    .addOption(
      new Option("--enforcement <file>", wording.enforcement[language]).argParser(
        (value: string, before: readonly string[] = []) => [...before, parseText("--enforcement")(value)],
      ),
    )
    .option("--blank-as-zero", wording.blankAsZero[language])
    .option("--no-blank-as-zero", wording.noBlankAsZero[language]);
}

function addConvert(program: Command, { invocation, language, finish }: ProgramOptions): void {
  const convert = program.command("convert").argument("[inputs...]", wording.inputs[language]);
  addConvertBatchOptions(addBatchOptions(addInputOptions(convert, language), language), language)
    .description(wording.convert[language])
    .addOption(
      wordOption("--to <format>", wording.to[language], ["json", "ndjson", "csv", ...documentFormatNames]),
    )
    .addOption(wordOption("--layout <name>", wording.layout[language], ["tidy", "wide"]).default("tidy"))
    .option("--provenance", wording.provenance[language])
    .option("-o, --output <path>", wording.output[language])
    .option("--pretty", wording.pretty[language])
    .option("--compact", wording.compact[language])
    .action(async (inputs: string[], _flags: unknown, command: Command) => {
      const { convertCommand } = await import("./commands/convert.ts");
      finish(await convertCommand(inputs, command.optsWithGlobals<ConvertFlags>(), invocation, language));
    });
}

function addAnnotate(program: Command, { invocation, language, finish }: ProgramOptions): void {
  const annotate = program.command("annotate").argument("[inputs...]", wording.inputs[language]);
  const settings = addConfigurationOptions(addInputOptions(annotate, language), language);
  addBatchOptions(addAnnotateOptions(settings, language), language).description(
    annotateWording.annotate[language],
  );
  addJudgement(annotate, language).action(async (inputs: string[], _flags: unknown, command: Command) => {
    const { annotateCommand } = await import("./commands/annotate.ts");
    finish(await annotateCommand(inputs, command.optsWithGlobals<AnnotateFlags>(), invocation, language));
  });
}

function addRules(program: Command, { invocation, language, finish }: ProgramOptions): void {
  addTableFormat(program.command("rules"), language)
    .description(wording.rules[language])
    .action(async (_flags: unknown, command: Command) => {
      const { rulesCommand } = await import("./commands/rules.ts");
      finish(await rulesCommand(command.optsWithGlobals<ListFlags>(), invocation, language));
    });
}

function addExplain(program: Command, { invocation, language, finish }: ProgramOptions): void {
  addTableFormat(program.command("explain").argument("<rule>", wording.rule[language]), language)
    .description(wording.explain[language])
    .action(async (rule: string, _flags: unknown, command: Command) => {
      const { explainCommand } = await import("./commands/explain.ts");
      finish(await explainCommand(rule, command.optsWithGlobals<ListFlags>(), invocation, language));
    });
}

function addInspect(program: Command, { invocation, language, finish }: ProgramOptions): void {
  addTableFormat(
    addInputOptions(program.command("inspect").argument("<input>", wording.inspectInput[language]), language),
    language,
  )
    .description(wording.inspect[language])
    .addOption(new Option("--why <cell>", wording.why[language]).argParser(parseText("--why")))
    .addOption(timeLimitOption(language))
    .action(async (input: string, _flags: unknown, command: Command) => {
      const { inspectCommand } = await import("./commands/inspect.ts");
      finish(await inspectCommand(input, command.optsWithGlobals<InspectFlags>(), invocation, language));
    });
}

function addDraft(program: Command, { invocation, language, finish }: ProgramOptions): void {
  program
    .command("draft")
    .description(wording.draft[language])
    .option("--from <file>", wording.draftFrom[language])
    .addOption(
      new Option("--year <year>", wording.draftYear[language]).argParser(parseYear).makeOptionMandatory(),
    )
    .addOption(new Option("--org <name>", wording.org[language]).argParser(parseText("--org")))
    .option("--template <file>", wording.draftTemplate[language])
    .option("--no-template", wording.noTemplate[language])
    .requiredOption("-o, --output <path>", wording.draftOutput[language])
    .addOption(timeLimitOption(language))
    .action(async (_flags: unknown, command: Command) => {
      const { draftCommand } = await import("./commands/draft.ts");
      finish(await draftCommand(command.optsWithGlobals<DraftFlags>(), invocation, language));
    });
}

function addPage(program: Command, { invocation, language, finish }: ProgramOptions): void {
  program
    .command("page")
    .description(wording.page[language])
    .option("-o, --output <path>", wording.pageOutput[language], pageName[language])
    .action(async (_flags: unknown, command: Command) => {
      const { pageCommand } = await import("./commands/page.ts");
      finish(await pageCommand(command.optsWithGlobals<PageFlags>(), invocation, language));
    });
}

function addCompare(program: Command, { invocation, language, finish }: ProgramOptions): void {
  addTableFormat(program.command("compare"), language)
    .argument("<first>", collectWording.first[language])
    .argument("<second>", collectWording.second[language])
    .description(collectWording.compare[language])
    .option("--years", collectWording.years[language])
    .addOption(timeLimitOption(language))
    .action(async (a: string, b: string, _flags: unknown, command: Command) => {
      const { compareCommand } = await import("./commands/compare.ts");
      finish(await compareCommand([a, b], command.optsWithGlobals<CompareFlags>(), invocation, language));
    });
}

function addCollect(program: Command, { invocation, language, finish }: ProgramOptions): void {
  const collect = program.command("collect").argument("[inputs...]", wording.inputs[language]);
  const batch = addCacheOptions(addBatchOptions(addCollectOptions(collect, language), language), language);
  addSettingOptions(batch, language)
    .description(collectWording.collect[language])
    .action(async (inputs: string[], _flags: unknown, command: Command) => {
      const { collectCommand } = await import("./commands/collect.ts");
      finish(await collectCommand(inputs, command.optsWithGlobals<CollectFlags>(), invocation, language));
    });
}

function addInit(program: Command, { invocation, language, finish }: ProgramOptions): void {
  program
    .command("init")
    .description(configurationWording.init[language])
    .option("--template", configurationWording.initTemplate[language])
    .action(async (_flags: unknown, command: Command) => {
      const { initCommand } = await import("./commands/init.ts");
      finish(await initCommand(command.optsWithGlobals<InitFlags>(), invocation, language));
    });
}

function addCompletion(program: Command, { invocation, language, finish }: ProgramOptions): void {
  program
    .command("completion")
    .addArgument(shellArgument(language))
    .description(configurationWording.completion[language])
    .action(async (shell: Shell) => {
      const { completionCommand } = await import("./commands/completion.ts");
      finish(await completionCommand(shell, program, invocation));
    });
}

function shellArgument(language: Language): Argument {
  const argument = new Argument("<shell>", configurationWording.shell[language]);
  argument.argParser(oneOf("shell", shells));
  argument.argChoices = [...shells];
  return argument;
}

/** Completion offers the formats; a path may follow. */
function outputOption(description: string): Option {
  const option = new Option("--format <name[=path]>", description).argParser(addOutputRequest);
  option.argChoices = [...lintFormatNames];
  return option;
}

function addInputOptions(command: Command, language: Language): Command {
  return command
    .option("--stdin-filename <name>", wording.stdinFilename[language])
    .addOption(new Option("--year <year>", wording.year[language]).argParser(parseYear))
    .addOption(new Option("--org <name>", wording.org[language]).argParser(parseText("--org")));
}

function addTableFormat(command: Command, language: Language): Command {
  return command.addOption(
    wordOption("--format <name>", wording.tableFormat[language], ["text", "json"]).default("text"),
  );
}

function usageOf(command: Command, language: Language): string {
  const options = language === "zh" ? "[选项]" : "[options]";
  if (command.parent === null) return `gia-report <${language === "zh" ? "命令" : "command"}> ${options}`;
  const operands = command.registeredArguments.map((argument) => operandName(argument.name()));
  return ["gia-report", command.name(), ...operands, options].join(" ");
}
