import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Made } from "../layouts.ts";
import { reportOfRun, wpsPrinting } from "../layouts.ts";
import { type Printed, print, truthOf } from "../printed.ts";
import { renderDocx } from "../render/docx.ts";
import { renderHtml } from "../render/html.ts";
import { fillWpsTemplate, wpsTemplateAtHand } from "../render/wps.ts";
import { renderXlsx } from "../render/xlsx.ts";
import { printAll } from "./chromium.ts";
import { pythonDocx } from "./python-docx.ts";
import { installed, run, workFolder } from "./run.ts";
import { type BatchFile, convertAll } from "./soffice.ts";

/** A layout that comes out of a program of this machine. */
export interface ToolLayout {
  readonly name: string;
  /** Tools that would be needed and are not installed. */
  readonly missing: readonly string[];
  /** Takes seconds to start. */
  readonly slow: boolean;
  readonly make: (runs: readonly number[]) => Promise<(Made & { run: number })[]>;
}

/** What a batch of files turns into. */
type Step = (files: readonly BatchFile[]) => Promise<readonly BatchFile[]>;

interface Pipeline {
  readonly name: string;
  readonly needs: readonly string[];
  readonly from: "docx" | "docx-narrow" | "docx-wps" | "html" | "xlsx-one" | "xlsx-sheets";
  readonly steps: readonly Step[];
  readonly extension: string;
}

/** Each file through a program that reads standard input or a named file. */
function each(convert: (file: BatchFile) => Promise<Uint8Array>): Step {
  return (files) => Promise.all(files.map(async (file) => ({ name: file.name, bytes: await convert(file) })));
}

function throughFile(extension: string, command: string, args: (path: string) => readonly string[]): Step {
  return each(async ({ name, bytes }) => {
    const path = join(workFolder(), `${name}.${extension}`);
    await writeFile(path, bytes);
    return run(command, args(path));
  });
}

const pandoc = (from: string, to: string): Step =>
  throughFile(from, "pandoc", (path) => ["-f", from, "-t", to, path]);

const soffice =
  (from: string, filter: string, importFilter?: string): Step =>
  (files) =>
    convertAll(files, from, filter, importFilter);

/** Ways in which a web page draws its tables when it is printed. */
const printStyles: Readonly<Record<string, string>> = {
  solid: "table{border-collapse:separate;border-spacing:2px}td,th{border:1px solid #000;padding:2px}",
  collapsed: "table{border-collapse:collapse}td,th{border:1px solid #333;padding:3px}",
  hairline: "table{border-collapse:collapse;font-size:11px}td,th{border:.5px solid #000;text-align:center}",
  dashed: "table{border-collapse:collapse}td,th{border:1px dashed #000}",
  borderless: "table{border-collapse:collapse;width:100%}td,th{border:0;padding:2px 6px}",
  upright:
    "table{border-collapse:collapse;border:0}td,th{border:0 solid #000;border-width:0 1px;padding:3px}",
  level: "table{border-collapse:collapse;border:0}td,th{border:0 solid #000;border-width:1px 0;padding:3px}",
  "upright-framed":
    "table{border-collapse:collapse;border:1px solid #000}td,th{border:0 solid #000;border-width:0 1px}",
  "level-framed":
    "table{border-collapse:collapse;border:1px solid #000}td,th{border:0 solid #000;border-width:1px 0}",
  "three-lines":
    "table{border-collapse:collapse;border:0 solid #000;border-width:2px 0}td,th{border:0;padding:3px 6px}tr:first-child td{border-bottom:1px solid #000}",
  narrow:
    "table{border-collapse:collapse;table-layout:fixed;width:420px;font-size:15px}td,th{border:1px solid #000;padding:2px;word-break:break-all}",
  "upright-narrow":
    "table{border-collapse:collapse;border:0;table-layout:fixed;width:420px;font-size:15px}td,th{border:0 solid #000;border-width:0 1px;padding:2px;word-break:break-all}",
  "level-narrow":
    "table{border-collapse:collapse;border:0;table-layout:fixed;width:420px;font-size:15px}td,th{border:0 solid #000;border-width:1px 0;padding:2px;word-break:break-all}",
  zebra:
    "table{border-collapse:collapse;width:100%}td,th{padding:3px 8px}tr:nth-child(even){background:#ddd}",
};

