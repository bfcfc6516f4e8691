/** Groups whose content is no text of the document. */
export const unread: ReadonlySet<string> = new Set(
  [
    "fonttbl colortbl stylesheet info listtable listoverridetable revtbl rsidtbl generator filetbl xmlnstbl",
    "themedata colorschememapping datastore latentstyles mmathPr pgptbl userprops docvar passwordhash",
    "header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc",
    "fldinst tc tcn xe datafield bkmkstart bkmkend pn pnseclvl pntxta pntxtb nonshppict shprslt sp nonesttables",
    "objdata objclass objname atnid atnauthor atrfstart atrfend atntime atndate atnref atnparent template",
  ]
    .join(" ")
    .split(" "),
);

/** Notes and comments: left out with a word. */
export const notes: ReadonlySet<string> = new Set(["footnote", "annotation"]);

/** Groups marked as to be passed over by who does not know them, and that are known. */
export const known: ReadonlySet<string> = new Set(["shpinst", "shptxt", "nesttableprops", "ud", "shppict"]);

/** Words that stand for a character. */
export const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emdash: "—",
  endash: "–",
  bullet: "•",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
};
