import type { Ground, Look } from "../lost.ts";
import { raise, type ShiftedPiece } from "../raised.ts";
import type { Limits } from "../reading.ts";
import type { XmlPart } from "../xml/read.ts";
import { keyOf, type ListLevel } from "./list-levels.ts";
import { readStyleSheet, type Style } from "./style-sheet.ts";

/** What styles say about text that a person does not see, and how lists are numbered. */
export interface OdfStyles {
  readonly isHidden: (style: string | undefined) => boolean;
  /** How text of these styles, the innermost last, is set. */
  readonly lookOf: (styles: readonly (string | undefined)[]) => TextLook;
  /** What a style paints below what has it. */
  readonly groundOf: (style: string | undefined) => Ground | undefined;
  /** What pages themselves are painted with. */
  readonly pageGround: Ground | undefined;
  /** Text as it is set by the styles around it, the innermost last. */
  readonly pieceOf: (text: string, styles: readonly (string | undefined)[]) => ShiftedPiece;
  /** Whether a style has numbers shown in a form of their own. */
  readonly hasNumberFormat: (style: string | undefined) => boolean;
  /** Whether a row or a column is as high or wide as nothing. */
  readonly isFlat: (style: string | undefined) => boolean;
  /** Sheets are hidden by their style. */
  readonly isHiddenTable: (style: string | undefined) => boolean;
  readonly levelOf: (list: string, level: number) => ListLevel | undefined;
  /** List style that a paragraph style gives. */
  readonly listOf: (style: string | undefined) => string | undefined;
}

/** How text is set, and in which colour, as the file writes it. */
export interface TextLook extends Pick<Look, "struck" | "speck"> {
  readonly colour: string | undefined;
}

/** Steps from a style to its parent that make sense: a style may be its own. */
const mostParents = 32;

/** Reads the styles of the parts, those of the text after those of the file. */
export function readOdfStyles(parts: readonly (XmlPart | null)[], limits: Limits): OdfStyles {
  const { styles, levels, pageGround } = readStyleSheet(parts, limits);
  /** What the style says, or else the nearest of those that it comes from. */
  const inherited = <Key extends keyof Style>(
    name: string | undefined,
    key: Key,
  ): NonNullable<Style[Key]> | undefined => {
    let at = name;
    for (let steps = 0; at !== undefined && steps < mostParents; steps += 1) {
      const style: Style | undefined = styles.get(at);
      const value = style?.[key];
      if (value !== undefined) return value;
      at = style?.parent;
    }
    return undefined;
  };
  /** What the innermost style says that says something. */
  const innermost = <Key extends keyof Style>(around: readonly (string | undefined)[], key: Key) => {
    for (let at = around.length - 1; at >= 0; at -= 1) {
      const value = inherited(around[at], key);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    isHidden: (style) => inherited(style, "hidden") === true,
    lookOf: (around) => ({
      struck: innermost(around, "struck") ?? false,
      speck: innermost(around, "speck") ?? false,
      colour: innermost(around, "colour"),
    }),
    groundOf: (style) => inherited(style, "ground"),
    pageGround,
    pieceOf(text, around) {
      const { raised, shifted } = innermost(around, "position") ?? onLine;
      return { text: raised === null ? text : raise(text, raised), shifted };
    },
    hasNumberFormat: (style) => inherited(style, "hasNumberFormat") === true,
    isFlat: (style) => inherited(style, "isFlat") === true,
    isHiddenTable: (style) => style !== undefined && styles.get(style)?.isHiddenTable === true,
    levelOf: (list, number) => levels.get(keyOf(list, number)),
    listOf: (style) => inherited(style, "list") || undefined,
  };
}

const onLine = { raised: null, shifted: null };
