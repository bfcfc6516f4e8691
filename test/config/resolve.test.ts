import { describe, expect, test } from "vitest";
import { matchOverrides } from "../../src/config/match-overrides.ts";
import { presets } from "../../src/config/presets.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { type Choices, resolveSettings } from "../../src/config/resolve.ts";
import type { Config } from "../../src/config/types.ts";
import { ownSeverities } from "../../src/lint/rule-ids.ts";
import { defaultRuleOptions, type OrganizationType } from "../../src/rules/define.ts";
import type { ExampleReport } from "../../src/rules/example.ts";
import { arithmeticRules, lintExample } from "../lint/lint-example.ts";

const config: Config = {
  extends: "strict",
  rules: { "t4-total": "warning", "overview-too-long": ["info", { maxCharacters: 5 }] },
  year: 2022,
  failOn: "warning",
  overrides: [
    { files: ["乡镇/**/*.docx"], organizationType: "township", rules: { "t4-total": "off" } },
    { files: ["乡镇/石桥/*"], year: 2023, rules: { "overview-too-long": "warning" } },
  ],
};

const settingsFor = (path: string, choices?: Choices) =>
  resolveSettings(config, matchOverrides(config)(path), choices);

describe("settings", () => {
  test("a rule with options has the level that stands before them", () => {
    expect(settingsFor("县局/a.docx").severities["overview-too-long"]).toBe("info");
  });

  test("without a configuration are the defaults", () => {
    expect(resolveSettings(null, [])).toEqual({
      preset: "recommended",
      severities: {},
      raised: {},
      ruleOptions: defaultRuleOptions,
      organization: null,
      year: null,
      failOn: "error",
      maxWarnings: null,
    });
  });

  test("come from the configuration, then from the overrides that match, later ones winning", () => {
    expect(settingsFor("局/a.docx").severities["t4-total"]).toBe("warning");
    const town = settingsFor("乡镇/石桥/a.docx");
    expect(town.severities).toEqual({ "t4-total": "off", "overview-too-long": "warning" });
    expect(town.ruleOptions).toMatchObject({ organizationType: "township", overviewLimit: 5 });
    expect(town.year).toBe(2023);
    expect(settingsFor("乡镇/a.html").ruleOptions.organizationType).toBeNull();
  });

  test("yield to the command line", () => {
    const choices = { preset: "recommended", rules: { "t4-total": "info" }, failOn: "error" } as const;
    const settings = settingsFor("乡镇/石桥/a.docx", choices);
    expect(settings).toMatchObject({ preset: "recommended", raised: {}, failOn: "error", year: 2023 });
    expect(settings.severities["t4-total"]).toBe("info");
  });
});

describe("presets", () => {
  test("name rules that exist, and raise them", () => {
    const gravity = ["info", "warning", "error"];
    for (const [id, level] of Object.entries(presets.strict)) {
      const own = ownSeverities.get(id);
      expect(own, id).toBeDefined();
      expect(gravity.indexOf(level), id).toBeGreaterThan(gravity.indexOf(own ?? "error"));
    }
  });

  test("strict raises what is usual for a rule, neither weak evidence nor damage from scraping", () => {
    const lint = (heading: string, kind: "text" | "docx") =>
      lintExample({ kind, headings: { applications: heading } }, { raised: presets.strict }).findings.map(
        ({ ruleId, severity }) => `${ruleId} ${severity}`,
      );
    expect(lint("三、申请的事", "text")).toEqual(["section-heading-wording error"]);
    expect(lint("三、收到和处理政府信息公开申请情", "docx")).toEqual(["section-heading-wording error"]);
    expect(lint("三、收到和处理政府信息公开申请情", "text")).toEqual(["section-heading-wording info"]);
  });
});

