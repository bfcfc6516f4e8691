import "../older-browsers.ts";
import { openPage } from "./page.ts";

const root = document.getElementById("page");
if (root !== null) openPage(root, document.getElementById("engine")?.textContent ?? "");
