import { describe, expect, test } from "vitest";
import { readOfd } from "../../../src/read/ofd/index.ts";
import { defaultLimits, type Reading } from "../../../src/read/source.ts";
import { pack } from "../../bed/render/ofd.ts";

const namespace = 'xmlns:o="http://www.ofdspec.org/2016"';

interface Parts {
  /** Objects of the layer of the only page. */
  readonly objects: string;
  readonly resources?: string;
  readonly document?: string;
  readonly more?: Readonly<Record<string, string>>;
}

function partsOf({ objects, resources = "", document = "", more = {} }: Parts): Record<string, string> {
  return {
    "OFD.xml": `<o:OFD ${namespace}><o:DocBody><o:DocInfo><o:Title>年报</o:Title></o:DocInfo><o:DocRoot>Doc_0/Document.xml</o:DocRoot></o:DocBody></o:OFD>`,
    "Doc_0/Document.xml": `<o:Document ${namespace}><o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea><o:PublicRes>Res.xml</o:PublicRes></o:CommonData>${document === "" ? '<o:Pages><o:Page ID="1" BaseLoc="Pages/P.xml"/></o:Pages>' : document}</o:Document>`,
    "Doc_0/Res.xml": `<o:Res ${namespace}>${resources}</o:Res>`,
    "Doc_0/Pages/P.xml": `<o:Page ${namespace}><o:Content><o:Layer>${objects}</o:Layer></o:Content></o:Page>`,
    ...more,
  };
}

const read = (parts: Parts) => readOfd(pack(partsOf(parts)));

const texts = ({ blocks }: Reading) =>
  blocks.map((block) => (block.kind === "grid" ? block.cells.map(({ text }) => text).join("|") : block.text));

const text = (content: string, x: number, y: number, more = "", code = "") =>
  `<o:TextObject Boundary="${x} ${y} 50 6" Size="4" ${more}><o:TextCode X="0" Y="4" ${code}>${content}</o:TextCode></o:TextObject>`;

const path = (data: string, more = "") =>
  `<o:PathObject Boundary="20 20 100 40" ${more}><o:AbbreviatedData>${data}</o:AbbreviatedData></o:PathObject>`;

describe("text stands where it is placed", () => {
  test("without steps, with steps for each character, with one for several", async () => {
    const objects = [
      text("一二", 20, 20),
      text("三四", 20, 30, "", 'DeltaX="30"'),
      text("五六七", 20, 40, "", 'DeltaX="g 2 4"'),
    ];
    expect(texts(await read({ objects: objects.join("") }))).toEqual(["一二", "三 四", "五六七"]);
  });

  test("a second code goes on from what the first said", async () => {
    const objects = `<o:TextObject Boundary="20 20 90 6" Size="4"><o:TextCode X="0" Y="4">一</o:TextCode><o:TextCode X="4">二</o:TextCode></o:TextObject>`;
    expect(texts(await read({ objects }))).toEqual(["一二"]);
  });

  test("moved and turned by its own matrix", async () => {
    const objects = text("一", 20, 20) + text("二", 10, 22, 'CTM="0.5 0 0 0.5 14 0"') + text("三", 20, 60);
    expect(texts(await read({ objects }))).toEqual(["一二", "三"]);
  });

  test("a figure drawn twice a good part of a digit apart is none, and that is told", async () => {
    const { blocks, notices } = await read({ objects: text("11件", 20, 20) + text("11件", 21, 20) });
    expect(JSON.stringify(blocks)).not.toMatch(/1+件/);
    expect(notices).toEqual([{ code: "overlay-unread", at: { page: 1 }, detail: "p. 1" }]);
  });

  test("entities are characters", async () => {
    expect(texts(await read({ objects: text("A&amp;B", 20, 20) }))).toEqual(["A&B"]);
  });
});

