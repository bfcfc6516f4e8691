import { shapes } from "../../format/html/mark.ts";
import type { Language } from "../../format/words.ts";
import { severities, severityWord } from "../../format/words.ts";
import { countOf } from "../../lint/cap.ts";
import { printable } from "../../printable.ts";
import { fill as fillText } from "../../report/issues.ts";
import type { Item } from "../desk.ts";
import { pageWords } from "../words.ts";
import { h } from "./element.ts";

export interface ListActions {
  readonly open: (id: number) => void;
  readonly remove: (id: number) => void;
}

/** The files of the page as a list, the open one marked. */
export function fileList(
  items: readonly Item[],
  { selected, query, language }: { selected: number | null; query: string; language: Language },
  actions: ListActions,
): HTMLElement {
  const wanted = query.trim().toLowerCase();
  const shown = items.filter(
    ({ name, result }) =>
      wanted === "" || `${name} ${organizationsOf(result)}`.toLowerCase().includes(wanted),
  );
  return h(
    "ul",
    { class: "files" },
    ...shown.map((item) => row(item, item.id === selected, language, actions)),
  );
}

function row(item: Item, isOpen: boolean, language: Language, { open, remove }: ListActions): HTMLElement {
  const name = printable(item.name);
  const cut = Math.max(name.lastIndexOf("/"), name.lastIndexOf("!")) + 1;
  const folder = cut === 0 ? null : h("span", { class: "folder" }, h("bdi", {}, name.slice(0, cut)));
  const button = h(
    "button",
    {
      type: "button",
      class: "file-button",
      onclick: () => open(item.id),
      "aria-current": isOpen ? "true" : null,
    },
    folder,
    h("span", { class: "file-name" }, h("bdi", {}, name.slice(cut))),
    h("span", { class: "about" }, aboutOf(item, language)),
    stateOf(item, language),
  );
  const label = fillText(pageWords.remove[language], { file: name });
  const drop = h(
    "button",
    { type: "button", class: "remove", "aria-label": label, title: label, onclick: () => remove(item.id) },
    "×",
  );
  return h("li", { class: isOpen ? "open" : null }, button, drop);
}

function organizationsOf(result: Item["result"]): string {
  return (result?.reports ?? [])
    .map(({ organization, year }) => `${organization ?? ""} ${year ?? ""}`)
    .join(" ");
}

function aboutOf({ result, comparedWith }: Item, language: Language): string {
  const reports = (result?.reports ?? []).map(({ organization, year }) =>
    [organization, year].filter((part) => part !== null).join(" "),
  );
  const years = [...new Set(comparedWith)].map((year) =>
    fillText(pageWords.comparedWith[language], { year }),
  );
  return [...reports.map(printable), ...years].join(" · ");
}

function stateOf({ state, result }: Item, language: Language): HTMLElement {
  if (state === "reading") return h("span", { class: "state busy" }, pageWords.reading[language]);
  if (result === null) return h("span", { class: "state" }, pageWords.waiting[language]);
  if (result.error !== undefined) return h("span", { class: "state bad" }, pageWords.failed[language]);
  const counts = countOf(result.reports.flatMap(({ findings }) => findings));
  const found = severities.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return h("span", { class: "state good" }, pageWords.clean[language]);
  return h(
    "span",
    { class: "state" },
    ...found.map((severity) =>
      h(
        "span",
        { class: `count ${severity}` },
        h("span", { "aria-hidden": "true" }, `${shapes[severity]} `),
        String(counts[severity]),
        h("span", { class: "unseen" }, ` ${severityWord(severity, language)} `),
      ),
    ),
  );
}
