import type { Properties } from "../reading.ts";
import { noOverlay, type Overlay, overlaysOf } from "./annotations.ts";
import { damagedOfd } from "./errors.ts";
import { type OfdPackage, resolve } from "./package.ts";
import { childOf, childrenOf, type Element, numbersOf } from "./tree.ts";

/** A page with what it is drawn from. */
export interface OfdPage {
  /** Left, top, width, height in millimetres. */
  readonly area: readonly [number, number, number, number];
  /** Content of its templates and its own, in the order in which they are drawn. */
  readonly contents: readonly Element[];
  /** Units that are drawn in several places, by their number. */
  readonly units: ReadonlyMap<string, Element>;
  readonly overlay: Overlay;
}

export interface OfdDocument {
  /** Each is read when its turn comes: all of a long file together would fill the memory. */
  readonly pages: Iterable<OfdPage>;
  readonly properties: Properties;
}

/**
 * The pages of all documents in the file, in order.
 * @throws UserError `ofd-damaged` and what reading parts throws; so does going through the pages
 */
export function openDocument(ofd: OfdPackage): OfdDocument {
  const root = ofd.part("OFD.xml");
  if (root === null) throw missing("OFD.xml");
  const bodies = childrenOf(root, "DocBody");
  return {
    pages: pagesOfAll(ofd, bodies),
    properties: propertiesOf(childOf(bodies[0], "DocInfo")),
  };
}

function* pagesOfAll(ofd: OfdPackage, bodies: readonly Element[]): Generator<OfdPage> {
  for (const body of bodies) yield* pagesOf(ofd, body);
}

function* pagesOf(ofd: OfdPackage, body: Element): Generator<OfdPage> {
  const path = resolve("", childOf(body, "DocRoot")?.text ?? "");
  const document = ofd.part(path);
  if (document === null) throw missing(path);
  const common = childOf(document, "CommonData");
  const box = areaOf(childOf(common, "PageArea"));
  const templates = new Map(
    childrenOf(common, "TemplatePage").map(({ attributes }) => [
      attributes.get("ID"),
      attributes.get("BaseLoc"),
    ]),
  );
  const units = unitsOf(ofd, path, [
    ...childrenOf(common, "PublicRes"),
    ...childrenOf(common, "DocumentRes"),
  ]);
  const overlays = overlaysOf(ofd, path, document);
  const contentsOf = (element: Element | null) => childrenOf(element ?? undefined, "Content");
  for (const { attributes } of childrenOf(childOf(document, "Pages"), "Page")) {
    const place = resolve(path, attributes.get("BaseLoc") ?? "");
    const page = ofd.passing(place);
    if (page === null) throw missing(place);
    const contentsFrom = (template: Element) => {
      const location = templates.get(template.attributes.get("TemplateID"));
      return location === undefined ? [] : contentsOf(ofd.part(resolve(path, location)));
    };
    const used = childrenOf(page, "Template");
    const below = used.filter((template) => !isAbove(template)).flatMap(contentsFrom);
    const above = used.filter(isAbove).flatMap(contentsFrom);
    const area = areaOf(childOf(page, "Area")) ?? box ?? a4;
    const own = unitsOf(ofd, place, childrenOf(page, "PageRes"));
    yield {
      area,
      contents: [...below, ...contentsOf(page), ...above],
      units: own.size === 0 ? units : new Map([...units, ...own]),
      overlay: overlays.get(attributes.get("ID") ?? "") ?? noOverlay,
    };
  }
}

/** Other templates lie below the page. */
function isAbove({ attributes }: Element): boolean {
  return attributes.get("ZOrder") === "Foreground";
}

const a4: OfdPage["area"] = [0, 0, 210, 297];

function areaOf(element: Element | undefined): OfdPage["area"] | null {
  const [left, top, width, height] = numbersOf(childOf(element, "PhysicalBox")?.text);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  return [left, top, width, height];
}

/** @param resources elements that name the files of resources, from `path` */
function unitsOf(ofd: OfdPackage, path: string, resources: readonly Element[]): Map<string, Element> {
  const units = resources.flatMap(({ text }) => {
    const list = childOf(ofd.part(resolve(path, text)) ?? undefined, "CompositeGraphicUnits");
    return childrenOf(list, "CompositeGraphicUnit");
  });
  return new Map(units.map((unit) => [unit.attributes.get("ID") ?? "", unit]));
}

/** Title, author and program under their own names in lower case. */
function propertiesOf(info: Element | undefined): Properties {
  const wanted = ["Title", "Author", "Subject", "Creator"];
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const text = childOf(info, name)?.text.trim() ?? "";
      return text === "" ? [] : [[name.toLowerCase(), text]];
    }),
  );
}

function missing(part: string): Error {
  return damagedOfd({ zh: `缺少 ${part}`, en: `${part} is missing` });
}
