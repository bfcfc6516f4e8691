import fc from "fast-check";
import { type DefaultTreeAdapterTypes as Default, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../src/read/html/parse.ts";
import type { Node } from "../../../src/read/html/tree.ts";
import { defaultLimits } from "../../../src/read/source.ts";

/** A tree as nested lists: `["td@3:5", "colspan=2", "text", …]`; place and content of what is passed over left out. */
type Shown = string | readonly Shown[];

function shownOurs(html: string): readonly Shown[] {
  const children = (first: Node | null): Shown[] => {
    const found: Shown[] = [];
    for (let node = first; node !== null; node = node.next) {
      if (node.kind === "text") found.push(node.text);
      if (node.kind !== "element") continue;
      const attributes = node.attributes.map(({ name, value }) => `${name}=${value}`);
      found.push([`${node.name}@${node.line}:${node.column}`, ...attributes, ...children(node.first)]);
    }
    return found;
  };
  return children(parseHtml(html, defaultLimits).root.first);
}

/** What our tree leaves out: comments, the text of scripts and the like, the content of templates. */
function shownParse5(html: string): readonly Shown[] {
  const ignored = /^(?:script|noscript|iframe|noembed|noframes|datalist)$/;
  const children = (nodes: readonly Default.ChildNode[], ignoreText: boolean): Shown[] => {
    const found: Shown[] = [];
    for (const node of nodes) {
      if (node.nodeName === "#text" && "value" in node && !ignoreText) {
        const before = found.at(-1);
        if (typeof before === "string") found[found.length - 1] = before + node.value;
        else found.push(node.value);
      }
      if (!("tagName" in node)) continue;
      const at = node.sourceCodeLocation?.startTag;
      // Formatting that is opened again stands where that happens, for parse5 where it was opened first.
      const place = at === undefined || /^[ab]$/.test(node.tagName) ? "?" : placeIn(html, at.startOffset);
      const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`);
      found.push([
        `${node.tagName}@${place}`,
        ...attributes,
        ...children(node.childNodes, ignored.test(node.tagName)),
      ]);
    }
    return found;
  };
  return children(parse(html, { sourceCodeLocationInfo: true }).childNodes, false);
}

/** parse5 counts the line end after a lone `&` twice; its offsets are right. */
function placeIn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

/** Elements that no tag opened have no place in the other tree. */
function withoutPlaces(ours: readonly Shown[], theirs: readonly Shown[]): readonly Shown[] {
  return ours.map((one, index) => {
    const other = theirs[index];
    if (typeof one === "string")
      return typeof other === "string" && other.endsWith("@?") ? one.replace(/@.*/, "@?") : one;
    return withoutPlaces(one, Array.isArray(other) ? other : []);
  });
}

function expectSame(html: string): void {
  const theirs = shownParse5(html);
  expect(withoutPlaces(shownOurs(html), theirs)).toEqual(theirs);
}

describe("the tree is the one that parse5 makes of its own tokens", () => {
  test.each([
    "<p class=a id='b' title=\"c d\">甲 乙\r\n丙</p>",
    "<P CLASS=A Hidden>甲</P>",
    "<br/><img src=a.png/><img src=a.png /><input disabled/>",
    "<td\n width = '5'\tb>1</td x=1></p/>",
    "<a href='?a=1&b=2&copy;'>&nbsp;&nbsp&amp;&#x4e00;&notit;</a>",
    '<a b=\'<c d="e\'>甲</a><a b=c=d e="f"g>乙',
    "<a x=1 x=2 X=3>甲",
    "<script>if (a < b) '<p>' </script><style>p > a {}</style><title>甲 &amp; 乙</title><p>丙",
    "<script><!-- <script> </script> --> </script><p>甲",
    "<!-- a - b -- c --!><p>甲<!x><?y?><![CDATA[z]]></p>",
    "<pre>\n\n甲</pre><textarea>\n乙</textarea><plaintext>a<b>&amp;",
    "甲\ud83d\ude00<b>乙</b>\ud83d<i>丙</i>",
    "<table>甲<tr><td>1<b>2<td>3</table>4",
    "<svg><title>甲</title><![CDATA[<p>]]></svg>",
    "<p 属性=1>甲</p><é>",
    "< p></ p><a",
    "<p title='没有结束",
  ])("%j", (html) => {
    expectSame(html);
  });

  test("of anything else", () => {
    const piece = fc.constantFrom(
      ...["<table>", "</table>", "<tr>", "<td rowspan='2' colspan=3>", "</td>", "<p>", "</p>", "<b>", "</b>"],
      ...["<div style=\"a: 'b'\" hidden>", "</div>", "<a href='x&y'>", "</a >", "<br/>", "<img src=a/>"],
      ...["<pre>", "</pre>", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>"],
      ...[
        "<!--",
        "-->",
        "<!x>",
        "<svg>",
        "</svg>",
        "<o:p>",
        "</o:p>",
        "<",
        ">",
        "&",
        "&nbsp;",
        "&lt",
        '"',
        "'",
        "=",
      ],
      ...["\n", "\r\n", "\r", " ", "\t", "\f", "汉字", "文 字", "\ud83d\ude00", "1", "/", "-"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectSame(pieces.join(""))),
      { numRuns: 2000 },
    );
  });
});
