import { exitCode, UserError } from "../errors.ts";

/** Place in a JSON file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a JSON text holds, and where. */
export interface PlacedJson {
  readonly value: unknown;
  /** Place of the value at that JSON Pointer, or of the key before it; of the whole where there is none such. */
  readonly placeOf: (pointer: string) => Place;
}

/** Deep enough for whatever a person writes, shallow enough for the stack. */
const depthLimit = 50;

/**
 * Reads JSON and remembers where everything stands, so that what is wrong can be named by its line.
 * A byte order mark is accepted, a key that stands twice is not.
 * @throws UserError (exit 2) where the text is not JSON
 */
export function parseJson(text: string, file: string): PlacedJson {
  const offsets = new Map<string, number>();
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  skipSpace();
  const value = readValue("", 0);
  if (at < text.length) throw wrong();
  return { value, placeOf: (pointer) => placeAt(text, offsets.get(pointer) ?? 0) };

  function readValue(pointer: string, depth: number): unknown {
    if (!offsets.has(pointer)) offsets.set(pointer, at);
    if (depth > depthLimit) throw wrong();
    const character = text[at];
    if (character === "{") return readObject(pointer, depth);
    if (character === "[") return readArray(pointer, depth);
    if (character === '"') return readString();
    return readWord();
  }

  function readObject(pointer: string, depth: number): object {
    const members = new Map<string, unknown>();
    step();
    while (text[at] !== "}") {
      const start = at;
      if (text[at] !== '"') throw wrong();
      const key = readString();
      if (members.has(key)) throw repeated(file, key, placeAt(text, start));
      const below = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      offsets.set(below, start);
      expect(":");
      members.set(key, readValue(below, depth + 1));
      separate("}");
    }
    step();
    return Object.fromEntries(members);
  }

  function readArray(pointer: string, depth: number): unknown[] {
    const items: unknown[] = [];
    step();
    while (text[at] !== "]") {
      items.push(readValue(`${pointer}/${items.length}`, depth + 1));
      separate("]");
    }
    step();
    return items;
  }

  function readString(): string {
    const start = at;
    at += 1;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at += 1;
    return String(finish(start));
  }

  function readWord(): unknown {
    const start = at;
    while (at < text.length && /[\w.+-]/.test(text[at] ?? "")) at += 1;
    return finish(start);
  }

  /** Escapes, control characters and numbers are judged by the JSON parser itself. */
  function finish(start: number): unknown {
    try {
      const value: unknown = JSON.parse(text.slice(start, at));
      skipSpace();
      return value;
    } catch {
      at = start;
      throw wrong();
    }
  }

  function separate(end: string): void {
    if (text[at] === end) return;
    expect(",");
    if (text[at] === end) throw wrong();
  }

  function expect(character: string): void {
    if (text[at] !== character) throw wrong();
    step();
  }

  function step(): void {
    at += 1;
    skipSpace();
  }

  function skipSpace(): void {
    while (at < text.length && " \t\r\n".includes(text[at] ?? "x")) at += 1;
  }

  function wrong(): UserError {
    return notJson(file, placeAt(text, at));
  }
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: [...before.slice(start)].length + 1 };
}

function notJson(file: string, { line, column }: Place): UserError {
  return new UserError(
    "not-json",
    {
      zh: `${file} 第 ${line} 行第 ${column} 列：不是正确的 JSON`,
      en: `${file}, line ${line}, column ${column}: not valid JSON`,
    },
    {
      hint: {
        zh: "常见原因：少了或多了逗号、用了中文引号、写了注释",
        en: "a comma is missing or left over, a quote is not straight, or there is a comment",
      },
      exitCode: exitCode.usage,
    },
  );
}

function repeated(file: string, key: string, { line }: Place): UserError {
  return new UserError(
    "repeated-key",
    { zh: `${file} 第 ${line} 行：“${key}”写了两次`, en: `${file}, line ${line}: “${key}” occurs twice` },
    { exitCode: exitCode.usage },
  );
}
