import { createHash } from "node:crypto";

/** The module that names the style of the page in its security policy: the page says it without Node, and at once. */
export function styleDigest(style: string): string {
  const digest = createHash("sha256").update(style).digest("base64");
  return `/** Digest of the style, for the security policy of the page. */\nexport const styleDigest = "sha256-${digest}";\n`;
}
