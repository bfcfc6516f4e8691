/** Dot files, dependencies, and the lock files that Word leaves beside an open document. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || name === "node_modules";
}
