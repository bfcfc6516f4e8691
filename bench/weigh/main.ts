import process from "node:process";
import { unzipSync } from "fflate";
import { parse } from "parse5";
import { SaxesParser } from "saxes";
import { parseHtml } from "../../src/read/html/parse.ts";
import { defaultLimits } from "../../src/read/source.ts";
import { readXml } from "../../src/read/xml/read.ts";
import { readZip } from "../../src/read/zip/archive.ts";
import { unzip } from "../../src/read/zip/unzip.ts";
import { print } from "../../test/bed/printed.ts";
import { renderDocx } from "../../test/bed/render/docx.ts";
import { renderHtml } from "../../test/bed/render/html.ts";
import { makeReport } from "../../test/bed/report.ts";
import { median } from "../speed/measure.ts";

/**
 * What is written here is weighed against the package that could stand in its place: time of the processor, in one run
 * and in turn, median of the rounds. The figures stand in docs/dependencies.md.
 *
 *   npm run weigh
 */
const reports = Array.from({ length: 40 }, (_, seed) => print(makeReport(seed, { mode: "distinct" })));
const words = reports.map((printed) => renderDocx(printed));
const pages = reports.map((printed) => renderHtml(printed, { site: true, nested: true }));
const parts = words.map((bytes) => unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
const markup = parts.map((bytes) => new TextDecoder().decode(bytes));

weigh("one part of a zip", "src/read/zip", "fflate unzipSync with a filter", {
  ours: () =>
    words.forEach((bytes) => {
      const zip = readZip(bytes);
      const entry = zip.entries.get("word/document.xml");
      if (entry !== undefined) unzip(zip, entry, defaultLimits);
    }),
  other: () =>
    words.forEach((bytes) => {
      unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" });
    }),
});

weigh("the elements of a Word part", "src/read/xml", "saxes", {
  ours: () =>
    parts.forEach((bytes) => {
      readXml(
        () => "w",
        { name: "word/document.xml", bytes },
        defaultLimits,
        { "w:p": {}, "w:t": {} },
        () => {},
      );
    }),
  other: () =>
    markup.forEach((text) => {
      const parser = new SaxesParser({ xmlns: true });
      parser.on("opentag", () => {});
      parser.on("text", () => {});
      parser.write(text).close();
    }),
});

weigh("the tree of a page", "src/read/html tokenizer and tree", "parse5 parse()", {
  ours: () =>
    pages.forEach((page) => {
      parseHtml(page, defaultLimits);
    }),
  other: () =>
    pages.forEach((page) => {
      parse(page, { sourceCodeLocationInfo: true });
    }),
});

const picture = `<p>图</p><img src="data:image/png;base64,${"iVBORw0KGgo".repeat(200_000)}">${pages[0]}`;
weigh("a page with a picture of 2 MB written into it", "src/read/html", "parse5 parse()", {
  ours: () => void parseHtml(picture, defaultLimits),
  other: () => void parse(picture, { sourceCodeLocationInfo: true }),
});

function weigh(
  what: string,
  own: string,
  package_: string,
  { ours, other }: Readonly<Record<"ours" | "other", () => void>>,
): void {
  const rounds = 25;
  const times: { ours: number[]; other: number[] } = { ours: [], other: [] };
  for (let round = -5; round < rounds; round += 1) {
    const [one, two] = [timeOf(ours), timeOf(other)];
    if (round < 0) continue;
    times.ours.push(one);
    times.other.push(two);
  }
  const [mine, theirs] = [median(times.ours), median(times.other)];
  const ratio = (theirs / mine).toFixed(1);
  process.stdout.write(
    `${what}: ${own} ${mine.toFixed(1)} ms, ${package_} ${theirs.toFixed(1)} ms (× ${ratio})\n`,
  );
}

function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
