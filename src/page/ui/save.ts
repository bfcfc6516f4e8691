import type { Download } from "../protocol.ts";
import { h } from "./element.ts";

/** Hands a file to the browser, which saves it where it saves files. */
export function save({ name, type, bytes }: Download): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  h("a", { href: url, download: name }).click();
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
