import { beyondAscii } from "./markup.ts";
import { fail, type OpenElement, type Pass } from "./pass.ts";
import { endOfTag, isSpace, readTag, type Tag } from "./tag.ts";

/** Tags repeat by the thousand (`<w:szCs w:val="21"/>`): a tag that was read once is not read again. */
const longestRememberedTag = 256;
const mostRememberedTags = 4096;
/** So do the properties of paragraphs, runs and cells: contents that mean nothing are leapt over when they come again. */
const longestSilence = 2048;
const mostSilences = 4;
const mostSilencesOfPart = 1024;

/** Position after a tag that opens an element, or after the element; -1 where its end is not yet there. */
export function readOpeningTag(pass: Pass, less: number): number {
  const greater = pass.text.indexOf(">", less);
  if (greater < 0) return -1;
  const key = greater - less > longestRememberedTag ? null : pass.text.slice(less, greater);
  const known = key === null ? undefined : pass.tags.get(key);
  if (known !== undefined) return enter(pass, known, less, greater + 1);
  const end = endOfTag(pass.text, less);
  if (end < 0) return -1;
  const said = pass.markup.decode(pass.text.slice(less, end));
  const result = readTag(said, 0);
  if (result.kind === "unfinished") return fail(pass, less, "unclosed markup");
  if (result.kind === "fault")
    return fail(pass, less + pass.markup.width(said.slice(0, result.at)), result.reason);
  if (key !== null && end === greater + 1 && pass.tags.size < mostRememberedTags)
    pass.tags.set(key, result.tag);
  return enter(pass, result.tag, less, end);
}

/** Position after the tag, or after the whole element where its content is known to mean nothing. */
function enter(pass: Pass, tag: Tag, less: number, end: number): number {
  const parent = pass.open[pass.open.length - 1];
  if (parent === undefined && pass.rootSeen) fail(pass, less, "second root element");
  pass.rootSeen = true;
  pass.elements++;
  const meaning = pass.events.open(tag, pass.base + less);
  const redefines = tag.declares && parent !== undefined;
  if (parent !== undefined && (meaning === "live" || meaning === "shut" || redefines)) parent.live = true;
  if (tag.empty) {
    pass.events.close();
    return end;
  }
  if (redefines) pass.declaring++;
  const steady = pass.declaring === 0 && (meaning === "live" || meaning === "silent");
  const silence = steady ? tag.silences.find(({ raw }) => pass.text.startsWith(raw, end)) : undefined;
  if (silence !== undefined) {
    pass.elements += silence.elements;
    pass.events.leap(silence.elements);
    pass.events.close();
    return end + silence.raw.length;
  }
  pass.open.push({ tag, start: steady ? pass.base + end : -1, before: pass.elements, live: false });
  return end;
}

/** Remembers a content that meant nothing, closing tag included, and tells the parent of one that did. */
function leave(pass: Pass, { tag, start, before, live }: OpenElement, end: number): void {
  if (tag.declares && pass.open.length > 0) pass.declaring--;
  if (live) {
    const parent = pass.open[pass.open.length - 1];
    if (parent !== undefined) parent.live = true;
    return;
  }
  const length = pass.base + end - start;
  if (start < pass.base || length > longestSilence || pass.elements === before) return;
  if (tag.silences.length >= mostSilences || pass.silences >= mostSilencesOfPart) return;
  pass.silences++;
  tag.silences.push({ raw: pass.text.slice(start - pass.base, end), elements: pass.elements - before });
}

/** Position after a tag that closes an element; -1 where its end is not yet there. */
export function readClosingTag(pass: Pass, less: number): number {
  const greater = pass.text.indexOf(">", less);
  if (greater < 0) return -1;
  const element = pass.open.pop();
  if (element === undefined || !closes(pass, element.tag.name, less + 2, greater))
    fail(pass, less, "closing tag without its opening tag");
  leave(pass, element, greater + 1);
  pass.events.close();
  return greater + 1;
}

function closes(pass: Pass, name: string, start: number, greater: number): boolean {
  if (beyondAscii.test(name))
    return (
      pass.markup.decode(pass.text.slice(start, greater)).replace(/(?<![ \t\r\n])[ \t\r\n]+$/, "") === name
    );
  if (!pass.text.startsWith(name, start)) return false;
  for (let at = start + name.length; at < greater; at++) if (!isSpace(pass.text.charCodeAt(at))) return false;
  return start + name.length <= greater;
}
