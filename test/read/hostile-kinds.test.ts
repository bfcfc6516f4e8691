import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { pack as packOfd } from "../bed/render/ofd.ts";
import { packXlsx, rowXml } from "../bed/render/xlsx.ts";
import { refusalOf, sourceOf } from "./as-read.ts";

const namespaces = ["office", "text", "table"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
const openDocument = (kind: "text" | "spreadsheet", body: string) =>
  zipSync({
    mimetype: strToU8(`application/vnd.oasis.opendocument.${kind}`),
    "content.xml": strToU8(
      `<office:document-content ${namespaces}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ),
  });
const ofd = (text: string) =>
  packOfd({
    "OFD.xml": `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "D.xml": `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>`,
    "P.xml": `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="2"><ofd:TextObject ID="3" Boundary="0 0 200 20" Font="1" Size="5">${text}</ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`,
  });
const sheet = (rows: readonly string[], merges: readonly string[] = []) =>
  packXlsx([{ name: "甲", rows, merges }]);
const multiparts = Array.from(
  { length: 2000 },
  (_, at) => `Content-Type: multipart/related; boundary="b${at}"\n\n--b${at}\n`,
).join("");

describe("a few bytes that ask for gigabytes end at once, with little made of them", () => {
  test.each<[string, Uint8Array]>([
    ["a billion spaces", openDocument("text", `<text:p>甲<text:s text:c="1000000000"/>乙</text:p>`)],
    ["a cell merged over the whole sheet", sheet([rowXml(0, ["甲"])], ["A1:XFD1048576"])],
    ["cells at both ends of the sheet", sheet([rowXml(0, ["甲"]), rowXml(1_048_575, ["乙"])])],
    [
      "a billion steps of one distance",
      ofd(`<ofd:TextCode X="9" Y="9" DeltaX="g 1000000000 5">甲乙</ofd:TextCode>`),
    ],
  ])("%s", async (_, bytes) => {
    expect(JSON.stringify((await sourceOf(bytes)).blocks).length).toBeLessThan(2_000_000);
  });

  test.each<[string, Uint8Array, string]>([
    [
      "a cell repeated over the sheet",
      openDocument(
        "spreadsheet",
        `<table:table table:name="甲"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell></table:table-row></table:table>`,
      ),
      "too-many-cells",
    ],
    [
      "mail within mail within mail",
      strToU8(`MIME-Version: 1.0\n${multiparts}Content-Type: text/html\n\n<p>甲</p>`),
      "mhtml-truncated",
    ],
  ])("%s", async (_, bytes, code) => {
    expect((await refusalOf(bytes)).code).toBe(code);
  });
});
