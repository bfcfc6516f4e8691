import { strToU8, zipSync } from "fflate";
import { type Paper, paperSize, widthOf } from "./paper.ts";

/** How programs write OFD. */
export interface OfdStyle {
  /** Ruling lines in a template page, as forms have them. */
  readonly template?: boolean;
  /** Lines as filled rectangles. */
  readonly filled?: boolean;
  /** Paths from the root, with the letters of the names in another case. */
  readonly absolute?: boolean;
  /** Text scaled by a matrix instead of its size. */
  readonly matrix?: boolean;
}

/** Points to millimetres. */
const mm = (points: number) => ((points * 25.4) / 72).toFixed(4);

/** An OFD file of these pages. */
export function renderOfd(papers: readonly Paper[], style: OfdStyle = {}): Uint8Array {
  const root = style.absolute === true ? "/doc_0/" : "";
  const size = `0 0 ${mm(paperSize.width)} ${mm(paperSize.height)}`;
  const pages = papers.map((paper, index) => pageXml(paper, index, style));
  const templates = style.template === true ? papers.map((paper) => contentXml(linesXml(paper, style))) : [];
  const files: Record<string, string> = {
    "OFD.xml": `<ofd:OFD ${namespace} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:Creator>bed</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>${size}</ofd:PhysicalBox></ofd:PageArea>${templates
      .map(
        (_, index) =>
          `<ofd:TemplatePage ID="${900 + index}" BaseLoc="${root}Tpls/Tpl_${index}/Content.xml"/>`,
      )
      .join("")}</ofd:CommonData><ofd:Pages>${pages
      .map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="${root}Pages/Page_${index}/Content.xml"/>`)
      .join("")}</ofd:Pages></ofd:Document>`,
  };
  templates.forEach((content, index) => {
    files[`Doc_0/Tpls/Tpl_${index}/Content.xml`] = content;
  });
  pages.forEach((content, index) => {
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = content;
  });
  return pack(files);
}

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** Parts of an OFD file by their path, zipped. */
export function pack(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 0, 1) });
}

function pageXml(paper: Paper, index: number, style: OfdStyle): string {
  const template =
    style.template === true ? `<ofd:Template TemplateID="${900 + index}" ZOrder="Background"/>` : "";
  const lines = style.template === true ? "" : linesXml(paper, style);
  return contentXml(`${lines}${textsXml(paper, style)}`, template);
}

function contentXml(objects: string, template = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${namespace}>${template}<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
}

function linesXml({ lines }: Paper, style: OfdStyle): string {
  return lines
    .map(({ from: [x, y], to: [x1, y1] }) => {
      const [width, height] = [x1 - x, y1 - y];
      const boundary = `${mm(x)} ${mm(y)} ${mm(Math.max(1, width))} ${mm(Math.max(1, height))}`;
      const thin = 0.7;
      const data =
        style.filled === true
          ? `M 0 0 L ${mm(Math.max(thin, width))} 0 L ${mm(Math.max(thin, width))} ${mm(Math.max(thin, height))} L 0 ${mm(Math.max(thin, height))} C`
          : `M 0 0 L ${mm(width)} ${mm(height)}`;
      const paint = style.filled === true ? 'Stroke="false" Fill="true"' : 'LineWidth="0.25"';
      return `<ofd:PathObject ID="2" Boundary="${boundary}" ${paint}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
    })
    .join("");
}

function textsXml({ texts }: Paper, style: OfdStyle): string {
  return texts
    .map(({ x, y, size, text }) => {
      const characters = [...text];
      const factor = style.matrix === true ? 2 : 1;
      const steps = characters.slice(0, -1).map((one) => mm(widthOf(one, size) / factor));
      const delta = steps.length === 0 ? "" : ` DeltaX="${packed(steps)}"`;
      const boundary = `${mm(x)} ${mm(y - size)} ${mm(widthOf(text, size))} ${mm(size * 1.2)}`;
      const matrix = style.matrix === true ? ' CTM="2 0 0 2 0 0"' : "";
      return `<ofd:TextObject ID="3" Boundary="${boundary}" Font="1" Size="${mm(size / factor)}"${matrix}><ofd:TextCode X="0" Y="${mm(size / factor)}"${delta}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`;
    })
    .join("");
}

/** Equal steps as `g 5 3.175`, as programs write them. */
function packed(steps: readonly string[]): string {
  const runs: [step: string, times: number][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0] === step) run[1] += 1;
    else runs.push([step, 1]);
  }
  return runs.map(([step, times]) => (times === 1 ? step : `g ${times} ${step}`)).join(" ");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
