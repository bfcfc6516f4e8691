import "../older-browsers.ts";
import { openPage } from "./page.ts";

const root = typeof document === "undefined" ? null : document.getElementById("page");
if (root !== null) openPage(root, document.getElementById("engine")?.textContent ?? "");
