/** Who signs the comments and suggestions that gia-report writes: the reader does not take them for the office's. */
export const ownAuthor = "gia-report";
