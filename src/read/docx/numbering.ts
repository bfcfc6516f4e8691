import { levelCount, type Numbering, type NumberingLevel, type Numberings } from "../flow/numbering.ts";
import type { Limits } from "../reading.ts";
import { alternativeElements } from "./alternatives.ts";
import type { Styles } from "./styles.ts";
import { isOn, readInteger } from "./switch.ts";
import { type Elements, onValue, readXml, type XmlPart } from "./xml.ts";

/** Word takes 31 characters; a longer text repeated before every paragraph could fill the memory. */
const longestText = 255;

function isLevel(index: number): boolean {
  return index >= 0 && index < levelCount;
}

interface AbstractNumbering {
  readonly levels: Map<number, NumberingLevel>;
  link?: string;
}

interface NumberingInstance {
  abstractId: string;
  readonly levels: Map<number, NumberingLevel>;
  readonly starts: Map<number, number>;
}

interface Definitions {
  readonly abstract: Map<string, AbstractNumbering>;
  readonly instances: Map<string, NumberingInstance>;
}

/** Reads `numbering.xml`; a document without it has no automatic numbers. Throws what `readXml` throws. */
export function readNumberings(part: XmlPart | null, styles: Styles, limits: Limits): Numberings {
  const definitions: Definitions = { abstract: new Map(), instances: new Map() };
  if (part !== null) readXml(part, limits, numberingElements(definitions));
  const known = new Map<string, Numbering | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, resolveNumbering(definitions, styles, id));
    return known.get(id);
  };
}

function resolveNumbering(
  { abstract, instances }: Definitions,
  styles: Styles,
  id: string,
): Numbering | undefined {
  const instance = instances.get(id);
  if (instance === undefined) return undefined;
  const own = abstract.get(instance.abstractId);
  const linkedId =
    own?.link === undefined ? undefined : instances.get(styles.numberingIdOf(own.link) ?? "")?.abstractId;
  const counters = linkedId ?? instance.abstractId;
  const levels =
    (linkedId === undefined ? own : abstract.get(linkedId))?.levels ?? new Map<number, NumberingLevel>();
  return {
    counters,
    startOverrides: instance.starts,
    level: (index) => instance.levels.get(index) ?? levels.get(index),
    levelOfStyle(style) {
      for (const [index, level] of levels) if (level.paragraphStyle === style) return index;
      return undefined;
    },
  };
}

function newLevel(): NumberingLevel {
  return {
    start: 0,
    format: "decimal",
    pattern: undefined,
    text: "",
    suffix: "tab",
    restartAfter: undefined,
    legal: false,
    hidden: false,
    paragraphStyle: undefined,
  };
}

function numberingElements({ abstract, instances }: Definitions): Elements {
  let list: AbstractNumbering = { levels: new Map() };
  let instance: NumberingInstance | null = null;
  let override = 0;
  let level = newLevel();
  return {
    "w:abstractNum": {
      open(attribute) {
        instance = null;
        list = { levels: new Map() };
        abstract.set(attribute("w:abstractNumId") ?? "", list);
      },
    },
    "w:numStyleLink": onValue((style) => {
      if (style !== undefined) list.link = style;
    }),
    "w:num": {
      open(attribute) {
        instance = { abstractId: "", levels: new Map(), starts: new Map() };
        instances.set(attribute("w:numId") ?? "", instance);
      },
    },
    "w:abstractNumId": onValue((id) => {
      if (instance !== null) instance.abstractId = id ?? "";
    }),
    "w:lvlOverride": {
      open(attribute) {
        override = readInteger(attribute("w:ilvl")) ?? 0;
      },
    },
    "w:startOverride": onValue((start) => {
      if (isLevel(override)) instance?.starts.set(override, readInteger(start) ?? 0);
    }),
    "w:lvl": {
      open(attribute) {
        level = newLevel();
        const index = readInteger(attribute("w:ilvl")) ?? 0;
        if (isLevel(index)) (instance ?? list).levels.set(index, level);
      },
    },
    "w:start": onValue((start) => {
      level.start = readInteger(start) ?? 0;
    }),
    "w:numFmt": {
      open(attribute) {
        level.format = attribute("w:val") ?? "decimal";
        level.pattern = attribute("w:format");
      },
    },
    "w:lvlText": onValue((text) => {
      level.text = (text ?? "").slice(0, longestText);
    }),
    "w:suff": onValue((suffix) => {
      level.suffix = suffix === "space" || suffix === "nothing" ? suffix : "tab";
    }),
    "w:lvlRestart": onValue((after) => {
      level.restartAfter = readInteger(after);
    }),
    "w:isLgl": onValue((on) => {
      level.legal = isOn(on);
    }),
    "w:vanish": onValue((on) => {
      level.hidden = isOn(on);
    }),
    "w:pStyle": onValue((style) => {
      level.paragraphStyle = style;
    }),
    ...alternativeElements(),
  };
}
