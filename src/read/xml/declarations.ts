import { doctypeRefused } from "./errors.ts";
import { decoded, fail, type Pass, unifyLines } from "./pass.ts";
import { isName } from "./tag.ts";

const declaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d')(?:\s+encoding\s*=\s*(?:"[\w.-]+"|'[\w.-]+'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;

/** Comments and CDATA, as far as their end is there; anything else that starts with `<!` is no part of a document without DOCTYPE. */
export function readDeclaration(pass: Pass, less: number): number {
  if (pass.text.startsWith("<!--", less)) {
    const dashes = pass.text.indexOf("--", less + 4);
    if (dashes < 0 || dashes + 2 >= pass.text.length) return -1;
    decoded(pass, less, dashes);
    return pass.text.charAt(dashes + 2) === ">" ? dashes + 3 : fail(pass, dashes, "-- in a comment");
  }
  if (pass.text.startsWith("<![CDATA[", less)) {
    const end = pass.text.indexOf("]]>", less);
    if (end < 0) return -1;
    const parent = pass.open[pass.open.length - 1];
    if (parent === undefined) return fail(pass, less, "text outside the root element");
    parent.live = true;
    pass.events.text(unifyLines(decoded(pass, less + 9, end)));
    return end + 3;
  }
  if (pass.text.startsWith("<!DOCTYPE", less)) throw doctypeRefused(pass.part);
  return pass.text.length < less + 9 ? -1 : fail(pass, less, "invalid declaration");
}

/** Processing instructions, and the XML declaration. */
export function readInstruction(pass: Pass, less: number): number {
  const end = pass.text.indexOf("?>", less + 2);
  if (end < 0) return -1;
  const source = decoded(pass, less, end + 2);
  const name = /^[^\s?]*/.exec(source.slice(2))?.[0] ?? "";
  if (!isName(name)) fail(pass, less, "invalid processing instruction");
  if (name.toLowerCase() === "xml" && !(pass.atStart && less === 0 && declaration.test(source)))
    fail(pass, less, "invalid XML declaration");
  return end + 2;
}
