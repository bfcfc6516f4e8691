import { decodeEntities } from "../read/xml/entities.ts";
import type { Element } from "./elements.ts";
import type { PartText } from "./part-text.ts";

/** A `w:t` of a paragraph, with the run that it stands in. */
export interface TextPiece {
  readonly run: Element;
  readonly text: Element;
  /** May be cut: it stands in plain text, and nothing about it is out of the ordinary. */
  readonly editable: boolean;
}

/** One UTF-16 unit of what a paragraph says, and where it stands in the markup. */
export interface Letter {
  readonly piece: TextPiece;
  readonly from: number;
  readonly to: number;
}

/** What a paragraph says, letter by letter; `null` where something else than text stands between. */
export interface Letters {
  /** As long as `letters`; U+0000 where these are `null`. */
  readonly said: string;
  readonly letters: readonly (Letter | null)[];
}

/** Elements that only hold runs. */
const holders = /^(?:hyperlink|smartTag|sdt|sdtContent|customXml|fldSimple)$/;
/** Elements that say nothing and stand between no letters. */
const silent =
  /^(?:pPr|rPr|proofErr|bookmarkStart|bookmarkEnd|comment\w*|perm(?:Start|End)|sdtPr|sdtEndPr|lastRenderedPageBreak|del|moveFrom|del\w*|move\w*Range\w*|annotationRef)$/;

/** The text of a paragraph as the accepted view shows it; what others inserted may be read, not cut. */
export function lettersOf(paragraph: Element, part: PartText): Letters {
  const letters: (Letter | null)[] = [];
  let said = "";
  const add = (text: string, letter: Letter | null) => {
    said += text;
    for (let unit = 0; unit < text.length; unit++) letters.push(letter);
  };
  const visit = ({ children }: Element, editable: boolean) => {
    for (const child of children) {
      if (child.local === "r") visitRun(child, editable);
      else if (holders.test(child.local)) visit(child, editable);
      else if (child.local === "ins" || child.local === "moveTo") visit(child, false);
      else if (!silent.test(child.local)) add("\u0000", null);
    }
  };
  const visitRun = (run: Element, editable: boolean) => {
    for (const child of run.children) {
      if (child.local === "t") {
        const piece = { run, text: child, editable: editable && isPlain(run, child, part) };
        for (const { from, to, text } of tokensOf(part, child)) add(text, { piece, from, to });
      } else if (!silent.test(child.local)) add("\u0000", null);
    }
  };
  visit(paragraph, true);
  return { said, letters };
}

/** No properties that were changed by others, nothing in the text but characters, no blanks at its ends that Word drops. */
function isPlain(run: Element, element: Element, { text, decode }: PartText): boolean {
  const properties = run.children.find(({ local }) => local === "rPr");
  if (properties?.children.some(({ local }) => local === "rPrChange")) return false;
  const content = text.slice(element.contentStart, element.contentEnd);
  if (content.includes("<")) return false;
  const preserved = /\sxml:space\s*=\s*["']preserve["']/.test(
    text.slice(element.start, element.contentStart),
  );
  const said = decode(content);
  return preserved || said === said.trim();
}

/** Characters of a text with the stretch of markup that each stands for: an entity, the bytes of UTF-8, a pair. */
function* tokensOf(
  { text, decode }: PartText,
  { contentStart, contentEnd }: Element,
): Generator<{ readonly from: number; readonly to: number; readonly text: string }> {
  const byBytes = decode("\u00e4\u00b8\u00ad").length === 1;
  for (let from = contentStart; from < contentEnd; ) {
    const code = text.charCodeAt(from);
    const semicolon = code === 0x26 ? text.indexOf(";", from) : -1;
    const to =
      semicolon >= 0 && semicolon < contentEnd
        ? semicolon + 1
        : Math.min(
            contentEnd,
            from + (byBytes ? widthOfByte(code) : code >= 0xd800 && code <= 0xdbff ? 2 : 1),
          );
    const said = decode(text.slice(from, to));
    const meant = semicolon >= 0 ? decodeEntities(said) : said;
    yield { from, to, text: typeof meant === "string" ? meant : said };
    from = to;
  }
}

function widthOfByte(first: number): number {
  if (first >= 0xf0) return 4;
  if (first >= 0xe0) return 3;
  return first >= 0xc0 ? 2 : 1;
}
