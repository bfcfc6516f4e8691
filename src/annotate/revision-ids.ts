/** Identifiers of changes: behind all that the part uses for anything. */
export function revisionIds(text: string): () => number {
  let next: number | null = null;
  return () => {
    next ??= highestId(text) + 1;
    return next++;
  };
}

function highestId(text: string): number {
  let highest = 0;
  for (const [, digits] of text.matchAll(/:id\s*=\s*["'](\d{1,9})["']/g))
    highest = Math.max(highest, Number(digits));
  return highest;
}
