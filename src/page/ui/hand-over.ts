import { fill as fillText } from "../../report/issues.ts";
import type { Item } from "../desk.ts";
import { type Download, type DownloadKind, type DownloadOrder, EngineFailure } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { save } from "./save.ts";
import { type Page, say } from "./state.ts";

/** Items with all that is needed to go back to their files; what was not checked has nothing to go back to. */
export function ordered({ session }: Page, items: readonly Item[]): DownloadOrder["files"][number][] {
  return items.flatMap((item) => {
    const { id, name, result } = item;
    if (result === null) return [];
    const subject = { name, content: new Blob([]), inFolder: false };
    const file = session.checkable(item) ?? { id, subject, beside: [], previous: [], enforcement: [] };
    return [{ ...file, result }];
  });
}

/** Hands over what was found in these files. */
export function download(page: Page, kind: DownloadKind, items: readonly Item[]): Promise<void> {
  const skipped = items.length === 1 ? [] : page.session.skipped();
  const order = { kind, files: ordered(page, items), skipped };
  return hand(page, () => page.engine.download(page.language, order));
}

/** Hands over what is prepared, or says why that cannot be. */
export async function hand(page: Page, prepare: () => Promise<Download>): Promise<void> {
  const { language } = page;
  say(page, pageWords.preparing[language]);
  try {
    const file = await prepare();
    save(file);
    say(page, fillText(pageWords.ready[language], { file: file.name }));
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    const { message, hint } = error.complaint;
    say(page, hint === null ? message : `${message}：${hint}`);
  }
}
