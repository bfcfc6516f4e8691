import { UserError } from "../../errors.ts";
import { isSameColour, largestSpeck } from "../lost.ts";
import type { Limits } from "../reading.ts";
import { type Area, areaCovered, boxArea, type Clip, isThin } from "./areas.ts";
import { openCovered } from "./covered.ts";
import { greyFigures } from "./faint.ts";
import { openGrounds, paperColour } from "./grounds.ts";
import { boxOf, isSlanted, type Matrix, type Point, turnOf } from "./matrix.ts";
import {
  areaOf,
  type Box,
  type Character,
  heightOf,
  holds,
  middleOf,
  type Page,
  type Stroke,
  unreadable,
  widthOf,
} from "./page.ts";
import { boxAround, type Outline, type Paint, strokesOf } from "./strokes.ts";
import { struckDigits } from "./struck.ts";

/** How many marks of all pages were made so far; the limit is one of the file. */
export interface Budget {
  /** @throws UserError `too-many-marks` */
  readonly spend: (marks: number) => void;
}

export function openBudget(limits: Limits): Budget {
  let spent = 0;
  return {
    spend(marks) {
      spent += marks;
      if (spent > limits.marks) throw tooManyMarks(limits);
    },
  };
}

function tooManyMarks(limits: Limits): UserError {
  return new UserError("too-many-marks", {
    zh: `页面上的文字、线条和绘制步骤超过 ${limits.marks} 个（limits.marks），不像一份年度报告`,
    en: `the pages have more than ${limits.marks} characters, lines and drawing steps (limits.marks)`,
  });
}

/** What a character is drawn with, besides its box. */
export interface Ink {
  /** Drawn, but not to be seen: invisible by its mode, or as clear as glass. */
  readonly invisible: boolean;
  /** As `#rrggbb`: on ground of the same colour it is not seen; empty where that cannot be told. */
  readonly colour: string;
  /** So light, or so clear, that what is drawn with it lies under or over the text and is none of it. */
  readonly faint: boolean;
  readonly clip: Clip;
}

/** What a shape is filled with. */
export interface Fill {
  /** As `#rrggbb`; empty where it is not known. */
  readonly colour: string;
  /** Nothing is seen through it. */
  readonly opaque: boolean;
  readonly clip: Clip;
}

/** A page while it is drawn. */
export interface Sheet {
  /** All of the page. */
  readonly clip: Clip;
  /** The corners are those of the upright character before the matrix. */
  readonly write: (text: string, matrix: Matrix, from: Point, to: Point, ink: Ink, vertical: boolean) => void;
  /** All outlines of one path. */
  readonly trace: (path: Iterable<Outline>, paint: Paint, fill: Fill) => void;
  readonly picture: (box: Box, fill: Omit<Fill, "colour">) => void;
  readonly done: () => DrawnPage;
}

/** A page, and what stands on it unseen. */
export interface DrawnPage {
  readonly page: Page;
  /** Characters that a person does not see, kept apart. */
  readonly unseen: readonly Character[];
  /** Text lies upon other text, and is not read. */
  readonly unclear: boolean;
  /** A shape lies upon digits, which are not read. */
  readonly covered: boolean;
  /** Shapes through which nothing is seen. */
  readonly areas: readonly Area[];
}

/** Of a sheet of A4. Smaller pages are looked at from nearer. */
const usualWidth = 595;

/**
 * A page to draw on. What lies beyond its edges is not there: nobody sees it.
 * @throws UserError `too-many-marks`
 */
