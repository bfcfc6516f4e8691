import { expect, test } from "vitest";
import { languageOf } from "../../src/cli/language.ts";
import { invoke } from "./invoke.ts";

test.each([
  [{}, "zh"],
  [{ LANG: "C" }, "zh"],
  [{ LANG: "POSIX" }, "zh"],
  [{ LANG: "C.UTF-8" }, "zh"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "de_DE.UTF-8" }, "zh"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "en" }, "en"],
  [{ LANG: "en_GB.UTF-8", LC_MESSAGES: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "en_US.UTF-8" }, "en"],
  [{ LANG: "en_US.UTF-8", LC_ALL: "" }, "en"],
])("the locale %o speaks %s", (env, language) => {
  expect(languageOf([], env)).toBe(language);
});

test.each([
  [["lint", "--lang", "en"], "en"],
  [["--lang=en", "lint"], "en"],
  [["--lang", "en", "--lang", "zh"], "zh"],
  [["lint", "--", "--lang", "en"], "zh"],
])("%j speaks %s whatever the locale", (argv, language) => {
  expect(languageOf(argv, { LANG: "zh_CN.UTF-8" })).toBe(language);
});

test("help and errors are in the language asked for", async () => {
  expect((await invoke(["--help"])).stdout).toContain("用法:");
  expect((await invoke(["--help", "--lang", "en"])).stdout).toContain("Usage:");
  expect((await invoke(["lint", "--nope"])).stderr).toContain("没有选项 --nope");
  expect((await invoke(["lint", "--nope", "--lang", "en"])).stderr).toContain("unknown option --nope");
  expect((await invoke(["lint", "--lang", "fr"])).code).toBe(2);
});
