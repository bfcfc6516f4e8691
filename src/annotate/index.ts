import type { LabelLanguage } from "../form/index.ts";
import type { LintFinding } from "../lint/index.ts";
import { openPackage, type WordPackage } from "../read/docx/package.ts";
import { type ParagraphPlace, placeParagraphs } from "../read/docx/paragraph-places.ts";
import { defaultLimits, type Limits, type Location, type Source } from "../read/source.ts";
import { readZip, type Zip } from "../read/zip/archive.ts";
import type { TextEdit } from "../rules/define.ts";
import { findAnchors } from "./anchors.ts";
import { rewriteArchive } from "./archive.ts";
import type { Deflate } from "./archive-entries.ts";
import {
  answeredParagraphs,
  type Comment,
  noComments,
  type OldComments,
  readComments,
} from "./comment-part.ts";
import { commentText } from "./comment-text.ts";
import { type Element, readElement, rootStart } from "./elements.ts";
import { openMarks } from "./marks.ts";
import { signatureNotice } from "./notice.ts";
import { removeMarks } from "./old-marks.ts";
import { partText } from "./part-text.ts";
import { loadPart } from "./parts.ts";
import { revisionIds } from "./revision-ids.ts";
import { type Splice, splice } from "./splice.ts";
import { suggest } from "./suggest.ts";
import { freeName, wireComments } from "./wiring.ts";
import { namespacesOf, tagsLike } from "./word-tags.ts";

/** Findings of one report of the file, and where its title stands: what has no place is said there. */
export interface ReportFindings {
  readonly findings: readonly LintFinding[];
  readonly title: Location | null;
}

export interface AnnotateOptions {
  readonly language: LabelLanguage;
  /** Write the corrections that are certain as tracked changes; they need `edits` of the findings. */
  readonly suggest: boolean;
  /** ISO time (`2024-01-18T09:00:00Z`) of comments and changes; null for none: same input, same bytes. */
  readonly date: string | null;
  readonly limits?: Limits;
  readonly deflate: Deflate;
}

/** The annotated copy, and what was written into it. */
export interface Annotated {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly comments: number;
  /** Comments of an earlier run that were taken out. */
  readonly replaced: number;
  readonly suggestions: number;
  /** Certain corrections that could not be written where they belong: the comment says them. */
  readonly unwritten: number;
  /** The original is digitally signed, and what was written into the copy breaks the signature. */
  readonly breaksSignature: boolean;
}

/** Whether a file can be annotated itself: Word's own XML in one file, a `docx` too, is no package of parts. */
export function isWordPackage({ kind }: Pick<Source, "kind">, bytes: Uint8Array): boolean {
  if (kind !== "docx") return false;
  try {
    return readZip(bytes).entries.size > 0;
  } catch {
    return false;
  }
}

/**
 * A copy of a Word file with every finding as a comment at the cell or paragraph that it names. Only the main part, the
 * part of comments, its relationship and its type are written; every other entry keeps its bytes. Our own comments of an
 * earlier run are replaced, others kept.
 * @throws UserError as `readDocx` does
 */
export function annotateDocx(
  bytes: Uint8Array,
  reports: readonly ReportFindings[],
  { language, suggest: suggests, date, deflate, limits = defaultLimits }: AnnotateOptions,
): Annotated {
  const zip = readZip(bytes);
  const word = openPackage(zip, limits);
  const placed = placeParagraphs(word, limits);
  const part = partText(placed.text, placed);
  const { text } = placed;
  const root = { ...openingTag(text), children: [] };
  const namespaces = namespacesOf(text, root);
  const old = oldComments(zip, word, namespaces.word, limits);
  const anchors = findAnchors(placed.paragraphs);
  const first = placed.paragraphs[0];
  const marks = openMarks(part, namespaces.word);
  const comments: Comment[] = [];
  const edits = new Map<ParagraphPlace, TextEdit[]>();
  let unwritten = 0;
  const signed = word.about("origin") !== null;
  for (const { findings, title } of signed ? withSignatureNotice(reports, language) : reports) {
    const fallback = anchors.find(title) ?? (first === undefined ? null : { first, last: first });
    for (const finding of findings) {
      const said = commentText(finding, language);
      const anchor = anchors.find(finding.location) ?? fallback;
      if (anchor !== null && !old.comments.answered.has(said)) {
        const id = old.comments.nextId();
        comments.push({ id, text: said });
        marks.add(anchor, id);
      }
      for (const edit of suggests ? (finding.edits ?? []) : []) {
        const paragraph = anchors.paragraph(edit.at);
        if (paragraph === null) unwritten += 1;
        else edits.set(paragraph, [...(edits.get(paragraph) ?? []), edit]);
      }
    }
  }
  const changes: Splice[] = [...removeMarks(text, old.comments.replaced), ...marks.splices()];
  let suggestions = 0;
  const nextId = revisionIds(text);
  for (const [{ at }, wanted] of edits) {
    const paragraph = readElement(text, at);
    const tags = tagsLike(paragraph.name, namespaces.word);
    const { splices, written } = suggest(paragraph, wanted, { part, tags, nextId, date });
    changes.push(...splices);
    suggestions += written;
    unwritten += wanted.length - written;
  }
  const parts = new Map<string, Uint8Array>();
  if (changes.length > 0) parts.set(word.main.name, part.bytesOf(splice(text, changes)));
  if (old.name !== null && (comments.length > 0 || old.comments.replaced.size > 0))
    parts.set(old.name, old.comments.write(comments, date));
  if (old.name === null && comments.length > 0) {
    const name = freeName(zip, word.main.name);
    parts.set(name, old.comments.write(comments, date));
    const wired = wireComments(zip, word.main.name, name, namespaces, limits);
    for (const [wire, content] of wired) parts.set(wire, content);
  }
  return {
    bytes: rewriteArchive(zip, parts, deflate),
    comments: comments.length,
    replaced: old.comments.replaced.size,
    suggestions,
    unwritten,
    breaksSignature: signed && parts.size > 0,
  };
}

/** Said in the copy too, before anything else: it goes to people who do not see what the command says. */
function withSignatureNotice(
  reports: readonly ReportFindings[],
  language: LabelLanguage,
): readonly ReportFindings[] {
  if (reports.every(({ findings }) => findings.length === 0)) return reports;
  return reports.map((report, index) =>
    index === 0 ? { ...report, findings: [signatureNotice(language), ...report.findings] } : report,
  );
}

function oldComments(
  zip: Zip,
  word: WordPackage,
  uri: string,
  limits: Limits,
): { readonly name: string | null; readonly comments: OldComments } {
  const name = word.related("comments")?.name;
  const part = name === undefined ? null : loadPart(zip, name, limits);
  if (part === null) return { name: null, comments: noComments(uri) };
  const extended = word.related("commentsExtended")?.name;
  const answers = extended === undefined ? null : loadPart(zip, extended, limits);
  const parents = answers === null ? new Set<string>() : answeredParagraphs(answers);
  return { name: part.name, comments: readComments(part, parents, uri) };
}

/** The opening tag of the root; what is in it is not read. */
function openingTag(text: string): Omit<Element, "children"> {
  const start = rootStart(text);
  const contentStart = text.indexOf(">", start) + 1;
  return {
    name: "",
    local: "",
    start,
    contentStart,
    contentEnd: contentStart,
    end: contentStart,
    empty: false,
  };
}
