import { countLeftOut } from "../../check/skip-reasons.ts";
import { nothingYet, tallied } from "../../check/tally.ts";
import { noColour } from "../../format/palette.ts";
import type { SkippedEntry } from "../../format/run.ts";
import { stylishTotal } from "../../format/stylish.ts";
import type { Language } from "../../format/words.ts";
import { fill as fillText } from "../../report/issues.ts";
import type { Item } from "../desk.ts";
import type { DownloadKind } from "../protocol.ts";
import type { Session } from "../session.ts";
import { pageWords } from "../words.ts";
import { fill, h } from "./element.ts";
import { downloadKinds } from "./kinds.ts";
import { fileList } from "./list.ts";
import { downloadMenu } from "./menu.ts";
import { type Choosers, limits } from "./start.ts";

/** What is open in the main part: a file by its number, or all of them together. */
export type Selected = number | "overview" | null;

export interface SideActions extends Choosers {
  readonly open: (selected: Selected) => void;
  readonly download: (kind: DownloadKind) => void;
}

/** The files beside what is open, and what can be done with all of them. */
export interface Side {
  readonly element: HTMLElement;
  readonly draw: (selected: Selected) => void;
}

/** As many files as are looked over at a glance; more get a field to search them. */
const fewFiles = 8;

export function openSide(session: Session, language: Language, actions: SideActions): Side {
  let query = "";
  let last: Selected = null;
  const progress = h("p", { class: "progress", role: "status" });
  const search = h("input", {
    type: "search",
    class: "find-file",
    placeholder: pageWords.searchFiles[language],
    "aria-label": pageWords.searchFiles[language],
    oninput: () => {
      query = search.value;
      draw(last);
    },
  });
  const overview = h(
    "button",
    { type: "button", class: "button overview", onclick: () => actions.open("overview") },
    pageWords.overview[language],
  );
  const compared = h("p", { class: "hint compared" });
  const skipped = h("details", { class: "skipped" });
  let list: HTMLElement = h("ul", { class: "files" });
  const button = (label: string, onclick: () => void) =>
    h("button", { type: "button", class: "button", onclick }, label);
  const element = h(
    "nav",
    { class: "side", "aria-label": pageWords.files[language] },
    h("h2", {}, pageWords.files[language]),
    progress,
    overview,
    search,
    list,
    compared,
    skipped,
    h(
      "div",
      { class: "side-actions" },
      button(pageWords.addFiles[language], actions.files),
      button(pageWords.addFolder[language], actions.folder),
      downloadMenu(pageWords.downloadAll[language], downloadKinds(language, actions.download)),
      button(pageWords.clear[language], session.clear),
    ),
    h("p", { class: "hint" }, pageWords.lastYear[language]),
    limits(language),
  );

  function draw(selected: Selected): void {
    last = selected;
    const items = session.items();
    const number = typeof selected === "number" ? selected : null;
    const fresh = fileList(
      items,
      { selected: number, query, language },
      {
        open: actions.open,
        remove: (id) => void session.remove(id),
      },
    );
    const focused = [...list.querySelectorAll<Element>("button")].indexOf(document.activeElement ?? list);
    list.replaceWith(fresh);
    list = fresh;
    list.querySelectorAll("button")[focused]?.focus();
    search.hidden = items.length <= fewFiles;
    overview.hidden = items.length < 2 && session.roster() === null;
    if (selected === "overview") overview.setAttribute("aria-current", "true");
    else overview.removeAttribute("aria-current");
    progress.textContent = progressText(items, session.skipped(), language);
    drawCompared(compared, session, language);
    drawSkipped(skipped, session.skipped(), language);
    // Where nothing else is there, it is what there is to be seen.
    if (items.length === 0) skipped.open = true;
  }

  return { element, draw };
}

function progressText(items: readonly Item[], skipped: readonly SkippedEntry[], language: Language): string {
  if (items.length === 0) return "";
  const done = items.filter(({ state }) => state === "done").length;
  if (done < items.length) return fillText(pageWords.progress[language], { done, all: items.length });
  const tally = items.reduce((sum, { result }) => (result === null ? sum : tallied(sum, result)), nothingYet);
  return stylishTotal(
    { ...tally, ...countLeftOut(skipped) },
    { language, palette: noColour, quiet: false },
  ).trim();
}

/** Enforcement data is no report: it stands beside the list, and can be taken away again. */
function drawCompared(room: HTMLElement, session: Session, language: Language): void {
  const files = session.enforcement().map(({ name }) => name);
  room.hidden = files.length === 0;
  const drop = () => void session.dropEnforcement();
  fill(
    room,
    `${fillText(pageWords.enforcement[language], { files: files.join("、") })} `,
    h("button", { type: "button", class: "let-go", onclick: drop }, pageWords.dropEnforcement[language]),
  );
}

/** What was not read is never passed over in silence. */
function drawSkipped(room: HTMLElement, skipped: readonly SkippedEntry[], language: Language): void {
  room.hidden = skipped.length === 0;
  fill(
    room,
    h("summary", {}, fillText(pageWords.skipped[language], { count: skipped.length })),
    h("ul", {}, ...skipped.map(({ file, message }) => h("li", {}, h("bdi", {}, file), ` · ${message}`))),
  );
}
