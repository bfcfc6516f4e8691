import { filesOfArchive } from "../../check/archive-files.ts";
import { complaintOf } from "../../check/complaint.ts";
import { cardsOf } from "../../check/earlier-reports.ts";
import { isHidden } from "../../check/hidden.ts";
import { markRoom, refuseOwnPage } from "../../check/own-product.ts";
import { recognizeReports } from "../../check/recognized.ts";
import { sightOf } from "../../check/sight.ts";
import { tooLarge } from "../../check/too-large.ts";
import { readRoster } from "../../collect/index.ts";
import { readEnforcement } from "../../enforcement/read.ts";
import type { Language } from "../../format/words.ts";
import { isArchive } from "../../read/archive/members.ts";
import { readSource, type Source } from "../../read/index.ts";
import { promisedKinds } from "../../read/kinds/index.ts";
import { defaultLimits } from "../../read/source.ts";
import type { Checkable, Compared, ReadReply } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { bytesOf, type Content, contentOf, lastName, type Pause } from "./content.ts";

/** Reads a file: what is in it, or why it is left out or cannot be read. */
export async function readFile(
  file: Omit<Checkable, keyof Compared>,
  language: Language,
  { keep, pause }: { readonly keep: (content: Content) => void; readonly pause: Pause },
): Promise<ReadReply> {
  try {
    const { subject } = file;
    if (subject.inFolder && subject.name.split("/").some(isHidden))
      return { kind: "skipped", reason: "hidden" };
    if (subject.content.size > defaultLimits.fileBytes) throw tooLarge();
    const bytes = await bytesOf(subject);
    if (subject.inFolder) {
      const sight = sightOf(subject.name, {
        size: bytes.length,
        head: bytes.subarray(0, markRoom),
        tail: bytes.subarray(Math.max(0, bytes.length - markRoom)),
        whole: () => bytes,
      });
      if (sight !== "read") return { kind: "skipped", reason: sight };
    }
    if (promisedKinds(subject.name).length === 0 && isArchive(bytes))
      return open(subject.name, bytes, language);
    refuseOwnPage(bytes);
    if (isCalledRoster(subject.name))
      return { kind: "roster", offices: await countOffices(subject.name, bytes) };
    const figures = isCalledEnforcement(subject.name) ? await enforcementIn(subject.name, bytes) : null;
    if (figures !== null) return { kind: "enforcement", figures };
    const content = await contentOf(bytes, file, pause).catch(async (error: unknown) => {
      const offices = isTable(subject.name)
        ? await countOffices(subject.name, bytes).catch(() => null)
        : null;
      if (offices === null) throw error;
      return offices;
    });
    if (typeof content === "number") return { kind: "roster", offices: content };
    keep(content);
    return { kind: "report", cards: cardsOf(content.reports), attached: content.attached };
  } catch (error) {
    return { kind: "failed", complaint: complaintOf(error, language, pageWords.defectHint) };
  }
}

function open(name: string, bytes: Uint8Array, language: Language): ReadReply {
  const { inputs, skipped } = filesOfArchive(name, bytes);
  return {
    kind: "archive",
    skipped,
    inputs: inputs.map((one) =>
      one.kind === "failed"
        ? { name: one.name, complaint: complaintOf(one.error, language, pageWords.defectHint) }
        : { name: one.name, content: new Blob([new Uint8Array(one.content)]), inFolder: false },
    ),
  };
}

/** Tables may hold the offices that are to report, whatever they are called. */
function isTable(name: string): boolean {
  return /\.(?:csv|xlsx|xls|ods|et)$/i.test(name);
}

/** One that calls itself a roster is read as nothing else, and what is wrong in it is said. */
function isCalledRoster(name: string): boolean {
  return isTable(name) && /(?:名单|名录|roster)[^/]*$/i.test(name);
}

/** 执法数据.xlsx; 综合行政执法局2023年年报.docx is none. */
function isCalledEnforcement(name: string): boolean {
  return /(?:执法(?:年度)?(?:数据|统计|情况)|enforcement)[^/]*$/i.test(name);
}

/** Figures of such data, as JSON; `null` where the file holds none, or a report. */
async function enforcementIn(name: string, bytes: Uint8Array): Promise<string | null> {
  const source = await readSource(bytes, { file: lastName(name) });
  const figures = holdsReport(source) ? null : readEnforcement(source);
  return figures === null ? null : JSON.stringify(figures);
}

function holdsReport(source: Source): boolean {
  try {
    return recognizeReports(source, {}).length > 0;
  } catch {
    return false;
  }
}

/** @throws UserError where it is no roster */
async function countOffices(name: string, bytes: Uint8Array): Promise<number> {
  const { offices } = await readRoster(bytes, name);
  return offices.length;
}
