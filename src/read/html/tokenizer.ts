import { html as markup, Token, Tokenizer } from "parse5";
import { endOfRun } from "../run-end.ts";

/** No element of a report has more; parse5 compares every new attribute with all earlier ones of its tag. */
const mostAttributes = 256;
/** Enough for any style; a picture written into an attribute (`data:`) is longer and never looked at. */
const longestValue = 65_536;
const longestName = 1024;
const longestText = 65_536;

const quotationMark = 0x22;
const ampersand = 0x26;
const apostrophe = 0x27;
const hyphen = 0x2d;
const lessThan = 0x3c;
const solidus = 0x2f;
const greaterThan = 0x3e;

/** What ends a run of text: where the kind of its characters changes, or something other than text may begin. */
const runEnds = {
  space: /[^\t\n\f ]/g,
  word: /[\t\n\f <&\0]/g,
  /** In `<script>`, `<style>` and the like white space counts as any character. */
  raw: /[<\0]/g,
  escapedScript: /[-<\0]/g,
  doubleQuoted: /["&\0]/g,
  singleQuoted: /['&\0]/g,
  comment: /[-<\0]/g,
  bogusComment: /[>\0]/g,
} as const;

/** Anything unusual (a reference in a value, spaces around `=`, more than is usual) does not match, and is left to parse5. */
const tagName = /[A-Za-z][\w:-]{0,99}/y;
const attribute =
  /[\t\n\f ]{1,99}([A-Za-z_:@.#*-][\w:@.#*-]{0,99})(?:=(?:"([^"&\0]{0,4096})"|'([^'&\0]{0,4096})'|([^\t\n\f "'<=>`&\0]{1,4096})))?/y;
const closing = /[\t\n\f ]{0,99}\/?>/y;

/**
 * parse5's tokenizer goes character by character. This one takes what is usual in a leap – a run of text, a tag whose
 * attributes are plain – and leaves the rest to parse5: the tokens are the same.
 *
 * parse5 builds names, values and texts at some 30 bytes of memory for each character until the string is used. This
 * one stops collecting where nobody looks, so that a picture of 20 MB in a `src`, a comment full of Word's leftovers or
 * a hostile tag costs next to nothing.
 *
 * The text that it is given must hold no carriage return. Of the locations of its tokens only offsets hold.
 */
export class LeapingTokenizer extends Tokenizer {
  protected override _stateData(cp: number): void {
    if (cp === lessThan ? this.#leapTag() : cp === ampersand ? this.#leapSpace() : this.#leapText(cp)) return;
    super._stateData(cp);
  }

  protected override _stateRcdata(cp: number): void {
    if (cp === lessThan || cp === ampersand || !this.#leapText(cp)) super._stateRcdata(cp);
  }

  protected override _stateRawtext(cp: number): void {
    if (cp === lessThan || !this.#leap(cp, runEnds.raw, Token.TokenType.CHARACTER)) super._stateRawtext(cp);
  }

  protected override _stateScriptData(cp: number): void {
    if (cp === lessThan || !this.#leap(cp, runEnds.raw, Token.TokenType.CHARACTER))
      super._stateScriptData(cp);
  }

  protected override _stateScriptDataEscaped(cp: number): void {
    const special = cp === lessThan || cp === hyphen;
    if (special || !this.#leap(cp, runEnds.escapedScript, Token.TokenType.CHARACTER)) {
      super._stateScriptDataEscaped(cp);
    }
  }

  protected override _statePlaintext(cp: number): void {
    if (!this.#leapText(cp)) super._statePlaintext(cp);
  }

  /** A text that comes character by character is handed on in pieces; the tree joins them again. */
  protected override _appendCharToCurrentCharacterToken(
    type: Token.CharacterToken["type"],
    ch: string,
  ): void {
    const token = this.currentCharacterToken;
    if (token !== null && token.chars.length >= longestText) {
      this.currentLocation = this.getCurrentLocation(0);
      this._emitCurrentCharacterToken(this.currentLocation);
    }
    super._appendCharToCurrentCharacterToken(type, ch);
  }

  /** Nobody asks where an attribute stands. */
  protected override _createAttr(firstCharacter: string): void {
    this.currentAttr = { name: firstCharacter, value: "" };
  }

  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token === null || !("attrs" in token)) return;
    addAttribute(token.attrs, this.currentAttr);
  }

  protected override _leaveAttrValue(): void {}

  protected override _stateTagName(cp: number): void {
    const token = this.currentToken;
    if (token !== null && "tagName" in token && token.tagName.length > longestName && !endsWord(cp)) return;
    super._stateTagName(cp);
  }

  protected override _stateAttributeName(cp: number): void {
    if (this.currentAttr.name.length > longestName && !endsWord(cp)) return;
    super._stateAttributeName(cp);
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    if (!this.#leapValue(cp, quotationMark, runEnds.doubleQuoted)) super._stateAttributeValueDoubleQuoted(cp);
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    if (!this.#leapValue(cp, apostrophe, runEnds.singleQuoted)) super._stateAttributeValueSingleQuoted(cp);
  }

  protected override _stateAttributeValueUnquoted(cp: number): void {
    if (this.currentAttr.value.length > longestValue && !endsWord(cp)) return;
    super._stateAttributeValueUnquoted(cp);
  }

  protected override _stateComment(cp: number): void {
    if (cp > 0 && cp !== hyphen && cp !== lessThan) {
      this.#pass(runEnds.comment);
      return;
    }
    super._stateComment(cp);
    this.#forgetComment();
  }

  protected override _stateBogusComment(cp: number): void {
    if (cp > 0 && cp !== greaterThan) {
      this.#pass(runEnds.bogusComment);
      return;
    }
    super._stateBogusComment(cp);
    this.#forgetComment();
  }

  protected override _stateDoctypeName(cp: number): void {
    if (!this.#doctypeIsLong(cp)) super._stateDoctypeName(cp);
  }

  protected override _stateDoctypePublicIdentifierDoubleQuoted(cp: number): void {
    if (!this.#doctypeIsLong(cp)) super._stateDoctypePublicIdentifierDoubleQuoted(cp);
  }

  protected override _stateDoctypePublicIdentifierSingleQuoted(cp: number): void {
    if (!this.#doctypeIsLong(cp)) super._stateDoctypePublicIdentifierSingleQuoted(cp);
  }

  protected override _stateDoctypeSystemIdentifierDoubleQuoted(cp: number): void {
    if (!this.#doctypeIsLong(cp)) super._stateDoctypeSystemIdentifierDoubleQuoted(cp);
  }

  protected override _stateDoctypeSystemIdentifierSingleQuoted(cp: number): void {
    if (!this.#doctypeIsLong(cp)) super._stateDoctypeSystemIdentifierSingleQuoted(cp);
  }

  /** Takes text up to where its kind changes. */
  #leapText(cp: number): boolean {
    return isSpace(cp)
      ? this.#leap(cp, runEnds.space, Token.TokenType.WHITESPACE_CHARACTER)
      : this.#leap(cp, runEnds.word, Token.TokenType.CHARACTER);
  }

  /** Takes the character that was just read with all that follow it in its run; false where there is no run. */
  #leap(cp: number, runEnd: RegExp, type: Token.CharacterToken["type"]): boolean {
    if (cp <= 0) return false;
    const { preprocessor } = this;
    const { html, pos } = preprocessor;
    const start = cp > 0xffff ? pos - 1 : pos;
    const end = endOfRun(html, start, runEnd);
    if (end === start) return false;
    const more = end - 1 - pos;
    // Emits what came before, which may shift positions: only the distance holds.
    this._appendCharToCurrentCharacterToken(type, html.slice(start, end));
    preprocessor.pos += more;
    return true;
  }

  /** `&nbsp;`, which pages are full of. */
  #leapSpace(): boolean {
    const { preprocessor } = this;
    if (!preprocessor.html.startsWith("nbsp;", preprocessor.pos + 1)) return false;
    preprocessor.pos += "nbsp;".length;
    this._appendCharToCurrentCharacterToken(Token.TokenType.CHARACTER, "\u00a0");
    return true;
  }

  /** Takes a whole tag; false where there is none, or an unusual one. */
  #leapTag(): boolean {
    const { preprocessor, handler } = this;
    const { html, pos } = preprocessor;
    const isEnd = html.charCodeAt(pos + 1) === solidus;
    const start = isEnd ? pos + 2 : pos + 1;
    tagName.lastIndex = start;
    if (!tagName.test(html)) return false;
    const nameEnd = tagName.lastIndex;
    const attrs: Token.Attribute[] = [];
    const attributesEnd = isEnd ? nameEnd : readAttributes(html, nameEnd, attrs);
    const end = closingEnd(html, attributesEnd);
    if (end === null || attrs.length >= mostAttributes) return false;
    const location = this.getCurrentLocation(0);
    this._emitCurrentCharacterToken(location);
    preprocessor.pos = end;
    this.currentLocation = this.getCurrentLocation(-1);
    const { name, id } = nameOf(html.slice(start, nameEnd));
    const token: Token.TagToken = {
      type: isEnd ? Token.TokenType.END_TAG : Token.TokenType.START_TAG,
      tagName: name,
      tagID: id,
      selfClosing: end > attributesEnd && html.charCodeAt(end - 1) === solidus,
      ackSelfClosing: false,
      attrs,
      location,
    };
    if (isEnd) handler.onEndTag(token);
    else {
      this.lastStartTagName = name;
      handler.onStartTag(token);
    }
    preprocessor.dropParsedChunk();
    return true;
  }

  /** Takes the plain part of a value in quotation marks; what is too long is passed over. */
  #leapValue(cp: number, mark: number, runEnd: RegExp): boolean {
    if (cp <= 0 || cp === mark || cp === ampersand) return false;
    const { html, pos } = this.preprocessor;
    const start = cp > 0xffff ? pos - 1 : pos;
    const end = this.#pass(runEnd);
    if (this.currentAttr.value.length <= longestValue) this.currentAttr.value += html.slice(start, end);
    return true;
  }

  /** Passes over a run that begins behind the character that was just read; gives its end. */
  #pass(runEnd: RegExp): number {
    const { preprocessor } = this;
    const end = endOfRun(preprocessor.html, preprocessor.pos + 1, runEnd);
    preprocessor.pos = end - 1;
    return end;
  }

  #forgetComment(): void {
    const token = this.currentToken;
    if (token !== null && "data" in token) token.data = "";
  }

  #doctypeIsLong(cp: number): boolean {
    const token = this.currentToken;
    if (token === null || !("publicId" in token) || ends(cp, quotationMark) || ends(cp, apostrophe))
      return false;
    const lengths = [token.name, token.publicId, token.systemId].map((part) => part?.length ?? 0);
    return Math.max(...lengths) > longestName && !endsWord(cp);
  }
}

/** Adds plain attributes from there on; gives where they end. */
function readAttributes(html: string, from: number, attrs: Token.Attribute[]): number {
  let end = from;
  while (attrs.length < mostAttributes && html.charCodeAt(end) !== greaterThan) {
    attribute.lastIndex = end;
    const found = attribute.exec(html);
    if (found === null) return end;
    end = attribute.lastIndex;
    const name = found[1] ?? "";
    addAttribute(attrs, { name: name.toLowerCase(), value: found[2] ?? found[3] ?? found[4] ?? "" });
  }
  return end;
}

/** Where the `>` stands that ends a tag after its attributes; `null` where something else follows. */
function closingEnd(html: string, from: number): number | null {
  if (html.charCodeAt(from) === greaterThan) return from;
  closing.lastIndex = from;
  return closing.test(html) ? closing.lastIndex - 1 : null;
}

interface TagName {
  readonly name: string;
  readonly id: markup.TAG_ID;
}

/** Names as they were written; a page has few, and the tree compares them often. */
const names = new Map<string, TagName>();
const mostNames = 1000;

function nameOf(written: string): TagName {
  const known = names.get(written);
  if (known !== undefined) return known;
  const name = written.toLowerCase();
  const found = { name, id: markup.getTagID(name) };
  if (names.size < mostNames) names.set(written, found);
  return found;
}

/** Of attributes of the same name the first counts. */
function addAttribute(attrs: Token.Attribute[], added: Token.Attribute): void {
  if (attrs.length >= mostAttributes) return;
  for (const { name } of attrs) if (name === added.name) return;
  attrs.push(added);
}

/** True for the closing mark and at the end of the file. */
function ends(cp: number, mark: number): boolean {
  return cp === mark || cp < 0;
}

/** White space, `/`, `>`, `=` or the end of the file. */
function endsWord(cp: number): boolean {
  return cp <= 0x20 || cp === 0x2f || cp === 0x3e || cp === 0x3d;
}

/** White space as HTML has it. */
function isSpace(cp: number): boolean {
  return cp === 0x20 || cp === 0x0a || cp === 0x09 || cp === 0x0c;
}
