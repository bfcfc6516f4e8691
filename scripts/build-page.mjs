// The offline page: src/page as one HTML file that needs nothing but itself.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { withoutParts } from "./left-out.mjs";
import { noticesOf } from "./notices.mjs";
import { encodingsModule } from "./pdfjs/core.mjs";
import { packedEncodings } from "./pdfjs/encodings.mjs";
import { pdfjs } from "./pdfjs/plugin.mjs";
import { readingCore } from "./pdfjs/reading.mjs";
import { deflated } from "./zopfli.mjs";

/** Browsers of offices are years behind: 360 and Kylin have Chromium 86. */
export const browsers = "chrome86";

/**
 * Writes gia-report.html.
 * @param {string} root
 * @param {string} outdir
 * @returns {Promise<readonly import("esbuild").Metafile[]>}
 */
export async function buildPage(root, outdir) {
  const [engine, ui, shell] = await Promise.all([
    bundle(root, "src/page/engine/main.ts"),
    bundle(root, "src/page/ui/main.ts"),
    loadShell(root),
  ]);
  const metafiles = [engine.metafile, ui.metafile];
  const html = shell.pageHtml({
    version: shell.version,
    licences: inPage(await licences(root, metafiles)),
    script: ui.text,
    scriptDigest: digest(ui.text),
    engine: (await deflated(engine.text)).toString("base64"),
    engineDigest: digest(engine.text),
    styleDigest: digest(shell.pageStyle),
    collectionStyleDigest: digest(shell.collectionStyle),
  });
  await writeFile(join(outdir, "gia-report.html"), html);
  return metafiles;
}

/** The page is passed on by itself: its own licence, and those of what is in it, go with it. */
async function licences(root, metafiles) {
  const own = await readFile(join(root, "LICENSE"), "utf8");
  return `gia-report\n\n${own}\n${"-".repeat(78)}\n\n${await noticesOf(metafiles, root)}`;
}

async function bundle(root, entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "browser",
    format: "iife",
    target: browsers,
    // All of them know `\p{…}`: patterns stay what they are, and are no texts.
    supported: { "regexp-unicode-property-escapes": true },
    charset: "utf8",
    minify: true,
    // Packages write of records that they do not know; nobody looks there.
    drop: ["console"],
    // Parts of packages that nobody comes to here could ask for files; the policy of the page would not let them.
    define: { XMLHttpRequest: "undefined" },
    legalComments: "none",
    write: false,
    metafile: true,
    logLevel: "warning",
    plugins: [...pagePlugins],
  });
  return { text: inPage(outputFiles[0].text), metafile };
}

/** A text that stands in an element of a page, which it may not end. */
function inPage(text) {
  return text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** What Node does quicker is done by web standards. */
const webEdge = {
  name: "web-edge",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /\/edge\.ts$/ }, ({ path, ...from }) =>
      resolve(path.replace(/edge\.ts$/, "edge.web.ts"), from),
    );
  },
};

/** What mammoth and its parser of options call of underscore, which cannot be told from outside, and the modules that hold it. */
export const underscored = {
  any: "some",
  clone: "clone",
  extend: "extend",
  filter: "filter",
  find: "find",
  findIndex: "findIndex",
  flatten: "flatten",
  foldl: "reduce",
  forEach: "each",
  indexBy: "indexBy",
  invert: "invert",
  isArray: "isArray",
  isEqual: "isEqual",
  isFunction: "isFunction",
  isString: "isString",
  last: "last",
  map: "map",
  pluck: "pluck",
  some: "some",
  values: "values",
};

/** Of these packages so little is used that what stands in for it is a few lines; together they are a tenth of the page. */
const standIns = {
  cheerio: `
    import { parse } from "parse5";
    export const load = (text, { treeAdapter, sourceCodeLocationInfo }) => ({
      root: () => [parse(text, { treeAdapter, sourceCodeLocationInfo })],
    });`,
  jszip: `
    import { unzipSync } from "fflate";
    export const loadAsync = async (archive) => {
      const parts = unzipSync(new Uint8Array(archive));
      return { file: (name) => (name in parts ? { async: async () => parts[name] } : null) };
    };`,
  underscore: `
    ${Object.entries(underscored)
      .map(([name, module]) => `export { default as ${name} } from "underscore/modules/${module}.js";`)
      .join("\n")}`,
  xmlbuilder: `
    export const create = () => { throw new Error("no XML is written with it"); };`,
};

