import { filesOfArchive } from "../../check/archive-files.ts";
import { complaintOf } from "../../check/complaint.ts";
import { cardsOf } from "../../check/earlier-reports.ts";
import { isHidden } from "../../check/hidden.ts";
import { markRoom, refuseOwnPage } from "../../check/own-product.ts";
import { sightOf } from "../../check/sight.ts";
import { tooLarge } from "../../check/too-large.ts";
import { readRoster } from "../../collect/index.ts";
import type { Language } from "../../format/words.ts";
import { isArchive } from "../../read/archive/members.ts";
import { promisedKinds } from "../../read/kinds/index.ts";
import { defaultLimits } from "../../read/source.ts";
import type { Checkable, ReadReply } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { bytesOf, type Content, contentOf, type Pause } from "./content.ts";

/** Reads a file: what is in it, or why it is left out or cannot be read. */
export async function readFile(
  file: Omit<Checkable, "previous">,
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
    const content = await contentOf(bytes, file, pause).catch(async (error: unknown) => {
      const offices = isTable(subject.name)
        ? await countOffices(subject.name, bytes).catch(() => null)
        : null;
      if (offices === null) throw error;
      return offices;
    });
    if (typeof content === "number") return { kind: "roster", offices: content };
    keep(content);
    return { kind: "report", cards: cardsOf(content.reports) };
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

/** @throws UserError where it is no roster */
async function countOffices(name: string, bytes: Uint8Array): Promise<number> {
  const { offices } = await readRoster(bytes, name);
  return offices.length;
}
