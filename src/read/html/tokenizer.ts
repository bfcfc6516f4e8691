import { type Token, Tokenizer } from "parse5";

/** No element of a report has more; parse5 compares every new attribute with all earlier ones of its tag. */
const mostAttributes = 256;
/** Enough for any style; a picture written into an attribute (`data:`) is longer and never looked at. */
const longestValue = 65_536;
const longestName = 1024;
const longestText = 65_536;

const quotationMark = 0x22;
const apostrophe = 0x27;

/**
 * parse5's tokenizer builds names, values and texts character by character, at some 30 bytes of memory for each until
 * the string is used. This one stops collecting where nobody looks, so that a picture of 20 MB in a `src`, a comment
 * full of Word's leftovers or a hostile tag costs next to nothing.
 */
export class BoundedTokenizer extends Tokenizer {
  /** A long text is handed on in pieces; the tree joins them again. */
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

  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token !== null && "attrs" in token && token.attrs.length >= mostAttributes) return;
    super._leaveAttrName();
  }

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
    if (this.currentAttr.value.length > longestValue && !ends(cp, quotationMark)) return;
    super._stateAttributeValueDoubleQuoted(cp);
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    if (this.currentAttr.value.length > longestValue && !ends(cp, apostrophe)) return;
    super._stateAttributeValueSingleQuoted(cp);
  }

  protected override _stateAttributeValueUnquoted(cp: number): void {
    if (this.currentAttr.value.length > longestValue && !endsWord(cp)) return;
    super._stateAttributeValueUnquoted(cp);
  }

  protected override _stateComment(cp: number): void {
    super._stateComment(cp);
    this.#forgetComment();
  }

  protected override _stateBogusComment(cp: number): void {
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

/** True for the closing mark and at the end of the file. */
function ends(cp: number, mark: number): boolean {
  return cp === mark || cp < 0;
}

/** White space, `/`, `>`, `=` or the end of the file. */
function endsWord(cp: number): boolean {
  return cp <= 0x20 || cp === 0x2f || cp === 0x3e || cp === 0x3d;
}
