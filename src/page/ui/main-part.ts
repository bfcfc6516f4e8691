import type { Item } from "../desk.ts";
import { type CollectionFormat, EngineFailure } from "../protocol.ts";
import { fill, h } from "./element.ts";
import { download, hand, ordered } from "./hand-over.ts";
import { measure } from "./measure.ts";
import { openOverview } from "./overview.ts";
import { type Choosers, startScreen } from "./start.ts";
import { isEmpty, type Page } from "./state.ts";
import { openView } from "./view.ts";

/** Shows in the main part what is selected: a file, all of them together, or where to begin. */
export async function drawMain(page: Page, items: readonly Item[], choosers: Choosers): Promise<void> {
  const { main, root, language, selected, session } = page;
  const item = items.find(({ id }) => id === selected) ?? null;
  const made =
    selected === "overview"
      ? ["overview", session.roster(), ...items.map(({ result }) => result)]
      : [item?.id ?? null, item?.result ?? null, items.length === 0];
  if (made.length === page.shown.length && made.every((one, index) => one === page.shown[index])) return;
  page.shown = made;
  try {
    const element = selected === "overview" ? await overviewElement(page) : await viewElement(page, item);
    if (page.shown !== made) return;
    if (element !== null) fill(main, element);
    else if (isEmpty(page)) fill(main, startScreen(language, root.dataset.kinds ?? "", choosers));
    else fill(main);
    if (item !== null) measure("first-view");
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    if (page.shown === made) fill(main, failed(error));
  }
}

async function viewElement(page: Page, item: Item | null): Promise<HTMLElement | null> {
  const [file] = item === null ? [] : ordered(page, [item]);
  if (item === null || file === undefined) return null;
  const { engine, language } = page;
  const view = await engine.view(language, file, file.result);
  return openView(view, language, {
    download: (kind) => void download(page, kind, [item]),
    explain: (ruleId) => engine.explain(language, ruleId),
    canDownload: file.result.error === undefined,
  });
}

async function overviewElement(page: Page): Promise<HTMLElement> {
  const { engine, language, session } = page;
  const made = await engine.collect(language, session.together(), "html");
  return openOverview(new TextDecoder().decode(made.bytes), session.roster(), language, {
    download: (format: CollectionFormat) =>
      void hand(page, () => engine.collect(page.language, session.together(), format)),
    dropRoster: session.dropRoster,
  });
}

function failed({ complaint: { message, hint } }: EngineFailure): HTMLElement {
  return h(
    "div",
    { class: "failed", role: "alert" },
    h("p", {}, message),
    hint === null ? null : h("p", {}, hint),
  );
}
