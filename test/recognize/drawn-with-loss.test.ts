import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readSource } from "../../src/read/index.ts";
import { recognize } from "../../src/recognize/index.ts";

/**
 * What html2text 1.3.2a makes of a page: cells are as wide as it thinks Chinese to be, so the figures are laid over the
 * ends of the labels, characters are cut apart (`¿`: a byte of one), and the lower border is drawn with `_`.
 */
const page = `云岭市石桥县农业农村局2023年政府信息公开工作年度报告
二、主动公开政府信息情况
 ____________________________
|第二十条第（一）项_|
|信息¿|本年¿|本年|现行|¿效件数
|规章_|12___|0____|345__|
|行政¿|67¿|8件_|90___|
|第二十条第（五）项_|
|信息¿|本年处理决定¿|量
|行政许可|21________________|
三、收到和处理政府信息公开申请情况
无。
`;

async function cells() {
  const bytes = Uint8Array.from(
    [...page].flatMap((character) => (character === "¿" ? [0xe6] : [...strToU8(character)])),
  );
  const [report] = recognize(await readSource(bytes, { file: "a.txt" }));
  const table = report?.tables.proactiveDisclosure;
  return {
    value: (cell: string) => table?.cells.get(`/proactiveDisclosure/table/${cell}`),
    report,
  };
}

test("whole figures are read, their lower border is no part of them", async () => {
  const { value } = await cells();
  expect(value("regulations/issued")).toMatchObject({ value: 12, raw: "12" });
  expect(value("regulations/repealed")?.value).toBe(0);
  expect(value("regulations/inForce")?.value).toBe(345);
  expect(value("normativeDocuments/inForce")?.value).toBe(90);
  expect(value("administrativeLicenses/decisions")?.value).toBe(21);
});

test("a figure beside lost characters is not guessed: neither it nor a unit may be whole", async () => {
  const { value } = await cells();
  expect(value("normativeDocuments/issued")).toMatchObject({ value: null, reason: "unreadable" });
  expect(value("normativeDocuments/repealed")).toMatchObject({
    value: null,
    reason: "unreadable",
    raw: "8件",
  });
});

test("the damaged header lines are no text of the section, and the loss is told with its place", async () => {
  const { report } = await cells();
  expect(report?.sections.proactiveDisclosure?.lines).toEqual([]);
  expect(report?.issues).toContainEqual({
    code: "characters-undecodable",
    at: { line: 5, column: 4 },
    data: { detail: "UTF-8, 7 × U+FFFD" },
  });
});
