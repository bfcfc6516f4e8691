import type { Raised } from "../raised.ts";

/** Elements whose text a reader of the page never sees; dropped while parsing. */
const ignoredContent: ReadonlySet<string> = new Set([
  "script",
  "noscript",
  "iframe",
  "noembed",
  "noframes",
  "datalist",
]);

/** Elements that are passed over with all they hold; `rt` is the pinyin beside a character. */
const passedOver: ReadonlySet<string> = new Set([
  ...ignoredContent,
  "style",
  "head",
  "title",
  "template",
  "svg",
  "audio",
  "video",
  "canvas",
  "rt",
  "rp",
]);

const blocks: ReadonlySet<string> = new Set([
  ...[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
  ],
  ...[
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
  ],
  ...[
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
  ],
  ...[
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
  ],
  ...["ul", "xmp"],
]);

/** Controls that people fill in; what they show is no text of the page. */
const controls: ReadonlySet<string> = new Set(["input", "select", "textarea", "meter", "progress"]);
/** What is put into a page and is no text, whatever it shows. */
const objects: ReadonlySet<string> = new Set([
  ...["object", "embed", "applet", "iframe", "canvas", "svg", "audio", "video"],
]);
const tableParts: ReadonlySet<string> = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th"]);
const preformatted: ReadonlySet<string> = new Set(["pre", "listing", "xmp", "plaintext"]);
const struck: ReadonlySet<string> = new Set(["del", "s", "strike"]);
const raised: ReadonlyMap<string, Raised> = new Map([
  ["sup", "superscript"],
  ["sub", "subscript"],
]);

/** What the name of an element says of it. */
export interface Traits {
  /** Passed over with all it holds. */
  readonly isPassedOver: boolean;
  /** Its text is dropped while parsing. */
  readonly isIgnored: boolean;
  /** Ends the paragraph before it and the one in it. */
  readonly isBlock: boolean;
  /** Line breaks in its text are shown. */
  readonly isPreformatted: boolean;
  /** 1–6, `null` for anything but a heading. */
  readonly headingLevel: number | null;
  readonly isTable: boolean;
  readonly isRow: boolean;
  readonly isCell: boolean;
  readonly isTablePart: boolean;
  readonly isControl: boolean;
  readonly isObject: boolean;
  readonly isStruck: boolean;
  readonly raised: Raised | null;
}

/** One for each name that says something, and one for all others: looked up once for an element, asked for often. */
const traits = new Map(
  [
    ...[...passedOver, ...blocks, ...preformatted, ...struck, ...raised.keys()],
    ...[...controls, ...objects],
  ].map((name) => [name, makeTraits(name)]),
);
const none = makeTraits("span");

export function traitsOf(name: string): Traits {
  return traits.get(name) ?? none;
}

function makeTraits(name: string): Traits {
  const level = /^h([1-6])$/.exec(name)?.[1];
  return {
    isPassedOver: passedOver.has(name),
    isIgnored: ignoredContent.has(name),
    isBlock: blocks.has(name),
    isPreformatted: preformatted.has(name),
    headingLevel: level === undefined ? null : Number(level),
    isTable: name === "table",
    isRow: name === "tr",
    isCell: name === "td" || name === "th",
    isTablePart: tableParts.has(name),
    isControl: controls.has(name),
    isObject: objects.has(name),
    isStruck: struck.has(name),
    raised: raised.get(name) ?? null,
  };
}
