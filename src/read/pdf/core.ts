import { UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";

/** The part of pdf.js that takes files apart. */
export type Core = typeof import("pdfjs-dist/build/pdf.worker.mjs");

let loading: Promise<Core> | null = null;
/** Bytes that one stream may unpack to; of the file that is read. */
let longestStream = Number.POSITIVE_INFINITY;

/** pdf.js, set up once: silent, and unable to unpack without end. */
export async function loadCore(limits: Limits): Promise<Core> {
  longestStream = limits.unzippedBytes;
  loading ??= import("pdfjs-dist/build/pdf.worker.mjs").then(setUp);
  return loading;
}

function setUp(core: Core): Core {
  core.setVerbosityLevel(0);
  const { prototype } = core.DecodeStream;
  const grow = prototype.ensureBuffer;
  prototype.ensureBuffer = function ensureBuffer(bytes) {
    if (bytes > longestStream) throw tooMuchUnpacked(longestStream);
    return grow.call(this, bytes);
  };
  // The other way, a DecompressionStream, unpacks whatever comes before anything can be counted.
  Object.defineProperty(core.FlateStream.prototype, "isAsync", { get: () => false });
  // Type 3 fonts draw their glyphs with content streams of their own, which no reader of text needs.
  core.TranslatedFont.prototype.loadType3Data = async () => {};
  return core;
}

/** The error for content that unpacks to more than `limits.unzippedBytes`. */
export function tooMuchUnpacked(limit: number): UserError {
  return new UserError(
    "unzipped-too-large",
    {
      zh: `PDF 的内容解压后超过 ${limit} 字节（limits.unzippedBytes）`,
      en: `the content of the PDF unpacks to more than ${limit} bytes (limits.unzippedBytes)`,
    },
    {
      hint: {
        zh: "正常的年度报告远低于此上限；文件可能已损坏或有意构造",
        en: "an annual report stays far below it; the file may be damaged or made to do harm",
      },
    },
  );
}
