import type { Language } from "../../format/words.ts";
import type { DownloadKind } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { h } from "./element.ts";

const kinds: readonly DownloadKind[] = [
  "annotated",
  "slip",
  "findings",
  "xlsx",
  "csv",
  "json",
  "result",
  "all",
];

/** What can be downloaded of one file or of all, behind a button. */
export function downloadMenu(
  label: string,
  language: Language,
  choose: (kind: DownloadKind) => void,
): HTMLElement {
  const items = kinds.map((kind) => {
    const take = () => {
      menu.open = false;
      choose(kind);
    };
    return h(
      "li",
      {},
      h("button", { type: "button", "data-kind": kind, onclick: take }, pageWords[kind][language]),
    );
  });
  const menu = h(
    "details",
    { class: "menu" },
    h("summary", { class: "button" }, label),
    h("ul", {}, ...items),
  );
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  return menu;
}
