import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { readHtml } from "../../../src/read/html/index.ts";
import { defaultLimits } from "../../../src/read/source.ts";

function codeOf(html: string, limits = defaultLimits): string {
  try {
    readHtml(html, limits);
    return "read";
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

/** None of these may end in anything but blocks or an error that names the limit; none may take long. */
describe("hostile pages", () => {
  test.each<[string, string, string]>([
    ["100,000 nested <div>", "<div>".repeat(100_000), "nested-too-deeply"],
    [
      "100,000 nested <font>",
      Array.from({ length: 100_000 }, (_, i) => `<font size=${i}>`).join(""),
      "nested-too-deeply",
    ],
    ["5,000 nested tables", "<table><tr><td>".repeat(5000), "nested-too-deeply"],
    ["100 nested tables", `${"<table><tr><td>甲<td>".repeat(100)}乙`, "read"],
    ["one cell of 65534 × 1000", "<table><tr><td rowspan=65534 colspan=1000>甲<td>1</table>", "read"],
    [
      "a thousand of them",
      `<table><tr>${"<td rowspan=65534 colspan=1000>甲".repeat(1000)}${"<tr><td>1".repeat(20_000)}</table>`,
      "too-many-cells",
    ],
    ["100,000 stray texts in a table", `<table>${"x<i></i>".repeat(100_000)}`, "read"],
    [
      "a tag with 100,000 attributes",
      `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(" ")}>甲</p>`,
      "read",
    ],
    [
      "a thousand misnested ends",
      `${Array.from({ length: 200 }, (_, i) => `<b id=${i}>`).join("")}<div>${"<i></i>".repeat(50_000)}${"</b>".repeat(200)}`,
      "read",
    ],
    [
      "a picture of 8 MB in an attribute",
      `<p>甲<img src="data:image/png;base64,${"QUJD".repeat(2_000_000)}">乙</p>`,
      "read",
    ],
    ["a comment of 8 MB", `<p>甲<!--${"x".repeat(8_000_000)}-->乙</p>`, "read"],
    ["a word of 3 million characters", `<p>${"字".repeat(3_000_000)}`, "read"],
    ["a million opening brackets", `<p>${"<".repeat(1_000_000)}`, "read"],
  ])("%s", (_, html, code) => {
    expect(codeOf(html)).toBe(code);
  });

  test("a long text arrives whole", () => {
    const text = "字".repeat(200_000);
    expect(readHtml(`<p>${text}</p>`, defaultLimits).blocks).toMatchObject([{ text }]);
  });

  test("elements that the parser adds count too", () => {
    // Formatting left open is opened again in every paragraph: 2,100 tags make 100,000 elements.
    const open = Array.from({ length: 100 }, (_, i) => `<b id=${i}>`).join("");
    const html = `<p>${open}</p>${"<p>x".repeat(1000)}`;
    expect(codeOf(html, { ...defaultLimits, elements: 50_000 })).toBe("too-many-elements");
  });

  test("paragraphs are bounded", () => {
    expect(codeOf("<p>x".repeat(11), { ...defaultLimits, blocks: 10 })).toBe("too-many-blocks");
  });
});

describe("any markup", () => {
  const piece = fc.constantFrom(
    ...[
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td rowspan=3>",
      "<td colspan=0>",
      "</td>",
      "<tbody>",
      "<tfoot>",
    ],
    ...[
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "<a>",
      "</a>",
      "<div>",
      "</div>",
      "<br>",
      "<select>",
      "<form>",
      "<svg>",
    ],
    ...[
      "<template>",
      "</template>",
      "<frameset>",
      "<pre>",
      "<!--",
      "-->",
      "<math>",
      "<caption>",
      "<col>",
      "<li>",
    ],
    ...[
      "&nbsp;",
      "&",
      "\0",
      "一、",
      "12",
      " ",
      "\n",
      "<!doctype html>",
      "<script>",
      "</script>",
      "<h2>",
      "<plaintext>",
    ],
  );

  test("is read, and its grids are whole", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { blocks } = readHtml(pieces.join(""), defaultLimits);
        for (const block of blocks) {
          if (block.kind === "paragraph") continue;
          expect(block.slots.map((row) => row.length)).toEqual(
            Array.from({ length: block.height }, () => block.width),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
