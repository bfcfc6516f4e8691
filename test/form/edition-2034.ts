import type { EditionDeclaration } from "../../src/form/declaration.ts";
import { officeLetter } from "../../src/form/documents.ts";
import { edition2021 } from "../../src/form/editions/2021.ts";
import { edition2031 } from "./edition-2031.ts";

/** 编造的一版，只有表三与 2021 版不同：表二、表四分不出是哪一版。 */
export const edition2034: EditionDeclaration<"2034"> = {
  ...edition2021,
  id: "2034",
  document: officeLetter(2034, 12, edition2021.document.subject),
  from: 2034,
  tables: { ...edition2021.tables, applications: edition2031.tables.applications },
};
