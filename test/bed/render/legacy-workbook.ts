import { read, write } from "@e965/xlsx";

/** A workbook as Excel 97–2003 stores it (BIFF8 in an OLE container). */
export function legacyWorkbook(workbook: Uint8Array): Uint8Array {
  const written: ArrayBuffer = write(read(workbook), { bookType: "biff8", type: "array" });
  return new Uint8Array(written);
}
