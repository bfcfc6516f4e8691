import { UserError } from "../../errors.ts";
import { latin1Of } from "../edge.ts";
import { toBlocks } from "../flow/blocks.ts";
import { wideEnd } from "../flow/counters.ts";
import { shownWithoutText } from "../flow/fields.ts";
import { noticesOfBlocks } from "../flow/notices.ts";
import { createSlotBudget } from "../flow/table.ts";
import { limitReached } from "../limit-reached.ts";
import { type Ground, isLostIn, isSpeck, unknownGround } from "../lost.ts";
import { raise } from "../raised.ts";
import type { Limits, Location, Notice, Reading } from "../reading.ts";
import { createBody } from "./body.ts";
import { createColours } from "./colours.ts";
import { characters, known, notes, unread } from "./destinations.ts";
import { createFonts } from "./fonts.ts";
import { type Built, emptyDraft, type Group, outermost } from "./state.ts";
import { tokensOf } from "./tokens.ts";

/**
 * Reads an RTF file as a person sees it: text in the code page of its font, tables by the edges of their cells, automatic
 * numbers as the program wrote them out; hidden, struck and deleted text, notes and comments left out. Places as in Word
 * files.
 * @throws UserError with exit code 3 where the file ends too early or is above a limit
 */
export function readRtf(bytes: Uint8Array, limits: Limits): Reading {
  const fonts = createFonts();
  const colours = createColours();
  const body = createBody(limits);
  const stack: Group[] = [];
  let group: Group = { ...outermost };
  /** Bytes not yet decoded: a character may be parted by control words' escapes. */
  let pending: number[] = [];
  let pendingFont = 0;
  /** Characters still to be passed over after `\u`. */
  let passing = 0;
  /** Font whose entry in the font table is being read. */
  let described = 0;
  let ignorable = false;
  let ended = false;
  let notesMet = false;
  const first: { hidden?: Location; struck?: Location; revision?: Location } = {};

  /** What was written last. */
  let last = "";
  /** The number of a note, which the program writes, was met since. */
  let isNumbered = false;
  const put = (text: string): void => {
    if (group.skipped || text === "") return;
    const seen = text.trim() !== "";
    last = text;
    isNumbered = false;
    if (seen && group.built !== null) group.built.hasResult = true;
    if (group.deleted) {
      if (seen) first.revision ??= body.place();
    } else if (group.hidden || isSpeck(group.size) || group.narrow || body.isFlat()) {
      if (seen) first.hidden ??= body.place();
    } else if (group.struck) {
      if (seen) first.struck ??= body.place();
    } else {
      const { raised, shifted, colour, ground } = group;
      if (ground !== undefined && isLostIn(ground, text, colour)) {
        if (seen) first.hidden ??= body.place();
        return;
      }
      if (group.crowded && /\d/.test(text)) body.hold("altered");
      const own = ground === undefined ? colour : undefined;
      body.write(raised === null ? text : raise(text, raised), shifted, own);
    }
  };
  const flush = (): void => {
    if (pending.length === 0) return;
    const held = pending;
    pending = [];
    put(fonts.decode(held, pendingFont));
  };
  const addByte = (byte: number): void => {
    if (group.skipped) return;
    pendingFont = group.font;
    pending.push(byte);
  };
  const addText = (text: string): void => {
    if (group.colourTable) colours.text(text);
    if (group.fontTable) fonts.name(described, text);
    if (group.instruction && group.built !== null && group.built.instruction.length < longestName)
      group.built.instruction += text;
    if (group.skipped) return;
    for (let at = 0; at < text.length; at += 1) {
      if (passing > 0) passing -= 1;
      else addByte(text.charCodeAt(at));
    }
  };
  const openGroup = (): void => {
    if (stack.length >= limits.depth)
      throw limitReached("depth", limits.depth, {
        zh: "RTF 的组嵌套过深",
        en: "groups of the RTF nest too deeply",
      });
    stack.push(group);
    const doubled = group.twice;
    group.twice = false;
    group = { ...group, skipped: group.skipped || doubled, twice: false, box: false, keptDraft: null };
  };
  const closeGroup = (): void => {
    // A number is parted from its text, be it by a tab or by nothing.
    if (group.listText && stack.at(-1)?.listText === false && /[\d.]$/.test(last)) put(" ");
    if (group.box) body.closeBox();
    if (group.keptDraft !== null) body.draft.current = group.keptDraft;
    const outer = stack.pop();
    if (outer === undefined) {
      ended = true;
      return;
    }
    const { built } = group;
    group = outer;
    if (built !== null && built !== outer.built) closeBuilt(built);
    if (stack.length === 0) ended = true;
  };
  const closeBuilt = (built: Built): void => {
    if (group.built !== null) group.built.hasResult ||= built.hasResult;
    if (group.skipped || built.hasResult) return;
    const isChoice = /^\s*FORM(?:CHECKBOX|DROPDOWN)\b/i.test(built.instruction);
    const shown = built.kind === "object" ? "object" : shownWithoutText({ ...built, form: null });
    if (isChoice || shown !== null) body.hold(shown ?? "control");
  };
  const destination = (name: string): boolean => {
    if (notes.has(name)) notesMet ||= !group.skipped;
    // What stands before a note is its mark, unless the program numbers it.
    if (name === "footnote" && !group.skipped && !isNumbered) body.raiseMark();
    if (name === "pict" && !group.skipped) {
      body.picture();
      if (group.built !== null) group.built.hasResult = true;
    }
    if (name === "moMath" && !group.skipped) body.hold("object");
    if (name === "field" || name === "object")
      group.built = { kind: name, phase: "instruction", instruction: "", hasResult: false };
    if (name === "fldrslt" && group.built !== null) group.built.phase = "result";
    if (name === "fonttbl") group.fontTable = true;
    if (name === "colortbl") group.colourTable = true;
    if (name === "shp" || name === "do") body.float();
    if (name === "background") body.paintPages();
    if (name === "listtext" || name === "pntext") {
      group.listText = true;
      last = "";
    }
    if (name === "upr") group.twice = true;
    if (name === "nesttableprops") group.keptDraft = body.draft.current;
    if (name === "shptxt" && !group.skipped) {
      group.box = true;
      body.openBox();
    }
    const dropped = unread.has(name) || notes.has(name) || name === "pict" || (ignorable && !known.has(name));
    if (dropped) {
      group.skipped = true;
      group.instruction = name === "fldinst";
    }
    return dropped;
  };

  for (const token of tokensOf(latin1Of(bytes))) {
    if (token.kind !== "text" && token.kind !== "hex") flush();
    switch (token.kind) {
      case "open":
        passing = 0;
        openGroup();
        break;
      case "close":
        passing = 0;
        closeGroup();
        break;
      case "text":
        addText(token.text);
        break;
      case "hex":
        if (passing > 0) passing -= 1;
        else addByte(token.byte);
        break;
      case "symbol":
        readSymbol(token.name);
        break;
      case "word":
        readWord(token.name, token.value);
        break;
    }
    if (token.kind !== "symbol" || token.name !== "*") ignorable = false;
    if (ended) break;
  }
  flush();
  if (!ended) throw truncated();

  function readSymbol(name: string): void {
    if (name === "*") {
      ignorable = true;
      return;
    }
    if (passing > 0) {
      passing -= 1;
      return;
    }
    if (name === "\n" || name === "\r") endParagraph();
    else if (name === "~") put("\u00a0");
    else if (name === "_") put("-");
    else if (name === "{" || name === "}" || name === "\\") put(name);
  }

  function endParagraph(): void {
    if (!group.skipped) body.endParagraph();
  }

  function readWord(name: string, value: number | null): void {
    if (group.fontTable && readFont(name, value)) return;
    if (group.colourTable && (name === "red" || name === "green" || name === "blue")) colours.part(value);
    if (name === "u") {
      const code = value ?? 0;
      put(String.fromCharCode(code < 0 ? code + 65_536 : code));
      passing = group.unicodeSkip;
      return;
    }
    if (passing > 0) {
      passing -= 1;
      return;
    }
    if (destination(name) || group.skipped) return;
    const sign = Object.hasOwn(characters, name) ? characters[name] : undefined;
    if (sign === undefined) readFormat(name, value);
    else if (!group.listText || name !== "tab") put(sign);
    // The tab behind an automatic number is no part of the text, but parts `1.` from a figure.
    else if (!wideEnd.test(last)) put(" ");
  }

  /** Entries of the font table: `{\f4\fnil\fcharset134 SimSun;}`. */
  function readFont(name: string, value: number | null): boolean {
    if (name === "f") described = value ?? 0;
    else if (name === "fcharset") fonts.charset(described, value ?? 0);
    else if (name === "cpg") fonts.setPage(described, value ?? 0);
    else return false;
    return true;
  }

  function readFormat(name: string, value: number | null): void {
    const on = value !== 0;
    switch (name) {
      case "ansicpg":
        fonts.page = value ?? fonts.page;
        return;
      case "deff":
        fonts.standard = value ?? 0;
        group.font = fonts.standard;
        return;
      case "f":
        group.font = value ?? fonts.standard;
        return;
      case "uc":
        group.unicodeSkip = Math.max(0, value ?? 1);
        return;
      case "plain":
        group.font = fonts.standard;
        group.size = undefined;
        group.colour = undefined;
        group.ground = undefined;
        group.hidden = false;
        group.narrow = false;
        group.crowded = false;
        group.struck = false;
        group.deleted = false;
        group.raised = null;
        group.shifted = null;
        return;
      case "fs":
        group.size = value === null ? undefined : value / 2;
        return;
      case "charscalex":
        group.narrow = (value ?? 100) <= narrowest;
        return;
      case "expndtw":
        group.crowded = (value ?? 0) < closest;
        return;
      case "sl":
        body.flatten(isExactSpeck(value));
        return;
      case "cf":
        group.colour = colours.of(value);
        return;
      case "highlight":
        group.ground = colours.of(value);
        return;
      case "cb":
      case "chcbpat":
        group.ground ??= colours.of(value);
        return;
      case "chshdng":
        if ((value ?? 0) > 0) group.ground = unknownGround;
        return;
      case "cbpat":
        paint((ground) => body.paint(ground), colours.of(value));
        return;
      case "shading":
        if ((value ?? 0) > 0) body.paint(unknownGround);
        return;
      case "chftn":
        isNumbered = true;
        return;
      case "super":
        group.raised = on ? "superscript" : null;
        return;
      case "sub":
        group.raised = on ? "subscript" : null;
        return;
      case "nosupersub":
        group.raised = null;
        return;
      case "up":
        group.shifted = on ? "superscript" : null;
        return;
      case "dn":
        group.shifted = on ? "subscript" : null;
        return;
      case "v":
        group.hidden = on;
        return;
      case "strike":
        group.struck = on;
        return;
      case "striked":
        group.struck = value === 1;
        return;
      case "deleted":
        group.deleted = on;
        return;
      case "revised":
        if (on) first.revision ??= body.place();
        return;
      case "par":
      case "sect":
        endParagraph();
        return;
      case "pard":
        body.reset();
        return;
      case "intbl":
        body.depth(1);
        return;
      case "itap":
        body.depth(Math.min(value ?? 0, deepestTable));
        return;
      case "outlinelevel":
        if (value !== null && value >= 0 && value < 9) body.heading(Math.min(6, value + 1));
        return;
      default:
        readTable(name, value);
    }
  }

  function readTable(name: string, value: number | null): void {
    const { draft } = body;
    switch (name) {
      case "trowd":
        draft.current = emptyDraft();
        return;
      case "trrh":
        draft.current.isFlat = isExactSpeck(value);
        return;
      case "trleft":
        draft.current.left = value ?? 0;
        return;
      case "trcbpat":
      case "clcbpat":
        paint((ground) => paintDraft(name, ground), colours.of(value));
        return;
      case "trshdng":
      case "clshdng":
        if ((value ?? 0) > 0) paintDraft(name, unknownGround);
        return;
      case "clvmgf":
        draft.current.vertical = "start";
        return;
      case "clvmrg":
        draft.current.vertical = "continue";
        return;
      case "clmgf":
        draft.current.horizontal = "start";
        return;
      case "clmrg":
        draft.current.horizontal = "continue";
        return;
      case "cellx": {
        const { vertical, horizontal, cells, cellGround: ground } = draft.current;
        cells.push({ edge: value ?? 0, vertical, horizontal, ground });
        if (cells.length > mostCells)
          throw limitReached("cells", mostCells, { zh: "一行的单元格过多", en: "too many cells in a row" });
        draft.current.cellGround = undefined;
        draft.current.vertical = undefined;
        draft.current.horizontal = undefined;
        return;
      }
      case "cell":
        body.endCell(1);
        return;
      case "row":
        body.endRow(1);
        return;
      case "nestcell":
        body.endCell(Math.max(2, body.depthNow()));
        return;
      case "nestrow":
        body.endRow(Math.max(2, body.depthNow()));
        return;
      default:
    }
  }

  /** A pattern shows some of both its colours. */
  function paintDraft(name: string, ground: Ground): void {
    const { current } = body.draft;
    const part = name.startsWith("tr") ? "ground" : "cellGround";
    if (current[part] !== unknownGround) current[part] = ground;
  }

  function paint(use: (ground: Ground) => void, ground: Ground | undefined): void {
    if (ground !== undefined) use(ground);
  }

  const blocks = toBlocks(body.finish(), createSlotBudget(limits));
  const notices: Notice[] = [];
  if (first.revision !== undefined) notices.push({ code: "revisions-accepted", at: first.revision });
  const hiddenAt = first.hidden ?? body.lostAt();
  if (hiddenAt !== undefined) notices.push({ code: "hidden-text-skipped", at: hiddenAt });
  if (first.struck !== undefined) notices.push({ code: "struck-text-skipped", at: first.struck });
  if (notesMet) notices.push({ code: "footnote-skipped" });
  return { blocks, notices: [...notices, ...noticesOfBlocks(blocks)], properties: {} };
}

/** Percent of its width that are seen of a character, and twentieths of a point that may be between two of them. */
const [narrowest, closest] = [3, -100];

/** A height in twentieths of a point, below nothing where it is exact: nothing is seen of what stands there. */
function isExactSpeck(height: number | null): boolean {
  return height !== null && isSpeck(-height / 20);
}

/** Of an instruction nothing but its name is asked. */
const longestName = 64;

/** Word stops at 63 columns; tables in tables go hardly three deep. */
const mostCells = 1024;
const deepestTable = 32;

function truncated(): UserError {
  return new UserError(
    "rtf-truncated",
    { zh: "RTF 文件不完整：结尾缺失", en: "the RTF file is incomplete: its end is missing" },
    {
      hint: {
        zh: "文件可能没有下载或上传完，请重新取得",
        en: "it may not have been downloaded completely; obtain it again",
      },
    },
  );
}