const lean = {
  name: "lean",
  setup({ onResolve, onLoad }) {
    const names = new RegExp(`^(?:${Object.keys(standIns).join("|")})$`);
    onResolve({ filter: names }, ({ path, resolveDir }) => ({
      path,
      namespace: "lean",
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: "lean" }, ({ path, pluginData }) => ({
      resolveDir: pluginData,
      contents: standIns[path],
    }));
  },
};

/** csv-stringify asks of every option whether it is a Buffer; its build for browsers brings a whole implementation of that. */
const withoutBuffers = {
  name: "without-buffers",
  setup({ onLoad }) {
    onLoad({ filter: /\/csv-stringify\/lib\/.*\.js$/ }, async ({ path }) => ({
      contents: `const Buffer = { isBuffer: () => false, from: (bytes) => Uint8Array.from(bytes) };
        ${await readFile(path, "utf8")}`,
    }));
  },
};

/** The encodings of Chinese as mainland programs write them; all that there are would be a third of the page. */
const fewEncodings = {
  name: "few-encodings",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${encodingsModule}$`) }, ({ path }) => ({ path, namespace: "few" }));
    onLoad({ filter: /.*/, namespace: "few" }, async () => ({
      resolveDir: process.cwd(),
      contents: await packedEncodings(),
    }));
  },
};

/** The part of pdf.js that reads, without what only shows. */
const onlyReading = {
  name: "only-reading",
  setup({ initialOptions, onLoad }) {
    onLoad({ filter: /pdfjs-dist\/build\/pdf\.worker\.mjs$/ }, async () => ({
      contents: await readingCore(browsers, initialOptions.absWorkingDir),
    }));
  },
};

/** mammoth reads XML, which has five entities; the package brings the two thousand of HTML. */
const entitiesOfXml = {
  name: "entities-of-xml",
  setup({ onLoad }) {
    onLoad({ filter: /@xmldom\/xmldom\/lib\/entities\.js$/ }, async ({ path }) => {
      const [own, ofHtml] = (await readFile(path, "utf8")).split("exports.HTML_ENTITIES = freeze({");
      if (ofHtml === undefined) throw new Error(`there is no HTML_ENTITIES to leave out in ${path}`);
      return { contents: `${own}exports.HTML_ENTITIES = exports.XML_ENTITIES;` };
    });
  },
};

/**
 * Workbooks come in two containers (src/read/kinds/xls.ts, xlsx.ts); the package would read what dBase, Lotus, Multiplan,
 * Numbers and others wrote as well.
 */
const twoContainers = {
  name: "two-containers",
  setup({ onLoad }) {
    onLoad({ filter: /@e965\/xlsx\/xlsx\.mjs$/ }, async ({ path }) => ({
      contents: withoutParts(await readFile(path, "utf8"), [
        ...["DBF", "SYLK", "DIF", "ETH", "PRN", "WK_"],
        ...["parse_xlml_xml", "parse_content_xml", "parse_numbers_iwa", "html_to_sheet", "rtf_to_sheet_str"],
        // The names of functions, by their number: that a cell has a formula is asked, not which.
        ...["Ftab", "Cetab"],
        // No password is ever given, and OpenDocument has a reader of its own.
        ...[
          "crypto_MakeXorDecryptor",
          "crypto_CreatePasswordVerifier_Method1",
          "parse_ods",
          "parse_ods_styles",
        ],
      ]),
    }));
  },
};

/** Examples that the page shows of a rule with a file of them; `gia-report explain` and docs/rules have all. */
const mostExamples = 4;

/** With all of them the page would be a fiftieth larger, and too large. */
const fewExamples = {
  name: "few-examples",
  setup({ onLoad }) {
    onLoad({ filter: /\.examples\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        format: "esm",
        write: false,
        logLevel: "warning",
      });
      const code = Buffer.from(outputFiles[0].contents).toString("base64");
      const { examples } = await import(`data:text/javascript;base64,${code}`);
      return { contents: `export const examples = ${JSON.stringify(examples.slice(0, mostExamples))};` };
    });
  },
};

/** @type {readonly import("esbuild").Plugin[]} */
export const pagePlugins = [
  fewExamples,
  twoContainers,
  entitiesOfXml,
  webEdge,
  lean,
  withoutBuffers,
  fewEncodings,
  onlyReading,
  pdfjs,
];

async function loadShell(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from "./src/page/shell.ts"; export { version } from "./src/version.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "warning",
    plugins: [notLoaded],
  });
  return await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
  );
}

/** The list of kinds is wanted, not the readers behind it. */
const notLoaded = {
  name: "not-loaded",
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

function digest(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
