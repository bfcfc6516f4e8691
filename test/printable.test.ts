import { describe, expect, test } from "vitest";
import { exposeControls, printable, printableLines } from "../src/printable.ts";

describe("text of files and names on a terminal or in the log of a CI server", () => {
  test("control characters are shown, not sent: colours, titles of windows, the line above", () => {
    expect(printable("\u001b[31m红\u001b]0;x\u0007")).toBe("␛[31m红␛]0;x␇");
    expect(printable("1\u007f2\u009b31m\u0085")).toBe("1␡2<U+009B>31m<U+0085>");
    expect(printable("1\u00002")).toBe("1␀2");
  });

  test("marks of direction are shown: what stands on the screen is what the file says", () => {
    expect(printable("\u202e321\u202c\u2066\u2069\u200f\u061c")).toBe(
      "<U+202E>321<U+202C><U+2066><U+2069><U+200F><U+061C>",
    );
  });

  test("a line stays one line", () => {
    expect(printable("一\r二\n三\u2028四\u2029五\u000b六\u000c")).toBe("一␍二␊三<U+2028>四<U+2029>五␋六␌");
    expect(printableLines("一\r\n二")).toBe("一␍\n二");
    expect(exposeControls("一\r\n\t二\u001b")).toBe("一\r\n\t二␛");
  });

  test("commands to CI servers are none any more, wherever these look for them", () => {
    expect(printable("::error::x")).toBe(": :error::x");
    expect(printable("\u3000 ::add-mask::x")).toBe("\u3000 : :add-mask::x");
    expect(printableLines("一\n  ::error::x")).toBe("一\n  : :error::x");
    expect(printable("说明##[error]x ##vso[task.x] ##TeamCity[y]")).toBe(
      "说明## [error]x ## vso[task.x] ## TeamCity[y]",
    );
  });

  test("ordinary text is left alone", () => {
    const ordinary = "表三 › 一、“0”：3::4 # ## 说明\t😀 ①";
    expect(printable(ordinary)).toBe(ordinary);
  });
});
