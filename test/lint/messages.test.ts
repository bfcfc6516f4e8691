import { expect, test } from "vitest";
import type { ExampleReport } from "../../src/rules/example.ts";
import { lintExample } from "./lint-example.ts";

/** What a rule says of a report. */
function said(ruleId: string, report: ExampleReport) {
  return lintExample(report)
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map(({ message, suggestion }) => (suggestion === null ? message : `${message}（${suggestion}）`));
}

test("a number that is none names the document of the report's own year", () => {
  const preamble = "根据国办公开办函〔2021〕60号文件编制。";
  expect(said("legal-basis-wrong", { preamble }).join()).toContain("国办公开办函〔2021〕30号");
  expect(said("legal-basis-wrong", { formOf: 2020, preamble }).join()).toContain("国办公开办函〔2019〕60号");
});

test("a number of a letter that was in force in the report's year, or in an unknown one, is that letter's", () => {
  const preamble = "根据国办公开办函〔2020〕60号文件编制。";
  expect(said("legal-basis-wrong", { year: null, formOf: 2020, preamble }).join()).toContain("〔2019〕60号");
  expect(said("legal-basis-wrong", { year: 2019, preamble }).join()).toContain("〔2019〕60号");
  expect(said("legal-basis-wrong", { year: 2024, preamble }).join()).toContain("〔2021〕30号");
  const other = "根据国办公开办函〔2021〕31号文件编制。";
  expect(said("legal-basis-wrong", { preamble: other }).join()).toContain("〔2021〕30号");
  // It may be a letter of another kind where the right one is cited as well.
  expect(said("legal-basis-wrong", { preamble: `按照国办公开办函〔2021〕30号，${other}` })).toEqual([]);
});

test("an old letter, or the trial form by its name, is replaced by the letter of the year, unless that stands there too", () => {
  for (const written of ["国办公开办函〔2019〕60号", "《政府信息公开工作年度报告格式》(试行)"]) {
    const preamble = `根据${written}编制。`;
    expect(said("legal-basis-wrong", { preamble })).toEqual([
      expect.stringMatching(
        /^2023年的报告引用了旧格式.*应引用国办公开办函〔2021〕30号（国办公开办函〔2021〕30号）$/,
      ),
    ]);
    expect(said("legal-basis-wrong", { preamble: `${preamble}参照国办公开办函〔2021〕30号。` })).toEqual([]);
    expect(said("legal-basis-wrong", { formOf: 2020, preamble })).toEqual([]);
  }
});

test("rows that the form has for （六） are counted", () => {
  const tables = { applications: { formOf: 2020 } };
  expect(said("format-version-mismatch", { tables })).toEqual([
    expect.stringContaining("2023 年度的格式应分 3 行填报"),
  ]);
});

test("a number with its words behind it is quoted with them", () => {
  const applications = {
    received: [12, 0, 0, 0, 0, 0, 12],
    "outcomes/granted": [8, 0, 0, 0, 0, 0, 8],
    "outcomes/total": [8, 0, 0, 0, 0, 0, 8],
    carriedForward: [4, 0, 0, 0, 0, 0, 4],
  };
  const overview = "收到政府信息公开申请12件，10件已按规定予以办结，2件结转下年度办理。";
  expect(said("text-results", { applications, sections: { overview } })).toEqual([
    "正文写“10件已按规定予以办结”，表三（七）总计是 8",
  ]);
  expect(said("text-carry", { applications, sections: { overview } }).join()).toContain(
    "“2件结转下年度办理”",
  );
});

test("of a list only what is said of the number is quoted", () => {
  const overview = "政府信息公开申请中予以公开2件、部分公开1件、不予公开4件。";
  const applications = {
    "outcomes/granted": [2, 0, 0, 0, 0, 0, 2],
    "outcomes/partiallyGranted": [1, 0, 0, 0, 0, 0, 1],
    "outcomes/denied/stateSecret": [3, 0, 0, 0, 0, 0, 3],
  };
  expect(said("text-results", { applications, sections: { overview } })).toEqual([
    "正文写“不予公开4件”，表三“不予公开”合计是 3",
  ]);
});

test("row and column of table 2 are named", () => {
  const overview = "2023年，我局制定行政规范性文件4件、废止1件。";
  const proactiveDisclosure = { normativeDocuments: [4, 3, 12] };
  expect(said("text-documents", { proactiveDisclosure, sections: { overview } })).toEqual([
    "正文写“废止1件”，表二“行政规范性文件”的本年废止件数是 3",
  ]);
});

test("what was not received is quoted whole", () => {
  const applications = { received: [3, 0, 0, 0, 0, 0, 3], "outcomes/total": [3, 0, 0, 0, 0, 0, 3] };
  expect(
    said("text-none-but-table", {
      applications,
      sections: { overview: "全年未收到依申请公开事项。" },
    }).join(),
  ).toContain("“未收到依申请公开事项”");
});
