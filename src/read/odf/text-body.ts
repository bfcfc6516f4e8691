import { detach } from "../detach.ts";
import type { Content, FlowPlace, TextParagraph } from "../flow/content.ts";
import { withNumber } from "../flow/counters.ts";
import { type Ground, isLostIn, unknownGround } from "../lost.ts";
import { joinShifted, type ShiftedPiece } from "../raised.ts";
import type { CellContent, CellPlace, Limits } from "../reading.ts";
import { tooManyBlocks } from "../too-many-blocks.ts";
import type { Attribute, ElementHandler, Elements, XmlPart } from "../xml/read.ts";
import { createListNumbers } from "./lists.ts";
import { shapes } from "./shapes.ts";
import type { OdfStyles, TextLook } from "./styles.ts";
import {
  addCell,
  coverCells,
  endRow,
  type Hanging,
  type OpenTable,
  repetitions,
  spanOf,
  toTable,
} from "./tables.ts";
import { readXml } from "./xml.ts";

/** What the pass over a text document gathers. */
export interface TextBody {
  readonly content: readonly Content[];
  readonly sawText: boolean;
  readonly notesMet: boolean;
  readonly revisionAt: FlowPlace | null;
  readonly hiddenAt: FlowPlace | null;
  readonly struckAt: FlowPlace | null;
}

interface OpenParagraph {
  readonly at: FlowPlace;
  readonly label: string;
  readonly heading: number | undefined;
  readonly after: Content[];
  /** Styles of the paragraph and of the spans around the text. */
  readonly styles: (string | undefined)[];
  readonly pieces: ShiftedPiece[];
  /** It stands in a drawing in another paragraph. */
  readonly isInner: boolean;
  image: boolean;
  holds?: CellContent;
}

/** A run of content: the document, a cell, a text box. */
interface Flow {
  readonly content: Content[];
  readonly paragraph: OpenParagraph | null;
}

/** Elements whose content a person does not see in the text, or that says the same again. */
const ignored = [
  "text:tracked-changes text:ruby-text office:forms office:event-listeners office:scripts office:settings",
  "text:hidden-text text:hidden-paragraph text:variable-decls text:sequence-decls text:user-field-decls",
  "style:header style:footer office:styles office:automatic-styles office:master-styles office:font-face-decls",
  "draw:glue-point text:index-title-template svg:title svg:desc",
]
  .join(" ")
  .split(" ");

/** Fields that may be told to show nothing. */
const variables = [
  "text:variable-set",
  "text:variable-input",
  "text:user-field-get",
  "text:user-field-input",
];

