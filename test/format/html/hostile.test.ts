import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exposeControls } from "../../../src/printable.ts";
import { readSource } from "../../../src/read/index.ts";
import { filesOf, p, pack, r, tbl, tc, tr } from "../../read/docx/build.ts";
import { findingWith, print, resultWith } from "../results.ts";
import { viewOf } from "./marked.ts";

const attacks = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "'><svg/onload=alert(1)>",
  "</title><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "--><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "javascript:alert(1)",
  "\u0000<scr\u0000ipt>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "＜script＞",
  "<a href='//evil.example'>x</a>",
];

const allowedElements = new Set(
  [
    "html head meta title style body a header h1 h2 h3 h4 h5 h6 p ul ol li main section div dl dt dd bdi span",
    "table caption thead tbody tfoot tr td th b strong i em u s sub sup pre blockquote br hr wbr mark footer nav",
  ]
    .join(" ")
    .split(" "),
);
const allowedAttributes = new Set(
  [
    "lang charset http-equiv content name class id href aria-label aria-hidden aria-labelledby role tabindex",
    "colspan rowspan scope",
  ]
    .join(" ")
    .split(" "),
);

/** Everything in a page that a browser could act on. */
function activeParts(html: string): string[] {
  const dom = load(html);
  const found: string[] = [];
  for (const element of dom("*").toArray()) {
    if (!("attribs" in element)) continue;
    if (!allowedElements.has(element.name)) found.push(`<${element.name}>`);
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!allowedAttributes.has(name)) found.push(`${element.name}[${name}]`);
      if (name === "href" && !/^#[\w-]+$/.test(value)) found.push(`href=${value}`);
    }
  }
  if (dom("style").length > 1) found.push("a second style");
  const policy = dom('meta[http-equiv="Content-Security-Policy"]');
  if (dom("meta[http-equiv]").length !== policy.length) found.push("another http-equiv");
  return found;
}

async function activeInPage(html: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(html);
  const source = await readSource(bytes, { file: "a.html" });
  const view = await viewOf(bytes, source, [{ line: 1, column: 1 }]);
  return activeParts(view.html);
}

describe("a hostile page", () => {
  test("what looks for active parts finds them", () => {
    const bad = '<script></script><a href="javascript:x">y</a><p style="x" onclick="y">z</p><svg></svg>';
    expect(activeParts(bad)).toEqual(["<script>", "href=javascript:x", "p[style]", "p[onclick]", "<svg>"]);
  });

  test.each([
    ["scripts", "<p>甲</p><script>alert(1)</script><SCRIPT SRC=//evil.example/x.js></SCRIPT>"],
    ["event handlers", '<p onclick="alert(1)">甲</p><body onload=alert(1)><td onmouseover=alert(1)>x'],
    ["links", '<p><a href="javascript:alert(1)">甲</a><a href="data:text/html,x" target=_top>乙</a></p>'],
    ["styles", '<style>@import url(//evil.example)</style><p style="background:url(//evil.example)">甲</p>'],
    ["frames", '<iframe src="//evil.example" srcdoc="<script>x</script>"></iframe><p>甲</p>'],
    [
      "forms",
      '<form action="//evil.example"><input name=x autofocus onfocus=alert(1)><button>甲</button></form>',
    ],
    [
      "refresh and base",
      '<meta http-equiv=refresh content="0;url=//evil.example"><base href=//evil.example><p>甲',
    ],
    [
      "SVG",
      '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:x"><text>x</text></a></svg><p>甲',
    ],
    [
      "SVG with HTML in it",
      "<svg><foreignObject><p onclick=x>y</p><script>z</script></foreignObject></svg><p>甲",
    ],
    ["MathML", '<math href="javascript:x"><mtext><img src=x onerror=alert(1)></mtext></math><p>甲'],
    [
      "mutation",
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    ],
    ["noscript", '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>甲'],
    ["template", "<template><script>alert(1)</script><p onclick=x>甲</p></template><p>乙"],
    ["pictures", '<img src="//evil.example/x.gif" alt="&quot;><script>alert(1)</script>" onerror=x><p>甲'],
    ["objects", '<object data="x.swf"><embed src=y></object><video poster=x><source src=y></video><p>甲'],
    ["ids and names", '<p id="finding-1" name="x" class="marked error">甲</p><a name=at-0></a>'],
    ["spans", '<table><tr><td colspan="99999999" rowspan="1e9">甲<td colspan="2;x">乙</table>'],
    ["unknown elements", "<x-y onclick=z>甲</x-y><o:p>乙</o:p><marquee onstart=x>丙</marquee>"],
    ["plaintext", "<p>甲<plaintext></div><script>alert(1)</script>"],
    ["textarea and title", "<textarea><script>x</script></textarea><title></title><script>y</script><p>甲"],
    ["declarations", "<?php x ?><!--<script>--><p>甲<![CDATA[<script>x</script>]]>"],
    ["stray end tags", "</div></section></main></body></html><p>甲"],
  ])("%s come to nothing", async (_, html) => {
    expect(await activeInPage(html)).toEqual([]);
  });

  test("hidden text stays hidden, as for the reader", async () => {
    const bytes = new TextEncoder().encode('<p>甲</p><p style="display:none">乙</p><div hidden>丙</div>');
    const { html } = await viewOf(bytes, await readSource(bytes, { file: "a.html" }), []);
    expect(html).toContain("甲");
    expect(html).not.toMatch(/[乙丙]/);
  });

  test("a page made of pieces of attacks comes to nothing", async () => {
    const piece = fc.constantFrom(
      ...attacks,
      ...[
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<svg>",
        "</svg>",
        "<math>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
      ],
      ...[
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<a href='x'>",
        "</a>",
        "<select>",
        "<template>",
        "<noscript>",
        "甲",
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        expect(await activeInPage(`<html><body>${pieces.join("")}`)).toEqual([]);
      }),
    );
  });
});

