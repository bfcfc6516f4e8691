/** The same order on every machine, whatever its locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return byText(a.file, b.file);
}
