import { type Printed, type PrintedTable, tablesOf } from "../printed.ts";

/** A report in the order in which a program writes it. */
export type FlowItem =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: PrintedTable };

export function flowOf(printed: Printed): FlowItem[] {
  const paragraphs = (texts: readonly string[]): FlowItem[] =>
    texts.map((text) => ({ kind: "paragraph", text }));
  const table = (one: PrintedTable | undefined): FlowItem[] =>
    one === undefined ? [] : [{ kind: "table", table: one }];
  return [
    ...paragraphs([...printed.title, ...printed.front, ...printed.preamble]),
    ...printed.sections.flatMap((section) => {
      const [first, second] = tablesOf(section);
      return [
        ...paragraphs([section.heading, ...(section.lead ?? [])]),
        ...table(first),
        ...paragraphs(section.between ?? []),
        ...table(second),
        ...paragraphs(section.paragraphs),
      ];
    }),
    ...paragraphs(printed.end),
  ];
}
