import type { Example } from "../example.ts";

/** Examples of `table-missing`: its tests and its documentation. */
export const examples: readonly Example<"none" | "missing" | "unlike" | "nothing" | "image">[] = [
  { name: "三张表齐全 all three", report: {} },
  {
    name: "表四只有文字 prose instead of table 4",
    report: { remedies: null, sections: { remedies: "未发生行政复议、行政诉讼。" } },
    expect: ["missing@/remedies/table"],
  },
  {
    name: "表三是图片 table 3 is a picture",
    report: { applications: null, issues: [{ code: "table-image", cell: "/applications/table" }] },
    expect: ["image@/applications/table"],
  },
  {
    name: "第四部分只有标题 a bare heading",
    report: { remedies: null, sections: { remedies: "" } },
    expect: ["nothing@/remedies/table"],
  },
  {
    name: "转换时表格全丢了，只报一次 all tables lost in conversion, told once",
    report: {
      proactiveDisclosure: null,
      applications: null,
      remedies: null,
      sections: { proactiveDisclosure: "", applications: "", remedies: "" },
    },
    expect: ["none"],
  },
  {
    name: "一张是图片，一张没有 one a picture, one missing",
    report: {
      proactiveDisclosure: null,
      applications: null,
      remedies: null,
      sections: { proactiveDisclosure: null },
      issues: [{ code: "table-image", cell: "/applications/table" }],
    },
    expect: ["image@/applications/table", "nothing@/remedies/table"],
  },
  {
    name: "表在而没有读，另有提示 a table that is there and was not read is told elsewhere",
    report: { applications: null, issues: [{ code: "table-ambiguous", cell: "/applications/table" }] },
  },
  { name: "整个部分缺失 the section is missing", report: { sections: { remedies: null }, remedies: null } },
  {
    name: "表格没有行名，认不出是表三 a table without labels",
    report: {
      applications: null,
      otherTables: {
        applications: [
          ["自然人", "商业企业", "总计"],
          ["3", "2", "5"],
        ],
      },
    },
    expect: ["unlike@/applications/table"],
  },
  {
    name: "第二部分是自制表格 a home-made table",
    report: {
      proactiveDisclosure: null,
      otherTables: {
        proactiveDisclosure: [
          ["信息类别", "条数"],
          ["机构职能", "22"],
        ],
      },
    },
  },
];
