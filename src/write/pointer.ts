/** A JSON object under construction. */
export type JsonTree = { [key: string]: unknown };

/** Sets the value at a path below `root`, making the objects in between. */
export function plantAt(root: object, path: readonly string[], value: unknown): void {
  let branch: JsonTree = isTree(root) ? root : {};
  path.forEach((key, depth) => {
    if (depth === path.length - 1) {
      branch[key] = value;
      return;
    }
    const below = branch[key];
    const next = isTree(below) ? below : {};
    branch[key] = next;
    branch = next;
  });
}

function isTree(value: unknown): value is JsonTree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
