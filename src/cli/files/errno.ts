import { UserError } from "../../errors.ts";

/** The code that the system gives an error, such as `ENOENT`; `null` where it has none. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** The error of a name that leads to nothing (exit 3). */
export const missing = new UserError(
  "file-missing",
  { zh: "没有这个文件", en: "no such file" },
  { hint: { zh: "请核对文件名和所在文件夹", en: "check the name and the folder" } },
);

/** An error of the file system, in words (exit 3). */
export function unreadable(error: unknown): UserError {
  const errno = errnoOf(error);
  if (errno === "ENOENT") return missing;
  if (errno === "EACCES" || errno === "EPERM") {
    return new UserError(
      "no-permission",
      { zh: "没有读取权限", en: "permission denied" },
      { hint: { zh: "请检查文件的权限", en: "check the permissions of the file" }, cause: error },
    );
  }
  if (errno === "ELOOP") {
    return new UserError(
      "link-loop",
      { zh: "链接指向自己，读不到文件", en: "the links lead in a circle" },
      { cause: error },
    );
  }
  if (errno === "ENAMETOOLONG") {
    return new UserError(
      "name-too-long",
      { zh: "文件名太长", en: "the name is too long" },
      {
        cause: error,
      },
    );
  }
  return new UserError(
    "unreadable",
    { zh: `读取失败（${errno ?? String(error)}）`, en: `cannot be read (${errno ?? String(error)})` },
    { cause: error },
  );
}
