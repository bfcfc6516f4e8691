import type { LayerConfig } from "pdfjs-dist/build/pdf.worker.mjs";

/** Whether content that belongs to a layer is shown when the file is opened. */
export type IsShown = (layer: unknown) => boolean;

/** Layers that are switched off hold drafts, watermarks and other languages: nobody sees them. */
export function shownLayers(config: LayerConfig | null): IsShown {
  if (config === null) return () => true;
  const off = new Set(config.off);
  const on = new Set(config.on);
  const isOn = (id: string) => (config.baseState === "OFF" ? on.has(id) : !off.has(id));
  return (layer) => {
    if (typeof layer !== "object" || layer === null) return true;
    if ("expression" in layer && Array.isArray(layer.expression)) return holds(layer.expression, isOn);
    if ("id" in layer && typeof layer.id === "string") return isOn(layer.id);
    if (!("ids" in layer) || !Array.isArray(layer.ids)) return true;
    const states = layer.ids.filter((id) => typeof id === "string").map(isOn);
    return states.length === 0 || byPolicy("policy" in layer ? layer.policy : null, states);
  };
}

/** `["And", layer, ["Not", layer]]`: what a layer that stands for others says of them (PDF 32000-1, 8.11.2.2). */
function holds(expression: readonly unknown[], isOn: (id: string) => boolean): boolean {
  const [operator, ...operands] = expression;
  const states = operands.map((one) =>
    Array.isArray(one) ? holds(one, isOn) : typeof one !== "string" || isOn(one),
  );
  if (operator === "Not") return states[0] !== true;
  return operator === "Or" ? states.some((on) => on) : states.every((on) => on);
}

function byPolicy(policy: unknown, states: readonly boolean[]): boolean {
  switch (policy) {
    case "AllOn":
      return states.every((on) => on);
    case "AllOff":
      return states.every((on) => !on);
    case "AnyOff":
      return states.some((on) => !on);
    default:
      return states.some((on) => on);
  }
}
