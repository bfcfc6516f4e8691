import type { Language } from "../../format/words.ts";
import { fill as fillText } from "../../report/issues.ts";
import { pageWords } from "../words.ts";
import { h } from "./element.ts";

/** What opens the browser's own dialogs. */
export interface Choosers {
  readonly files: () => void;
  readonly folder: () => void;
}

/**
 * What the page shows before there is a file.
 * @param kinds endings of the files that are read, in words
 */
export function startScreen(language: Language, kinds: string, { files, folder }: Choosers): HTMLElement {
  return h(
    "div",
    { class: "start" },
    h(
      "section",
      { class: "drop" },
      h("p", { class: "invite" }, pageWords.drop[language]),
      h(
        "p",
        { class: "choose" },
        h(
          "button",
          { type: "button", class: "button main", onclick: files },
          pageWords.chooseFiles[language],
        ),
        h("button", { type: "button", class: "button", onclick: folder }, pageWords.chooseFolder[language]),
      ),
      h("p", { class: "kinds" }, fillText(pageWords.kinds[language], { kinds })),
    ),
    h(
      "div",
      { class: "notes" },
      h("p", {}, pageWords.private[language]),
      h("p", {}, pageWords.asks[language]),
      h("p", {}, pageWords.lastYear[language]),
      limits(language),
    ),
  );
}

/** What a page may not do. */
export function limits(language: Language): HTMLElement {
  return h(
    "details",
    { class: "limits" },
    h("summary", {}, pageWords.limitsTitle[language]),
    h("ul", {}, ...pageWords.limits[language].map((text) => h("li", {}, text))),
  );
}
