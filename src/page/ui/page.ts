import type { Complaint } from "../../check/complaint.ts";
import { exitCode } from "../../errors.ts";
import type { Language } from "../../format/words.ts";
import type { Dropped } from "../protocol.ts";
import { openSession } from "../session.ts";
import { pageWords } from "../words.ts";
import { chosenFiles, listenForDrops } from "./dropped.ts";
import { h } from "./element.ts";
import { startEngine } from "./engine.ts";
import { writeFrame } from "./frame.ts";
import { download } from "./hand-over.ts";
import { drawMain } from "./main-part.ts";
import { markGiven, measure } from "./measure.ts";
import { paced } from "./paced.ts";
import { openSide, type Selected, type Side } from "./side.ts";
import { isBusy, isEmpty, type Page, say } from "./state.ts";

/** Builds the page and keeps it up to date with its session. */
export function openPage(root: HTMLElement, packed: string): void {
  const language: Language = /^(?:zh|$)/i.test(navigator.language) ? "zh" : "en";
  const engine = startEngine(packed);
  const drawSoon = paced(() => drawNow());
  const changed = (): void => {
    if (isBusy(page)) root.classList.add("busy");
    drawSoon();
  };
  const page: Page = {
    root,
    notice: h("p", { class: "notice", role: "status" }),
    main: h("main", { id: "report", tabindex: "-1" }),
    engine,
    session: openSession(engine, { language, changed }),
    language,
    selected: null,
    shown: [],
  };
  const chooseFiles = h("input", { type: "file", multiple: true, hidden: true });
  const chooseFolder = h("input", { type: "file", webkitdirectory: true, hidden: true });
  for (const input of [chooseFiles, chooseFolder])
    input.addEventListener("change", () => {
      void take(page, chosenFiles(input.files));
      input.value = "";
    });
  const choosers = { files: () => chooseFiles.click(), folder: () => chooseFolder.click() };
  let side: Side;

  function drawNow(): void {
    settleSelected(page);
    side.draw(page.selected);
    const items = page.session.items();
    if (items.every(({ state }) => state === "done")) measure("first-result");
    void drawMain(page, items, choosers);
  }

  function open(what: Selected): void {
    page.selected = what;
    drawNow();
    window.scrollTo({ top: 0 });
  }

  function speak(spoken: Language): void {
    page.language = spoken;
    page.shown = [];
    write();
    void page.session.speak(spoken);
  }

  function write(): void {
    side = openSide(page.session, page.language, {
      ...choosers,
      open,
      download: (kind) => void download(page, kind, page.session.items()),
    });
    say(page, "");
    writeFrame(page, side, [chooseFiles, chooseFolder], speak);
    drawNow();
  }

  listenForDrops(root, (dropped) => void dropped.then((given) => take(page, given)));
  write();
}

async function take(page: Page, { subjects, blocked }: Dropped): Promise<void> {
  markGiven();
  say(page, "");
  const refused = blocked.map((name) => ({ name, complaint: refusal(page.language) }));
  if (subjects.length + refused.length > 0) await page.session.add([...subjects, ...refused]);
  if (isEmpty(page)) say(page, pageWords.nothing[page.language]);
}

/** What is gone is not shown; the first file that is done is. */
function settleSelected(page: Page): void {
  const { root, session } = page;
  const items = session.items();
  root.classList.toggle("empty", isEmpty(page) && session.skipped().length === 0);
  root.classList.toggle("busy", isBusy(page));
  if (typeof page.selected === "number" && !items.some(({ id }) => id === page.selected))
    page.selected = null;
  if (page.selected === "overview" && isEmpty(page)) page.selected = null;
  page.selected ??= items.find(({ state }) => state === "done")?.id ?? null;
}

/** What the browser keeps from the page is an input that was not checked. */
function refusal(language: Language): Complaint {
  return {
    code: "browser-refused",
    message: pageWords.refused[language],
    hint: pageWords.refusedHint[language],
    exitCode: exitCode.unreadable,
  };
}
