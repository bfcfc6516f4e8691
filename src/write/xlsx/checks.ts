import { rounded } from "../../form/sums.ts";
import { type Content, cellName, cellXml } from "./cells.ts";
import type { Check } from "./check.ts";
import type { SheetXml } from "./form-sheet.ts";
import { conditionalFill, type Look, type Styles } from "./styles.ts";

const titles = ["核对的格", "应等于（一）", "应等于（二）", "差", "结果"];
const words = { holds: "相符", violated: "不符", unknown: "无法核对（有空格）" } as const;
const countedBlanks = "（空格按 0 计）";

/** The sheet of checks: formulas that go on being right when figures are changed. */
export function checksSheet(name: string, checks: readonly Check[], styles: Styles): SheetXml {
  const head: Look = { font: "heading", align: "center", border: true };
  const look: Look = { font: "body", align: "left", border: true };
  const lines: Content[][] = [
    titles.map((text) => ({ kind: "text", text })),
    ...checks.map((check, index) => contentsOf(check, index + 2)),
  ];
  const rows = lines.map((contents, row) => {
    const style = styles.of(row === 0 ? head : look);
    const cells = contents.map((content, column) => cellXml(cellName(row, column), style, content));
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const begins = (word: string) => `LEFT(E2,${word.length})="${word}"`;
  return {
    name,
    columns: [52, 14, 14, 10, 22],
    rows: rows.join(""),
    merges: [],
    conditions: `<conditionalFormatting sqref="E2:E${checks.length + 1}">${[
      rule(1, conditionalFill.wrong, begins(words.violated)),
      rule(2, conditionalFill.incomplete, `LEN(E2)>${words.holds.length}`),
      rule(3, conditionalFill.right, begins(words.holds)),
    ].join("")}</conditionalFormatting>`,
  };
}

/** The same verdicts as `lint` gives, as formulas with the results that they have now. */
function contentsOf(check: Check, row: number): Content[] {
  const { label, left, right, unknown, complete, verdict, blanks, at, sheet } = check;
  const said = words[verdict] + (verdict !== "unknown" && blanks ? countedBlanks : "");
  return [
    { kind: "text", text: `${label}（${sheet} ${at}）` },
    { kind: "formula", formula: left.formula, result: left.sum },
    { kind: "formula", formula: right.formula, result: right.sum },
    { kind: "formula", formula: `ROUND(B${row}-C${row},6)`, result: rounded(left.sum - right.sum) },
    {
      kind: "formula",
      formula: `IF(${unknown},"${words.unknown}",IF(D${row}=0,"${words.holds}","${words.violated}")&IF(${complete},"","${countedBlanks}"))`,
      result: said,
    },
  ];
}

/** Cells of a table's sheet at which an equation does not hold are coloured. */
export function conditionsOn(sheet: string, checks: readonly Check[]): string {
  const own = checks.filter((check) => check.sheet === sheet);
  return own
    .map(({ at, left, right, unknown }, index) => {
      const formula = `AND(ROUND(${left.formula}-${right.formula},6)<>0,NOT(${unknown}))`;
      return `<conditionalFormatting sqref="${at}">${rule(index + 1, conditionalFill.wrong, formula)}</conditionalFormatting>`;
    })
    .join("");
}

function rule(priority: number, fill: number, formula: string): string {
  const written = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<cfRule type="expression" dxfId="${fill}" priority="${priority}"><formula>${written}</formula></cfRule>`;
}
