/** A place of a report into which a text is put. */
export interface Place {
  readonly name: string;
  /** The sample with the text in that place, as a file. */
  readonly put: (text: string) => { readonly file: string; readonly content: string };
}

/** A faultless report as text, line by line. */
export function placesOf(sample: string): readonly Place[] {
  const lines = sample.split("\n");
  const lineWith = (words: string) => lines.findIndex((line) => line.includes(words));
  const asText = (changed: readonly string[]) => ({ file: "x.txt", content: changed.join("\n") });
  const within = (index: number, change: (line: string) => string) => (text: string) =>
    asText(lines.map((line, at) => (at === index ? change(line).replace("{}", () => text) : line)));
  const heading = lineWith("一、总体情况");
  const row = lineWith("规范性文件 |");
  const problems = lineWith("五、存在的主要问题");
  return [
    { name: "before the title", put: within(0, (line) => `{}\n${line}`) },
    { name: "title", put: within(0, (line) => `{}${line}`) },
    { name: "behind the title", put: within(0, (line) => `${line}{}`) },
    { name: "preamble", put: within(heading - 1, (line) => `${line}{}`) },
    { name: "heading", put: within(heading, (line) => `${line}{}`) },
    { name: "section one", put: within(heading + 1, (line) => `${line}{}`) },
    { name: "label of a row", put: within(row, (line) => line.replace(" |", "{} |")) },
    { name: "cell", put: within(row, (line) => line.replace("| 1 |", "| 1{} |")) },
    { name: "line between rows", put: within(row, (line) => `${line}\n{}`) },
    { name: "section five", put: within(problems + 1, (line) => `${line}{}`) },
    { name: "end", put: (text) => asText([...lines, text]) },
    {
      name: "paragraph of a page",
      put: (text) => ({
        file: "x.html",
        content: `<!doctype html><meta charset="utf-8"><title>${text}</title><body>${lines
          .map((line, at) => `<p>${line}${at === heading + 1 ? text : ""}</p>`)
          .join("\n")}`,
      }),
    },
  ];
}
