import { style as collectionStyle } from "../format/collection/html/style.ts";
import { allKinds } from "../read/kinds/index.ts";
import { pageStyle } from "./style.ts";
import { pageWords } from "./words.ts";

/** What the build makes of the scripts, and digests of what may run and be applied: `sha256-…`. */
export interface PageParts {
  readonly version: string;
  /** Its own licence, and those of what is in it. */
  readonly licences: string;
  /** The script that draws the page. */
  readonly script: string;
  readonly scriptDigest: string;
  /** The engine, deflated and in base64; it runs in a worker, or here where there is none. */
  readonly engine: string;
  readonly engineDigest: string;
  readonly styleDigest: string;
  /** Of the style of the supervising office's view, which stands in a room of its own. */
  readonly collectionStyleDigest: string;
}

export { collectionStyle, pageStyle };

/** The usual ending of each kind, and that of WPS where it has one of its own. */
const kindsRead = allKinds
  .flatMap(({ extensions }) => extensions.slice(0, 2))
  .map((extension) => `.${extension}`)
  .join(" ");

/** The page: one file that needs nothing but itself. */
export function pageHtml(parts: PageParts): string {
  const policy = [
    "default-src 'none'",
    `script-src '${parts.scriptDigest}' '${parts.engineDigest}'`,
    `style-src '${parts.styleDigest}' '${parts.collectionStyleDigest}'`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="gia-report ${parts.version}">
<title>${pageWords.title.zh}</title>
<style>${pageStyle}</style>
</head>
<body>
<noscript><p>${pageWords.noScript.zh}</p><p lang="en">${pageWords.noScript.en}</p></noscript>
<div id="page" class="empty" data-kinds="${kindsRead}"></div>
<script type="text/plain" id="licences">${parts.licences}</script>
<script type="text/plain" id="engine">${parts.engine}</script>
<script>${parts.script}</script>
</body>
</html>
`;
}
