import type { Attribute } from "./tree.ts";

/** Elements whose text a reader of the page never sees; dropped while parsing. */
const ignoredContent: ReadonlySet<string> = new Set([
  "script",
  "style",
  "noscript",
  "iframe",
  "noembed",
  "noframes",
  "textarea",
  "select",
  "option",
  "datalist",
]);

/** Elements that are passed over with all they hold; `rt` is the pinyin beside a character. */
const passedOver: ReadonlySet<string> = new Set([
  ...ignoredContent,
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

const preformatted: ReadonlySet<string> = new Set(["pre", "listing", "xmp", "plaintext"]);

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
}

/** One for each name that says something, and one for all others: looked up once for an element, asked for often. */
const traits = new Map([...passedOver, ...blocks, ...preformatted].map((name) => [name, makeTraits(name)]));
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
  };
}

/** What an element's own attributes say of how it is shown; style sheets are not looked at. */
export interface Display {
  readonly isHidden: boolean;
  /** Line breaks in its text are shown. */
  readonly keepsLines: boolean;
}

const shown: Display = { isHidden: false, keepsLines: false };
const hidden: Display = { isHidden: true, keepsLines: false };

export function displayOf(attributes: readonly Attribute[]): Display {
  let display = shown;
  for (const { name, value } of attributes) {
    if (name === "hidden") return hidden;
    if (name === "style") display = displayOfStyle(value);
  }
  return display;
}

function displayOfStyle(style: string): Display {
  if (/(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all)/i.test(style)) return hidden;
  return /white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)/i.test(style)
    ? { isHidden: false, keepsLines: true }
    : shown;
}

/** Line breaks in its text are shown. */
export function isPreformatted({ traits, display }: { traits: Traits; display: Display }): boolean {
  return traits.isPreformatted || display.keepsLines;
}
