import { allKinds, type Kind } from "../../src/read/kinds/index.ts";

const places: Readonly<Record<Kind["places"], string>> = {
  lines: "`line`, `column`; in tables `table`, `row`, `column` too: 31:2",
  paragraphs: "`paragraph`; in tables `table`, `row`, `column`: 第2张表6行9列",
  pages: "`page`, `line`; in tables `table`, `row`, `column`: 第3页第2张表6行9列",
  cells: "`sheet`, `cell`; in tables `table`, `row`, `column` too: 表三!C7",
};

/** The page about kinds of files: a row for each that `src/read/kinds` declares. */
export function kindDocs(): string {
  const rows = allKinds.map(
    ({ name, called, extensions, laxExtensions = [], places: counted }) =>
      `| \`${name}\` | ${called.zh} | ${called.en} | ${[...extensions, ...laxExtensions].map((one) => `.${one}`).join(" ")} | ${places[counted]} |`,
  );
  return `# Kinds of files

Generated from \`src/read/kinds\`: do not edit. A kind is recognised by the content of a file; what its name promises is compared
with it (\`read/renamed-file\`). Files of a .zip are inputs of their own (\`附件.zip!年报.docx\`), those of a .zip in it too;
each can be given by that name. Archives of other kinds (.rar, .7z, .gz, .tar) are refused. A page that holds nothing but its attachment is read with the attachment beside it, whose places
name it (\`file\`); where both are inputs of one run, the attachment is counted with its page and told so (\`skipped\`).
Attachments that are one report in several kinds are read once (\`read/attachment-copy\`), and figures that differ between them
are told (\`read/attachment-copies-differ\`).

| \`source.kind\` | 名称 | name | endings | places |
|---|---|---|---|---|
${rows.join("\n")}

Left out and reported: tracked deletions, hidden and struck text, figures in white on white paper, text of a point or less, notes and comments, hidden sheets, rows and columns
(\`read/hidden-cells-skipped\`), values that a number format or a font hides (\`read/value-not-shown\`), marks that readers left in a PDF. Fields of a PDF form are read as they are seen; text
typed over other text is not read, nor what it lies on (\`read/overlay-unread\`), nor are digits below a shape or struck through by a line (\`read/covered-unread\`). A formula whose result was not saved is no figure (\`read/formula-without-value\`).
`;
}
