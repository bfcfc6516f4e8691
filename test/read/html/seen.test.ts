import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/read/html/index.ts";
import { defaultLimits, type GridCell } from "../../../src/read/source.ts";

function read(html: string) {
  return readHtml(html, defaultLimits);
}

/** A page with a table whose second cell is the one in question. */
function page(cell: string, css = "", head = ""): string {
  const style = css === "" ? "" : `<style>${css}</style>`;
  return `<html><head>${head}${style}</head><body><table><tr><td>规章<td>${cell}<tr><td>许可<td>3</table></body></html>`;
}

function cellOf(html: string): GridCell | undefined {
  const [grid] = read(html).blocks.filter((block) => block.kind === "grid");
  return grid?.cells[1];
}

function textsOf(html: string): string[] {
  return read(html).blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
}

function codes(html: string): string[] {
  return read(html).notices.map(({ code }) => code);
}

describe("a style sheet of the page takes text from sight", () => {
  test.each([
    ["a class", "<b class='x hide'>9</b>63", ".hide{display:none}"],
    ["an id under an element", "<b id=old>9</b>63", "td #old { VISIBILITY : hidden }"],
    ["a child", "<b>9</b>63", "td > b{position:absolute;left:-9999px}"],
    ["a place among siblings", "<b>9</b>63", "td:nth-child(2) b:first-child{display:none}"],
    ["the last one of a kind", "63<b>9</b>", "tr:first-of-type td:nth-of-type(2n) b:last-child{opacity:0}"],
    ["a neighbour", "<i></i><b>9</b>63", "i + b{display:none}"],
    ["one behind", "<i></i><u></u><b>9</b>63", "i ~ b{display:none}"],
    ["an attribute", "<b data-state='is-off'>9</b>63", "[data-state|=is][data-state$=off]{display:none}"],
    ["what it is not", "<b>9</b>63", "b:not(.shown, #x){display:none}"],
    ["one of a list", "<b>9</b>63", ".y, b , .z{display:none}"],
    ["anything in it", "<b>9</b>63", "td *{opacity:.0}"],
    ["a screen of this width", "<b>9</b>63", "@media screen and (min-width:600px){b{display:none}}"],
    ["a layer, behind a comment", "<b>9</b>63", "/* i{ */@layer x{b{display:none}}"],
    ["behind an import", "<b>9</b>63", "@import url(x.css);b{display:none}"],
    ["what is important", "<b style='display:inline'>9</b>63", "b{display:none!important}b{display:inline}"],
    ["the later of two", "<b>9</b>63", "b{display:inline}b{display:none}"],
    ["a rule in a rule", "<b>9</b>63", "td{color:#000;b{display:none}}"],
    ["a rule in a rule, of the same element", "<b class='x y'>9</b>63", ".x{color:red;&.y{display:none}}"],
    ["a rule in a rule, of a child", "<b>9</b>63", "td{> b{display:none}}"],
    ["a rule in a rule, the other way round", "<b>9</b>63", "b{td &{display:none}}"],
    ["a medium in a rule", "<b>9</b>63", "b{@media screen{display:none}}"],
    ["a medium by its range", "<b>9</b>63", "@media (600px <= width < 2000px){b{display:none}}"],
    ["not on paper", "<b>9</b>63", "@media not print{b{display:none}}"],
    ["a variable", "<b>9</b>63", ":root{--x:none}b{display:var(--x)}"],
    ["a variable of its own", "<b style='--x:none;display:var(--x)'>9</b>63", ""],
    ["a variable that is not there", "<b>9</b>63", "b{display:var(--x, none)}"],
    ["a variable of a variable", "<b>9</b>63", "td{--x:var(--y)}table{--y:#fff}b{color:var(--x)}"],
    ["no layer", "<b>9</b>63", "b{display:none}@layer x{b{display:inline}}"],
    ["the last layer", "<b>9</b>63", "@layer x,y;@layer y{b{display:none}}@layer x{b{display:inline}}"],
    [
      "what is important in a layer",
      "<b>9</b>63",
      "@layer x{b{display:none!important}}b{display:inline!important}",
    ],
    ["one of several, of more than one part", "<b>9</b>63", ":is(tr > td b){display:none}"],
    ["what more than one part is not", "<b>9</b>63", "b:not(.x b){display:none}"],
    ["a class with a sign", "<b class='md:x'>9</b>63", ".md\\:x{display:none}"],
    ["a name by its numbers", "<b class=x>9</b>63", ".\\78 {d\\69 splay:none}"],
    ["behind a brace in a text", "<b>9</b>63", ".y::before{content:'}'}b{display:none}"],
    ["the more exact of two", "<b class=x>9</b>63", "b.x{display:none}b{display:inline}"],
  ])("%s", (_, cell, css) => {
    expect(cellOf(page(cell, css))?.text).toBe("63");
    expect(codes(page(cell, css))).toEqual(["hidden-text-skipped"]);
  });

  test.each([
    ["on paper", "@media print{b{display:none}}"],
    ["on a small screen", "@media (max-width:600px){b{display:none}}"],
    ["in the dark", "@media (prefers-color-scheme:dark){b{display:none}}"],
    ["where something is not supported", "@supports not (display:grid){b{display:none}}"],
    ["under the pointer", "b:hover{display:none}"],
    ["of another class", ".b{display:none}"],
    ["of a grandchild's", "tr > b{display:none}"],
    ["in a comment", "/* b{display:none} */ i{color:red}"],
    ["taken back", ".x{display:none}b{display:inline!important}"],
    ["until scripts have filled the page", "[v-cloak]{display:none}"],
    ["in an animation", "@keyframes k{0%{opacity:0}}"],
  ])("but not %s", (_, css) => {
    expect(cellOf(page("<b class=x v-cloak>9</b>63", css))?.text).toBe("963");
    expect(codes(page("<b class=x v-cloak>9</b>63", css))).toEqual([]);
  });

  test("a sheet for paper only has no say", () => {
    const head = "<style media=print>b{display:none}</style>";
    expect(cellOf(page("<b>9</b>63", "", head))?.text).toBe("963");
  });

  test("the attribute `hidden` is weaker than a sheet", () => {
    expect(cellOf(page("<b hidden>9</b>63", "b{display:inline}"))?.text).toBe("963");
  });

  test("a page that hides most of itself waits for its scripts", () => {
    const css = "table{visibility:hidden}";
    expect(cellOf(page("63", css, "<script>show()</script>"))?.text).toBe("63");
    expect(cellOf(page("63", css))?.text).toBe("");
  });

  const script = "<script>show()</script>";
  const veil = "visibility: hidden; opacity: 0; ";
  const article = (style: string, more = "", css = "") =>
    `<style>${css}</style><h1>年报</h1><div style="${style}"><p>${"本年收到申请。".repeat(9)}</p>${more}</div>`;

  test.each([veil, "visibility:hidden", "opacity:0"])(
    "text under the veil of a script is read: %s",
    (style) => {
      expect(textsOf(article(style) + script)).toHaveLength(2);
      expect(codes(article(style) + script)).toEqual(["veiled-text-read"]);
      expect(textsOf(article(style, "", "h1{color:red;display:block}") + script)).toHaveLength(2);
    },
  );

  test("and what is hidden under it stays hidden", () => {
    const html = article(veil, '<p style="opacity:0">9</p>') + script;
    expect(textsOf(html)).toHaveLength(2);
    expect(codes(html)).toEqual(["veiled-text-read", "hidden-text-skipped"]);
  });

  test.each([
    ["in a page without scripts", article(veil)],
    ["of which there are two", article(veil) + article(veil) + script],
    ["beside as much that is seen", article(veil) + article("") + script],
    ["that is not displayed at all", article("display:none") + script],
    ["in something that is not displayed", `<div style="display:none">${article(veil)}</div>${script}`],
  ])("no text is under a veil %s", (_, html) => {
    expect(codes(html)).toEqual(["hidden-text-skipped"]);
  });

  test("a hidden column is no column, a row that is only invisible keeps its place", () => {
    const css = "td:nth-child(2){display:none}.no{opacity:0}";
    const html = `<style>${css}</style><table><tr><td>甲<td>9<td>1<tbody class=no><tr><td>乙<td>9<td>2</table>`;
    const [grid] = read(html).blocks.filter((block) => block.kind === "grid");
    expect(grid?.cells.map(({ text }) => text)).toEqual(["甲", "1", "", ""]);
  });
});

