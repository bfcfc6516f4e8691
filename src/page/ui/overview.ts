import type { Language } from "../../format/words.ts";
import { fill as fillText } from "../../report/issues.ts";
import type { RosterFile } from "../desk.ts";
import type { CollectionFormat } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { h } from "./element.ts";
import { downloadMenu } from "./menu.ts";

export interface OverviewActions {
  readonly download: (format: CollectionFormat) => void;
  readonly dropRoster: () => void;
}

/** The supervising office's view of all files: the page that `gia-report collect` writes, in a room of its own. */
export function openOverview(
  page: string,
  roster: RosterFile | null,
  language: Language,
  { download, dropRoster }: OverviewActions,
): HTMLElement {
  const items = (["xlsx", "html", "json"] as const).map((format) => ({
    name: format,
    label: pageWords[collectionWords[format]][language],
    take: () => download(format),
  }));
  const toolbar = h(
    "div",
    { class: "toolbar" },
    h("p", { class: "hint" }, ...rosterLine(roster, language, dropRoster)),
    h(
      "div",
      { class: "actions" },
      downloadMenu(pageWords.download[language], items),
      h("button", { type: "button", class: "button", onclick: () => print() }, pageWords.print[language]),
    ),
  );
  const room = h("div", { class: "collection" });
  const shadow = room.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = between(page, "<style>", "</style>");
  const body = document.createElement("div");
  // Written by format/collection, which lets nothing of the files through but text.
  body.innerHTML = between(page, "<main>", "</main>").replaceAll(' style="', ' data-style="');
  // The policy of the page takes no style from text; what a script sets is its own.
  for (const one of body.querySelectorAll<HTMLElement>("[data-style]"))
    one.style.cssText = one.dataset.style ?? "";
  shadow.append(style, body);
  return h("div", { class: "view" }, toolbar, room);
}

const collectionWords = { xlsx: "collectionXlsx", html: "collectionHtml", json: "collectionJson" } as const;

function rosterLine(
  roster: RosterFile | null,
  language: Language,
  drop: () => void,
): (string | HTMLElement)[] {
  if (roster === null) return [pageWords.overviewLead[language]];
  const { subject, offices } = roster;
  return [
    `${fillText(pageWords.roster[language], { file: subject.name, offices })} `,
    h("button", { type: "button", class: "why", onclick: drop }, pageWords.dropRoster[language]),
  ];
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.lastIndexOf(end);
  return from < 0 || to < from ? "" : text.slice(from + start.length, to);
}
