import type { Limits } from "../reading.ts";
import { readFonts } from "./fonts.ts";
import { type Formatted, findFormatted, readCharacterPages, readParagraphPages } from "./pages.ts";
import { changeParagraph, type ParagraphProperties, plainParagraph } from "./paragraph-properties.ts";
import { walkPieceModifier } from "./piece-modifiers.ts";
import { type PieceTable, readPieces } from "./pieces.ts";
import { changeRun, plainRun, type RunProperties } from "./run-properties.ts";
import { createSprmWalk, type WalkSprms } from "./sprms.ts";
import type { Streams } from "./streams.ts";
import { readStyles, type Styles } from "./styles.ts";

/** A stretch of the text whose characters have the same properties. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: Readonly<RunProperties>;
}

/** The text of a document with its properties. Places count characters of the text, all parts of it included. */
export interface Document {
  readonly text: string;
  readonly styles: Styles;
  /** Names of fonts by number. */
  readonly fonts: readonly string[];
  readonly sprms: WalkSprms;
  /** Properties of the paragraph whose mark stands at this place. */
  paragraphAt(place: number): Readonly<ParagraphProperties>;
  /** Whether a stretch of paragraph properties ends with this character. */
  paragraphEndsAt(place: number): boolean;
  runs(start: number, end: number): Generator<Run>;
}

/** @throws UserError `doc-damaged`, `too-many-elements` */
export function openDocument(streams: Streams, limits: Limits): Document {
  const pieces = readPieces(streams);
  const sprms = createSprmWalk(limits);
  const characters = readCharacterPages(streams);
  const paragraphs = readParagraphPages(streams);
  const { word, data } = streams;
  const runOf = remember(pieces, streams, sprms, (formatted: Formatted | null) => {
    const run = plainRun();
    const change = changeRun(run);
    if (formatted !== null) sprms(word, formatted.from, formatted.to, change);
    return { result: run, change };
  });
  const paragraphOf = remember(
    pieces,
    streams,
    sprms,
    (formatted: (Formatted & { readonly style: number }) | null) => {
      const paragraph = plainParagraph();
      paragraph.style = formatted?.style ?? 0;
      const change = changeParagraph(paragraph, data, sprms);
      if (formatted !== null) sprms(word, formatted.from, formatted.to, change);
      return { result: paragraph, change };
    },
  );
  const offsetOf = (place: number): number => {
    const piece = pieces.pieceAt(place);
    return piece.offset + (place - piece.start) * piece.width;
  };
  return {
    text: pieces.text,
    styles: readStyles(streams, sprms),
    fonts: readFonts(streams),
    sprms,
    paragraphAt: (place) =>
      paragraphOf(findFormatted(paragraphs, offsetOf(place)).entry, pieces.pieceAt(place).modifier),
    paragraphEndsAt(place) {
      const { entry } = findFormatted(paragraphs, offsetOf(place));
      return entry?.end === offsetOf(place) + pieces.pieceAt(place).width;
    },
    *runs(start, end) {
      for (let place = start; place < end; ) {
        const piece = pieces.pieceAt(place);
        const offset = offsetOf(place);
        const { entry, next } = findFormatted(characters, offset);
        // An odd offset between two characters of two bytes belongs to the second.
        const length = Math.max(1, Math.floor((Math.min(entry?.end ?? next, next) - offset) / piece.width));
        const stop = Math.min(end, piece.end, place + length);
        yield { start: place, end: stop, properties: runOf(entry, piece.modifier) };
        place = stop;
      }
    },
  };
}

/**
 * Reads the properties of an entry once, however many paragraphs or runs have the same. The modifier of the piece comes
 * after those of the entry.
 */
function remember<Entry extends Formatted, Result>(
  pieces: PieceTable,
  streams: Streams,
  sprms: WalkSprms,
  read: (entry: Entry | null) => { readonly result: Result; readonly change: Parameters<WalkSprms>[3] },
): (entry: Entry | null, modifier: number) => Result {
  const known = new Map<string, Result>();
  return (entry, modifier) => {
    const key = `${entry?.from ?? 0} ${entry?.to ?? 0} ${modifier}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { result, change } = read(entry);
    if (modifier !== 0) walkPieceModifier(modifier, pieces, streams, sprms, change);
    known.set(key, result);
    return result;
  };
}