export function openSheet(number: number, width: number, height: number, budget: Budget): Sheet {
  const paper: Box = { left: 0, top: 0, right: width, bottom: height };
  const characters: Character[] = [];
  const slanted: Character[] = [];
  const faint: Character[] = [];
  const invisible: Character[] = [];
  let strokes: Stroke[] = [];
  let pictures: Box[] = [];
  const grounds = openGrounds(budget.spend);
  const areas: Area[] = [];
  const covered = openCovered(paper, budget.spend);
  const speck = largestSpeck * Math.min(1, Math.min(width, height) / usualWidth);

  const paint = (area: Area) => {
    areas.push(area);
    if (!covered.paint(area)) return;
    const isUnder = (box: Box) => area.holds(middleOf(box));
    strokes = strokes.filter((stroke) => !isUnder(stroke));
    pictures = pictures.filter((picture) => !isUnder(picture));
    grounds.bury();
  };
  return {
    clip: { box: paper, exact: true },
    write(text, matrix, from, to, ink, vertical) {
      budget.spend(1);
      const box = boxOf(matrix, from, to);
      if (text.trim() === "") return;
      const character = { ...box, text, turn: turnOf(matrix), vertical };
      if (!isOn(paper, box)) {
        covered.lose(character);
        return;
      }
      const isSame = grounds.mayBe(ink.colour) && isSameColour(grounds.colourAt(box), ink.colour);
      const isTiny = Math.max(heightOf(box), widthOf(box)) <= speck || isFlat(matrix, from, to, speck);
      if (ink.invisible || isTiny || isSame || !covered.draw(character, ink.clip)) invisible.push(character);
      else if (isSlanted(matrix)) slanted.push(character);
      else if (ink.faint && grounds.colourAt(box) === paperColour) faint.push(character);
      else characters.push(character);
    },
    trace(path, kind, { colour, opaque, clip }) {
      const outlines = [...path];
      for (const outline of outlines) {
        budget.spend(outline.points.length);
        for (const stroke of strokesOf(outline, kind)) if (isOn(paper, stroke)) strokes.push(stroke);
      }
      if (!kind.filled) return;
      const area = opaque ? areaCovered(outlines, clip) : null;
      if (area !== null) {
        paint(area);
        grounds.lay({ colour, holds: area.holds });
      } else if (colour !== paperColour) {
        for (const { points } of outlines) {
          const box = boxAround(points);
          if (points.length > 2 && !isThin(box)) grounds.layBox(box);
        }
      }
    },
    picture(box, { opaque, clip }) {
      budget.spend(1);
      if (!isOn(paper, box)) return;
      const area = opaque ? boxArea(box, clip) : null;
      if (area !== null) paint(area);
      pictures.push(box);
      grounds.layBox(box);
    },
    done() {
      const { unseen, unread } = covered.settle();
      const shown = (list: readonly Character[]) => list.filter((one) => !unseen.has(one));
      const [text, light] = [shown(characters), shown(faint)];
      // A page may be grey all over.
      const isGrey = light.length > text.length;
      const figures = isGrey ? new Set(light) : greyFigures(light, text);
      budget.spend((strokes.length * text.length) / 1024);
      const struck = struckDigits([...text, ...figures], strokes);
      const legible = (one: Character) =>
        unread.has(one) || struck.has(one) ? { ...one, text: unreadable } : one;
      return {
        page: {
          number,
          width,
          height,
          characters: [...text, ...light.filter((one) => figures.has(one))].map(legible),
          slanted: [...shown(slanted), ...light.filter((one) => !figures.has(one))],
          strokes,
          pictures,
        },
        unseen: [...invisible, ...unseen],
        unclear: false,
        covered: unread.size > 0 || struck.size > 0,
        areas,
      };
    },
  };
}

/** Pressed flat: as high as nothing, or as wide. A font without widths says nothing of the latter. */
function isFlat([a, b, c, d]: Matrix, from: Point, to: Point, speck: number): boolean {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const high = Math.hypot(c, d) * height;
  return high <= speck || (width > 0 && Math.hypot(a, b) * width < narrowest * high);
}

/** In heights of the character. */
const narrowest = 0.03;

function isOn(paper: Box, box: Box): boolean {
  const { x, y } = middleOf(box);
  return Number.isFinite(x) && Number.isFinite(y) && holds(paper, { x, y });
}

/** Share of a page that pictures cover, overlaps counted twice. */
export function pictureShare({ width, height, pictures }: Page): number {
  const covered = pictures.reduce((sum, picture) => sum + areaOf(picture), 0);
  return covered / Math.max(1, width * height);
}
