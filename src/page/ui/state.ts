import type { Language } from "../../format/words.ts";
import type { Engine } from "../protocol.ts";
import type { Session } from "../session.ts";
import type { Selected } from "./side.ts";

/** The page and what it shows at the moment. */
export interface Page {
  readonly root: HTMLElement;
  readonly notice: HTMLElement;
  readonly main: HTMLElement;
  readonly engine: Engine;
  readonly session: Session;
  language: Language;
  selected: Selected;
  /** What the main part shows, by what it was made of. */
  shown: readonly unknown[];
}

/** Says something below the heading; nothing with an empty text. */
export function say({ notice }: Page, text: string): void {
  notice.textContent = text;
  notice.hidden = text === "";
}

export function isEmpty({ session }: Page): boolean {
  return session.items().length === 0 && session.roster() === null && session.enforcement().length === 0;
}

export function isBusy({ session }: Page): boolean {
  return session.items().some(({ state }) => state !== "done");
}
