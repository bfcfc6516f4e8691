// The core of pdf.js for the offline page, where size counts: without what no reader of text and lines comes to.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "acorn";
import { build } from "esbuild";
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
    stdin: { contents: withoutUnused(source), resolveDir: packageFolder, loader: "js" },
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

/** Each must be found: another release of pdf.js breaks the build, not the program. */
function withoutUnused(whole) {
  const source = withoutForms(whole);
  const left = new Set(unused);
  const cuts = parse(source, { ecmaVersion: "latest", sourceType: "module" }).body.flatMap((node) => {
    const name = node.id?.name ?? node.declarations?.[0].id.name;
    if (name === undefined || !left.has(name)) return [];
    left.delete(name);
    return [{ start: node.start, end: node.end, text: emptied(node, name, source) }];
  });
  if (left.size > 0) throw new Error(`pdf.js has no ${[...left].join(", ")}`);
  return cuts.reduceRight(
    (text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end),
    source,
  );
}

/** XFA, the forms of another age: whole modules, of which only their factory is named elsewhere. */
function withoutForms(source) {
  const cut = source.replace(/;\/\/ \.\/src\/core\/xfa\/[^\n]{1,60}\n[\s\S]*?(?=;\/\/ \.\/src\/)/g, "");
  if (cut.length > source.length - 100_000) throw new Error("pdf.js has its forms elsewhere");
  return `${cut}\nclass XFAFactory {}\n`;
}

function emptied({ type, superClass }, name, source) {
  const refuse = `() => { throw new Error("${name} is left out"); }`;
  if (type === "FunctionDeclaration") return `const ${name} = ${refuse};`;
  if (type === "VariableDeclaration") return `const ${name} = () => ${refuse};`;
  const parent = superClass === null ? "" : ` extends ${source.slice(superClass.start, superClass.end)}`;
  // What opens a file sets all of them up, and what closes it tidies all of them.
  return `class ${name}${parent} { static setOptions() {} static cleanup() {} }`;
}