describe("text without place, size or colour", () => {
  test.each([
    "position:absolute;top:-2000px",
    "position:fixed;left:-100%",
    "margin-left:-999em",
    "display:block;text-indent:-9999px",
    "display:inline-block;width:0;overflow:hidden",
    "display:block;height:1px;overflow:hidden",
    "display:block;max-height:0px;overflow-y:hidden",
    "position:absolute;clip:rect(0,0,0,0)",
    "position:absolute;clip:rect(1px 1px 1px 1px)",
    "clip-path:inset(50%)",
    "transform:scale(0)",
    "transform:translate(-9999px, 0)",
    "content-visibility:hidden",
    "font-size:0",
    "font:0/0 a",
    "font-size:1px",
    "font-size:1%",
    "opacity:.01",
    "clip-path:inset(0 100% 0 0)",
    "clip-path:polygon(0 0,0 9px,0 0)",
    "clip-path:ellipse(0 0)",
    "display:inline-block;scale:0",
    "transform:matrix(0,0,0,1,0,0)",
    "transform:rotateY(90deg)",
    "display:inline-block;translate:-9999px",
    "zoom:.001",
    "display:block;margin:0 0 0 -9999px",
    "position:absolute;inset:-9999px auto auto",
    "display:block;line-height:0;overflow:hidden",
    "display:block;text-indent:100%;overflow:hidden",
    "position:absolute;left:calc(-50vw - 500px)",
    "display:inline-block;width:calc(2px - 1em / 8);overflow:hidden",
    "font-size:min(0px, 2em)",
    "opacity:clamp(0, 0 * 2, 1)",
    "color:hsl(0 0% 100%)",
    "color:hwb(0 100% 0%)",
    "color:lab(100% 0 0)",
    "color:lch(100 0 0)",
    "color:oklab(1 0 0)",
    "color:oklch(100% 0 90deg)",
    "color:color(srgb 1 1 1)",
    "color:oklch(20% 0.1 90 / 0)",
    "color:hwb(120 20% 40%);background:rgb(51 153 51)",
    "color:oklch(0.628 0.258 29.2);background:red",
    "color:lab(29.6 68.3 -112);background:blue",
    "color:rgb(100% 100% 100%)",
    "color:#ffffffee",
    "color:tomato;background:tomato",
    "color:transparent",
    "color:rgba(0,0,0,0)",
    "color:#0000",
    "-webkit-text-fill-color:transparent",
    "color:white",
    "color:#FEFEFE",
    "background:#333;color:#333",
  ])("%s", (style) => {
    expect(cellOf(page(`<i style="${style}">9</i>63`))?.text).toBe("63");
    expect(codes(page(`<i style="${style}">9</i>63`))).toEqual(["hidden-text-skipped"]);
  });

  test.each([
    "position:absolute;top:30000px",
    "position:static;left:-9999px",
    "margin-left:-20px;text-indent:-2em",
    "width:0;overflow:hidden",
    "display:block;height:0",
    "display:block;height:0;padding:4px;overflow:hidden",
    "clip:rect(0,0,0,0)",
    "color:#c00",
    "color:oklch(40% 0.1 30)",
    "position:absolute;left:calc(50% - 999px)",
    "font-size:calc(1em + 2px)",
    "color:var(--ink)",
    "color:transparent;text-shadow:0 0 0 #000",
    "color:transparent;background:linear-gradient(red,blue);background-clip:text",
    "background:#1f4e79;color:white",
    "background:url(dark.png);color:white",
  ])("but not %s", (style) => {
    expect(cellOf(page(`<i style="${style}">6</i>`))?.text).toBe("6");
    expect(codes(page(`<i style="${style}">6</i>`))).toEqual([]);
  });

  test.each([
    ["a counter", "i::after{content:counter(x)}"],
    ["of the first letter", "td::first-letter{font-size:0}"],
    ["of some container", "@container (width>1px){i{display:none}}"],
    ["of some scope", "@scope (td){i{display:none}}"],
    ["of what holds it", "td:has(i) i{display:none}"],
    ["mirrored", "i{transform:scaleX(-1)}"],
    ["upside down", "i{rotate:180deg}"],
    ["behind a mask", "i{mask:linear-gradient(transparent,transparent)}"],
    ["one upon the other", "i{letter-spacing:-1em}"],
    ["as dots", "i{-webkit-text-security:disc}"],
  ])("a style of which nobody knows what is seen makes a cell more than its text: %s", (_, css) => {
    expect(cellOf(page("<i>63</i>", css))).toMatchObject({ text: "63", holds: "altered" });
  });

  test.each([
    ["that holds for nothing", "@container (width>1px){u{display:none}}"],
    ["that hides nothing", "@scope (td){i{font-weight:bold}}"],
    ["under the pointer", "i:not(:hover):focus{display:none}"],
    ["a little turned", "i{transform:rotate(90deg)}"],
    ["a little closer", "i{letter-spacing:-1px}"],
  ])("and no more %s", (_, css) => {
    expect(cellOf(page("<i>63</i>", css))).not.toHaveProperty("holds");
  });

  test("so does one that may show what another hides", () => {
    const css = "b{display:none}@container (width>1px){b{display:inline}}";
    expect(cellOf(page("63<b>9</b>", css))).toMatchObject({ text: "63", holds: "altered" });
  });

  test("and is told of outside of tables", () => {
    expect(codes("<style>p{transform:scaleX(-1)}</style><p>收到63件")).toEqual(["altered-text-read"]);
    expect(codes(page("<i>63</i>", "i{transform:scaleX(-1)}"))).toEqual([]);
  });

  test.each([
    ["of a cell", "td{unicode-bidi:bidi-override;direction:rtl}", "63"],
    ["around it", "table{direction:rtl}i{unicode-bidi:bidi-override}", "<i>63</i>"],
    ["of an attribute", "i{unicode-bidi:isolate-override}", "<i dir=rtl>63</i>"],
  ])("a direction %s turns the digits", (_, css, cell) => {
    expect(cellOf(page(cell, css))?.text).toBe("\u202e63\u202c");
  });

  test("what is not open is not seen", () => {
    expect(cellOf(page("<dialog>9</dialog>63"))?.text).toBe("63");
    expect(cellOf(page("<div popover>9</div>63"))?.text).toBe("63");
    expect(cellOf(page("<details><summary>…</summary>63</details>"))?.holds).toBe("control");
  });

  test("colours are those around it", () => {
    expect(cellOf(page("<font color=white>9</font>63"))?.text).toBe("63");
    expect(cellOf(page("<font color=white>63</font>", "td{background:#036}"))?.text).toBe("63");
    expect(
      cellOf(page("<b bgcolor=x style='background:white'><i>63</i></b>", "td{color:#fff;background:navy}"))
        ?.text,
    ).toBe("");
  });

  test("white text is seen where the page's colour is not known", () => {
    const head = '<link rel="stylesheet" href="site.css">';
    expect(cellOf(page("<font color=white>63</font>", "", head))?.text).toBe("63");
    expect(cellOf("<table><tr><td>规章<td><font color=white>63</font><tr><td>许可<td>3</table>")?.text).toBe(
      "63",
    );
    expect(cellOf(page("<b style='color:#fff;background:#fff'>9</b>63", "", head))?.text).toBe("63");
  });

  test("what is inside may be seen again", () => {
    expect(cellOf(page("<i style='visibility:hidden'>9<b style='visibility:visible'>63</b></i>"))?.text).toBe(
      "63",
    );
    expect(
      cellOf(
        page("<i style='font-size:0'>9<b style='font-size:1em'>9</b><b style='font-size:14px'>63</b></i>"),
      )?.text,
    ).toBe("63");
  });
});

