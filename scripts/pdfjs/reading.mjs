// The core of pdf.js for the offline page, where size counts: without what no reader of text and lines comes to.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { withoutParts } from "../left-out.mjs";
import { packageFolder, patchedCore } from "./core.mjs";
import { kept } from "./kept.mjs";

/**
 * Classes and functions that are left empty. The evaluator in src/read/pdf/evaluator.ts decodes no pictures, computes no
 * colours and parses no font programs; forms, annotations and structure trees are not opened.
 */
const unused = [
  ...[
    "XFAFactory",
    "AnnotationFactory",
    "Annotation",
    "WidgetAnnotation",
    "StructTreePage",
    "StructTreeRoot",
  ],
  ...[
    "PDFImage",
    "JpegImage",
    "OpenJPEG",
    "JBig2",
    "CCITTFaxDecoder",
    "Jbig2Image",
    "JpxImage",
    "ImageResizer",
  ],
  ...["MeshShading", "Pattern", "IccColorSpace", "QCMS", "PDFFunctionFactory", "PostScriptCompiler"],
  ...["CFFParser", "CFFCompiler", "CFFFont", "Type1Font", "Type1Parser", "GlyfTable", "FontRendererFactory"],
  ...["FakeUnicodeFont", "PDFEditor", "WorkerMessageHandler", "XRefWrapper", "FileSpec"],
  // Fonts that forms name and do not bring along.
  ...["getXFAFontMap", "getFontSubstitution"],
  ...["MetadataParser", "XMLParserBase", "SimpleXMLParser", "DatasetReader"],
  // Of the unpacking of “Brotli” streams, a proposal that no program writes by itself, most is a dictionary.
  "makeBrotliDecode",
];

/**
 * @param {string} target browsers as esbuild names them
 * @returns {Promise<string>} an ES module
 */
export async function readingCore(target, root) {
  const source = await patchedCore();
  const own = await readFile(new URL(import.meta.url), "utf8");
  const state = createHash("sha256").update(source).update(own).update(target).digest("hex").slice(0, 12);
  const file = join(root, "node_modules", ".cache", "gia-report", `pdf-reading-${state}.mjs`);
  return await readFile(await kept(file, () => reduced(source, target)), "utf8");
}

async function reduced(source, target) {
  const { outputFiles } = await build({
    stdin: { contents: withoutParts(withoutForms(source), unused), resolveDir: packageFolder, loader: "js" },
    bundle: true,
    format: "esm",
    target,
    charset: "utf8",
    minify: true,
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** XFA, the forms of another age: whole modules, of which only their factory is named elsewhere. */
function withoutForms(source) {
  const cut = source.replace(/;\/\/ \.\/src\/core\/xfa\/[^\n]{1,60}\n[\s\S]*?(?=;\/\/ \.\/src\/)/g, "");
  if (cut.length > source.length - 100_000) throw new Error("pdf.js has its forms elsewhere");
  return `${cut}\nclass XFAFactory {}\n`;
}
