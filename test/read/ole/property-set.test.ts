import { describe, expect, test } from "vitest";
import { openBytes } from "../../../src/read/ole/bytes.ts";
import { readPropertySet } from "../../../src/read/ole/property-set.ts";
import { paragraph, read } from "../doc/build.ts";
import { encodeDoubleByte } from "../encode.ts";
import { propertySet, type Value } from "./write-property-set.ts";

const values = (properties: Readonly<Record<number, Value>>) =>
  Object.fromEntries(readPropertySet(openBytes(propertySet(properties), () => new Error("outside"))));

describe("a set of properties", () => {
  test("has texts in its code page", () => {
    const gbk = encodeDoubleByte("年度报告", "gb18030");
    expect(values({ 1: { short: 936 }, 2: { text: gbk } })).toEqual({ 2: "年度报告" });
    expect(values({ 1: { short: 65001 }, 2: { text: new TextEncoder().encode("年报\0") } })).toEqual({
      2: "年报",
    });
    expect(values({ 2: { text: Uint8Array.of(0x93, 0x61, 0x94) } })).toEqual({ 2: "“a”" });
    expect(values({ 1: { short: 37 }, 2: { text: gbk } })).toEqual({});
  });

  test("has wide texts and times", () => {
    expect(values({ 4: { wide: "某局\0" }, 12: { time: "2024-01-18T08:30:00Z" } })).toEqual({
      4: "某局",
      12: "2024-01-18T08:30:00Z",
    });
  });

  test("leaves out blanks, numbers and times that were never set", () => {
    expect(
      values({ 2: { text: new Uint8Array(4) }, 3: { short: 5 }, 12: { time: "1601-01-01T00:00:00Z" } }),
    ).toEqual({});
  });
});

describe("properties of a document", () => {
  const paragraphs = [paragraph("甲")];
  const summary = propertySet({
    1: { short: 65001 },
    2: { text: new TextEncoder().encode("年度报告") },
    3: { wide: "公开" },
    4: { wide: "某某" },
    13: { time: "2024-01-18T08:30:00Z" },
  });

  test("have the names that those of a .docx have", () => {
    const more = propertySet({ 15: { wide: "某局" } });
    const properties = { "\u0005SummaryInformation": summary, "\u0005DocumentSummaryInformation": more };
    expect(read({ paragraphs, properties }).properties).toEqual({
      title: "年度报告",
      subject: "公开",
      creator: "某某",
      modified: "2024-01-18T08:30:00Z",
      company: "某局",
    });
  });

  test("are no reason to refuse a document where they are damaged", () => {
    const properties = { "\u0005SummaryInformation": summary.slice(0, 60) };
    expect(read({ paragraphs, properties }).properties).toEqual({});
  });
});