describe("options of rules", () => {
  test("allowed headings are accepted with or without their number", () => {
    for (const allowed of ["五、问题和打算", "问题和打算"]) {
      const options = { allowedHeadings: [allowed] };
      expect(lintExample({ headings: { problems: "五、问题和打算" } }, {}, options).findings).toEqual([]);
    }
    expect(lintExample({ headings: { problems: "五、问题和打算" } }).findings).toHaveLength(1);
  });

  test("the overview may be as long as is said", () => {
    const ids = (overviewLimit: number) =>
      lintExample({}, {}, { overviewLimit }).findings.map(({ ruleId }) => ruleId);
    expect(ids(5)).toEqual(["overview-too-long"]);
    expect(ids(5000)).toEqual([]);
  });

  test("the overview must give the figures that the configuration lists, and no others", () => {
    const findings = (text: string) => {
      const { ruleOptions } = resolveSettings(readConfig(text, "gia-report.config.json"), []);
      return lintExample({}, {}, ruleOptions).findings.map(({ ruleId, message }) => `${ruleId} ${message}`);
    };
    const setting = (options: object) =>
      JSON.stringify({ rules: { "overview-figures-missing": ["warning", options] } });
    const missing = findings(setting({ require: ["政府公报", "政务新媒体"] }));
    expect(missing).toHaveLength(2);
    expect(missing[0]).toMatch(/^overview-figures-missing .*“政府公报”/u);
    expect(missing[1]).toMatch(/^overview-figures-missing .*“政务新媒体”/u);
    expect(findings(setting({}))).toEqual([]);
  });

  test("a local deadline stands for the legal one", () => {
    const ids = (deadline: string | null) =>
      lintExample({ publishedOn: "2024-01-25" }, {}, { deadline }).findings.map(({ ruleId }) => ruleId);
    expect(ids("01-20")).toEqual(["publish-late"]);
    expect(ids(null)).toEqual([]);
  });

  test("a heading and a deadline are accepted as the configuration gives them", () => {
    const report = { headings: { problems: "五、问题和打算" }, publishedOn: "2024-01-25" };
    const ids = (rules: object) => {
      const { ruleOptions } = resolveSettings(readConfig(JSON.stringify({ rules }), "c.json"), []);
      return lintExample(report, {}, ruleOptions).findings.map(({ ruleId }) => ruleId);
    };
    expect(ids({})).toEqual(["section-heading-wording"]);
    expect(ids({ "section-heading-wording": ["warning", { allow: ["问题和打算"] }] })).toEqual([]);
    expect(ids({ "publish-late": ["error", { deadline: "01-20" }] })).toEqual([
      "publish-late",
      "section-heading-wording",
    ]);
  });

  test("the kind of body that is given stands for what its name tells", () => {
    const late = (organization: string, organizationType: OrganizationType | null) =>
      lintExample({ organization, publishedOn: "2024-03-20" }, {}, { organizationType })
        .findings.filter(({ ruleId }) => ruleId === "publish-late")
        .map(({ severity }) => severity);
    expect(late("青溪新城", null)).toEqual([]);
    expect(late("青溪新城", "department")).toEqual(["error"]);
    expect(late("青溪新城", "township")).toEqual(["warning"]);
    // Schools are not bound, unless somebody says that this one is.
    expect(late("云岭市青溪区第一中学", null)).toEqual([]);
    expect(late("云岭市青溪区第一中学", "department")).toEqual(["error"]);
    expect(late("云岭市青溪区水务局", "government")).toEqual([]);
  });

  test("the day of publication that is given stands for the one in the report", () => {
    const ids = (own: string | null, publishedOn: string | null) =>
      lintExample({ publishedOn: own }, {}, { publishedOn }).findings.map(({ ruleId }) => ruleId);
    expect(ids(null, "2024-05-06")).toEqual(["publish-late"]);
    expect(ids("2024-05-06", "2024-01-18")).toEqual([]);
    expect(ids("2024-05-06", null)).toEqual(["publish-late"]);
  });

  test("blank cells count as nothing in sums, unless they are to count as unknown", () => {
    const report: ExampleReport = {
      applications: {
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/denied/stateSecret": ["", 0, 0, 0, 0, 0, 0],
        "outcomes/total": [6, 0, 0, 0, 0, 0, 6],
        received: [6, 0, 0, 0, 0, 0, 6],
      },
    };
    const sums = (blankAsZero: boolean) => {
      const { findings, checked } = lintExample(report, { rules: arithmeticRules }, { blankAsZero });
      return { ids: findings.map(({ id }) => id), notAssessable: checked.notAssessable };
    };
    const row = (name: string) => `t3-results-sum@/applications/table/outcomes/${name}`;
    expect(sums(true)).toEqual({
      ids: [row("total/naturalPerson"), row("total/total")],
      notAssessable: 0,
    });
    // The blank cell's row and column are not assessed, so its row may be what its total does not say.
    expect(sums(false)).toEqual({ ids: [row("denied/stateSecret/total")], notAssessable: 2 });
  });
});