describe("tables", () => {
  const cells = text("甲", 22, 22) + text("乙", 72, 22) + text("丙", 22, 42) + text("丁", 72, 42);
  const lines = "M 0 0 L 100 0 M 0 20 L 100 20 M 0 40 L 100 40 M 0 0 L 0 40 M 50 0 L 50 40 M 100 0 L 100 40";

  test.each([
    ["lines", path(lines)],
    [
      "closed paths",
      path(
        "M 0 0 L 50 0 L 50 20 L 0 20 C M 50 0 L 100 0 L 100 20 L 50 20 C M 0 20 L 50 20 L 50 40 L 0 40 C M 50 20 L 100 20 L 100 40 L 50 40 C",
      ),
    ],
    [
      "thin filled rectangles",
      [0, 20, 40]
        .map((y) =>
          path(`M 0 ${y} L 100 ${y} L 100 ${y + 0.3} L 0 ${y + 0.3} C`, 'Fill="true" Stroke="false"'),
        )
        .join("") +
        [0, 50, 100]
          .map((x) =>
            path(`M ${x} 0 L ${x} 40 L ${x + 0.3} 40 L ${x + 0.3} 0 C`, 'Fill="true" Stroke="false"'),
          )
          .join(""),
    ],
    ["blocks", `<o:PageBlock>${path(lines)}</o:PageBlock>`],
  ])("%s", async (_, drawn) => {
    const reading = await read({ objects: drawn + cells });
    expect(reading.blocks).toMatchObject([{ kind: "grid", width: 2, height: 2, at: { page: 1, table: 1 } }]);
    expect(texts(reading)).toEqual(["甲|乙|丙|丁"]);
  });

  test("a unit of the resources", async () => {
    const resources = `<o:CompositeGraphicUnits><o:CompositeGraphicUnit ID="7"><o:Content>${path(lines)}</o:Content></o:CompositeGraphicUnit></o:CompositeGraphicUnits>`;
    const objects = `<o:CompositeObject ResourceID="7" Boundary="0 0 210 297"/>${cells}`;
    expect(texts(await read({ objects, resources }))).toEqual(["甲|乙|丙|丁"]);
  });

  test("a unit of the resources of a page", async () => {
    const resources = `<o:CompositeGraphicUnits><o:CompositeGraphicUnit ID="7"><o:Content>${path(lines)}</o:Content></o:CompositeGraphicUnit></o:CompositeGraphicUnits>`;
    const more = {
      "Doc_0/Pages/P.xml": `<o:Page ${namespace}><o:PageRes>Own.xml</o:PageRes><o:Content><o:Layer><o:CompositeObject ResourceID="7" Boundary="0 0 210 297"/>${cells}</o:Layer></o:Content></o:Page>`,
      "Doc_0/Pages/Own.xml": `<o:Res ${namespace}>${resources}</o:Res>`,
    };
    expect(texts(await read({ objects: "", more }))).toEqual(["甲|乙|丙|丁"]);
  });

  test("a template", async () => {
    const more = {
      "Doc_0/Document.xml": `<o:Document ${namespace}><o:CommonData><o:TemplatePage ID="9" BaseLoc="/doc_0/Tpl.xml"/></o:CommonData><o:Pages><o:Page ID="1" BaseLoc="pages\\p.xml"/></o:Pages></o:Document>`,
      "Doc_0/Tpl.xml": `<o:Page ${namespace}><o:Content><o:Layer>${path(lines)}</o:Layer></o:Content></o:Page>`,
      "Doc_0/Pages/P.xml": `<o:Page ${namespace}><o:Template TemplateID="9"/><o:Content><o:Layer>${cells}</o:Layer></o:Content></o:Page>`,
    };
    expect(texts(await read({ objects: "", more }))).toEqual(["甲|乙|丙|丁"]);
  });

  test("what is not painted draws no table", async () => {
    expect(texts(await read({ objects: path(lines, 'Stroke="false"') + cells }))).toEqual(["甲 乙", "丙 丁"]);
  });
});

