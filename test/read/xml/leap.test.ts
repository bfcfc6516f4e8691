import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodedMarkup } from "../../../src/read/xml/markup.ts";
import type { Meaning } from "../../../src/read/xml/pass.ts";
import { scanXml } from "../../../src/read/xml/scan.ts";

interface Heard {
  /** Elements that mean something, their ends, and texts, in order. */
  readonly events: readonly string[];
  /** Elements, those that were leapt over included. */
  readonly elements: number;
  readonly leapt: number;
}

/**
 * Listens to `a` and `t`, and to `c` where the prefix `q` stands for `v`; `s` is never heard inside, `d` only the second
 * time. Whatever means nothing may be leapt over.
 */
function listen(pieces: readonly string[], leaps: boolean): Heard {
  const events: string[] = [];
  const open: Meaning[] = [];
  const names: string[] = [];
  const prefixes: (string | undefined)[] = [];
  let elements = 0;
  let leapt = 0;
  let doubtful = 0;
  const meaningOf = (name: string): Meaning => {
    const above = open.at(-1);
    if (above === "unheard" || above === "shut") return "unheard";
    if (name === "a" || name === "t" || (name === "c" && prefixes.at(-1) === "v")) return "live";
    if (name === "d") return doubtful++ % 2 === 0 ? "shut" : "live";
    return "silent";
  };
  const skipping = () => open.some((meaning) => meaning === "unheard" || meaning === "shut");
  scanXml(
    "x.xml",
    { pieces, ...decodedMarkup },
    {
      open({ name, attributes }) {
        elements++;
        prefixes.push(attributes.get("xmlns:q") ?? prefixes.at(-1));
        const inside = open.includes("unheard") || names.includes("s");
        const meaning = inside ? "unheard" : meaningOf(name);
        if (meaning === "live" || meaning === "shut")
          events.push(`<${name} ${[...attributes].flat().join()}>`);
        open.push(meaning);
        names.push(name);
        // Told that everything matters, the scanner leaps over nothing.
        return leaps ? meaning : "shut";
      },
      leap(more) {
        elements += more;
        leapt += more;
      },
      close() {
        const meaning = open.pop();
        const name = names.pop();
        prefixes.pop();
        if (meaning === "live" || meaning === "shut") events.push(`</${name}>`);
      },
      text(text) {
        if (!skipping() && !names.includes("s")) events.push(text);
      },
    },
  );
  return { events, elements, leapt };
}
/** Few names, few attributes, little text: contents come again and again. */
const { node: xml } = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom("<b/>", "<c x='1'/>", "<a/>", "字", " ", "<b></b>", "<!--n-->", "<b xmlns:q='u'/>"),
    fc
      .tuple(fc.constantFrom("b", "c x='1'", "s", "d", "a", "t", "b xmlns:q='v'"), tie("nodes"))
      .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(" ")[0]}>`),
  ),
  nodes: fc.array(tie("node"), { maxLength: 4 }).map((nodes) => nodes.join("")),
}));
const documents = fc
  .tuple(fc.array(xml, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(5), { minLength: 2, maxLength: 12 }))
  .map(([parts, order]) => `<r>${order.map((index) => parts[index % parts.length]).join("")}</r>`);

describe("contents that were read before and mean nothing", () => {
  it("are leapt over", () => {
    const block = "<b><c x='1'/><c x='2'/></b>";
    expect(listen([`<r>${block}<a/>${block}${block}</r>`], true)).toEqual({
      events: ["<a >", "</a>"],
      elements: 11,
      leapt: 4,
    });
  });

  it.each([
    ["text", "<t>甲</t>"],
    ["white space", "<t> </t>"],
    ["an element that is listened to", "<b><a/></b>"],
    ["CDATA", "<b><![CDATA[甲]]></b>"],
    ["declarations of prefixes", "<b><c xmlns:q='u'/></b>"],
  ])("%s is heard each time", (_, block) => {
    const xml = `<r>${block.repeat(3)}</r>`;
    expect(listen([xml], true)).toEqual({ ...listen([xml], false), leapt: 0 });
  });

  it("are heard where they were shut out before", () => {
    const { events } = listen(
      ["<r><d><b><a/></b></d><d><b><a/></b></d><s><b><a/></b></s><b><a/></b></r>"],
      true,
    );
    expect(events.filter((event) => event === "</a>")).toHaveLength(2);
  });

  it("are heard where a prefix stands for something else", () => {
    const xml = "<r><b><c x='1'/></b><b xmlns:q='v'><b><c x='1'/></b></b><b><c x='1'/></b></r>";
    const { events, leapt } = listen([xml], true);
    expect({ events, leapt }).toEqual({ events: ["<c x,1>", "</c>"], leapt: 1 });
  });

  it("change nothing of what is heard, wherever the text is cut into pieces", () => {
    let leapt = 0;
    fc.assert(
      fc.property(documents, fc.nat(), (text, cut) => {
        const at = cut % text.length;
        const all = listen([text], false);
        for (const pieces of [[text], [text.slice(0, at), text.slice(at)]]) {
          const heard = listen(pieces, true);
          leapt += heard.leapt;
          expect({ ...heard, leapt: 0, events: heard.events.join("") }).toEqual({
            ...all,
            events: all.events.join(""),
          });
        }
      }),
      { numRuns: 2000 },
    );
    expect(leapt).toBeGreaterThan(1000);
  });
});
