type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean | number | null | ((event: Event) => void)>>;

/** An element; `on…` attributes are listeners, `true` an attribute without a value, `false` and `null` none. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

/** Puts these children in the place of all others. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.textContent = "";
  element.append(...children.filter((child): child is Node | string => child !== null));
}
