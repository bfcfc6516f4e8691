import { UserError } from "../errors.ts";
import { type Decoded, decode } from "./decode.ts";
import { sha256 as sha256Of } from "./edge.ts";
import { contradictsExtension } from "./extension.ts";
import { type FileContent, isSourceKind, kinds } from "./kinds/index.ts";
import { refuse } from "./refusal.ts";
import { sniffBytes, sniffText } from "./sniff.ts";
import {
  defaultLimits,
  type Limits,
  type Location,
  type Reading,
  type Source,
  type SourceKind,
} from "./source.ts";
import { type Timed, unbounded } from "./timed.ts";

export * from "./source.ts";

export interface ReadOptions {
  /** Name to show; its extension is compared with the content and otherwise not trusted. */
  readonly file: string;
  readonly limits?: Limits;
  /** Does each step that takes time. */
  readonly timed?: Timed;
}

/**
 * Reads a file of any kind. The kind is told from the bytes; only the reader of that kind is loaded.
 *
 * @throws UserError (exit code 3) where the file is of a kind that is not read (`input-…`), or a limit is reached
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<Source> {
  const limits = options.limits ?? defaultLimits;
  if (bytes.length > limits.fileBytes) throw tooLarge(limits);
  const { kind, reading } = await readBytes(bytes, limits, options.timed ?? unbounded);
  for (const block of reading.blocks) {
    const texts = block.kind === "paragraph" ? [block] : block.cells;
    for (const { text, at } of texts) if (text.length > limits.paragraphCharacters) throw tooLong(at, limits);
  }
  let sha256: string | null = null;
  const renamed = contradictsExtension(options.file, kind);
  return {
    kind,
    file: options.file,
    // Taken when asked for: `lint` does not need it, and loading what makes it costs as much as reading a small file.
    // A function and no accessor: objects with accessors of their own have a shape each, which keeps the bytes alive.
    sha256: () => {
      sha256 ??= sha256Of(bytes);
      return sha256;
    },
    blocks: reading.blocks,
    notices: [...renamed, ...reading.notices],
    properties: reading.properties,
  };
}

async function readBytes(
  bytes: Uint8Array,
  limits: Limits,
  timed: Timed,
): Promise<{ kind: SourceKind; reading: Reading }> {
  const file = contentOf(bytes);
  const told = timed(() => sniffBytes(bytes) ?? sniffText(file.decoded().text));
  if (!isSourceKind(told)) throw refuse(told);
  const read = await kinds[told].load();
  return { kind: told, reading: await timed(() => read(file, limits)) };
}

function contentOf(bytes: Uint8Array): FileContent {
  let decoded: Decoded | null = null;
  return {
    bytes,
    decoded: () => {
      decoded ??= decode(bytes);
      return decoded;
    },
  };
}

/** No report has such a line; patterns over text have their own limits of length. */
function tooLong(at: Location, limits: Limits): UserError {
  const most = limits.paragraphCharacters;
  const place = at.line ?? at.paragraph ?? 1;
  return new UserError(
    "paragraph-too-long",
    {
      zh: `第 ${place} 行（段）超过 ${most} 个字符（limits.paragraphCharacters = ${most}）`,
      en: `line or paragraph ${place} has more than ${most} characters (limits.paragraphCharacters = ${most})`,
    },
    {
      hint: {
        zh: "这不像年度报告；请确认文件是否选对、导出时是否丢了换行",
        en: "this does not look like an annual report; check the file, and whether its line breaks were lost",
      },
    },
  );
}

function tooLarge(limits: Limits): UserError {
  const mib = Math.round(limits.fileBytes / (1024 * 1024));
  return new UserError("file-too-large", {
    zh: `文件超过大小上限 ${mib} MiB（limits.fileBytes = ${limits.fileBytes}）`,
    en: `the file is larger than ${mib} MiB (limits.fileBytes = ${limits.fileBytes})`,
  });
}