describe("what a person sees", () => {
  test.each([
    ["hidden objects", text("看不见", 20, 40, 'Visible="false"'), []],
    ["text as clear as glass", text("看不见", 20, 40, 'Alpha="0"'), ["hidden-text-skipped"]],
    [
      "text of a colour as clear as glass",
      `<o:TextObject Boundary="20 40 50 6" Size="4"><o:FillColor Value="0 0 0" Alpha="0"/><o:TextCode X="0" Y="4">看不见</o:TextCode></o:TextObject>`,
      ["hidden-text-skipped"],
    ],
    [
      "text that is neither filled nor drawn around",
      text("看不见", 20, 40, 'Fill="false"'),
      ["hidden-text-skipped"],
    ],
    [
      "white text",
      `<o:TextObject Boundary="20 40 50 6" Size="4"><o:FillColor Value="255 255 255"/><o:TextCode X="0" Y="4">看不见</o:TextCode></o:TextObject>`,
      ["hidden-text-skipped"],
    ],
  ])("%s", async (_, hidden, notices) => {
    const reading = await read({ objects: text("看得见", 20, 20) + hidden });
    expect(texts(reading)).toEqual(["看得见"]);
    expect(reading.notices.map(({ code }) => code)).toEqual(notices);
  });

  test.each([
    ["a light colour", '<o:FillColor Value="220 220 220"/>', ""],
    ["a clear colour", '<o:FillColor Value="0 0 0" Alpha="60"/>', ""],
    ["a clear object", "", 'Alpha="60"'],
  ])("a watermark in %s is in no line, whichever stands there", async (_, color, attributes) => {
    const mark = `<o:TextObject Boundary="40 20 50 6" Size="4" ${attributes}>${color}<o:TextCode X="0" Y="4">34</o:TextCode></o:TextObject>`;
    expect(texts(await read({ objects: text("收到的件数12", 20, 20) + mark }))).toEqual([
      "收到的件数12",
      "34",
    ]);
  });

  test("text of which only the outline is drawn is seen", async () => {
    const objects = `<o:TextObject Boundary="20 20 50 6" Size="4" Fill="false" Stroke="true"><o:FillColor Alpha="0"/><o:TextCode X="0" Y="4">看得见</o:TextCode></o:TextObject>`;
    expect(texts(await read({ objects }))).toEqual(["看得见"]);
  });

  test("a scan is said to be one, blank pages to have no text", async () => {
    const image = '<o:ImageObject Boundary="0 0 210 297" ResourceID="1"/>';
    await expect(read({ objects: image })).rejects.toMatchObject({ code: "ofd-scanned", exitCode: 3 });
    await expect(read({ objects: "" })).rejects.toMatchObject({ code: "ofd-without-text", exitCode: 3 });
  });

  test("title and program are properties", async () => {
    expect((await read({ objects: text("行", 20, 20) })).properties).toEqual({ title: "年报" });
  });
});

describe("what a later shape lies upon is not seen", () => {
  const box = "M 0 0 L 100 0 L 100 40 L 0 40 C";
  const white = '<o:FillColor Value="255 255 255"/>';
  const shape = (fill: string, more = "", data = box) =>
    path(data, `Fill="true" Stroke="false" ${more}`).replace("<o:Abb", `${fill}<o:Abb`);
  const figure = text("收到", 20, 30) + text("448", 60, 30);
  const seen = async (objects: string, more: Partial<Parts> = {}) => {
    const { blocks, notices } = await read({ objects, ...more });
    return { has: JSON.stringify(blocks).includes("448"), codes: notices.map(({ code }) => code) };
  };

  test.each([
    ["white", shape(white)],
    ["black by itself", shape("")],
    ["in a block", `<o:PageBlock>${shape(white)}</o:PageBlock>`],
  ])("%s", async (_, cover) => {
    const { has, codes } = await seen(figure + cover);
    expect(has).toBe(false);
    expect(codes).toEqual(["covered-unread", "hidden-text-skipped"]);
  });

  test.each([
    ["painted before", shape(white) + figure],
    ["clear", figure + shape(white, 'Alpha="200"')],
    ["of a clear colour", figure + shape('<o:FillColor Value="255 255 255" Alpha="9"/>')],
    ["of a style", figure + shape("", 'DrawParam="4"')],
    ["shaded", figure + shape('<o:FillColor Value="255 255 255"><o:AxialShd/></o:FillColor>')],
    ["of other parts", figure + shape('<o:FillColor Value="0 0 0 0"/>')],
    ["clipped to something", figure + shape("<o:Clips/>")],
    ["out of its boundary", figure + shape(white).replace("20 20 100 40", "20 20 9 9")],
    ["not filled", figure + path(box)],
  ])("but not one %s", async (_, objects) => {
    expect(await seen(objects)).toEqual({ has: true, codes: [] });
  });

  test("layers lie over each other by their kind, templates below or above", async () => {
    const apart = `</o:Layer><o:Layer Type="Background">`;
    expect((await seen(`${figure}${apart}${shape(white)}`)).has).toBe(true);
    expect(
      (
        await seen(
          `${figure}</o:Layer><o:Layer Type="Foreground">${text("注", 20, 60)}</o:Layer><o:Layer>${shape(white)}`,
        )
      ).has,
    ).toBe(false);
    expect(
      (await seen(`</o:Layer><o:Layer Type="Foreground">${figure}</o:Layer><o:Layer>${shape(white)}`)).has,
    ).toBe(true);
    const template = (order: string) => {
      const made = partsOf({ objects: figure });
      const edited: Record<string, string> = {
        ...made,
        "Doc_0/T.xml": `<o:Page ${namespace}><o:Content><o:Layer>${shape(white)}</o:Layer></o:Content></o:Page>`,
      };
      edited["Doc_0/Document.xml"] = (made["Doc_0/Document.xml"] ?? "").replace(
        "</o:CommonData>",
        '<o:TemplatePage ID="9" BaseLoc="T.xml"/></o:CommonData>',
      );
      edited["Doc_0/Pages/P.xml"] = (made["Doc_0/Pages/P.xml"] ?? "").replace(
        "<o:Content>",
        `<o:Template TemplateID="9" ZOrder="${order}"/><o:Content>`,
      );
      return readOfd(pack(edited));
    };
    expect(JSON.stringify((await template("Background")).blocks)).toContain("448");
    expect(JSON.stringify((await template("Foreground")).blocks)).not.toContain("448");
  });
});

