/** A4 in twips, with the margins that GB/T 9704 gives official documents: 37 mm, 26 mm, 35 mm, 28 mm. */
const page = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1985, left: 1588 };

/** Room for text between the margins, in twips. */
export const pageWidth = page.width - page.left - page.right;

export const sectionXml = [
  `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}"/>`,
  `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}"`,
  ` w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`,
].join("");
