import type { Language } from "../../format/words.ts";
import { version } from "../../version.ts";
import { pageWords } from "../words.ts";
import { fill, h } from "./element.ts";
import type { Side } from "./side.ts";
import type { Page } from "./state.ts";

/** Writes in the page's language what is around the files: heading, choice of language, footer. */
export function writeFrame(
  { root, notice, main, language }: Page,
  side: Side,
  choosers: readonly HTMLElement[],
  speak: (language: Language) => void,
): void {
  document.documentElement.lang = tagOf(language);
  document.title = pageWords.title[language];
  const other: Language = language === "zh" ? "en" : "zh";
  const toggle = h(
    "button",
    { type: "button", class: "button", lang: tagOf(other), onclick: () => speak(other) },
    pageWords.language[language],
  );
  const heading = h(
    "div",
    {},
    h("h1", {}, pageWords.title[language]),
    h("p", { class: "lead" }, pageWords.lead[language]),
  );
  const isPrivate = h("span", { class: "private" }, ` · ${pageWords.private[language]}`);
  fill(
    root,
    h("a", { class: "skip", href: "#report" }, pageWords.skip[language]),
    h("header", { class: "top" }, heading, toggle),
    notice,
    h("div", { class: "desk" }, side.element, main),
    h("footer", {}, h("p", {}, `gia-report ${version}`, isPrivate), licences(language)),
    ...choosers,
  );
}

function tagOf(language: Language): string {
  return language === "zh" ? "zh-CN" : "en";
}

/** The page is passed on by itself, and its licences in it; they are long, and few ask for them. */
function licences(language: Language): HTMLElement {
  const text = h("pre", { lang: "en", tabindex: "0" });
  return h(
    "details",
    {
      class: "licences",
      ontoggle: () => {
        text.textContent = document.getElementById("licences")?.textContent ?? "";
      },
    },
    h("summary", {}, pageWords.licences[language]),
    text,
  );
}
