/** Every kind of file that is read. A new one is a file beside this one and a line here, nothing more. */
export { doc } from "./doc.ts";
export { docx } from "./docx.ts";
export { html } from "./html.ts";
export { mhtml } from "./mhtml.ts";
export { ods } from "./ods.ts";
export { odt } from "./odt.ts";
export { ofd } from "./ofd.ts";
export { pdf } from "./pdf.ts";
export { rtf } from "./rtf.ts";
export { text } from "./text.ts";
export { xls } from "./xls.ts";
export { xlsx } from "./xlsx.ts";
