import { readFileSync } from "node:fs";
import { load } from "cheerio/slim";
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { annotateDocx } from "../../src/annotate/index.ts";
import type { LintFinding } from "../../src/lint/index.ts";
import { reportOfRun } from "../bed/layouts.ts";
import { print } from "../bed/printed.ts";
import { renderDocx } from "../bed/render/docx.ts";
import { root } from "../cli/invoke.ts";
import { convertByOffice, officeAtHand } from "../write/office.ts";
import { paragraphPlace } from "./anchored.ts";

const main = "word/document.xml";

/** The file with its own place written into every paragraph, and these places. */
function labelled(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly places: ReadonlySet<string> } {
  const files = unzipSync(bytes);
  const document = load(strFromU8(files[main] ?? new Uint8Array()), { xml: true });
  const places = new Set<string>();
  for (const one of document("w\\:p").toArray()) {
    const paragraph = document(one);
    const place = paragraphPlace(document, paragraph);
    paragraph.children().not("w\\:pPr").remove();
    paragraph.append(`<w:r><w:t>${place}。</w:t></w:r>`);
    // What is merged into the cell above is not shown, and no finding names it.
    const merge = paragraph.closest("w\\:tc").find("> w\\:tcPr > w\\:vMerge");
    if (merge.length === 0 || merge.attr("w:val") === "restart") places.add(place);
  }
  return { bytes: zipSync({ ...files, [main]: strToU8(document.xml()) }), places };
}

function findingAt(place: string): LintFinding {
  const [table, row, column] = /^表(\d+)行(\d+)列(\d+)$/.exec(place)?.slice(1).map(Number) ?? [];
  const location =
    table === undefined || row === undefined || column === undefined
      ? { paragraph: Number(place.slice(1)) }
      : { table, row, column };
  return {
    ...{ id: place, ruleId: "t3-row-total", messageId: "differs", severity: "error", message: `${place}。` },
    ...{ cell: null, label: null, location, expected: null, actual: null, related: [] },
    ...{ suggestion: null, basis: null },
  };
}

/** The form, merged cells and all, and a sample. */
const samples = [
  renderDocx(print(reportOfRun(1))),
  new Uint8Array(readFileSync(`${root}fixtures/samples/shiqiao-2023.docx`)),
];

test.skipIf(!officeAtHand)(
  "LibreOffice shows a comment in every cell and paragraph that it names",
  () => {
    const files = samples.map(labelled);
    const copies = files.map(({ bytes, places }) => {
      const findings = [...places].map(findingAt);
      const options = { language: "zh", suggest: false, date: null, deflate: deflateSync } as const;
      return annotateDocx(bytes, [{ findings, title: null }], options).bytes;
    });
    const saved = convertByOffice(
      Object.fromEntries(copies.map((bytes, index) => [`${index}.docx`, bytes])),
      "odt",
    );
    for (const [index, { places }] of files.entries()) {
      const shown = shownComments(saved[`${index}.odt`] ?? new Uint8Array());
      expect(shown.length).toBe(places.size);
      expect(shown.length).toBeGreaterThan(190);
      expect(shown.filter(([said, stands]) => said !== stands)).toEqual([]);
    }
  },
  240_000,
);

/** Every comment: what it says, and what the paragraph says in which it stands. */
function shownComments(odt: Uint8Array): string[][] {
  const text = load(strFromU8(unzipSync(odt)["content.xml"] ?? new Uint8Array()), { xml: true });
  return text("office\\:annotation")
    .toArray()
    .map((one) => {
      const said = text(one).find("text\\:p").text();
      const holder = text(one).parent().closest("text\\:p, text\\:h").clone();
      holder.find("office\\:annotation").remove();
      return [said, holder.text()];
    });
}
