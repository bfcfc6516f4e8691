import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./cli/invoke.ts";

/** What a build is made of. A folder is newer than what was taken out of it. */
const madeOf = ["src", "scripts", "bin", "package.json", "node_modules/.package-lock.json"];

/** The file of that name in `dist/`, where `npm run build` has run since anything that it is made of changed. */
export function freshlyBuilt(name: string, project = root): string | null {
  const file = join(project, "dist", name);
  if (!existsSync(file)) return null;
  const made = statSync(file).mtimeMs;
  const older = (path: string) => !existsSync(path) || statSync(path).mtimeMs < made;
  const all = madeOf.flatMap((one) => {
    const path = join(project, one);
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    return [
      path,
      ...readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)),
    ];
  });
  return all.every(older) ? file : null;
}
