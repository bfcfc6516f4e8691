import type { OrderHint } from "../../check/earlier-reports.ts";
import { type SkipReason, skipMessage, skipReasons } from "../../check/skip-reasons.ts";
import { printable } from "../../printable.ts";
import type { Skipped } from "../inputs/input.ts";
import type { Invocation } from "../invocation.ts";
import type { Language } from "../language.ts";

/** How many names of one reason are told; structured formats tell all. */
const mostNames = 5;

/** What a folder or pattern held beside the inputs: counted by reason, and named. */
export async function noteSkipped(
  skipped: readonly Skipped[],
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  const zh = language === "zh";
  for (const reason of reasons) {
    const files = skipped.filter((one) => one.reason === reason).map(({ file }) => file);
    if (files.length === 0) continue;
    const names = files
      .slice(0, mostNames)
      .map(printable)
      .join(zh ? "、" : ", ");
    const more = files.length > mostNames ? (zh ? " 等" : ", …") : "";
    const why = skipReasons[reason][language];
    await stderr.write(
      zh
        ? `gia-report: 未读取 ${files.length} 项（${why}）：${names}${more}\n`
        : `gia-report: ${files.length} not read (${why}): ${names}${more}\n`,
    );
  }
  const attached = skipped.filter((one) => one.reason === "attachment");
  for (const one of attached.slice(0, mostNames)) {
    await stderr.write(
      `gia-report: ${printable(one.file)}${zh ? "：" : ": "}${printable(skipMessage(one, language))}\n`,
    );
  }
  if (attached.length > mostNames) {
    const more = attached.length - mostNames;
    await stderr.write(
      zh
        ? `gia-report: 另有 ${more} 个附件随网页一并读取\n`
        : `gia-report: ${more} more attachments read with their pages\n`,
    );
  }
}

/** Dot files and the like are counted in the last line and in structured formats; a line about `.git` helps nobody. */
const reasons = [
  "kind",
  "empty",
  "own",
  "given",
  "special",
  "dangling",
  "loop",
] as const satisfies readonly SkipReason[];

/** Inputs that were left out because their output exists (`--skip-existing`). */
export async function noteExisting(
  count: number,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  if (count === 0) return;
  await stderr.write(
    language === "zh"
      ? `gia-report: 有 ${count} 个输入的输出文件已经存在，没有再转换\n`
      : `gia-report: ${count} inputs were left out because their output exists\n`,
  );
}

/** What was done before Ctrl-C; `total` is `null` where it is not known. */
export async function noteInterrupted(
  done: number,
  total: number | null,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  const of = total === null ? `${done}` : `${done}/${total}`;
  await stderr.write(
    language === "zh"
      ? `gia-report: 已中断，处理完 ${of} 个输入；其余没有处理，写到文件的结果没有写\n`
      : `gia-report: interrupted; ${of} inputs were done, the others were not\n`,
  );
}

/** Reports that could not be compared with the year before, because that came later in the list. */
export async function noteOrder(
  hints: readonly OrderHint[],
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  for (const { earlier, later } of hints) {
    await stderr.write(
      language === "zh"
        ? `gia-report: ${printable(earlier)} 是 ${printable(later)} 上一年的报告，却排在后面，未作跨年核对；请把它放在前面\n`
        : `gia-report: ${printable(earlier)} is the year before ${printable(later)} but stands after it; put it first to check across years\n`,
    );
  }
}

/** Tells of a file that was written: with `-o` nothing appears on stdout. */
export async function noteWritten(
  input: string,
  written: string,
  reports: number,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  await stderr.write(
    language === "zh"
      ? `${printable(input)} → ${printable(written)}（${reports} 份报告）\n`
      : `${printable(input)} → ${printable(written)} (${reports} report${reports === 1 ? "" : "s"})\n`,
  );
}

/** CSV and documents have no place for what the reader dropped or could not place; a word on stderr keeps that from being silent. */
export async function noteDropped(
  input: string,
  format: string,
  issues: number,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  if (issues === 0) return;
  await stderr.write(
    language === "zh"
      ? `${printable(input)}: 有 ${issues} 条读取说明不在 ${format} 中，见 --to json 的 issues 或 gia-report lint\n`
      : `${printable(input)}: ${issues} remark(s) of the reader are not in the ${format}; see issues of --to json, or gia-report lint\n`,
  );
}

/** Tells of an output of `lint` that went to a file. */
export async function noteOutput(
  format: string,
  path: string,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  await stderr.write(
    language === "zh"
      ? `gia-report: ${printable(format)} 已写到 ${printable(path)}\n`
      : `gia-report: ${printable(format)} written to ${printable(path)}\n`,
  );
}

/** Entries of a baseline for any file that matched nothing: other files may need them, so this is no finding. */
export async function noteUnused(
  baseline: string,
  unused: readonly { readonly id: string }[],
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  for (const { id } of unused) {
    await stderr.write(
      language === "zh"
        ? `gia-report: 基线 ${printable(baseline)} 中的 ${printable(id)} 本次没有用到\n`
        : `gia-report: ${printable(id)} in ${printable(baseline)} matched nothing in this run\n`,
    );
  }
}

/** Tells of a baseline that was written. */
export async function noteBaselineWritten(
  baseline: string,
  { added, kept, dropped }: Readonly<Record<"added" | "kept" | "dropped", number>>,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  await stderr.write(
    language === "zh"
      ? `gia-report: 基线已写到 ${printable(baseline)}：新增 ${added} 条，保留 ${kept} 条，去掉 ${dropped} 条\n`
      : `gia-report: baseline written to ${printable(baseline)}: ${added} added, ${kept} kept, ${dropped} dropped\n`,
  );
}

/** What an annotated copy holds, and where it is. */
export async function noteCopied(
  file: string,
  path: string,
  { comments, suggestions, unwritten, replaced, isOriginal, breaksSignature }: CopyCounts,
  { stderr }: Pick<Invocation, "stderr">,
  language: Language,
): Promise<void> {
  const zh = language === "zh";
  const parts = [
    zh ? `${comments} 条批注` : `${comments} comment${comments === 1 ? "" : "s"}`,
    ...(suggestions === 0 ? [] : [zh ? `${suggestions} 处修订` : `${suggestions} tracked`]),
    ...(unwritten === 0
      ? []
      : [zh ? `${unwritten} 处更正写不进原文，见批注` : `${unwritten} corrections only in comments`]),
    ...(replaced === 0 ? [] : [zh ? `替换旧批注 ${replaced} 条` : `${replaced} old comments replaced`]),
  ];
  if (!isOriginal)
    parts.push(
      zh ? "不是 Word 原件，是按读出的内容重排的" : "not the original: laid out again from what was read",
    );
  if (breaksSignature)
    parts.push(
      zh ? "原件的数字签名在副本中失效" : "the signature of the original does not hold for the copy",
    );
  const counts = zh ? `（${parts.join("，")}）` : ` (${parts.join(", ")})`;
  await stderr.write(`${printable(file)} → ${printable(path)}${counts}\n`);
}

interface CopyCounts {
  readonly comments: number;
  readonly suggestions: number;
  readonly unwritten: number;
  readonly replaced: number;
  readonly isOriginal: boolean;
  readonly breaksSignature: boolean;
}
