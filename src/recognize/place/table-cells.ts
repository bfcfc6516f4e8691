import type { CellTemplate } from "../../form/index.ts";
import { cellLabel } from "../../form/index.ts";
import type { CellContent, Location } from "../../read/source.ts";
import type { CellEvidence } from "../../report/evidence.ts";
import type { Issue } from "../../report/issues.ts";
import type { CellReading, NullReason, Placement } from "../../report/model.ts";
import type { ValueToken } from "../align/items.ts";
import { readValue } from "../words/numbers.ts";
import type { HeaderUnit } from "./table-headers.ts";

export function readingOf(
  cell: CellTemplate,
  token: ValueToken,
  placedBy: Placement,
  evidence: CellEvidence,
  headerUnit: HeaderUnit,
  issues: Issue[],
): CellReading {
  const raw = token.cell.text;
  const at = token.cell.at;
  if (token.cell.holds !== undefined) {
    const data = { label: cellLabel(cell), raw: raw.trim(), what: contents[token.cell.holds] };
    issues.push({ code: "cell-not-text", cell: cell.pointer, at, data });
    return { cell, value: null, raw, at, placedBy, reason: "unreadable", styles: [], evidence };
  }
  const unit = cell.column.type === "money" ? headerUnit : (cell.column.unit ?? null);
  const read = readValue(raw, cell.column.type, unit === "元" ? null : unit);
  if (token.cell.besideLoss === true && read.value !== null && !/^[\s\p{Nd}.]+$/u.test(raw)) {
    return { cell, value: null, raw, at, placedBy, reason: "unreadable", styles: read.styles, evidence };
  }
  if (token.cell.broken === true)
    issues.push({ code: "figure-joined", cell: cell.pointer, at, data: { label: cellLabel(cell), raw } });
  const contradicts =
    cell.column.type === "amount" && headerUnit === "元" && read.value !== null && read.value !== 0;
  if (read.unitMismatch === true || contradicts) {
    issues.push({
      code: "unit-mismatch",
      cell: cell.pointer,
      at,
      data: { label: cellLabel(cell), raw: raw.trim() },
    });
    return { cell, value: null, raw, at, placedBy, reason: "unreadable", styles: read.styles, evidence };
  }
  const { value } = read;
  if (value !== null && typeof value === "object") {
    if (value.unit === null && headerUnit !== null) {
      return {
        cell,
        value: { ...value, unit: headerUnit },
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
        data: { label: cellLabel(cell), raw: raw.trim() },
      });
    }
  }
  if (typeof value === "number" && read.styles.includes("annotation")) {
    const label = cellLabel(cell);
    issues.push({ code: "cell-annotated", cell: cell.pointer, at, data: { label, raw: raw.trim(), value } });
  }
  const reading = { cell, value, raw, at, placedBy, reason: read.reason, styles: read.styles, evidence };
  return token.cell.broken === true ? { ...reading, joined: true } : reading;
}

/** What a cell may hold that is no text, as messages say it. */
const contents: Readonly<Record<CellContent, string>> = {
  picture: "图片",
  object: "嵌入对象",
  control: "表单控件",
};

export function nothing(
  cell: CellTemplate,
  reason: NullReason,
  at: Location | null,
  evidence: CellEvidence,
): CellReading {
  return { cell, value: null, raw: null, at, placedBy: null, reason, styles: [], evidence };
}
