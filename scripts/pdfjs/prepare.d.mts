/** The patched modules of pdf.js as files, by the name under which src/read/pdf imports them. */
export function preparePdfjs(root: string): Promise<Readonly<Record<string, string>>>;
