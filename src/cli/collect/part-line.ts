import type { Observation } from "../../collect/index.ts";
import { cellsOf, editionIds, tableKeys, tableOf } from "../../form/index.ts";

/**
 * Whether a line of a partial result is what `collect --partial` writes, down to the number of cells of each table: parts
 * come from other machines, and a figure that stands elsewhere than its cell would be a wrong one.
 */
export function isObservation(value: unknown): value is Observation {
  if (!isRecord(value) || value.observed !== 1 || typeof value.file !== "string") return false;
  const { sha256, reports, failure } = value;
  if (!isListOf(reports, isReport) || !(failure === undefined || isFailure(failure))) return false;
  return sha256 === null ? isFailure(failure) : typeof sha256 === "string" && /^[0-9a-f]{64}$/.test(sha256);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFailure(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.code) &&
    isText(value.message) &&
    (value.exitCode === 2 || value.exitCode === 3)
  );
}

function isReport(value: unknown): boolean {
  return (
    isRecord(value) &&
    isNullOr(isText)(value.organization) &&
    isNullOr(isText)(value.title) &&
    isNullOr(isYear)(value.year) &&
    isNullOr(isEdition)(value.form) &&
    isNullOr(isText)(value.publishedOn) &&
    isListOf(value.tables, isTable) &&
    isListOf(value.findings, isFinding) &&
    isListOf(value.texts, isSentence)
  );
}

function isTable(value: unknown): boolean {
  if (!isRecord(value) || !isListOf(value.values, isNullOr(isFigure))) return false;
  const key = tableKeys.find((one) => one === value.key);
  const edition = editionIds.find((one) => one === value.edition);
  if (key === undefined || edition === undefined) return false;
  return value.values.length === cellsOf(tableOf(edition, key)).length;
}

function isFigure(value: unknown): boolean {
  if (typeof value === "number") return true;
  return isRecord(value) && typeof value.value === "number" && isNullOr(isText)(value.unit);
}

function isFinding(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value.ruleId) &&
    isText(value.message) &&
    (value.severity === "error" || value.severity === "warning" || value.severity === "info") &&
    (value.count === undefined || Number.isSafeInteger(value.count)) &&
    [value.label, value.suggestion, value.basis, value.cell].every(isNullOr(isText)) &&
    isNullOr(isRecord)(value.location)
  );
}

function isSentence(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isCount);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isYear(value: unknown): boolean {
  return isCount(value) && Number(value) < 10_000;
}

function isEdition(value: unknown): boolean {
  return editionIds.some((one) => one === value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isNullOr(holds: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === null || holds(value);
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(holds);
}