describe("what was laid over a page", () => {
  const laid = (annotations: string) => {
    const made = partsOf({ objects: text("合计", 20, 20) + text("12", 60, 20) });
    const document = made["Doc_0/Document.xml"] ?? "";
    return readOfd(
      pack({
        ...made,
        "Doc_0/Document.xml": document.replace(
          "</o:Pages>",
          "</o:Pages><o:Annotations>Annots/List.xml</o:Annotations>",
        ),
        "Doc_0/Annots/List.xml": `<o:Annotations ${namespace}><o:Page PageID="1"><o:FileLoc>P1/Annot.xml</o:FileLoc></o:Page><o:Page PageID="9"><o:FileLoc>P9/Annot.xml</o:FileLoc></o:Page></o:Annotations>`,
        "Doc_0/Annots/P1/Annot.xml": `<o:PageAnnot ${namespace}>${annotations}</o:PageAnnot>`,
      }),
    );
  };
  const annotation = (type: string, content: string, more = "") =>
    `<o:Annot ID="5" Type="${type}" ${more}><o:Remark>改</o:Remark><o:Appearance Boundary="50 10 60 20">${content}</o:Appearance></o:Annot>`;

  test("text typed beside the others is read where it stands", async () => {
    const reading = await laid(annotation("Path", text("3", 35, 10)));
    expect(texts(reading)).toEqual(["合计 12 3"]);
    expect(reading.notices).toEqual([]);
  });

  test("where it lies upon a figure neither is read, and the page is told", async () => {
    const reading = await laid(annotation("Path", text("34", 10, 10)));
    expect(texts(reading).join()).toContain("合计");
    expect(texts(reading).join()).not.toMatch(/\d/);
    expect(reading.notices).toMatchObject([{ code: "overlay-unread", at: { page: 1 } }]);
  });

  test("a filled shape hides the figure below it", async () => {
    const shape = path("M 0 0 L 30 0 L 30 20 L 0 20 C", 'Fill="true"').replace("20 20 100 40", "0 0 30 20");
    const reading = await laid(annotation("Path", shape));
    expect(texts(reading).join()).not.toMatch(/\d/);
    expect(reading.notices.map(({ code }) => code)).toEqual(["footnote-skipped", "covered-unread"]);
  });

  test.each(["Path", "Highlight"])("a mark without text is a note: %s", async (type) => {
    const reading = await laid(annotation(type, path("M 0 0 L 9 9")));
    expect(texts(reading)).toEqual(["合计 12"]);
    expect(reading.notices).toMatchObject([{ code: "footnote-skipped", at: { page: 1 } }]);
  });

  test.each([
    ["a seal", annotation("Stamp", text("印", 10, 10))],
    ["a link", annotation("Link", "")],
    ["a watermark", annotation("Watermark", text("34", 10, 10))],
    ["one that is not shown", annotation("Path", text("34", 10, 10), 'Visible="false"')],
  ])("%s says nothing", async (_, annotations) => {
    const reading = await laid(annotations);
    expect([texts(reading), reading.notices]).toEqual([["合计 12"], []]);
  });
});

