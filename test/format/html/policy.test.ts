import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { renderFrame } from "../../../src/format/html/page.ts";

test("the policy of the page names the style that stands in it, and lets nothing else in", () => {
  const page = [...renderFrame({ rows: [], skipped: [], total: "", language: "zh" }, [])].join("");
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
  const digest = createHash("sha256").update(style).digest("base64");
  expect(style).toContain(":root{");
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
  );
});
