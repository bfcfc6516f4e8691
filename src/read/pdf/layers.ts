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
    if ("id" in layer && typeof layer.id === "string") return isOn(layer.id);
    if (!("ids" in layer) || !Array.isArray(layer.ids)) return true;
    const states = layer.ids.filter((id) => typeof id === "string").map(isOn);
    return states.length === 0 || byPolicy("policy" in layer ? layer.policy : null, states);
  };
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
