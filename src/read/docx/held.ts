import type { FormField } from "../flow/fields.ts";
import type { CellContent } from "../reading.ts";
import type { BodyState } from "./body-state.ts";
import { isOn, readInteger } from "./switch.ts";
import { type ElementHandler, type Elements, onValue } from "./xml.ts";

/** Notes what stands in the paragraph being read besides text; a control outweighs what else it holds. */
export function hold(state: BodyState, content: CellContent): void {
  const { paragraph } = state.flow;
  if (paragraph !== null && paragraph.holds !== "control") paragraph.holds = content;
}

/** Content controls, fields of forms, embedded objects, formulas: what makes a cell more than its text. */
export function contentElements(state: BodyState): Elements {
  const holding = (content: CellContent): ElementHandler => ({ open: () => hold(state, content) });
  const setting = (change: (form: FormField, value: number | undefined) => void): ElementHandler =>
    onValue((value) => {
      const form = state.flow.fields.open.at(-1)?.form ?? null;
      if (form !== null) change(form, readInteger(value));
    });
  return {
    "w:sdt": {
      open: () => state.controls.push({ showsPlaceholder: false }),
      close: () => state.controls.pop(),
    },
    "w:sdtPr": {
      open() {
        state.controlProperties++;
      },
      close() {
        state.controlProperties--;
      },
    },
    "w:showingPlcHdr": onValue((value) => {
      const control = state.controls.at(-1);
      if (control !== undefined) control.showsPlaceholder = isOn(value);
    }),
    "w:textInput": { open: () => openForm(state, "text") },
    "w:ddList": { open: () => openForm(state, "list") },
    "w:checkBox": { open: () => openForm(state, "box") },
    "w:listEntry": onValue((entry) => {
      state.flow.fields.open.at(-1)?.form?.entries.push(entry ?? "");
    }),
    "w:result": setting((form, value) => {
      form.chosen = value;
    }),
    "w:default": setting((form, value) => {
      form.byDefault = value;
    }),
    "w:control": holding("control"),
    "a:graphicData": {
      open(attribute) {
        if (/\/(?:chart|chartex|diagram|ink)$/.test(attribute("uri") ?? "")) hold(state, "object");
      },
    },
    ...formulaElements(state),
  };
}

function openForm(state: BodyState, kind: FormField["kind"]): void {
  const field = state.flow.fields.open.at(-1);
  if (field !== undefined) field.form = { kind, entries: [], chosen: undefined, byDefault: undefined };
}

/** Formulas of more than one line of signs: their digits are no figure. */
function formulaElements(state: BodyState): Elements {
  const built: ElementHandler = { open: () => hold(state, "object") };
  const part = (raised: "superscript" | "subscript"): ElementHandler => ({
    open: () => state.formula.push(raised),
    close: () => state.formula.pop(),
  });
  const names = ["f", "sSup", "sSub", "sSubSup", "sPre", "rad", "nary", "m", "eqArr", "limLow", "limUpp"];
  return {
    ...Object.fromEntries(names.map((name) => [`m:${name}`, built])),
    "m:sup": part("superscript"),
    "m:sub": part("subscript"),
    "m:den": part("subscript"),
    "m:deg": part("superscript"),
  };
}
