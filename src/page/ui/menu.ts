import { h } from "./element.ts";

export interface MenuItem {
  readonly name: string;
  readonly label: string;
  readonly take: () => void;
}

/** What can be taken away, behind a button. */
export function downloadMenu(label: string, items: readonly MenuItem[]): HTMLElement {
  const entries = items.map(({ name, label: text, take }) => {
    const choose = () => {
      menu.open = false;
      take();
    };
    return h("li", {}, h("button", { type: "button", "data-kind": name, onclick: choose }, text));
  });
  const menu = h(
    "details",
    { class: "menu" },
    h("summary", { class: "button" }, label),
    h("ul", {}, ...entries),
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
