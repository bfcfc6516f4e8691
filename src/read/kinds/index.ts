import { byText } from "../../by-text.ts";
import type { Bilingual } from "../../errors.ts";
import type { SourceKind } from "../source.ts";
import type { Kind } from "./kind.ts";
import * as list from "./list.ts";

export type { FileContent, Kind, Marks } from "./kind.ts";

/** Every kind of file that is read, by its name. */
export const kinds = list satisfies { readonly [Name in SourceKind]: Kind<Name> };

/** Documents before workbooks, as people look for them. */
const families: readonly Kind["places"][] = ["paragraphs", "pages", "lines", "cells"];

/** All of them in the order in which they are told to people and asked of a file: one that wraps another comes before it. */
export const allKinds: readonly Kind<SourceKind>[] = Object.values<Kind<SourceKind>>(list).toSorted(
  (a, b) =>
    families.indexOf(a.places) - families.indexOf(b.places) ||
    Number(b.wraps !== undefined) - Number(a.wraps !== undefined) ||
    byText(a.name, b.name),
);

export function isSourceKind(name: string): name is SourceKind {
  return Object.hasOwn(kinds, name);
}

/** The ending of a name in lower case, without the dot; `null` where it has none. */
function extensionOf(name: string): string | null {
  return /\.([^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** Whether a file of that name may be of a kind that is read: what a folder is searched for. */
export function hasReadableName(name: string): boolean {
  const extension = extensionOf(name);
  return extension !== null && readable.has(extension);
}

/**
 * Whether the ending of a name says enough to read a file of a folder, and to say so where it holds no report. Endings
 * that other things have as well (`.xml`) do not; a text is told by nothing else.
 */
export function isToldByName(name: string): boolean {
  const extension = extensionOf(name);
  return extension !== null && telling.has(extension);
}

/** Archives are no kind of their own: their files are read. */
const archives = ["zip"];

const readable: ReadonlySet<string> = new Set([
  ...allKinds.flatMap(({ extensions, laxExtensions = [] }) => [...extensions, ...laxExtensions]),
  ...archives,
]);

const telling: ReadonlySet<string> = new Set([
  ...allKinds.flatMap(({ extensions, laxExtensions = [], marks }) => [
    ...extensions,
    ...(Object.keys(marks).length === 0 ? laxExtensions : []),
  ]),
  ...archives,
]);

/** Kinds that the ending of a name promises; empty where it promises none. */
export function promisedKinds(name: string): readonly SourceKind[] {
  const extension = extensionOf(name);
  if (extension === null) return [];
  return allKinds.filter(({ extensions }) => extensions.includes(extension)).map((kind) => kind.name);
}

/** The readable kinds in words: 「.docx、.doc …」. */
export const readableKinds: Bilingual = {
  zh: listed().join("、"),
  en: listed().join(", "),
};

function listed(): string[] {
  return allKinds.map(({ extensions }) => `.${extensions[0]}`);
}
