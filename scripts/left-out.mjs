import { parse } from "acorn";

/**
 * A module in which these functions, classes and variables are left empty: what is asked of one throws, and what only they
 * used falls away when it is bundled. Each must be found: another release of a package breaks the build, not the program.
 * @param {string} source
 * @param {readonly string[]} names
 * @returns {string}
 */
export function withoutParts(source, names) {
  const left = new Set(names);
  const cuts = parse(source, { ecmaVersion: "latest", sourceType: "module" }).body.flatMap((node) => {
    const name = node.id?.name ?? node.declarations?.[0].id.name;
    if (name === undefined || !left.has(name)) return [];
    left.delete(name);
    return [{ start: node.start, end: node.end, text: emptied(node, name, source) }];
  });
  if (left.size > 0) throw new Error(`there is no ${[...left].join(", ")} to leave out`);
  return cuts.reduceRight(
    (text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end),
    source,
  );
}

function emptied({ type, superClass }, name, source) {
  const refuse = `() => { throw new Error("${name} is left out"); }`;
  if (type === "FunctionDeclaration") return `const ${name} = ${refuse};`;
  if (type === "VariableDeclaration") return `const ${name} = () => ${refuse};`;
  const parent = superClass === null ? "" : ` extends ${source.slice(superClass.start, superClass.end)}`;
  // What opens a PDF sets all of them up, and what closes it tidies all of them.
  return `class ${name}${parent} { static setOptions() {} static cleanup() {} }`;
}
