import { load } from "cheerio/slim";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const main = "word/document.xml";

function rewrite(bytes: Uint8Array, change: (document: ReturnType<typeof load>) => void): Uint8Array {
  const files = unzipSync(bytes);
  const document = load(strFromU8(files[main] ?? new Uint8Array()), { xml: { decodeEntities: false } });
  change(document);
  return zipSync({ ...files, [main]: strToU8(document.xml()) });
}

/** Insertions and deletions that gia-report wrote; those of others stay. */
const ours = (kind: "ins" | "del") => `w\\:${kind}[w\\:author="gia-report"]`;

/** The file after somebody has accepted all suggestions, as Word does. */
export function acceptAll(bytes: Uint8Array): Uint8Array {
  return rewrite(bytes, (document) => {
    document(ours("del")).remove();
    for (const one of document(ours("ins")).toArray()) document(one).replaceWith(document(one).contents());
  });
}

/** The file after somebody has rejected them all. */
export function rejectAll(bytes: Uint8Array): Uint8Array {
  return rewrite(bytes, (document) => {
    document(ours("ins")).remove();
    for (const one of document(ours("del")).toArray()) {
      for (const text of document(one).find("w\\:delText").toArray()) text.tagName = "w:t";
      document(one).replaceWith(document(one).contents());
    }
  });
}

/** What every paragraph says, and under which properties each letter stands. */
export function lettersIn(bytes: Uint8Array): string[] {
  const document = load(strFromU8(unzipSync(bytes)[main] ?? new Uint8Array()), { xml: true });
  return document("w\\:p")
    .toArray()
    .map((paragraph) =>
      document(paragraph)
        .find("w\\:t")
        .toArray()
        .flatMap((text) => {
          const properties = document(text).closest("w\\:r").children("w\\:rPr");
          return [...document(text).text()].map((letter) => letter + document.xml(properties));
        })
        .join(""),
    );
}

/** Digits that the tracked changes take out and put in, in their order. */
export function digitsChanged(bytes: Uint8Array): { readonly out: string; readonly in: string } {
  const document = load(strFromU8(unzipSync(bytes)[main] ?? new Uint8Array()), { xml: true });
  const digits = (selector: string) => document(selector).text().replace(/\D/g, "");
  return { out: digits(`${ours("del")} w\\:delText`), in: digits(`${ours("ins")} w\\:t`) };
}