const withStyle = (rules: string): Step =>
  each(async ({ bytes }) => {
    const page = new TextDecoder().decode(bytes);
    return new TextEncoder().encode(page.replace("</head>", `<style>${rules}</style></head>`));
  });

const grid = "markdown-pipe_tables-simple_tables-multiline_tables+grid_tables";
const text = "txt:Text (encoded):UTF8";
const toDoc = soffice("docx", "doc:MS Word 97");
const toPdf = soffice("docx", "pdf:writer_pdf_Export");
const webFilter = "HTML (StarWriter)";

const pipelines: readonly Pipeline[] = [
  ...["plain", "gfm", "markdown", grid, "rst", "org", "html", "commonmark_x"].map((to) => ({
    name: `docx>pandoc-${to === grid ? "markdown-grid" : to}`,
    needs: ["pandoc"],
    from: "docx" as const,
    steps: [pandoc("docx", to)],
    extension: to === "html" ? "html" : to === "plain" ? "txt" : "md",
  })),
  ...["plain", "gfm", grid, "docx"].map((to) => ({
    name: `html>pandoc-${to === grid ? "markdown-grid" : to}`,
    needs: ["pandoc"],
    from: "html" as const,
    steps: [
      to === "docx"
        ? throughFile("html", "pandoc", (path) => [path, "-t", "docx", "-o", "-"])
        : pandoc("html", to),
    ],
    extension: to === "docx" ? "docx" : to === "plain" ? "txt" : "md",
  })),
  {
    name: "docx>docx2txt",
    needs: ["docx2txt"],
    from: "docx",
    steps: [throughFile("docx", "docx2txt", (path) => [path, "-"])],
    extension: "txt",
  },
  // What LibreOffice itself writes in each of the kinds that it shares with Word, Excel and WPS.
  ...(
    [
      ["odt", "odt"],
      ["fodt", "fodt"],
      ["rtf", "rtf:Rich Text Format"],
      ["xml", "xml:MS Word 2003 XML"],
    ] as const
  ).map(([extension, filter]) => ({
    name: `soffice-${extension === "xml" ? "word-2003" : extension}`,
    needs: ["soffice"],
    from: "docx" as const,
    steps: [soffice("docx", filter)],
    extension,
  })),
  ...(
    [
      ["xlsx", "xlsx:Calc MS Excel 2007 XML"],
      ["xls", "xls:MS Excel 97"],
      ["ods", "ods"],
    ] as const
  ).flatMap(([extension, filter]) =>
    (["xlsx-one", "xlsx-sheets"] as const).map((from) => ({
      name: from === "xlsx-one" ? `soffice-${extension}` : `soffice-${extension}-sheets`,
      needs: ["soffice", "localc"],
      from,
      steps: [soffice("xlsx", filter)],
      extension,
    })),
  ),
  {
    name: "docx>soffice-txt",
    needs: ["soffice"],
    from: "docx",
    steps: [soffice("docx", text)],
    extension: "txt",
  },
  {
    name: "docx>soffice-html",
    needs: ["soffice"],
    from: "docx",
    steps: [soffice("docx", "html:XHTML Writer File:UTF8")],
    extension: "html",
  },
  {
    name: "docx>soffice-html-old",
    needs: ["soffice"],
    from: "docx",
    steps: [soffice("docx", `html:${webFilter}`)],
    extension: "html",
  },
  {
    name: "docx>odt>docx",
    needs: ["soffice"],
    from: "docx",
    steps: [soffice("docx", "odt"), soffice("odt", "docx:MS Word 2007 XML")],
    extension: "docx",
  },
  {
    name: "docx>doc",
    needs: ["soffice"],
    from: "docx",
    steps: [toDoc],
    extension: "doc",
  },
  {
    name: "docx-narrow>doc",
    needs: ["soffice"],
    from: "docx-narrow",
    steps: [toDoc],
    extension: "doc",
  },
  {
    name: "docx>doc>docx",
    needs: ["soffice"],
    from: "docx",
    steps: [toDoc, soffice("doc", "docx:MS Word 2007 XML")],
    extension: "docx",
  },
  {
    name: "docx>doc>antiword",
    needs: ["soffice", "antiword"],
    from: "docx",
    steps: [toDoc, throughFile("doc", "antiword", (path) => ["-w", "0", "-m", "UTF-8.txt", path])],
    extension: "txt",
  },
  {
    name: "docx>doc>antiword-76",
    needs: ["soffice", "antiword"],
    from: "docx",
    steps: [toDoc, throughFile("doc", "antiword", (path) => ["-m", "UTF-8.txt", path])],
    extension: "txt",
  },
  {
    name: "docx>doc>catdoc",
    needs: ["soffice", "catdoc"],
    from: "docx",
    steps: [toDoc, throughFile("doc", "catdoc", (path) => ["-d", "utf-8", "-w", path])],
    extension: "txt",
  },
  ...[["-layout"], ["-raw"], []].map((options) => ({
    name: `docx>pdf>pdftotext${options.join("")}`,
    needs: ["soffice", "pdftotext"],
    from: "docx" as const,
    steps: [toPdf, throughFile("pdf", "pdftotext", (path) => [...options, path, "-"])],
    extension: "txt",
  })),
  {
    name: "docx-narrow>pdf>pdftotext-layout",
    needs: ["soffice", "pdftotext"],
    from: "docx-narrow",
    steps: [toPdf, throughFile("pdf", "pdftotext", (path) => ["-layout", path, "-"])],
    extension: "txt",
  },
  ...["plain", "gfm"].map((to) => ({
    name: `docx-wps>pandoc-${to}`,
    needs: ["pandoc"],
    from: "docx-wps" as const,
    steps: [pandoc("docx", to)],
    extension: to === "plain" ? "txt" : "md",
  })),
  {
    name: "docx-wps>docx2txt",
    needs: ["docx2txt"],
    from: "docx-wps",
    steps: [throughFile("docx", "docx2txt", (path) => [path, "-"])],
    extension: "txt",
  },
  {
    name: "docx-wps>soffice-txt",
    needs: ["soffice"],
    from: "docx-wps",
    steps: [soffice("docx", text)],
    extension: "txt",
  },
  {
    name: "docx-wps>soffice-html",
    needs: ["soffice"],
    from: "docx-wps",
    steps: [soffice("docx", "html:XHTML Writer File:UTF8")],
    extension: "html",
  },
  {
    name: "docx-wps>doc",
    needs: ["soffice"],
    from: "docx-wps",
    steps: [toDoc],
    extension: "wps",
  },
  {
    name: "docx-wps>doc>docx",
    needs: ["soffice"],
    from: "docx-wps",
    steps: [toDoc, soffice("doc", "docx:MS Word 2007 XML")],
    extension: "docx",
  },
  {
    name: "docx-wps>doc>antiword",
    needs: ["soffice", "antiword"],
    from: "docx-wps",
    steps: [toDoc, throughFile("doc", "antiword", (path) => ["-w", "0", "-m", "UTF-8.txt", path])],
    extension: "txt",
  },
  {
    name: "docx-wps>doc>catdoc",
    needs: ["soffice", "catdoc"],
    from: "docx-wps",
    steps: [toDoc, throughFile("doc", "catdoc", (path) => ["-d", "utf-8", "-w", path])],
    extension: "txt",
  },
  ...[["-layout"], ["-raw"], []].map((options) => ({
    name: `docx-wps>pdf>pdftotext${options.join("")}`,
    needs: ["soffice", "pdftotext"],
    from: "docx-wps" as const,
    steps: [toPdf, throughFile("pdf", "pdftotext", (path) => [...options, path, "-"])],
    extension: "txt",
  })),
  ...(["docx", "docx-narrow", "docx-wps"] as const).map((from) => ({
    name: `${from}>pdf`,
    needs: ["soffice"],
    from,
    steps: [toPdf],
    extension: "pdf",
  })),
  {
    name: "docx>pdf>gs",
    needs: ["soffice", "gs"],
    from: "docx",
    steps: [
      toPdf,
      throughFile("pdf", "gs", (path) => [
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-sDEVICE=pdfwrite",
        "-sOutputFile=-",
        path,
      ]),
    ],
    extension: "pdf",
  },
  ...Object.entries(printStyles).map(([style, rules]) => ({
    name: `html>pdf-chromium-${style}`,
    needs: ["chromium"],
    from: "html" as const,
    steps: [withStyle(rules), printAll],
    extension: "pdf",
  })),
  {
    name: "html>soffice-docx",
    needs: ["soffice"],
    from: "html",
    steps: [soffice("html", "docx:MS Word 2007 XML", webFilter)],
    extension: "docx",
  },
  {
    name: "html>soffice-txt",
    needs: ["soffice"],
    from: "html",
    steps: [soffice("html", text, webFilter)],
    extension: "txt",
  },
  {
    name: "html>w3m",
    needs: ["w3m"],
    from: "html",
    steps: [
      throughFile("html", "w3m", (path) => ["-dump", "-cols", "160", "-I", "UTF-8", "-O", "UTF-8", path]),
    ],
    extension: "txt",
  },
  {
    name: "html>lynx",
    needs: ["lynx"],
    from: "html",
    steps: [
      throughFile("html", "lynx", (path) => [
        "-dump",
        "-nolist",
        "-width=200",
        "-assume_charset=utf-8",
        "-display_charset=utf-8",
        path,
      ]),
    ],
    extension: "txt",
  },
  {
    name: "html>html2text",
    needs: ["html2text"],
    from: "html",
    steps: [throughFile("html", "html2text", (path) => ["-utf8", "-width", "200", path])],
    extension: "txt",
  },
];