describe("hostile text", () => {
  test.each(attacks)("%j in a cell of a Word file", async (attack) => {
    const escaped = attack.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll("\0", "");
    const bytes = pack(filesOf(p(r(escaped)) + tbl(1, tr(tc(p(r(escaped)))))));
    const source = await readSource(bytes, { file: "a.docx" });
    const { html, placed } = await viewOf(bytes, source, [{ table: 1, row: 1, column: 1 }, { paragraph: 1 }]);
    expect(placed.size).toBe(2);
    expect(activeParts(html)).toEqual([]);
    expect(load(html)("td").text()).toContain(attack.replaceAll("\0", ""));
  });

  test.each(attacks)("%j in a text", async (attack) => {
    const bytes = new TextEncoder().encode(`甲 ${attack}\n${attack}`);
    const source = { ...(await readSource(bytes, { file: "a.txt" })), kind: "text" as const };
    const { html } = await viewOf(bytes, source, [
      { line: 1, column: 3 },
      { line: 2, column: 1 },
    ]);
    expect(activeParts(html)).toEqual([]);
  });

  test.each(attacks)(
    "%j in a message, a suggestion, a file name, an office's name, an error",
    async (attack) => {
      const finding = findingWith({
        message: attack,
        suggestion: attack,
        basis: attack,
        ruleId: attack,
        label: attack,
        location: { line: 1, column: 1 },
      });
      const result = resultWith([finding], { file: attack });
      const reports = result.reports.map((report) => ({ ...report, organization: attack }));
      const error = { code: attack, message: attack, hint: attack };
      const html = await print("html", [
        { ...result, reports },
        { file: attack, exitCode: 3, reports: [], error },
      ]);
      expect(activeParts(html)).toEqual([]);
      expect(load(html)("li.finding").text()).toContain(attack.replaceAll("\0", "\ufffd"));
    },
  );

  test("any text at all comes back as it was, what would act shown", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (message) => {
        const html = await print("html", [resultWith([findingWith({ message })])]);
        expect(activeParts(html)).toEqual([]);
        expect(load(html)("li.finding p").eq(1).text()).toBe(exposeControls(message));
      }),
    );
  });
});
