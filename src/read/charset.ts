import { latin1Of } from "./edge.ts";

/** Declarations stand near the start; real pages put scripts before them now and then. */
const declarationReach = 8192;

export interface Declared {
  /** As it stands in the file. */
  readonly name: string;
  /** What `TextDecoder` takes for it. */
  readonly label: string;
}

/**
 * The charset that an HTML or XML file declares for itself; `null` where there is none
 * or it is unknown. Every member of the GB family is read by its superset GB18030; UTF-16 cannot be declared in
 * bytes that an ASCII scan reads, and means UTF-8 (HTML standard).
 */
export function declaredCharset(bytes: Uint8Array): Declared | null {
  const head = latin1Of(bytes, 0, declarationReach);
  const xml = /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})/i.exec(head);
  const meta = /<meta\s[^>]{0,500}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(head);
  const name = (meta ?? xml)?.[1];
  const label = name === undefined ? null : normalise(name);
  return name === undefined || label === null ? null : { name, label };
}

function normalise(name: string): string | null {
  const label = standardLabel(name);
  if (label === "gbk") return "gb18030";
  if (label === "utf-16le" || label === "utf-16be") return "utf-8";
  return label;
}

function standardLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
