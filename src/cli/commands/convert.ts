import { resolve } from "node:path";
import { worstExitCode } from "../../check/exit-code.ts";
import { type ExitCode, exitCode, UserError } from "../../errors.ts";
import type { Format } from "../../write/conversion.ts";
import { documentFormatNames, documentFormats } from "../../write/document-formats.ts";
import { decideJobs } from "../batch/jobs.ts";
import { usualTimeLimit } from "../batch/lanes.ts";
import { type Transformed, transformAll } from "../batch/transform-all.ts";
import { statusAt } from "../files/status.ts";
import { chooseInputs } from "../inputs/inputs.ts";
import { untilInterrupted, watchInterruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";
import type { ConvertFlags } from "../options/flags.ts";
import { conversionFor } from "../outputs/conversion.ts";
import { refuseUnfit } from "../outputs/document-formats.ts";
import { refuseStrangeExtension } from "../outputs/extension.ts";
import type { Protected } from "../outputs/protected.ts";
import { isOneStream, openTarget } from "../outputs/target.ts";
import { complain, tell } from "../terminal/complain.ts";
import { noteDropped, noteExisting, noteInterrupted, noteSkipped, noteWritten } from "../terminal/notes.ts";
import { openProgress } from "../terminal/progress.ts";

/** `gia-report convert`: canonical data of every input; one that fails does not stop the others. */
export async function convertCommand(
  operands: readonly string[],
  flags: ConvertFlags,
  invocation: Invocation,
  language: Language,
): Promise<ExitCode> {
  const { list, count, several, skipped } = await chooseInputs(operands, invocation, {
    ...flags,
    attachmentsWithPages: true,
  });
  const format = formatOf(flags);
  const joined = several && isOneStream(flags.output, invocation);
  refuseUnfit(format, { joined, output: flags.output, invocation });
  if (!several) refuseStrange(flags, format, invocation);
  const conversion = await conversionFor(format, flags, language, joined);
  const named = Symbol.asyncIterator in list ? null : list;
  const kept = keptFiles(flags, invocation);
  const target = await openTarget(flags.output, named, { several, format, invocation, conversion, kept });
  if (flags.skipExisting === true && target.exists === null) throw nothingToSkip();
  await noteSkipped(skipped, invocation, language);
  const existing = { count: 0 };
  const missing = (index: number) => {
    if (target.refusal(index) !== null) return true;
    const there = flags.skipExisting === true && target.exists?.(index) === true;
    if (there) existing.count += 1;
    return !there;
  };
  const progress = openProgress(invocation.stderr, { total: count, language, now: () => performance.now() });
  const interruption = count === 1 ? null : watchInterruption(invocation);
  const all = transformAll(
    list,
    { wanted: missing, refusal: target.refusal },
    {
      workers: decideJobs(flags.jobs, count),
      workerFile: invocation.workerFile ?? null,
      language,
      timeLimit: flags.timeLimit ?? usualTimeLimit,
      format,
      flags,
      joined,
      invocation,
      interruption,
    },
  );
  const complaining = { invocation, language, debug: flags.debug === true };
  let code: ExitCode = exitCode.ok;
  let done = 0;
  try {
    for await (const one of interruption === null ? all : untilInterrupted(all, interruption)) {
      code = worstExitCode([code, await progress.around(() => store(one))]);
      done += 1;
      if (invocation.stdout.closed()) break;
    }
  } finally {
    await progress.end();
    interruption?.end();
  }
  await noteExisting(existing.count, invocation, language);
  if (interruption?.happened() === true) {
    await noteInterrupted(done + existing.count, count, invocation, language);
    return exitCode.interrupted;
  }
  await target.end();
  return code;

  async function store({ index, input, reply }: Transformed): Promise<ExitCode> {
    progress.add("failure" in reply || reply.unread !== null);
    if ("failure" in reply) {
      const { complaint, stack } = reply.failure;
      await tell(complaint, stack, input.name, complaining);
      return complaint.exitCode;
    }
    try {
      const written = await target.put(index, reply.converted);
      if (written !== null) await noteWritten(input.name, written, reply.reports, invocation, language);
      if (format !== "json" && format !== "ndjson")
        await noteDropped(input.name, format, reply.issues, invocation, language);
      if (reply.unread === null) return exitCode.ok;
      await tell(reply.unread.complaint, reply.unread.stack, input.name, complaining);
      return reply.unread.complaint.exitCode;
    } catch (error) {
      // What all results go to is lost for all.
      if (target.exists === null) throw error;
      return (await complain(error, input.name, complaining)).exitCode;
    }
  }
}

/** Files that the run reads beside its inputs. */
function keptFiles(
  { filesFrom, fromNdjson }: ConvertFlags,
  { cwd }: Pick<Invocation, "cwd">,
): readonly Protected[] {
  return [filesFrom, fromNdjson].flatMap((path): Protected[] => {
    if (path === undefined) return [];
    return [{ what: "list", file: path === "-" ? 0 : resolve(cwd, path) }];
  });
}

/** `--to`, else the extension of `-o`, else JSON. */
function formatOf({ to, output }: ConvertFlags): Format {
  return to ?? promisedFormat(output) ?? "json";
}

function promisedFormat(output: string | undefined): Format | null {
  const extension = /\.(\w+)$/.exec(output ?? "")?.[1]?.toLowerCase();
  switch (extension) {
    case "json":
    case "ndjson":
    case "csv":
      return extension;
    case "jsonl":
      return "ndjson";
    case "htm":
      return "html";
    default:
      return documentFormatNames.find((name) => name === extension) ?? null;
  }
}

/** Text may be written under the name of a text where `--to` says which; a folder has no extension. */
function refuseStrange({ to, output }: ConvertFlags, format: Format, { cwd }: Invocation): void {
  if (output === undefined || statusAt(resolve(cwd, output))?.isDirectory() === true) return;
  const promised = promisedFormat(output);
  const isDocument = (one: Format) => documentFormatNames.some((name) => name === one);
  if (promised !== null && promised !== format && (isDocument(promised) || isDocument(format)))
    throw twoFormats(format, output, promised);
  const isText = !documentFormatNames.some((name) => name === format && documentFormats[name].binary);
  const kind = to !== undefined && isText && /\.(?:txt|text|csv)$/i.test(output) ? "text" : format;
  refuseStrangeExtension(output, kind, ["json", "ndjson", "csv", ...documentFormatNames]);
}

function twoFormats(format: Format, output: string, promised: Format): UserError {
  return new UserError(
    "two-formats",
    {
      zh: `--to ${format} 与 ${output} 的扩展名不一致`,
      en: `--to ${format} and the extension of ${output} are two formats`,
    },
    {
      hint: { zh: `改用 --to ${promised}，或换扩展名`, en: `use --to ${promised}, or another extension` },
      exitCode: exitCode.usage,
    },
  );
}

function nothingToSkip(): UserError {
  return new UserError(
    "contradiction",
    { zh: "--skip-existing 要与 -o 同用", en: "--skip-existing needs -o" },
    { exitCode: exitCode.usage },
  );
}
