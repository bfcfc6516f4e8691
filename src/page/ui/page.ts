import { nothingYet, tallied } from "../../check/tally.ts";
import { noColour } from "../../format/palette.ts";
import { stylishTotal } from "../../format/stylish.ts";
import type { Language } from "../../format/words.ts";
import { version } from "../../version.ts";
import type { Download, DownloadKind } from "../protocol.ts";
import { EngineFailure, type Item, openSession } from "../session.ts";
import { filled, pageWords } from "../words.ts";
import { chosenFiles, type Dropped, droppedFiles } from "./dropped.ts";
import { fill, h } from "./element.ts";
import { startEngine } from "./engine.ts";
import { fileList } from "./list.ts";
import { downloadMenu } from "./menu.ts";
import { limits, startScreen } from "./start.ts";
import { openView } from "./view.ts";

/** As many files as are looked over at a glance; more get a field to search them. */
const fewFiles = 8;

/** When files were given, for whoever measures. */
const givenMark = "given";

/** Builds the page and keeps it up to date with its session. */
export function openPage(root: HTMLElement, packed: string): void {
  let language: Language = /^zh\b/i.test(navigator.language) || navigator.language === "" ? "zh" : "en";
  let selected: number | null = null;
  let shown: { readonly id: number; readonly result: Item["result"] } | null = null;
  let query = "";
  let drawing = false;

  const engine = startEngine(packed);
  const session = openSession(engine, { language, changed: draw });

  const notice = h("p", { class: "notice", role: "status" });
  const progress = h("p", { class: "progress", role: "status" });
  const side = h("nav", { class: "side" });
  const main = h("main", { id: "report", tabindex: "-1" });
  const chooseFiles = h("input", { type: "file", multiple: true, hidden: true });
  const chooseFolder = h("input", { type: "file", webkitdirectory: true, hidden: true });
  for (const input of [chooseFiles, chooseFolder])
    input.addEventListener("change", () => {
      void take(chosenFiles(input.files));
      input.value = "";
    });
  const choosers = { files: () => chooseFiles.click(), folder: () => chooseFolder.click() };

  async function take({ subjects, blocked }: Dropped): Promise<void> {
    performance.mark(givenMark);
    say(blocked.length === 0 ? "" : `${blocked.join("、")}：${pageWords.folderUnreadable[language]}`);
    if (subjects.length > 0) await session.add(subjects);
  }

  function say(text: string): void {
    notice.textContent = text;
    notice.hidden = text === "";
  }

  /** Many changes at a time are drawn once. */
  function draw(): void {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      drawNow();
    });
  }

  function drawNow(): void {
    const items = session.items();
    root.classList.toggle("empty", items.length === 0);
    if (items.length === 0) {
      selected = null;
      shown = null;
      fill(side);
      fill(main, startScreen(language, root.dataset.kinds ?? "", choosers));
      drawProgress();
      return;
    }
    if (!items.some(({ id }) => id === selected))
      selected = items.find(({ state }) => state === "done")?.id ?? null;
    drawSide(items);
    drawProgress();
    void drawView(items.find(({ id }) => id === selected) ?? null);
  }

  function drawSide(items: readonly Item[]): void {
    const list = fileList(
      items,
      { selected, query, language },
      { open, remove: (id) => void session.remove(id) },
    );
    const old = side.querySelector(".files");
    if (old !== null && side.dataset.language === language) {
      const focused = focusedFile(old);
      old.replaceWith(list);
      list.querySelectorAll<HTMLElement>(".file-button")[focused]?.focus();
      side.querySelector<HTMLElement>(".find-file")?.toggleAttribute("hidden", items.length <= fewFiles);
      drawSkipped();
      return;
    }
    side.dataset.language = language;
    const search = h("input", {
      type: "search",
      class: "find-file",
      hidden: items.length <= fewFiles,
      value: query,
      placeholder: pageWords.searchFiles[language],
      "aria-label": pageWords.searchFiles[language],
      oninput: () => {
        query = search.value;
        draw();
      },
    });
    fill(
      side,
      h("h2", {}, pageWords.files[language]),
      progress,
      search,
      list,
      h("details", { class: "skipped", hidden: true }),
      h(
        "div",
        { class: "side-actions" },
        h(
          "button",
          { type: "button", class: "button", onclick: choosers.files },
          pageWords.addFiles[language],
        ),
        h(
          "button",
          { type: "button", class: "button", onclick: choosers.folder },
          pageWords.addFolder[language],
        ),
        downloadMenu(
          pageWords.downloadAll[language],
          language,
          (kind) => void download(kind, session.items()),
        ),
        h("button", { type: "button", class: "button", onclick: session.clear }, pageWords.clear[language]),
      ),
      h("p", { class: "hint" }, pageWords.lastYear[language]),
      limits(language),
    );
    drawSkipped();
  }

  /** What was not read is never passed over in silence. */
  function drawSkipped(): void {
    const room = side.querySelector<HTMLElement>(".skipped");
    const skipped = session.skipped();
    if (room === null) return;
    room.hidden = skipped.length === 0;
    fill(
      room,
      h("summary", {}, filled(pageWords.skipped[language], { count: skipped.length })),
      h("ul", {}, ...skipped.map(({ file, message }) => h("li", {}, h("bdi", {}, file), ` · ${message}`))),
    );
  }

  function drawProgress(): void {
    const items = session.items();
    const done = items.filter(({ state }) => state === "done").length;
    root.classList.toggle("busy", done < items.length);
    if (items.length === 0) progress.textContent = "";
    else if (done < items.length)
      progress.textContent = filled(pageWords.progress[language], { done, all: items.length });
    else {
      const tally = items.reduce(
        (sum, { result }) => (result === null ? sum : tallied(sum, result)),
        nothingYet,
      );
      const total = { ...tally, skipped: session.skipped().length };
      progress.textContent = stylishTotal(total, { language, palette: noColour, quiet: false }).trim();
    }
  }

  async function drawView(item: Item | null): Promise<void> {
    if (item === null || item.result === null) {
      if (shown !== null) fill(main);
      shown = null;
      return;
    }
    const { id, result } = item;
    if (shown?.id === id && shown.result === result) return;
    shown = { id, result };
    const file = session.checkable(item) ?? { id, subject: noSubject(item.name), beside: [], previous: [] };
    try {
      const view = await engine.view(language, file, result);
      if (shown?.id !== id || shown.result !== result) return;
      const element = openView(view, language, {
        download: (kind) => void download(kind, [item]),
        explain: (ruleId) => engine.explain(language, ruleId),
        canDownload: result.error === undefined,
      });
      fill(main, element);
      if (performance.getEntriesByName(givenMark).length > 0) performance.measure("first-view", givenMark);
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      fill(main, h("p", { class: "failed", role: "alert" }, error.complaint.message));
    }
  }

  function open(id: number): void {
    selected = id;
    drawNow();
    window.scrollTo({ top: 0 });
  }

  async function download(kind: DownloadKind, items: readonly Item[]): Promise<void> {
    say(pageWords.preparing[language]);
    const files = items.flatMap((item) => {
      const file = session.checkable(item) ?? {
        id: item.id,
        subject: noSubject(item.name),
        beside: [],
        previous: [],
      };
      return item.result === null ? [] : [{ ...file, result: item.result }];
    });
    try {
      const { name, type, bytes } = await engine.download(language, {
        kind,
        files,
        skipped: session.skipped(),
      });
      save({ name, type, bytes });
      say(filled(pageWords.ready[language], { file: name }));
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      say(error.complaint.message);
    }
  }

  function write(): void {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = pageWords.title[language];
    const other: Language = language === "zh" ? "en" : "zh";
    const toggle = h(
      "button",
      {
        type: "button",
        class: "button",
        lang: other === "zh" ? "zh-CN" : "en",
        onclick: () => {
          language = other;
          shown = null;
          write();
          void session.speak(language);
        },
      },
      pageWords.language[language],
    );
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
      h("div", { class: "desk" }, side, main),
      h("footer", {}, h("p", {}, `gia-report ${version} · ${pageWords.private[language]}`)),
      chooseFiles,
      chooseFolder,
    );
    drawNow();
  }

  listenForDrops(root, (transfer) => void droppedFiles(transfer).then(take));
  write();
}

/** The files may be let go anywhere on the page. */
function listenForDrops(root: HTMLElement, take: (transfer: DataTransfer) => void): void {
  let depth = 0;
  const over = (change: number) => {
    depth = Math.max(0, depth + change);
    root.classList.toggle("dropping", depth > 0);
  };
  document.addEventListener("dragenter", (event) => {
    event.preventDefault();
    over(1);
  });
  document.addEventListener("dragleave", () => over(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    if (event.dataTransfer !== null) take(event.dataTransfer);
  });
}

/** Which file of the list has the focus; -1 for none. */
function focusedFile(list: Element): number {
  return [...list.querySelectorAll(".file-button")].indexOf(document.activeElement ?? list);
}

function noSubject(name: string) {
  return { name, content: new Blob([]), inFolder: false };
}

function save({ name, type, bytes }: Download): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  h("a", { href: url, download: name }).click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
