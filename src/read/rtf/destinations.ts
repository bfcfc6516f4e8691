import { hold, openBox, raiseMark } from "./body.ts";
import type { Built } from "./group.ts";
import type { Reader } from "./reader.ts";

/** Groups whose content is no text of the document. */
const unread: ReadonlySet<string> = new Set(
  [
    "fonttbl colortbl stylesheet info listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl",
    "themedata colorschememapping datastore latentstyles mmathPr pgptbl userprops docvar passwordhash",
    "header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc",
    "fldinst tc tcn xe datafield bkmkstart bkmkend pn pnseclvl pntxta pntxtb nonshppict shprslt sp nonesttables",
    "objdata objclass objname atnid atnauthor atrfstart atrfend atntime atndate atnref atnparent template",
    // Notes and comments are left out with a word.
    "footnote annotation pict",
  ]
    .join(" ")
    .split(" "),
);

/** Groups marked as to be passed over by who does not know them, and that are known. */
const known: ReadonlySet<string> = new Set(["shpinst", "shptxt", "nesttableprops", "ud", "shppict"]);

/** What a group is for, by the word at its start, as far as more follows from it than whether it is read. */
const destinations: ReadonlyMap<string, (reader: Reader) => void> = new Map(
  Object.entries({
    fonttbl({ group }) {
      group.fontTable = true;
    },
    colortbl({ group }) {
      group.colourTable = true;
    },
    fldrslt({ group }) {
      if (group.built !== null) group.built.phase = "result";
    },
    field: (reader) => build(reader, "field"),
    object: (reader) => build(reader, "object"),
    moMath({ group, body }) {
      if (!group.skipped) hold(body, "object");
    },
    pict({ group, body }) {
      if (group.skipped) return;
      body.flow.paragraph.image = true;
      if (group.built !== null) group.built.hasResult = true;
    },
    footnote(reader) {
      // What stands before a note is its mark, unless the program numbers it.
      if (!reader.group.skipped && !reader.isNumbered) raiseMark(reader.body);
      meetNote(reader);
    },
    annotation: meetNote,
    listtext: beginNumber,
    pntext: beginNumber,
    shp: float,
    do: float,
    background({ body }) {
      body.isPainted = true;
    },
    shptxt({ group, body }) {
      if (group.skipped) return;
      group.box = true;
      openBox(body);
    },
    nesttableprops({ group, body }) {
      group.keptDraft = body.draft;
    },
    upr({ group }) {
      group.twice = true;
    },
  } satisfies Readonly<Record<string, (reader: Reader) => void>>),
);

/** Takes a word as that which says what its group is for; gives whether the group is no text. */
export function enterDestination(reader: Reader, name: string): boolean {
  const isDropped = unread.has(name) || (reader.ignorable && !known.has(name));
  destinations.get(name)?.(reader);
  if (!isDropped) return false;
  reader.group.skipped = true;
  reader.group.instruction = name === "fldinst";
  return true;
}

function build({ group }: Reader, kind: Built["kind"]): void {
  group.built = { kind, phase: "instruction", instruction: "", hasResult: false };
}

function meetNote(reader: Reader): void {
  reader.notesMet ||= !reader.group.skipped;
}

/** An automatic number follows, as the program wrote it. */
function beginNumber(reader: Reader): void {
  reader.group.listText = true;
  reader.last = "";
}

function float({ body }: Reader): void {
  body.hasFloating = true;
}
