import { attribute, type Element, walk } from "./tree.ts";

/** Elements whose text a reader of the page never sees; dropped while parsing. */
export const ignoredContent: ReadonlySet<string> = new Set([
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

export function isPassedOver(element: Element): boolean {
  return passedOver.has(element.name);
}

/** Ends the paragraph before it and the one in it. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.name);
}

/** Line breaks in its text are shown. */
export function isPreformatted(element: Element): boolean {
  if (preformatted.has(element.name)) return true;
  const style = attribute(element, "style");
  return style !== null && /white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)/i.test(style);
}

/** Hidden by an attribute of its own; style sheets are not looked at. */
export function isHidden(element: Element): boolean {
  if (attribute(element, "hidden") !== null) return true;
  const style = attribute(element, "style");
  return style !== null && /(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all)/i.test(style);
}

/** Whether hidden content would have been seen, had it not been hidden. */
export function holdsText(element: Element): boolean {
  let found = false;
  walk(element, {
    enter: (inner) => !found && !isPassedOver(inner),
    leave: () => {},
    text(node) {
      if (!found && /[^\s\u3000]/.test(node.text)) found = true;
    },
  });
  return found;
}

/** 1–6, `null` for anything but a heading. */
export function headingLevel(element: Element): number | null {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  return level === undefined ? null : Number(level);
}

/** Icons, spacers and the like: pictures that hold no part of the report. */
const smallestPicture = 60;

export function isPicture(element: Element): boolean {
  if (element.name !== "img") return false;
  const role = attribute(element, "role");
  if (role === "presentation" || role === "none") return false;
  const source = attribute(element, "src") ?? "";
  if (source === "" || /fileTypeImages|icon[^/]*$/i.test(source.slice(-200))) return false;
  return !["width", "height"].some((name) => isBelow(attribute(element, name), smallestPicture));
}

function isBelow(size: string | null, least: number): boolean {
  const pixels = /^\s*(\d{1,6})(?:px)?\s*$/i.exec(size ?? "")?.[1];
  return pixels !== undefined && Number(pixels) < least;
}
