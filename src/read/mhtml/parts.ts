import { latin1Of } from "../edge.ts";

/** A part of a message that holds content. */
export interface MessagePart {
  /** `text/html`, lower case. */
  readonly type: string;
  readonly content: Uint8Array;
  /** What other parts call it: `cid:…`, or the address it was saved from. */
  readonly names: readonly string[];
  /** Nothing ends it: the file was cut off. */
  readonly cut: boolean;
}

/** Messages in messages go hardly two deep. */
const deepest = 8;

/** The parts of a MIME message that hold content, in their order, decoded as they say. */
export function messageParts(bytes: Uint8Array): MessagePart[] {
  return partsOf(latin1Of(bytes), false, 0);
}

function partsOf(entity: string, cut: boolean, depth: number): MessagePart[] {
  const { headers, body } = parted(entity);
  const type = headers.get("content-type") ?? "text/plain";
  const name = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? "text/plain";
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (!name.startsWith("multipart/") || boundary === null) {
    const encoding = (headers.get("content-transfer-encoding") ?? "").trim().toLowerCase();
    return [{ type: name, content: decodeTransfer(body, encoding), names: namesIn(headers), cut }];
  }
  if (depth >= deepest) return [];
  const pieces = split(body, `--${boundary[1] ?? boundary[2] ?? ""}`);
  return pieces.flatMap((piece) => partsOf(piece.text, piece.cut || cut, depth + 1));
}

function namesIn(headers: ReadonlyMap<string, string>): string[] {
  const id = headers.get("content-id")?.trim().replace(/^<|>$/g, "") ?? "";
  const address = headers.get("content-location")?.trim() ?? "";
  return [id === "" ? "" : `cid:${id}`, address].filter((name) => name !== "");
}

function parted(entity: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(entity);
  const head = end === null ? entity : entity.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1));
  }
  return { headers, body: end === null ? "" : entity.slice(end.index + end[0].length) };
}

/** What stands between the lines of a boundary; the last one has two more dashes. */
function split(body: string, mark: string): { readonly text: string; readonly cut: boolean }[] {
  const pieces: { readonly text: string; readonly cut: boolean }[] = [];
  let start = -1;
  for (let at = nextMark(body, mark, 0); at >= 0; at = nextMark(body, mark, at + mark.length)) {
    if (start >= 0) pieces.push({ text: body.slice(start, at).replace(/\r?\n$/, ""), cut: false });
    if (body.startsWith("--", at + mark.length)) return pieces;
    const feed = body.indexOf("\n", at);
    start = feed < 0 ? body.length : feed + 1;
  }
  if (start >= 0) pieces.push({ text: body.slice(start), cut: true });
  return pieces;
}

/** At the beginning of a line only. */
function nextMark(body: string, mark: string, from: number): number {
  for (let at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1))
    if (at === 0 || body.charAt(at - 1) === "\n") return at;
  return -1;
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return bytesOf(atob(paddedBase64(body)));
  if (encoding !== "quoted-printable") return bytesOf(body);
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  return bytesOf(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** A text that was cut off still decodes up to there. */
function paddedBase64(body: string): string {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, "");
  return digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0));
}

function bytesOf(latin1: string): Uint8Array {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at += 1) bytes[at] = latin1.charCodeAt(at);
  return bytes;
}
