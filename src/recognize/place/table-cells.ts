import type { Bilingual } from "../../errors.ts";
import type { CellTemplate } from "../../form/index.ts";
import { cellName } from "../../form/index.ts";
import type { CellContent, Location } from "../../read/source.ts";
import type { CellEvidence } from "../../report/evidence.ts";
import type { Issue } from "../../report/issues.ts";
import type { CellReading, CellValue, NullReason, Placement } from "../../report/model.ts";
import type { ValueToken } from "../align/values.ts";
import { readValue } from "../words/numbers.ts";
import { isOfMoney, type NamedUnit, wrongUnit } from "../words/units.ts";

export function readingOf(
  cell: CellTemplate,
  token: ValueToken,
  placedBy: Placement,
  evidence: CellEvidence,
  units: readonly NamedUnit[],
  issues: Issue[],
): CellReading {
  const raw = token.cell.text;
  const at = token.cell.at;
  if (token.cell.holds !== undefined) {
    const words = raw.trim();
    const beside = words === "" ? "" : { zh: `（${words}）`, en: ` (${words})` };
    const data = { label: cellName(cell), beside, what: contents[token.cell.holds] };
    issues.push({ code: "cell-not-text", cell: cell.pointer, at, data });
    return { cell, value: null, raw, at, placedBy, reason: "unreadable", styles: [], evidence };
  }
  const { type } = cell.column;
  const read = readValue(raw, type, cell.column.unit ?? null);
  if (token.cell.besideLoss === true && read.value !== null && !/^[\s\p{Nd}.]+$/u.test(raw)) {
    return { cell, value: null, raw, at, placedBy, reason: "unreadable", styles: read.styles, evidence };
  }
  if (token.cell.broken === true)
    issues.push({ code: "figure-joined", cell: cell.pointer, at, data: { label: cellName(cell), raw } });
  const wrong = wrongUnit(units, type);
  const isNoSum = wrong !== null && isOfMoney(type) && (wrong.is === "other" || wrong.is === "many");
  const contradicts = wrong !== null && read.value !== null && (isNoSum || !isZero(read.value));
  if (read.unitMismatch !== undefined || contradicts) {
    issues.push({
      code: "unit-mismatch",
      cell: cell.pointer,
      at,
      data: {
        label: cellName(cell),
        raw: raw.trim(),
        unit: read.unitMismatch ?? wrong?.text ?? "",
        due: isOfMoney(type) ? { zh: "万元", en: "万元" } : { zh: "件", en: "cases" },
      },
    });
    return { cell, value: null, raw, at, placedBy, reason: "unreadable", styles: read.styles, evidence };
  }
  const { value } = read;
  if (value !== null && typeof value === "object") {
    const unit = units.find(({ is }) => is === "万元" || is === "元")?.is;
    if (value.unit === null && (unit === "万元" || unit === "元")) {
      return {
        cell,
        value: { ...value, unit },
        raw,
        at,
        placedBy,
        reason: null,
        styles: read.styles,
        evidence,
      };
    }
    if (value.unit === null && value.value !== 0) {
      issues.push({
        code: "unit-unknown",
        cell: cell.pointer,
        at,
        data: { label: cellName(cell), raw: raw.trim() },
      });
    }
  }
  if (typeof value === "number" && read.styles.includes("annotation")) {
    const label = cellName(cell);
    issues.push({ code: "cell-annotated", cell: cell.pointer, at, data: { label, raw: raw.trim(), value } });
  }
  const reading = { cell, value, raw, at, placedBy, reason: read.reason, styles: read.styles, evidence };
  return token.cell.broken === true ? { ...reading, joined: true } : reading;
}

/** Of no sum of money the unit matters not. */
function isZero(value: CellValue): boolean {
  return (typeof value === "object" ? value?.value : value) === 0;
}

/** What a cell may hold that is no text, as messages say it. */
const contents: Readonly<Record<CellContent, Bilingual>> = {
  picture: { zh: "图片", en: "a picture" },
  object: { zh: "嵌入对象", en: "an embedded object" },
  control: { zh: "表单控件", en: "a form control" },
  sign: { zh: "符号字体中的符号", en: "a sign of a symbol font" },
  altered: {
    zh: "样式使人无法判断显示成什么的文字",
    en: "text of which its style does not tell what is seen",
  },
  field: { zh: "没有保存结果的域", en: "a field without a saved result" },
};

export function nothing(
  cell: CellTemplate,
  reason: NullReason,
  at: Location | null,
  evidence: CellEvidence,
): CellReading {
  return { cell, value: null, raw: null, at, placedBy: null, reason, styles: [], evidence };
}