/** Layouts of all tools, those that are not installed included: `missing` says which. */
export function toolLayouts(): ToolLayout[] {
  return [...pipelines.map(toLayout), pythonDocx()];
}

function toLayout({ name, needs, from, steps, extension }: Pipeline): ToolLayout {
  return {
    name,
    missing: [
      ...needs.filter((tool) => !installed(tool)),
      ...(from === "docx-wps" && !wpsTemplateAtHand ? ["the blank WPS form"] : []),
    ],
    slow: needs.includes("soffice") || needs.includes("chromium"),
    make: async (runs) => {
      const printings = runs.map((run) =>
        from === "docx-wps" ? wpsPrinting(run) : print(reportOfRun(run), { wide: run % 5 === 4 }),
      );
      const plain = name.replaceAll(/[^\w-]+/g, "_");
      let files: readonly BatchFile[] = printings.map((printed, index) => ({
        name: `${plain}-${runs[index]}`,
        bytes: baseFile(printed, from),
      }));
      for (const step of steps) files = await step(files);
      return files.map(({ name: file, bytes }, index) => ({
        run: runs[index] ?? 0,
        file: `${file}.${extension}`,
        bytes,
        truths: printings.slice(index, index + 1).map(truthOf),
      }));
    },
  };
}

function baseFile(printed: Printed, from: Pipeline["from"]): Uint8Array {
  if (from === "html") return new TextEncoder().encode(renderHtml(printed));
  if (from === "xlsx-one") return renderXlsx(printed, { sheets: "one" });
  if (from === "xlsx-sheets") return renderXlsx(printed, { sheets: "each" });
  if (from === "docx-wps") return fillWpsTemplate(printed);
  return renderDocx(printed, { narrow: from === "docx-narrow" });
}
