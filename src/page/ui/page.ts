import type { Complaint } from "../../check/complaint.ts";
import { exitCode } from "../../errors.ts";
import type { Language } from "../../format/words.ts";
import { fill as fillText } from "../../report/issues.ts";
import { version } from "../../version.ts";
import type { Item } from "../desk.ts";
import type { CollectionFormat, Download, DownloadKind, DownloadOrder, Dropped } from "../protocol.ts";
import { EngineFailure } from "../protocol.ts";
import { openSession } from "../session.ts";
import { pageWords } from "../words.ts";
import { chosenFiles, listenForDrops } from "./dropped.ts";
import { fill, h } from "./element.ts";
import { startEngine } from "./engine.ts";
import { openOverview } from "./overview.ts";
import { save } from "./save.ts";
import { openSide, type Selected, type Side } from "./side.ts";
import { startScreen } from "./start.ts";
import { openView } from "./view.ts";

/** When files were given, for whoever measures. */
const givenMark = "given";

/** After it was drawn, so many times as long as that took. */
const restAfterDrawing = 12;

/** Builds the page and keeps it up to date with its session. */
export function openPage(root: HTMLElement, packed: string): void {
  let language: Language = /^(?:zh|$)/i.test(navigator.language) ? "zh" : "en";
  let selected: Selected = null;
  /** What the main part shows, by what it was made of. */
  let shown: readonly unknown[] = [];
  let drawing = false;
  let drawn = { at: 0, took: 0 };
  const engine = startEngine(packed);
  const session = openSession(engine, { language, changed: draw });
  const notice = h("p", { class: "notice", role: "status" });
  const main = h("main", { id: "report", tabindex: "-1" });
  const chooseFiles = h("input", { type: "file", multiple: true, hidden: true });
  const chooseFolder = h("input", { type: "file", webkitdirectory: true, hidden: true });
  for (const input of [chooseFiles, chooseFolder])
    input.addEventListener("change", () => {
      void take(chosenFiles(input.files));
      input.value = "";
    });
  const choosers = { files: () => chooseFiles.click(), folder: () => chooseFolder.click() };
  let side: Side;

  async function take({ subjects, blocked }: Dropped): Promise<void> {
    performance.clearMarks(givenMark);
    performance.mark(givenMark);
    say("");
    const refused = blocked.map((name) => ({ name, complaint: refusal(language) }));
    if (subjects.length + refused.length > 0) await session.add([...subjects, ...refused]);
    if (isEmpty()) say(pageWords.nothing[language]);
  }

  function say(text: string): void {
    notice.textContent = text;
    notice.hidden = text === "";
  }

  /**
   * Many changes at a time are drawn once, and what is drawn takes a small part of the time only: with many files, what
   * waits for the page to be drawn is the work itself.
   */
  function draw(): void {
    if (isBusy()) root.classList.add("busy");
    if (drawing) return;
    drawing = true;
    const rest = Math.max(0, drawn.at + restAfterDrawing * drawn.took - performance.now());
    setTimeout(() => requestAnimationFrame(drawTimed), rest);
  }

  function drawTimed(): void {
    drawing = false;
    const began = performance.now();
    drawNow();
    drawn = { at: performance.now(), took: performance.now() - began };
  }

  function isBusy(): boolean {
    return session.items().some(({ state }) => state !== "done");
  }

  function isEmpty(): boolean {
    return session.items().length === 0 && session.roster() === null && session.enforcement().length === 0;
  }

  function drawNow(): void {
    const items = session.items();
    root.classList.toggle("empty", isEmpty() && session.skipped().length === 0);
    root.classList.toggle("busy", isBusy());
    if (typeof selected === "number" && !items.some(({ id }) => id === selected)) selected = null;
    if (selected === "overview" && isEmpty()) selected = null;
    selected ??= items.find(({ state }) => state === "done")?.id ?? null;
    side.draw(selected);
    if (items.every(({ state }) => state === "done")) measure("first-result");
    void drawMain(items);
  }

  async function drawMain(items: readonly Item[]): Promise<void> {
    const item = items.find(({ id }) => id === selected) ?? null;
    const made =
      selected === "overview"
        ? ["overview", session.roster(), ...items.map(({ result }) => result)]
        : [item?.id ?? null, item?.result ?? null, items.length === 0];
    if (made.length === shown.length && made.every((one, index) => one === shown[index])) return;
    shown = made;
    try {
      const element =
        selected === "overview"
          ? await overviewElement()
          : item?.result == null
            ? null
            : await viewElement(item);
      if (shown !== made) return;
      if (element !== null) fill(main, element);
      else if (isEmpty()) fill(main, startScreen(language, root.dataset.kinds ?? "", choosers));
      else fill(main);
      if (item !== null) measure("first-view");
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      if (shown === made) fill(main, failed(error));
    }
  }

  async function viewElement(item: Item): Promise<HTMLElement | null> {
    const [file] = ordered([item]);
    if (file === undefined) return null;
    const view = await engine.view(language, file, file.result);
    return openView(view, language, {
      download: (kind) => void download(kind, [item]),
      explain: (ruleId) => engine.explain(language, ruleId),
      canDownload: file.result.error === undefined,
    });
  }

  async function overviewElement(): Promise<HTMLElement> {
    const page = await engine.collect(language, session.together(), "html");
    return openOverview(new TextDecoder().decode(page.bytes), session.roster(), language, {
      download: (format: CollectionFormat) =>
        void hand(() => engine.collect(language, session.together(), format)),
      dropRoster: session.dropRoster,
    });
  }

  function open(what: Selected): void {
    selected = what;
    drawNow();
    window.scrollTo({ top: 0 });
  }

  /** Items with all that is needed to go back to their files; what was not checked has nothing to go back to. */
  function ordered(items: readonly Item[]): DownloadOrder["files"][number][] {
    return items.flatMap((item) => {
      const { id, name, result } = item;
      if (result === null) return [];
      const subject = { name, content: new Blob([]), inFolder: false };
      const file = session.checkable(item) ?? { id, subject, beside: [], previous: [], enforcement: [] };
      return [{ ...file, result }];
    });
  }

  function download(kind: DownloadKind, items: readonly Item[]): Promise<void> {
    const order = { kind, files: ordered(items), skipped: items.length === 1 ? [] : session.skipped() };
    return hand(() => engine.download(language, order));
  }

  async function hand(prepare: () => Promise<Download>): Promise<void> {
    say(pageWords.preparing[language]);
    try {
      const file = await prepare();
      save(file);
      say(fillText(pageWords.ready[language], { file: file.name }));
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      const { message, hint } = error.complaint;
      say(hint === null ? message : `${message}：${hint}`);
    }
  }

  function speak(spoken: Language): void {
    language = spoken;
    shown = [];
    write();
    void session.speak(language);
  }

  function write(): void {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = pageWords.title[language];
    const other: Language = language === "zh" ? "en" : "zh";
    const lang = other === "zh" ? "zh-CN" : "en";
    const toggle = h(
      "button",
      { type: "button", class: "button", lang, onclick: () => speak(other) },
      pageWords.language[language],
    );
    side = openSide(session, language, {
      ...choosers,
      open,
      download: (kind) => void download(kind, session.items()),
    });
    say("");
    fill(
      root,
      h("a", { class: "skip", href: "#report" }, pageWords.skip[language]),
      h(
        "header",
        { class: "top" },
        h(
          "div",
          {},
          h("h1", {}, pageWords.title[language]),
          h("p", { class: "lead" }, pageWords.lead[language]),
        ),
        toggle,
      ),
      notice,
      h("div", { class: "desk" }, side.element, main),
      h(
        "footer",
        {},
        h(
          "p",
          {},
          `gia-report ${version}`,
          h("span", { class: "private" }, ` · ${pageWords.private[language]}`),
        ),
        licences(language),
      ),
      chooseFiles,
      chooseFolder,
    );
    drawNow();
  }

  listenForDrops(root, (dropped) => void dropped.then(take));
  write();
}

/** The page is passed on by itself, and its licences in it; they are long, and few ask for them. */
function licences(language: Language): HTMLElement {
  const text = h("pre", { lang: "en", tabindex: "0" });
  return h(
    "details",
    {
      class: "licences",
      ontoggle: () => {
        text.textContent = document.getElementById("licences")?.textContent ?? "";
      },
    },
    h("summary", {}, pageWords.licences[language]),
    text,
  );
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

/** How long it took since files were given. */
function measure(name: string): void {
  if (performance.getEntriesByName(givenMark).length > 0) performance.measure(name, givenMark);
}

function failed({ complaint: { message, hint } }: EngineFailure): HTMLElement {
  return h(
    "div",
    { class: "failed", role: "alert" },
    h("p", {}, message),
    hint === null ? null : h("p", {}, hint),
  );
}
