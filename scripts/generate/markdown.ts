/** Prose in which every character means itself, for Markdown; also within a table. */
export function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (character) => `\\${character}`);
}

/** Puts text between `<!-- name -->` and `<!-- /name -->`. @throws Error where the marks are missing */
export function between(document: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = document.indexOf(open);
  const end = document.indexOf(close);
  if (start === -1 || end < start) throw new Error(`no marks ${open} … ${close}`);
  return `${document.slice(0, start + open.length)}\n\n${content}\n\n${document.slice(end)}`;
}
