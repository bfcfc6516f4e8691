import { expect, test } from "vitest";
import { lintExample } from "../lint/lint-example.ts";

test.each([
  [
    { proactiveDisclosure: { rowLabels: { normativeDocuments: "规范性文件" } } },
    "row label “规范性文件” should be “行政规范性文件”",
  ],
  [
    { applications: { headers: { 科研机构: "科研单位" } } },
    "header “科研单位” is not that of the form; it should be “科研机构”",
  ],
] as const)("what to write stands in the English message too, not its meaning alone", (tables, text) => {
  const { findings } = lintExample({ tables }, { language: "en" });
  expect(findings.map(({ message }) => message).join("\n")).toContain(text);
});