/** Reads the text of `content.xml` in one pass. Throws what `readXml` throws, `too-many-blocks` and limits of tables. */
export function readTextBody(part: XmlPart, styles: OdfStyles, limits: Limits): TextBody {
  const root: Flow = { content: [], paragraph: null };
  const flows: Flow[] = [root];
  let paragraph: OpenParagraph | null = null;
  let table: OpenTable | null = null;
  const hangings: Hanging[] = [];
  const cells: { columns: number; rows: number; times: number; at: CellPlace | null }[] = [];
  const lists = createListNumbers(styles);
  /** What each table, row, cell, section and box around the text is painted with. */
  const grounds = [styles.pageGround];
  const paint = (ground: Ground | undefined): void => void grounds.push(ground);
  const unpaint = (): void => void grounds.pop();
  /** Whether each row around the text is as high as nothing. */
  const isFlat: boolean[] = [];
  /** A shape stands freely: text outside of tables may stand upon it. */
  let hasFloating = false;
  let paragraphs = 0;
  let tables = 0;
  const met = { text: false, notes: false };
  const first: { revision: FlowPlace | null; hidden: FlowPlace | null; struck: FlowPlace | null } = {
    revision: null,
    hidden: null,
    struck: null,
  };

  const content = (): Content[] => flows.at(-1)?.content ?? root.content;
  const write = (text: string): void => {
    if (paragraph === null || text === "") return;
    const seen = text.trim() !== "";
    const look = styles.lookOf(paragraph.styles);
    if (isUnseen(paragraph, look, text)) {
      if (seen) first.hidden ??= paragraph.at;
    } else if (look.struck) {
      if (seen) first.struck ??= paragraph.at;
    } else paragraph.pieces.push(styles.pieceOf(text, paragraph.styles));
  };
  const isUnseen = (
    { styles: own, isInner }: OpenParagraph,
    { speck, colour }: TextLook,
    text: string,
  ): boolean => {
    if (own.some(styles.isHidden) || speck || isFlat.includes(true)) return true;
    if (colour === undefined) return false;
    const near = own
      .toReversed()
      .map(styles.groundOf)
      .find((ground) => ground !== undefined);
    const isOnShape = isInner || (hasFloating && table === null);
    const around = isOnShape ? unknownGround : grounds.findLast((ground) => ground !== undefined);
    return isLostIn(near ?? around, text, colour);
  };
  const openParagraph = (attribute: Attribute, level: number | null): void => {
    paragraphs += 1;
    if (paragraphs > limits.blocks) throw tooManyBlocks(limits);
    const isInner = paragraph !== null;
    if (isInner) openFlow();
    const style = attribute("text:style-name");
    const cell = cells.at(-1)?.at ?? null;
    paragraph = {
      at: cell === null ? { paragraph: paragraphs } : { ...cell, paragraph: paragraphs },
      label: lists.label(style) || (level === null ? "" : lists.heading(level)),
      heading: level === null ? undefined : Math.min(6, level),
      after: [],
      styles: [style],
      pieces: [],
      isInner,
      image: false,
    };
  };
  const closeParagraph = (): void => {
    if (paragraph === null) return;
    const { at, label, heading, pieces, image, after, isInner, holds } = paragraph;
    const own = joinShifted(pieces);
    const text = detach(withNumber(label, own));
    const held = holds === undefined ? {} : { holds };
    content().push(
      { kind: "paragraph", text, at, heading, image, ...held } satisfies TextParagraph,
      ...after,
    );
    paragraph = null;
    if (isInner) closeBox();
  };
  const openFlow = (): void => {
    flows.push({ content: [], paragraph });
    paragraph = null;
  };
  const closeFlow = (): Flow => {
    const flow = flows.pop() ?? root;
    ({ paragraph } = flow);
    return flow;
  };
  const closeBox = (): void => {
    const { content: inside } = closeFlow();
    (paragraph?.after ?? content()).push(...inside);
  };
  const sign = (text: string): ElementHandler => ({ open: () => write(text) });
  const note: ElementHandler = {
    open() {
      met.notes = true;
      return "skip";
    },
  };
  const revision: ElementHandler = {
    open() {
      first.revision ??= paragraph?.at ?? { paragraph: paragraphs + 1 };
    },
  };
  const float = (attribute: Attribute): void => {
    hasFloating ||= attribute("text:anchor-type") !== "as-char";
  };
  const floating: ElementHandler = { open: float };
  const holding: ElementHandler = {
    open() {
      if (paragraph !== null) paragraph.holds ??= "object";
    },
  };
  const variable: ElementHandler = {
    open: (attribute) => (attribute("text:display") === "none" ? "skip" : undefined),
  };
  const times = (attribute: Attribute): number => repetitions(attribute("table:number-columns-repeated"));

  const elements: Elements = {
    ...Object.fromEntries(ignored.map((name) => [name, "skip" as const])),
    "office:text": {
      open() {
        met.text = true;
      },
    },
    ...Object.fromEntries(shapes.map((name) => [name, floating])),
    "text:section": {
      open(attribute) {
        if (attribute("text:display") !== "none" && attribute("text:is-hidden") !== "true") {
          paint(styles.groundOf(attribute("text:style-name")));
          return;
        }
        first.hidden ??= { paragraph: paragraphs + 1 };
        return "skip";
      },
      close: unpaint,
    },
    "text:p": { open: (attribute) => openParagraph(attribute, null), close: closeParagraph },
    "text:h": {
      open: (attribute) => openParagraph(attribute, spanOf(attribute("text:outline-level"))),
      close: closeParagraph,
    },
    "text:span": {
      open: (attribute) => paragraph?.styles.push(attribute("text:style-name")),
      close: () => paragraph?.styles.pop(),
    },
    "text:s": { open: (attribute) => write(" ".repeat(repetitions(attribute("text:c")))) },
    "text:tab": sign("\t"),
    "text:line-break": sign("\n"),
    "text:note": note,
    "office:annotation": note,
    "text:change-start": revision,
    "text:change": revision,
    "text:list": {
      open(attribute) {
        const goesOn =
          attribute("text:continue-numbering") === "true" || attribute("text:continue-list") !== undefined;
        lists.openList(attribute("text:style-name"), goesOn);
      },
      close: lists.closeList,
    },
    "text:list-item": {
      open(attribute) {
        const start = attribute("text:start-value");
        lists.openItem(start === undefined ? null : spanOf(start));
      },
    },
    "draw:image": {
      open() {
        if (paragraph !== null) paragraph.image = true;
      },
    },
    "draw:control": {
      open(attribute) {
        float(attribute);
        if (paragraph !== null) paragraph.holds = "control";
      },
    },
    "draw:object": holding,
    "draw:object-ole": holding,
    ...Object.fromEntries(variables.map((name) => [name, variable])),
    "draw:text-box": {
      open() {
        openFlow();
        paint(unknownGround);
      },
      close() {
        unpaint();
        closeBox();
      },
    },
    "table:table": {
      open(attribute) {
        paint(styles.groundOf(attribute("table:style-name")));
        tables += 1;
        table = { outer: table, at: { table: tables }, rows: [], innerCells: 0, row: null };
        hangings.push(new Map());
      },
      close() {
        unpaint();
        if (table === null) return;
        const closed: OpenTable = table;
        hangings.pop();
        table = closed.outer;
        const own = closed.rows.reduce((sum, { cells: inRow }) => sum + inRow.length, 0);
        if (table !== null) table.innerCells += own + closed.innerCells;
        content().push(toTable(closed));
      },
    },
    "table:table-row": {
      open(attribute) {
        paint(styles.groundOf(attribute("table:style-name")));
        isFlat.push(styles.isFlat(attribute("table:style-name")));
        if (table === null) return;
        const repeated = repetitions(attribute("table:number-rows-repeated"));
        table.row = { cells: [], column: 0, covered: 0, repeated };
      },
      close() {
        unpaint();
        isFlat.pop();
        const hanging = hangings.at(-1);
        if (table !== null && hanging !== undefined) endRow(table, hanging, limits);
      },
    },
    "table:table-cell": {
      open(attribute) {
        openFlow();
        paint(styles.groundOf(attribute("table:style-name")));
        const at: CellPlace | null =
          table === null
            ? null
            : { ...table.at, row: table.rows.length + 1, column: (table.row?.column ?? 0) + 1 };
        cells.push({
          columns: spanOf(attribute("table:number-columns-spanned")),
          rows: spanOf(attribute("table:number-rows-spanned")),
          times: times(attribute),
          at,
        });
      },
      close() {
        unpaint();
        const { content: inside } = closeFlow();
        const cell = cells.pop();
        const hanging = hangings.at(-1);
        if (table === null || cell === undefined || hanging === undefined) return;
        addCell(table, hanging, { content: inside, columns: cell.columns, rows: cell.rows }, cell.times);
      },
    },
    "table:covered-table-cell": {
      open(attribute) {
        const hanging = hangings.at(-1);
        if (table !== null && hanging !== undefined) coverCells(table, hanging, times(attribute));
        return "skip";
      },
    },
  };
  readXml(part, limits, elements, write);
  return {
    content: root.content,
    sawText: met.text,
    notesMet: met.notes,
    revisionAt: first.revision,
    hiddenAt: first.hidden,
    struckAt: first.struck,
  };
}
