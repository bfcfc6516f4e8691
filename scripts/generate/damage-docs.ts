import { readdirSync, readFileSync } from "node:fs";
import { degrades, lineDamage } from "../../test/bed/layouts.ts";
import { families } from "../../test/bed/rewrites/families.ts";

const folder = "test/bed/degrade";

/** What the file says of each kind of damage above its function, by the function's name. */
const notes: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .flatMap((text) => [...text.matchAll(/\/\*\* ([^\n]*) \*\/\nexport const (\w+): Degrade/g)])
    .map(([, note = "", name = ""]) => [name, note]),
);

/** Damage that the bed does to reports, and tables that it prints in other orders: a name and what it is. */
export function damageDocs(): string {
  const damages = Object.entries({ ...degrades, ...lineDamage }).map(([name, { name: made }]) => {
    const note = notes.get(made);
    if (note === undefined) throw new Error(`no word above ${made} in ${folder}`);
    return `| \`${name}\` | ${note.replaceAll("|", "\\|")} |`;
  });
  const rewritten = Object.keys(families).map((name) => `\`${name}\``);
  return `## Damage

What happens to texts, labels and figures on their way (\`${folder}\`), each tried in several layouts: \`npx vitest run
test/recognize -t NAME\`, \`npm run score -- --layout NAME\`.

| name | what it is |
|---|---|
${damages.join("\n")}

## Tables that are not in the form's order

Families of tables that were rewritten (\`test/bed/rewrites\`), each printed in 24 kinds of files:
${rewritten.join(", ")}.`;
}