describe("text that a style sheet puts into the page", () => {
  test.each([
    ["behind", ".n::after{content:'3'}", "63"],
    ["before, one colon", '.n:before{content:"1"}', "16"],
    ["of an attribute", ".n::after{content:attr(data-n)}", "67"],
    ["an escape", ".n::after{content:'\\33'}", "63"],
    ["at a cell", "td + td::before{content:'-'}", "-6"],
    ["not a sign of an icon font", ".n::after{content:'\\e600'}", "6"],
    ["not what is hidden", ".n::after{content:'.';visibility:hidden}", "6"],
    ["not what is not displayed", ".n::after{content:'3';display:none}", "6"],
    ["not what styles the element itself", ".n{content:'3'}", "6"],
  ])("%s", (_, css, text) => {
    expect(cellOf(page("<b class=n data-n=7>6</b>", css))?.text).toBe(text);
  });

  test("in a paragraph too", () => {
    const html = "<style>p::before{content:'第1条'}</style><p>甲</p>";
    expect(read(html).blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual(["第1条甲"]);
  });
});

describe("controls", () => {
  test.each([
    ["<input value=63>", "63"],
    ["<input type=number value=63>", "63"],
    ["<textarea>\n63\n7</textarea>", "63\n7"],
    ["<select><option>1<option selected>63</select>", "63"],
    ["<select><option disabled>请选择<option>63</select>", "63"],
    ["<select multiple><option selected>1<option>2<option selected>3</select>", "1\n3"],
    ["6<input value=3>", "6 3"],
    ["<input placeholder=63>", ""],
    ["<input type=checkbox checked value=63>", ""],
    ["<input type=password value=63>", ""],
    ["<meter value=63>63</meter>", ""],
    ["<input style='color:transparent' value=63>", ""],
  ])("%s holds a control that shows %j", (cell, text) => {
    expect(cellOf(page(cell))).toMatchObject({ text, holds: "control" });
  });

  test.each([
    "<input type=hidden value=9>63",
    "63<input type=submit value=9>",
    "<input style='display:none' value=9>63",
  ])("%s holds none", (cell) => {
    expect(cellOf(page(cell))).toMatchObject({ text: "63" });
    expect(cellOf(page(cell))).not.toHaveProperty("holds");
  });

  test("a control outside of tables shows its value", () => {
    const html =
      "<p>收到<input value=12>件<select><option>甲</select></p><form hidden><input value=9></form>";
    expect(read(html).blocks.map((block) => block.kind === "paragraph" && block.text)).toEqual([
      "收到12件甲",
    ]);
  });
});

describe("cells that hold something else than text", () => {
  test.each([
    ["<img src=a.png>", "", "picture"],
    ["<img src=five.png width=12>", "", "picture"],
    ["63<img src=a.png width=400>", "63", "picture"],
    ["<object data=x></object>", "", "object"],
    ["<svg width=9><text>63</text></svg>", "", "object"],
    ["<canvas></canvas>", "", "object"],
    ["<math><msup><mn>12</mn><mn>3</mn></msup></math>", "12 3", "object"],
  ])("%s", (cell, text, holds) => {
    expect(cellOf(page(cell))).toMatchObject({ text, holds });
  });

  test.each([
    "63<img src=a.png width=12>",
    "63<svg></svg>",
    "63<img src=space.gif width=1>",
    "<math><mn>63</mn></math>",
    "<b style='display:none'><img src=a.png></b>63",
  ])("but not %s", (cell) => {
    expect(cellOf(page(cell))?.text).toBe("63");
    expect(cellOf(page(cell))).not.toHaveProperty("holds");
  });

  test("a frame without size is not seen", () => {
    expect(cellOf(page("<iframe width=0 height=0></iframe>"))).not.toHaveProperty("holds");
  });
});

describe("figures are never glued", () => {
  test.each([
    ["1<br><br>2", "1\n2"],
    ["1,<br>234", "1,\n234"],
    ["-<br/>3", "-\n3"],
    ["<p>1</p><p>2</p>", "1\n2"],
    ["<div>1</div>2", "1\n2"],
    ["<ul><li>1<li>2</ul>", "1\n2"],
    ["<b style='display:block'>1</b>2", "1\n2"],
    ["<b style='display:inline-block'>1</b>2", "1 2"],
    ["<b style='float:right'>1</b>2", "1 2"],
    ["<b style='display:flex;flex-direction:row-reverse'><i>2</i><i>1</i></b>", "2 1"],
    ["<b style='display:inline-grid'>1<i>2</i></b>", "1 2"],
    ["<i style='position:absolute;left:0'>1</i><i style='position:absolute;left:40px'>2</i>", "1 2"],
    ["<pre>1\n2</pre>", "1\n2"],
    ["<b>1</b><b>2</b>", "12"],
  ])("%s", (cell, text) => {
    expect(cellOf(page(cell))?.text).toBe(text);
  });

  test.each([
    ["12<sup>3</sup>", "12³"],
    ["12<sup><sup>[</sup>1]</sup>", "12[¹]"],
    ["12<b class=up>3</b>", "12³"],
    ["12<b style='vertical-align:6px'>3</b>", "12³"],
    ["12<b style='vertical-align:-30%'>3</b>", "12₃"],
    ["12 <b style='position:relative;top:-4pt'>3</b>", "12 ³"],
    ["<b style='position:relative;top:4pt'>3</b>12", "₃12"],
    ["<b style='mso-text-raise:3.0pt'>3</b>件", "3件"],
    ["<b style='position:relative;top:-4pt'>12</b>", "12"],
    ["12<b style='position:relative;top:-1px'>3</b>", "123"],
  ])("a mark beside: %s", (cell, text) => {
    expect(cellOf(page(cell, ".up{vertical-align:super}"))?.text).toBe(text);
  });

  test.each([
    ["1\u202e23", "1\u202e23"],
    ["1\u200f23", "1\u200f23"],
    ["1\u206623", "1\u206623"],
    ["1\u200b2", "12"],
    ["<bdo dir=rtl>12</bdo>", "\u202e12\u202c"],
    ["<b style='direction:rtl;unicode-bidi:bidi-override'>12</b>", "\u202e12\u202c"],
  ])("what turns the direction stays: %j", (cell, text) => {
    expect(cellOf(page(cell))?.text).toBe(text);
  });
});

describe("markup that the page shows as text", () => {
  const report = `&lt;p&gt;年报&lt;/p&gt;&lt;p&gt;一、总体情况&lt;/p&gt;${"&lt;br&gt;".repeat(9)}`;
  const texts = (html: string) => read(html).blocks.map((block) => block.kind === "paragraph" && block.text);

  test("is read as markup, attributes and scripts left as they are", () => {
    const html = `<div title="&quot;&lt;p&gt;">${report}</div><script>var a = "&lt;/script&gt;<p>";</script>`;
    expect(texts(html)).toEqual(["年报", "一、总体情况"]);
    expect(texts(report.replaceAll("&lt;", "&#60;"))).toEqual(["年报", "一、总体情况"]);
  });

  test.each([
    ["an attribute", `<input type="hidden" value="${report}">`],
    ["a script", `<script>var a = "${report}";</script>`],
    ["a comment", `<!-- ${report} -->`],
    ["a control", `<textarea>${report}</textarea>`],
    ["a hidden element", `<div style="display:none">${report}</div>`],
    ["an element that a sheet hides", `<style>.x{display:none}</style><div class=x>${report}</div>`],
  ])("not where it stands in %s", (_, html) => {
    expect(codes(`<h1>年报</h1>${html}`)).not.toContain("markup-unescaped");
  });
});

describe("style sheets of any kind", () => {
  test.each([
    ["unclosed", "b{display:none"],
    ["braces without end", "{".repeat(10_000)],
    ["unclosed quotation", 'b{content:"}'],
    ["unclosed comment", "/* b{display:none}"],
    ["selectors of nonsense", "b..c, >b, #, :not(, [, [x=, b:nth-child(, ::{display:none}"],
    ["a rule for nothing", "{display:none}"],
    ["brackets in brackets", `${":not(".repeat(200_000)}b{display:none}`],
    ["nested media", "@media screen{".repeat(1000)],
  ])("%s does no harm", (_, css) => {
    expect(cellOf(page("63", css))?.text).toBe("63");
  });

  test("made of pieces, in front of any markup", () => {
    const piece = fc.constantFrom(
      ...[
        "{",
        "}",
        ";",
        ":",
        ",",
        "b",
        ".x",
        "#y",
        "[a=",
        "]",
        "*",
        ">",
        "+",
        "~",
        "(",
        ")",
        '"',
        "'",
        "/*",
        "*/",
      ],
      ...[
        "@media screen",
        "@supports",
        ":not(",
        ":nth-child(2n+",
        "::after",
        "display:none",
        "color:#fff",
        "content:",
      ],
      ...["!important", "\\", "-9999px", "rect(0 0 0 0)", "font:0/0 a", "</style>", "<style>", "\n"],
    );
    const mark = fc.constantFrom(
      "<b class=x>",
      "</b>",
      "<td>",
      "<tr>",
      "<table>",
      "<i id=y style='color:white'>",
      "<input value=1>",
      "1",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(mark, { maxLength: 20 }), (css, markup) => {
        const { blocks } = read(`<style>b{display:none}${css.join("")}</style>${markup.join("")}`);
        for (const block of blocks)
          if (block.kind === "grid")
            expect(block.slots.flat().every((slot) => slot < block.cells.length)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test("too many rules end in an error that says so", () => {
    const html = `<style>${"b,".repeat(60_000)}b{display:none}</style>63`;
    expect(() => read(html)).toThrow(expect.objectContaining({ code: "styles-too-complex", exitCode: 3 }));
  });

  test("too many comparisons end in an error that says so", () => {
    const css = "u b b b i{display:none}";
    const html = `<style>${css}</style>${"<b>".repeat(300)}${"<i>1</i>".repeat(100)}`;
    expect(() => read(html)).toThrow(expect.objectContaining({ code: "styles-too-complex", exitCode: 3 }));
  });
});
