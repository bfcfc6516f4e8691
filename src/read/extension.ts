import type { Notice, SourceKind } from "./source.ts";

/** Extensions that name a format, and the kind that they promise; `null`: one that is not read under any name. */
const promises: Readonly<Record<string, SourceKind | null>> = {
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  dotm: "docx",
  htm: "html",
  html: "html",
  xhtml: "html",
  shtml: "html",
  mht: null,
  mhtml: null,
  txt: "text",
  text: "text",
  doc: null,
  wps: null,
  rtf: null,
  odt: null,
  pdf: "pdf",
  ofd: "ofd",
  xls: null,
  xlsx: null,
};

/** A `renamed-file` notice where the extension promises another kind than the content is. */
export function contradictsExtension(file: string, kind: SourceKind): Notice[] {
  const extension = /\.([a-z]{2,5})$/i.exec(file)?.[1]?.toLowerCase();
  if (extension === undefined || !Object.hasOwn(promises, extension)) return [];
  return promises[extension] === kind ? [] : [{ code: "renamed-file", detail: kind }];
}
