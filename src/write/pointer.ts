/** A JSON object under construction. */
export type JsonTree = { [key: string]: unknown };

/** Sets the value at a path below `root`, making the objects in between. */
export function plantAt(root: JsonTree, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    root[key] = value;
    return;
  }
  const below = root[key];
  const branch = isTree(below) ? below : {};
  root[key] = branch;
  plantAt(branch, rest, value);
}

function isTree(value: unknown): value is JsonTree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
