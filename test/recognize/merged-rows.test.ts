import { expect, test } from "vitest";
import { reportIn } from "./expectations.ts";

const header =
  '<tr><td colspan="4">第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>';

/** What is read of 规章 and of 规范性文件, and what is said of them. */
async function documents(regulations: string, normative: string) {
  const table = `<table>${header}<tr><td>规章</td>${regulations}</tr><tr><td>行政规范性文件</td>${normative}</tr></table>`;
  const report = await reportIn(
    `<h1>云岭市水务局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>${table}`,
  );
  const cells = [...(report?.tables.proactiveDisclosure?.cells ?? [])];
  const of = (row: string) =>
    cells.filter(([pointer]) => pointer.includes(`/${row}/`)).map(([, { value }]) => value);
  const said = report?.issues.filter(({ code }) => code === "rows-joined") ?? [];
  return { read: [of("regulations"), of("normativeDocuments")], said: said.map(({ data }) => data) };
}

const inForce = { zh: "现行有效件数", en: "In force" };

test("a figure that is merged over two rows is of neither, and the others keep theirs", async () => {
  const { read, said } = await documents(
    '<td>1</td><td>2</td><td rowspan="2">9</td>',
    "<td>4</td><td>5</td>",
  );
  expect(read).toEqual([
    [1, 2, null],
    [4, 5, null],
  ]);
  expect(said).toEqual([
    { label: { zh: "表二 › 规章", en: "Table 2 › Regulations (guizhang)" }, columns: inForce, raw: "9" },
    {
      label: { zh: "表二 › 行政规范性文件", en: "Table 2 › Administrative normative documents" },
      columns: inForce,
      raw: "9",
    },
  ]);
});

test("one amid the row, likewise", async () => {
  const { read } = await documents('<td>1</td><td rowspan="2">9</td><td>3</td>', "<td>4</td><td>6</td>");
  expect(read).toEqual([
    [1, null, 3],
    [4, null, 6],
  ]);
});

test("one below a row whose label is wider says so as well", async () => {
  const report = await reportIn(
    `<h1>云岭市水务局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>${header}<tr><td colspan="2">规章</td><td>1</td><td>2</td><td rowspan="2">9</td></tr><tr><td>行政规范性文件</td><td>4</td><td>5</td></tr></table>`,
  );
  const said = report?.issues.filter(({ code }) => code === "rows-joined") ?? [];
  expect(said.map(({ data }) => data?.columns)).toEqual([inForce, inForce]);
});

test("a row span that goes on below the table joins nothing", async () => {
  const { read, said } = await documents(
    "<td>1</td><td>2</td><td>3</td>",
    '<td>4</td><td>5</td><td rowspan="2">6</td>',
  );
  expect(read).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(said).toEqual([]);
});

test("nor do rows of which each cell is as high as two, the other one empty", async () => {
  const high = [1, 2, 3].map((figure) => `<td rowspan="2">${figure}</td>`).join("");
  const { read, said } = await documents(`${high}</tr><tr>`, "<td>4</td><td>5</td><td>6</td>");
  expect(read).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(said).toEqual([]);
});

test("numbers of rows that are merged stand before the figures and join none", async () => {
  const report = await reportIn(
    `<h1>云岭市水务局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>${header.replace("<td>信息内容", "<td>序号</td><td>信息内容").replace('"4"', '"5"')}<tr><td rowspan="2">1</td><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>`,
  );
  const values = [...(report?.tables.proactiveDisclosure?.cells.values() ?? [])].map(({ value }) => value);
  expect(values.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
});
