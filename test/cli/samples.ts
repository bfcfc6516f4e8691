import { readFileSync } from "node:fs";

const read = (name: string) => readFileSync(new URL(`../../fixtures/samples/${name}`, import.meta.url));

/** Word report with faults. */
export const faulty: Uint8Array = read("shiqiao-2023.docx");
/** Word report without any. */
export const clean: Uint8Array = read("wangshan-2023.docx");
/** Web page. */
export const page: Uint8Array = read("linhe-2022.html");
/** Plain text on the 2019 form. */
export const plain: Uint8Array = read("qiaotou-2020.txt");
