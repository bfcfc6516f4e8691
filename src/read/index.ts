import { createHash } from "node:crypto";
import { UserError } from "../errors.ts";
import { type Decoded, decode } from "./decode.ts";
import { contradictsExtension } from "./extension.ts";
import { refuse } from "./refusal.ts";
import { sniffBytes, sniffText } from "./sniff.ts";
import {
  defaultLimits,
  type Limits,
  type Location,
  type Notice,
  type Reading,
  type Source,
  type SourceKind,
} from "./source.ts";

export * from "./source.ts";

export interface ReadOptions {
  /** Name to show; its extension is compared with the content and otherwise not trusted. */
  readonly file: string;
  readonly limits?: Limits;
}

/**
 * Reads a file of any kind. The kind is told from the bytes; only the reader of that kind is loaded.
 *
 * @throws UserError (exit code 3) where the file is of a kind that is not read (`input-…`), or a limit is reached
 */
export async function readSource(bytes: Uint8Array, options: ReadOptions): Promise<Source> {
  const limits = options.limits ?? defaultLimits;
  if (bytes.length > limits.fileBytes) throw tooLarge(limits);
  const { kind, reading, notices } = await readBytes(bytes, limits);
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
      sha256 ??= createHash("sha256").update(bytes).digest("hex");
      return sha256;
    },
    blocks: reading.blocks,
    notices: [...renamed, ...notices, ...reading.notices],
    properties: reading.properties,
  };
}

interface KindRead {
  readonly kind: SourceKind;
  readonly reading: Reading;
  readonly notices: readonly Notice[];
}

async function readBytes(bytes: Uint8Array, limits: Limits): Promise<KindRead> {
  const binary = sniffBytes(bytes);
  if (binary === "docx") {
    const { readDocx } = await import("./docx/index.ts");
    return { kind: "docx", reading: await readDocx(bytes, limits), notices: [] };
  }
  if (binary === "pdf") {
    const { readPdf } = await import("./pdf/index.ts");
    return { kind: binary, reading: await readPdf(bytes, limits), notices: [] };
  }
  if (binary === "ofd") {
    const { readOfd } = await import("./ofd/index.ts");
    return { kind: binary, reading: await readOfd(bytes, limits), notices: [] };
  }
  if (binary !== null) throw refuse(binary);
  return readDecoded(decode(bytes), limits);
}

async function readDecoded({ text, notices }: Decoded, limits: Limits): Promise<KindRead> {
  const kind = sniffText(text);
  switch (kind) {
    case "html": {
      const { readHtml } = await import("./html/index.ts");
      return { kind, reading: readHtml(text, limits), notices };
    }
    case "text": {
      const { readText } = await import("./text.ts");
      return { kind, reading: readText(text, limits), notices };
    }
    default:
      throw refuse(kind);
  }
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
