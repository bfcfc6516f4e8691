import { UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";
import { greyFigures } from "./faint.ts";
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
  widthOf,
} from "./page.ts";
import { boxAround, type Outline, type Paint, strokesOf } from "./strokes.ts";

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
  /** Seen on dark ground only. */
  readonly white: boolean;
  /** So light, or so clear, that what is drawn with it lies under or over the text and is none of it. */
  readonly faint: boolean;
}

/** A page while it is drawn. */
export interface Sheet {
  /** The corners are those of the upright character before the matrix. */
  readonly write: (text: string, matrix: Matrix, from: Point, to: Point, ink: Ink, vertical: boolean) => void;
  readonly trace: (outline: Outline, paint: Paint, white: boolean) => void;
  readonly picture: (box: Box) => void;
  readonly done: () => DrawnPage;
}

/** A page, and what stands on it unseen. */
export interface DrawnPage {
  readonly page: Page;
  /** Characters that a person does not see, kept apart. */
  readonly unseen: readonly Character[];
  /** Text lies upon other text, and is not read. */
  readonly unclear: boolean;
}

/**
 * A page to draw on. What lies beyond its edges is not there: nobody sees it.
 * @throws UserError `too-many-marks`
 */
export function openSheet(number: number, width: number, height: number, budget: Budget): Sheet {
  const paper: Box = { left: 0, top: 0, right: width, bottom: height };
  const characters: Character[] = [];
  const slanted: Character[] = [];
  const faint: Character[] = [];
  const white: Character[] = [];
  const unseen: Character[] = [];
  const strokes: Stroke[] = [];
  const pictures: Box[] = [];
  /** Grounds on which white characters can be seen. */
  const grounds: Box[] = [];
  return {
    write(text, matrix, from, to, ink, vertical) {
      // Each white character looks at all grounds.
      budget.spend(ink.white || ink.faint ? 1 + grounds.length / 16 : 1);
      const box = boxOf(matrix, from, to);
      if (text.trim() === "" || !isOn(paper, box)) return;
      const character = { ...box, text, turn: turnOf(matrix), vertical };
      const isBare = () => !grounds.some((ground) => holds(ground, middleOf(box)));
      if (ink.invisible) unseen.push(character);
      else if (ink.white && isBare()) white.push(character);
      else if (isSlanted(matrix)) slanted.push(character);
      else if (ink.faint && isBare()) faint.push(character);
      else characters.push(character);
    },
    trace(outline, paint, isWhite) {
      budget.spend(outline.points.length);
      for (const stroke of strokesOf(outline, paint)) if (isOn(paper, stroke)) strokes.push(stroke);
      if (paint.filled && !isWhite && outline.points.length > 2) {
        const ground = boxAround(outline.points);
        if (Math.min(widthOf(ground), heightOf(ground)) > 3) grounds.push(ground);
      }
    },
    picture(box) {
      budget.spend(1);
      if (!isOn(paper, box)) return;
      pictures.push(box);
      grounds.push(box);
    },
    done() {
      // A page may be grey all over.
      const isGrey = faint.length > characters.length;
      const figures = isGrey ? new Set(faint) : greyFigures(faint, characters);
      return {
        page: {
          number,
          width,
          height,
          characters: [...characters, ...faint.filter((one) => figures.has(one))],
          slanted: [...slanted, ...faint.filter((one) => !figures.has(one))],
          strokes,
          pictures,
        },
        unseen: [...unseen, ...white],
        unclear: false,
      };
    },
  };
}

function isOn(paper: Box, box: Box): boolean {
  const { x, y } = middleOf(box);
  return Number.isFinite(x) && Number.isFinite(y) && holds(paper, { x, y });
}

/** Share of a page that pictures cover, overlaps counted twice. */
export function pictureShare({ width, height, pictures }: Page): number {
  const covered = pictures.reduce((sum, picture) => sum + areaOf(picture), 0);
  return covered / Math.max(1, width * height);
}
