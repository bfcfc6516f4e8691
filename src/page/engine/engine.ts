import type { Checkable, Compared, Engine } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { collected } from "./collect.ts";
import {
  bytesOf,
  type Content,
  comparedWith,
  contentOf,
  fileChanged,
  findingsOf,
  observationOf,
  type Pause,
  resultOf,
} from "./content.ts";
import { download, typeOf } from "./downloads.ts";
import { explanationHtml } from "./explain.ts";
import { readFile } from "./read.ts";
import { viewOf } from "./view.ts";

/**
 * All that the page does with files, where it runs: the same steps as the command line takes. It keeps what was read of
 * one file only, the last: a folder of reports would not fit.
 * @param pause between two steps on a file, where the same thread has a page to draw
 */
export function openEngine(pause: Pause = async () => {}): Engine {
  let last: { readonly id: number; readonly content: Content } | null = null;

  /** Firefox hands out what a file holds now: findings are of what it held when it was read first. */
  const firstRead = new Map<number, string>();

  function keep({ id, subject }: Omit<Checkable, keyof Compared>, content: Content): void {
    const digest = content.source.sha256();
    const first = firstRead.get(id) ?? digest;
    if (first !== digest) throw fileChanged(subject.name);
    firstRead.set(id, first);
    last = { id, content };
  }

  async function read(file: Omit<Checkable, keyof Compared>): Promise<Content> {
    if (last?.id === file.id) return last.content;
    const content = await contentOf(await bytesOf(file.subject), file, pause);
    keep(file, content);
    return content;
  }

  return {
    read: (language, file) => readFile(file, language, { keep: (content) => keep(file, content), pause }),
    check: async (language, file) => {
      const content = await read(file);
      await pause();
      const found = await findingsOf(content, file, language, pause);
      return {
        result: resultOf(file.subject.name, found, language),
        comparedWith: comparedWith(content, file.previous),
        observation: await observationOf(content, file.subject.name, found, file, language, pause),
      };
    },
    view: async (language, file, result) =>
      viewOf(result.error === undefined ? await read(file) : null, result, language),
    explain: async (language, ruleId) => explanationHtml(ruleId, language),
    download: (language, order) =>
      download(
        order,
        async (file) => {
          if (file.result.error !== undefined) return null;
          const content = await read(file);
          return { content, found: await findingsOf(content, file, language, pause) };
        },
        language,
      ),
    collect: async (language, order, format) => {
      const name = `${pageWords.collectionName[language]}.${format}`;
      return { name, type: typeOf(name), bytes: await collected(order, format, language) };
    },
  };
}
