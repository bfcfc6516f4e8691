import { describe, expect, test } from "vitest";
import { packMht } from "../bed/render/mht.ts";
import { inShort, refusalOf, sourceOf } from "./as-read.ts";

const page = "<html><body><p>一、总体情况</p><table><tr><td>规章</td><td>2</td></tr></table></body></html>";
const bytes = (text: string) => new TextEncoder().encode(text);

describe("a web archive", () => {
  test.each(["quoted-printable", "base64", "8bit"] as const)(
    "gives its page, written as %s",
    async (encoding) => {
      const source = await sourceOf(packMht(page, encoding));
      expect(source.kind).toBe("mhtml");
      expect(inShort(source.blocks)).toEqual(["一、总体情况", [["规章", "2"]]]);
    },
  );

  test("finds a page in a part of several parts", async () => {
    const inner = `Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>甲</p>\r\n--b--\r\n`;
    const outer = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n${inner}--a--\r\n`;
    expect(inShort((await sourceOf(bytes(outer))).blocks)).toEqual(["甲"]);
  });

  test("in a Chinese encoding is decoded by what the page says", async () => {
    const body = `<html><meta charset=3Dgb2312><p>=B9=E6=D5=C2</p></html>`;
    const mail = `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`;
    expect(inShort((await sourceOf(bytes(mail))).blocks)).toEqual(["规章"]);
  });

  test("without a page is refused", async () => {
    const mail =
      "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: image/png\r\n\r\nx\r\n--a--\r\n";
    expect((await refusalOf(bytes(mail))).code).toBe("mhtml-without-page");
  });

  test("cut off amid its page is refused", async () => {
    const whole = new TextDecoder().decode(packMht(page, "8bit"));
    expect((await refusalOf(bytes(whole.slice(0, whole.indexOf("</td>"))))).code).toBe("mhtml-truncated");
  });

  describe("with frames", () => {
    /** Parts by their name: `cid:…`, or an address. */
    const archive = (...parts: readonly (readonly [name: string, html: string])[]) =>
      bytes(
        [
          'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n',
          ...parts.map(([name, html]) => {
            const header = name.startsWith("cid:")
              ? `Content-ID: <${name.slice(4)}>`
              : `Content-Location: ${name}`;
            return `--a\r\nContent-Type: text/html; charset=utf-8\r\n${header}\r\n\r\n${html}\r\n`;
          }),
          "--a--\r\n",
        ].join(""),
      );
    const table = (figure: string) => `<table><tr><td>规章</td><td>${figure}</td></tr></table>`;

    test.each([
      ["by its number", "cid:f1@x", "cid:f1@x"],
      ["by its address", "http://a.example/g/f.html?a=1&b=2", "http://a.example/g/f.html?a=1&amp;b=2"],
      ["by its address, from there", "http://a.example/g/f.html", "f.html"],
    ])("shows what stands in one that is named %s", async (_, name, source) => {
      const root = `<p>甲</p>${table("1")}<iframe width=3 src="${source}"></iframe>`;
      const { blocks } = await sourceOf(
        archive(["http://a.example/g/", root], [name, `<p>乙</p>${table("2")}`], ["cid:other", "<p>丙</p>"]),
      );
      expect(inShort(blocks)).toEqual(["甲", [["规章", "1"]], "乙", [["规章", "2"]]]);
      expect(blocks.map(({ at }) => at)).toEqual([
        { paragraph: 1 },
        { table: 1 },
        { paragraph: 2 },
        { table: 2 },
      ]);
    });

    test("reads frames in frames, and each page once", async () => {
      const { blocks } = await sourceOf(
        archive(
          ["cid:a", "<p>甲</p><frame src='cid:b'>"],
          ["cid:b", "<p>乙</p><iframe src=cid:a></iframe><iframe src=cid:c></iframe>"],
          ["cid:c", "<p>丙</p>"],
        ),
      );
      expect(inShort(blocks)).toEqual(["甲", "乙", "丙"]);
    });

    test("is not read without one of them", async () => {
      const whole = new TextDecoder().decode(archive(["cid:a", "<iframe src=cid:b>"], ["cid:b", table("1")]));
      expect((await refusalOf(bytes(whole.slice(0, whole.indexOf("</tr>"))))).code).toBe("mhtml-truncated");
    });
  });
});
