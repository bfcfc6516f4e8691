import { type CheerioAPI, load } from "cheerio";
import { makeExhibit } from "../../../src/check/exhibits.ts";
import type { Mark } from "../../../src/format/html/mark.ts";
import { pageLimits, renderOriginal } from "../../../src/format/html/original.ts";
import type { Location, Source } from "../../../src/read/index.ts";

/** The view of a report with these places marked, parsed. */
export async function viewOf(
  bytes: Uint8Array,
  source: Source,
  places: readonly Location[],
): Promise<{ readonly dom: CheerioAPI; readonly placed: ReadonlySet<string>; readonly html: string }> {
  const marks: Mark[] = places.map((location, index) => ({
    id: `at-${index}`,
    number: index,
    severity: "error",
    own: true,
    location,
  }));
  const exhibit = await makeExhibit(bytes, source);
  const options = { language: "zh", used: 0, limits: pageLimits } as const;
  const { html, placed } = await renderOriginal(exhibit, marks, options);
  return { dom: load(html), placed, html };
}

/** Text of what mark number `index` marks, without white space and badges; `null` where it is not in the view. */
export function markedText(dom: CheerioAPI, index: number): string | null {
  const [badge, ...others] = badgesIn(dom).get(`at-${index}`) ?? [];
  if (badge === undefined || others.length > 0) return null;
  const own = badge.parent();
  const marked = own.hasClass("marked") ? own : badge.nextAll("mark").first();
  const copy = marked.clone();
  copy.find(".ref").remove();
  return close(copy.text());
}

type Badges = ReadonlyMap<string, readonly ReturnType<CheerioAPI>[]>;

/** Badges of a view by id, looked for once: to ask the page for each of hundreds goes through all of it every time. */
const known = new WeakMap<CheerioAPI, Badges>();

function badgesIn(dom: CheerioAPI): Badges {
  const found = known.get(dom);
  if (found !== undefined) return found;
  const byId = new Map<string, ReturnType<CheerioAPI>[]>();
  for (const element of dom("[id^=at-]").toArray()) {
    const id = dom(element).attr("id") ?? "";
    byId.set(id, [...(byId.get(id) ?? []), dom(element)]);
  }
  known.set(dom, byId);
  return byId;
}

/** Without what is not seen; the mark of a note is raised in the view, and a character of its own in what was read. */
export function close(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cf}]+/gu, "");
}
