import { parse } from "acorn";

/**
 * A chunk that esbuild wrote as an ES module, as the body of a CommonJS module. What is imported is taken once, when the
 * chunk is loaded, and is a constant then: esbuild's own translation asks a getter at every use. That is the same where
 * chunks import each other in one direction and no exported name is given another value later, as in those of this program.
 * @param {string} code
 * @returns {string}
 */
export function asCommonJs(code) {
  let out = "";
  let end = 0;
  let exported = "";
  for (const node of parse(code, { ecmaVersion: "latest", sourceType: "module" }).body) {
    const statement = translated(node);
    if (statement === null) continue;
    out += code.slice(end, node.start) + statement.instead;
    exported += statement.exported;
    end = node.end;
  }
  const exporting = exported === "" ? "" : `module.exports={${exported}};`;
  return `${out}${code.slice(end)}${exporting}`;
}

/** What stands for an import or an export; `null` for any other statement. */
function translated(node) {
  if (node.type === "ImportDeclaration") return { instead: requiring(node), exported: "" };
  if (!node.type.startsWith("Export")) return null;
  if (node.type !== "ExportNamedDeclaration" || node.declaration !== null || node.source !== null)
    throw new Error("esbuild exports the names of a chunk in one list");
  const names = node.specifiers.map(({ exported, local }) => `${exported.name}:${local.name},`);
  return { instead: "", exported: names.join("") };
}

function requiring({ source, specifiers }) {
  const from = `require(${JSON.stringify(source.value)})`;
  if (specifiers.length === 0) return `${from};`;
  const names = specifiers.flatMap(({ type, imported, local }) =>
    type === "ImportSpecifier" ? [`${imported.name}:${local.name}`] : [],
  );
  const whole = specifiers.find(({ type }) => type !== "ImportSpecifier");
  if (whole === undefined) return `const{${names.join(",")}}=${from};`;
  const taken = names.length === 0 ? "" : `,{${names.join(",")}}=${whole.local.name}`;
  return `const ${whole.local.name}=${from}${taken};`;
}
