import type { CellContent, Limits } from "../reading.ts";
import type { SheetArea } from "../sheets/sheet.ts";
import { readXml, type XmlPart } from "../xml/read.ts";
import { anyNamespace } from "./number-formats.ts";

/** What lies on a sheet, and the cells below it. */
export interface Laid extends SheetArea {
  readonly holds: CellContent;
}

/** What a drawing lays on a sheet between two of its cells: a picture, a text box, a chart. */
export function laidBy(part: XmlPart, limits: Limits): Laid[] {
  const laid: Laid[] = [];
  const corners = { from: new Map<string, number>(), to: new Map<string, number>() };
  let corner = corners.from;
  let holds: CellContent = "object";
  let isHidden = false;
  let number = "";
  const cornerOf = (name: keyof typeof corners) => ({
    open(): void {
      corner = corners[name];
    },
  });
  const numbered = (name: string) => ({
    open(): void {
      number = "";
    },
    close(): void {
      corner.set(name, Number(number));
    },
  });
  const firstOf = (name: string): number => corners.from.get(name) ?? 0;
  // What ends where a cell begins does not lie over it.
  const lastOf = (name: string): number => {
    const last = corners.to.get(name) ?? 0;
    return corners.to.get(`${name}Off`) === 0 && last > firstOf(name) ? last - 1 : last;
  };
  readXml(
    anyNamespace,
    part,
    limits,
    {
      "x:twoCellAnchor": {
        open() {
          holds = "object";
          isHidden = false;
        },
        close() {
          const area = {
            top: firstOf("row"),
            left: firstOf("col"),
            bottom: lastOf("row"),
            right: lastOf("col"),
          };
          if (!isHidden) laid.push({ ...area, holds });
        },
      },
      "x:from": cornerOf("from"),
      "x:to": cornerOf("to"),
      "x:pic": {
        open() {
          holds = "picture";
        },
      },
      "x:cNvPr": {
        open(attribute) {
          isHidden ||= /^(?:1|true)$/.test(attribute("hidden") ?? "");
        },
      },
      ...Object.fromEntries(["row", "col", "colOff", "rowOff"].map((name) => [`x:${name}`, numbered(name)])),
    },
    (text) => {
      number += text;
    },
  );
  return laid;
}
