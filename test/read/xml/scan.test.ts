import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it, vi } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { decodedMarkup, type Markup, utf8Markup } from "../../../src/read/xml/markup.ts";
import type { XmlEvents } from "../../../src/read/xml/pass.ts";
import { scanXml } from "../../../src/read/xml/scan.ts";
import { documentXml, p, r, tbl, tc, tr } from "../docx/build.ts";

// Thousands of documents: slow machines need their time.
vi.setConfig({ testTimeout: 120_000 });

type Event = readonly string[];

/** Neighbouring texts are one text: parsers may cut it where they like. */
function joinTexts(events: readonly Event[]): Event[] {
  const joined: Event[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event[0] === "text" && event[1] === "") continue;
    if (event[0] === "text" && last?.[0] === "text")
      joined[joined.length - 1] = ["text", `${last[1]}${event[1]}`];
    else joined.push(event);
  }
  return joined;
}

/** As a file in UTF-8 is scanned: a character for each byte, cut into as many pieces wherever they end. */
function utf8(pieces: readonly string[]): Markup {
  const raw = Buffer.from(pieces.join(""), "utf8").toString("latin1");
  const length = Math.ceil(raw.length / pieces.length);
  return { pieces: pieces.map((_, index) => raw.slice(index * length, (index + 1) * length)), ...utf8Markup };
}

/** Both ways of scanning see the same. */
function scan(pieces: readonly string[]): Event[] | null {
  const events = scanMarkup({ pieces, ...decodedMarkup });
  expect(scanMarkup(utf8(pieces))).toEqual(events);
  return events;
}

function scanMarkup(markup: Markup): Event[] | null {
  const events: Event[] = [];
  try {
    scanXml("x.xml", markup, {
      open({ name, attributes }) {
        events.push(["open", name, ...[...attributes].flat()]);
        return "live";
      },
      leap: () => expect.unreachable(),
      close: () => events.push(["close"]),
      text: (text) => events.push(["text", text]),
    });
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
  return joinTexts(events);
}

/** The same by an established parser. */
function scanWithSaxes(xml: string): Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  try {
    parser.on("doctype", () => {
      throw new Error("refused");
    });
    parser.on("opentag", ({ name, attributes }) =>
      events.push(["open", name, ...Object.entries(attributes).flat()]),
    );
    parser.on("closetag", () => events.push(["close"]));
    let depth = 0;
    parser.on("opentagstart", () => depth++);
    parser.on("text", (text) => {
      if (depth > 0) events.push(["text", text]);
    });
    parser.on("cdata", (text) => events.push(["text", text]));
    parser.write(xml).close();
  } catch {
    return null;
  }
  return joinTexts(trimOutside(events));
}

/** Saxes reports the space after the root as text. */
function trimOutside(events: readonly Event[]): Event[] {
  let depth = 0;
  return events.filter(([kind]) => {
    if (kind === "open") depth++;
    if (kind === "close") depth--;
    return kind !== "text" || depth > 0;
  });
}

const samples = [
  documentXml(p(r("一、总体情况")) + tbl(2, tr(tc("甲"), tc("17")))),
  `<?xml version='1.0' standalone="yes"?>\r\n<!-- c --><a b = 'x>"y' c="&lt;&#65;\t\r\nz"><?pi some?><b/>t&amp;x]]&gt;\r\n<![CDATA[<&]] >]]></a >\n<!--end-->`,
  '<文 属="值"><é.-1/>\u{1f600}</文>',
];

