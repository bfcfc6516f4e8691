import type { Exhibit } from "../../format/html/exhibit.ts";
import type { Mark, Rendered } from "../../format/html/mark.ts";
import { renderExhibit } from "../../format/html/render.ts";
import type { Language } from "../language.ts";

/** An original to be rendered: plain data, which may be handed to a worker. */
export interface RenderTask {
  readonly exhibit: Exhibit;
  readonly marks: readonly Mark[];
  readonly language: Language;
}

export type RenderReply = { readonly rendered: Rendered | null };

/** Renders originals one by one. */
export interface Renderer {
  readonly render: (task: RenderTask) => Promise<RenderReply>;
}

export function openRenderer(): Renderer {
  return {
    render: async ({ exhibit, marks, language }) => ({
      rendered: await renderExhibit(exhibit, marks, language),
    }),
  };
}