describe("bad files end with a word", () => {
  const good = partsOf({ objects: text("行", 20, 20) });
  const without = (name: string) =>
    pack(Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)));

  test.each<[string, Uint8Array, string]>([
    ["without a document", without("Doc_0/Document.xml"), "ofd-damaged"],
    ["without a page", without("Doc_0/Pages/P.xml"), "ofd-damaged"],
    ["cut off", pack(good).subarray(0, 400), "ofd-damaged"],
    ["broken markup", pack({ ...good, "Doc_0/Pages/P.xml": "<o:Page><o:Content>" }), "ofd-damaged"],
    ["an empty part", pack({ ...good, "Doc_0/Pages/P.xml": "" }), "ofd-damaged"],
    ["encrypted", pack({ ...good, "Encryptions.xml": "<a/>" }), "ofd-locked"],
  ])("%s", async (_, bytes, code) => {
    await expect(readOfd(bytes)).rejects.toMatchObject({ code, exitCode: 3 });
  });

  test("a unit that is drawn in itself", async () => {
    const resources = `<o:CompositeGraphicUnits><o:CompositeGraphicUnit ID="7"><o:Content><o:CompositeObject ResourceID="7"/></o:Content></o:CompositeGraphicUnit></o:CompositeGraphicUnits>`;
    const objects = '<o:CompositeObject ResourceID="7"/>';
    await expect(read({ objects, resources })).rejects.toMatchObject({ code: "ofd-damaged" });
  });

  test.each([
    ["pages", { pages: 0 }, "too-many-pages"],
    ["marks", { marks: 0 }, "too-many-marks"],
    ["elements", { elements: 5 }, "too-many-elements"],
    ["depth", { depth: 3 }, "nested-too-deeply"],
    ["bytes", { unzippedBytes: 300 }, "unzipped-too-large"],
  ])("limit of %s", async (_, limit, code) => {
    await expect(readOfd(pack(good), { ...defaultLimits, ...limit })).rejects.toMatchObject({ code });
  });
});

describe("text that is drawn so that nobody sees it", () => {
  const inked = (inside: string, more = "") =>
    `<o:TextObject Boundary="20 20 50 6" Size="4" ${more}>${inside}<o:TextCode X="0" Y="4">448</o:TextCode></o:TextObject>`;
  const clip = (boundary: string) =>
    `<o:Clips><o:Clip><o:Area><o:Path Boundary="${boundary}"/></o:Area></o:Clip></o:Clips>`;
  const hollow = 'Fill="false" Stroke="true"';

  test.each([
    ["around in white", inked('<o:StrokeColor Value="255 255 255"/>', hollow)],
    ["around in a clear colour", inked('<o:StrokeColor Value="0 0 0" Alpha="3"/>', hollow)],
    ["in the grey of paper", inked('<o:FillColor Value="255"/>')],
    ["nearly like glass", inked("", 'Alpha="5"')],
    ["beside its clip", inked(clip("100 100 5 5"))],
  ])("%s is not read", async (_, drawn) => {
    const { blocks, notices } = await read({ objects: text("共", 20, 60) + drawn });
    expect(texts({ blocks, notices, properties: {} })).toEqual(["共"]);
    expect(notices.map(({ code }) => code)).toEqual(["hidden-text-skipped"]);
  });

  test.each([
    ["around in black", inked('<o:FillColor Value="255 255 255"/>', hollow)],
    ["in a grey", inked('<o:FillColor Value="90"/>')],
    ["within its clip", inked(clip("0 0 50 6"))],
  ])("%s is", async (_, drawn) => {
    expect(texts(await read({ objects: drawn }))).toEqual(["448"]);
  });

  test("digits as in a mirror are not told", async () => {
    expect(texts(await read({ objects: text("448", 20, 20, 'CTM="-1 0 0 1 20 0"') }))).toEqual([
      "\ufffd".repeat(3),
    ]);
  });
});