describe("the scanner agrees with an established parser", () => {
  it.each(samples)("on %s", (xml) => {
    expect(scan([xml])).toEqual(scanWithSaxes(xml));
    expect(scan([xml])).not.toBeNull();
  });

  it.each([
    "",
    " ",
    "x",
    "<a>",
    "<a",
    "<a ",
    "<a b",
    "<a b=",
    "<a b='",
    "<a b='x'",
    "</a>",
    "<a></b>",
    "<a></a",
    "<a></aa>",
    "<aa></a>",
    "<a/><b/>",
    "<a/>x",
    "x<a/>",
    "<a/><![CDATA[x]]>",
    "<a b='1' b='2'/>",
    "<a b='1'c='2'/>",
    "<a b=1/>",
    "<a b/>",
    "<a b='<'/>",
    "<a b='&x;'/>",
    "<a>&x;</a>",
    "<a>&</a>",
    "<a>&#0;</a>",
    "<a>&#xD800;</a>",
    "<a>&#x110000;</a>",
    "<a>&#x1;</a>",
    "<a>&#9;</a>",
    "<a>&#X41;</a>",
    "<a>]]></a>",
    "<a>]]&gt;</a>",
    "<a>\u0001</a>",
    "<a b='\u0001'/>",
    "<a>\uffff</a>",
    "<!-- -- --><a/>",
    "<!--->--><a/>",
    "<a><!-- </a>",
    "<a><![CDATA[</a>",
    "<!DOCTYPE a><a/>",
    "<!x><a/>",
    "<a><!x></a>",
    "<?xml version='1.0'?><a/>",
    " <?xml version='1.0'?><a/>",
    "<a/><?xml version='1.0'?>",
    "<?xml?><a/>",
    "<?xml version='2.0'?><a/>",
    "<?XML version='1.0'?><a/>",
    "<?x?><a/>",
    "<??><a/>",
    "<?x y",
    "< a/>",
    "<a / >",
    "<1a/>",
    "<a 1b='x'/>",
    "<-/>",
    "<a></a b='1'>",
    "<a></ a>",
    "<:a/>",
    "<a:b:c/>",
    "<a\n/>",
    "<a></a\n>",
    "<a b='\n'/>",
    "<a>\r</a>",
    "<a b='x\"y'/>",
    "<a\u00a0b='1'/>",
  ])("on %j", (xml) => {
    expect(scan([xml])).toEqual(scanWithSaxes(xml));
  });

  it("on documents with anything changed", () => {
    const fragment = fc.constantFrom(
      "",
      "<",
      ">",
      "/",
      '"',
      "'",
      "&",
      ";",
      "=",
      " ",
      "]]>",
      "<!--",
      "-->",
      "<![CDATA[",
      "<?",
      "?>",
      "&lt;",
      "x",
      "\r\n",
      "\u0003",
      "甲",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat({ max: 6 }),
        fragment,
        (sample, position, cut, put) => {
          const characters = [...sample];
          const at = position % (characters.length + 1);
          const xml = [...characters.slice(0, at), put, ...characters.slice(at + cut)].join("");
          // Saxes accepts some declarations that XML does not; the declaration is tested above.
          fc.pre(at > 45 || !sample.startsWith("<?xml"));
          expect(scan([xml])).toEqual(scanWithSaxes(xml));
        },
      ),
      { numRuns: 4000 },
    );
  });

  it("wherever the text is cut into pieces", () => {
    for (const sample of samples) {
      const whole = scan([sample]);
      expect(scan([...sample])).toEqual(whole);
      for (let at = 0; at <= sample.length; at++)
        expect(scan([sample.slice(0, at), sample.slice(at)])).toEqual(whole);
    }
  });
});

describe("faults", () => {
  it.each([
    [["<a>\n  <b>", "\n</a>"], "line 3, column 1"],
    [["<a>\r\n<b/>\r\n甲乙&x;</a>"], "line 3, column 3"],
    [["<a>", "\n\n", "&x;</a>"], "line 3, column 1"],
    [["<a b='1' b='2'/>"], "line 1, column 10"],
    [["<a>\n"], "line 2, column 1"],
    [["<甲>乙</甲><丙/>"], "line 1, column 9"],
    [["<甲 乙='丙' 丁=\"戊>\" 乙='己'/>"], "line 1, column 17"],
    [["<甲>乙丙]]></甲>"], "line 1, column 6"],
    [["<甲>乙\ufffe</甲>"], "line 1, column 5"],
  ])("%j are located", (pieces, place) => {
    const events: XmlEvents = { open: () => "live", leap() {}, close() {}, text() {} };
    for (const markup of [{ pieces, ...decodedMarkup }, utf8(pieces)])
      expect(() => scanXml("x.xml", markup, events)).toThrow(place);
  });
});
