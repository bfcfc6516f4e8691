import { shapes } from "../../format/html/mark.ts";
import type { Language } from "../../format/words.ts";
import { severities, severityWord } from "../../format/words.ts";
import { fill as fillText } from "../../report/issues.ts";
import type { Severity } from "../../rules/define.ts";
import type { DownloadKind, View } from "../protocol.ts";
import { pageWords } from "../words.ts";
import { h } from "./element.ts";
import { downloadKinds } from "./kinds.ts";
import { downloadMenu } from "./menu.ts";

export interface ViewActions {
  readonly download: (kind: DownloadKind) => void;
  /** What a rule is about, as HTML. */
  readonly explain: (ruleId: string) => Promise<string>;
  readonly canDownload: boolean;
}

/** One file: what can be done with it, its findings and the report beside them. */
export function openView(view: View, language: Language, actions: ViewActions): HTMLElement {
  const body = h("div", { class: "checked" });
  // Written by format/html, which lets nothing of the file through but text and tables.
  body.innerHTML = view.html;
  const findings = [...body.querySelectorAll<HTMLElement>(".finding")];
  for (const finding of findings) {
    finding.dataset.text = (finding.textContent ?? "").toLowerCase();
    finding.tabIndex = -1;
    addExplanation(finding, language, actions.explain);
  }
  const toolbar = h(
    "div",
    { class: "toolbar", role: "group", "aria-label": pageWords.show[language] },
    ...(findings.length === 0 ? [] : findingTools(view, findings, body, language)),
    h(
      "div",
      { class: "actions" },
      actions.canDownload
        ? downloadMenu(pageWords.download[language], downloadKinds(language, actions.download))
        : null,
      h("button", { type: "button", class: "button", onclick: () => print() }, pageWords.print[language]),
    ),
  );
  return h("div", { class: "view" }, toolbar, body);
}

/** What chooses among the findings: their severities, a search, a step to the next one; and how many are left. */
function findingTools(
  view: View,
  findings: readonly HTMLElement[],
  body: HTMLElement,
  language: Language,
): HTMLElement[] {
  const status = h("span", { class: "matches", role: "status" });
  const hidden = new Set<Severity>();
  let query = "";
  const show = () => {
    let shown = 0;
    for (const finding of findings) {
      const severity = severities.find((one) => finding.classList.contains(one)) ?? "info";
      const fits = !hidden.has(severity) && (query === "" || (finding.dataset.text ?? "").includes(query));
      finding.hidden = !fits;
      shown += fits ? 1 : 0;
      for (const mark of marksOf(body, finding.id)) mark.hidden = !fits;
    }
    status.textContent = fillText(pageWords.matches[language], { shown, all: findings.length });
  };
  const levels = severities.map((severity) => {
    const count = view.findings.filter((finding) => finding.severity === severity).length;
    return levelButton(severity, `${severityWord(severity, language)} ${count}`, (isHidden) => {
      if (isHidden) hidden.add(severity);
      else hidden.delete(severity);
      show();
    });
  });
  const search = h("input", {
    type: "search",
    placeholder: pageWords.search[language],
    "aria-label": pageWords.search[language],
    oninput: () => {
      query = search.value.trim().toLowerCase();
      show();
    },
  });
  show();
  const steps = h(
    "div",
    { class: "steps" },
    stepButton("↑", pageWords.previousFinding[language], () => step(findings, -1)),
    stepButton("↓", pageWords.nextFinding[language], () => step(findings, 1)),
  );
  return [h("div", { class: "levels" }, ...levels), search, steps, status];
}

/** Hides the findings of a severity, and shows them again. */
function levelButton(severity: Severity, label: string, hide: (isHidden: boolean) => void): HTMLElement {
  let isHidden = false;
  const button = h(
    "button",
    {
      type: "button",
      class: `level ${severity}`,
      "aria-pressed": "true",
      onclick: () => {
        isHidden = !isHidden;
        button.setAttribute("aria-pressed", String(!isHidden));
        hide(isHidden);
      },
    },
    h("span", { "aria-hidden": "true" }, `${shapes[severity]} `),
    label,
  );
  return button;
}

function stepButton(sign: string, name: string, onclick: () => void): HTMLElement {
  return h("button", { type: "button", class: "button", "aria-label": name, title: name, onclick }, sign);
}

/** Goes to the next finding that is shown, or to the one before; behind the last comes the first. */
function step(findings: readonly HTMLElement[], by: 1 | -1): void {
  const shown = findings.filter((finding) => !finding.hidden);
  const at = shown.findIndex((finding) => finding.classList.contains("current"));
  const next = shown[at < 0 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
  if (next === undefined) return;
  for (const finding of findings) finding.classList.toggle("current", finding === next);
  next.querySelector<HTMLAnchorElement>("a.to")?.click();
  next.scrollIntoView({ block: "nearest" });
  next.focus({ preventScroll: true });
}

/** Badges in the report that lead to a finding. */
function marksOf(body: HTMLElement, id: string): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(`a.ref[href="#${id}"]`)];
}

function addExplanation(finding: HTMLElement, language: Language, explain: ViewActions["explain"]): void {
  const rule = finding.querySelector<HTMLElement>(".rule");
  if (rule === null) return;
  const id = rule.textContent ?? "";
  const room = h("div", { class: "explanation", hidden: true });
  const button = h(
    "button",
    {
      type: "button",
      class: "why",
      "aria-expanded": "false",
      onclick: async () => {
        if (room.childNodes.length === 0) room.innerHTML = await explain(id);
        room.hidden = !room.hidden;
        button.setAttribute("aria-expanded", String(!room.hidden));
      },
    },
    pageWords.why[language],
  );
  rule.after(button);
  finding.append(room);
}
