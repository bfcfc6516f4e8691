import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * What a package carries of others that comes into the bundle with it, under terms of its own.
 * @type {Readonly<Record<string, readonly (readonly [what: string, file: string])[]>>}
 */
const inside = {
  "pdfjs-dist": [
    ["Predefined character encodings (CMaps) of Adobe", "cmaps/LICENSE"],
    ["Parts of the core that speak to qcms", "wasm/LICENSE_PDFJS_QCMS"],
    ["Parts of the core that speak to OpenJPEG", "wasm/LICENSE_PDFJS_OPENJPEG"],
    ["Parts of the core that speak to the JBIG2 decoder", "wasm/LICENSE_PDFJS_JBIG2"],
  ],
};

/**
 * Packages that stand in no bundle themselves, but of whose making something does: src/form/traditional.generated.ts, and
 * src/config/validate-config.generated.js.
 */
const sourcesOfGenerated = ["node_modules/opencc-js", "node_modules/ajv"];

/**
 * The licences of all code and data of others that stands in these bundles, as their terms require it.
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @param {string} root
 * @returns {Promise<string>}
 * @throws Error where a package has no licence that could be told
 */
export async function noticesOf(metafiles, root) {
  const packages = new Set([
    ...metafiles
      .flatMap((metafile) => Object.values(metafile.outputs))
      .flatMap((output) => Object.entries(output.inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([input]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
    ...sourcesOfGenerated,
  ]);
  const notices = await Promise.all([...packages].sort().map((path) => termsOf(join(root, path))));
  return notices.flat().join(`\n${"-".repeat(78)}\n\n`);
}

async function termsOf(folder) {
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const { name, version, license } = about;
  const texts = [await licenceOf(folder, about), ...(await filesLike(folder, /^notice|^third.?party/i))];
  const held = (inside[name] ?? []).map(async ([what, file]) => {
    const text = await readFile(join(folder, file), "utf8");
    return `${what}, carried by ${name} ${version}\n\n${text.trim()}\n`;
  });
  return [`${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`, ...(await Promise.all(held))];
}

async function licenceOf(folder, { name, license, author }) {
  const files = await filesLike(folder, /^licen[cs]e|^copying/i);
  if (files.length > 0) return files.join("\n\n");
  const [readme = ""] = await filesLike(folder, /^readme/i);
  const section = /^#+ *licen[cs]e\s*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im.exec(readme)?.[1]?.trim();
  if (section !== undefined) return section;
  const holder = typeof author === "string" ? author : author?.name;
  if (license === "ISC" && holder !== undefined) return `Copyright (c) ${holder}\n\n${isc}`;
  throw new Error(`${name} carries no licence: find its terms and add them to scripts/notices.mjs`);
}

async function filesLike(folder, pattern) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && pattern.test(entry.name)).map(({ name }) => name);
  return await Promise.all(
    names.sort().map(async (name) => (await readFile(join(folder, name), "utf8")).trim()),
  );
}

/** The terms that a package means which says “ISC” and no more. */
const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;
