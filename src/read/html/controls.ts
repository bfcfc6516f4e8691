import { attribute, type Element, walk } from "./tree.ts";

/** What a control of a form shows: text that somebody typed or chose, line breaks kept. */
export interface Control {
  readonly text: string;
}

/** Inputs that are not seen, and buttons, whose words are no content. */
const noContent = /^(?:hidden|submit|reset|button|image)$/i;
/** Inputs that show no text. */
const textless = /^(?:checkbox|radio|range|color|file|password)$/i;

/** `null` for what is no control that holds content. */
export function readControl(element: Element): Control | null {
  if (!element.traits.isControl) return null;
  switch (element.name) {
    case "input":
      return readInput(element);
    case "select":
      return { text: chosenOf(element).join("\n") };
    case "textarea":
      return { text: textIn(element) };
    default:
      return { text: "" };
  }
}

function readInput(input: Element): Control | null {
  const type = (attribute(input, "type") ?? "").trim();
  if (noContent.test(type)) return null;
  return { text: textless.test(type) ? "" : (attribute(input, "value") ?? "") };
}

/** The chosen options; a list that shows one line shows its first where none is chosen. */
function chosenOf(select: Element): string[] {
  const options: Element[] = [];
  walk(select, {
    enter(element) {
      if (element.name === "option") options.push(element);
      return element.name !== "option";
    },
    leave: () => {},
    text: () => {},
  });
  const chosen = options.filter((option) => attribute(option, "selected") !== null);
  if (attribute(select, "multiple") !== null) return chosen.map(textIn);
  const shown = chosen.at(-1) ?? options.find((option) => attribute(option, "disabled") === null);
  return shown === undefined ? [] : [textIn(shown).trim()];
}

function textIn(element: Element): string {
  const pieces: string[] = [];
  for (let node = element.first; node !== null; node = node.next)
    if (node.kind === "text") pieces.push(node.text);
  return pieces.join("");
}
