import type { Example } from "../example.ts";

/** What `text-enforcement` says, and what it leaves alone: its tests, and the examples of its page. */
export const examples = [
  {
    name: "许可 330 件，表里是 0 licences",
    report: { sections: { overview: "全年办理行政许可330件。" } },
    expect: ["differs@/proactiveDisclosure/table/administrativeLicenses/decisions"],
  },
  {
    name: "说没有处罚 none in the text",
    report: {
      sections: { overview: "全年办理行政许可5件，未作出行政处罚决定。" },
      proactiveDisclosure: { administrativeLicenses: [5], administrativePenalties: [11] },
    },
    expect: ["differs@/proactiveDisclosure/table/administrativePenalties/decisions"],
  },
  {
    name: "写 0 件 zero in the text",
    report: {
      sections: { overview: "行政处罚0件，行政强制0件。" },
      proactiveDisclosure: { administrativePenalties: [11] },
    },
    expect: ["differs@/proactiveDisclosure/table/administrativePenalties/decisions"],
  },
  {
    name: "处罚、强制 penalties and compulsion",
    report: {
      sections: { overview: "作出行政许可决定40件，行政处罚决定13件，行政强制2件。" },
      proactiveDisclosure: {
        administrativeLicenses: [40],
        administrativePenalties: [11],
        administrativeCompulsion: [3],
      },
    },
    expect: [
      "differs@/proactiveDisclosure/table/administrativePenalties/decisions",
      "differs@/proactiveDisclosure/table/administrativeCompulsion/decisions",
    ],
  },
  {
    name: "收费金额 fees",
    report: {
      sections: { overview: "全年行政事业性收费47.1万元。" },
      proactiveDisclosure: { administrativeFees: ["26.55"] },
    },
    expect: ["differs@/proactiveDisclosure/table/administrativeFees/amount"],
  },
  {
    name: "一致 agrees",
    report: {
      sections: { overview: "办理行政许可案件76件，行政处罚案件2件，行政事业性收费4.043万元。" },
      proactiveDisclosure: {
        administrativeLicenses: [76],
        administrativePenalties: [2],
        administrativeFees: ["4.04"],
      },
    },
  },
  {
    name: "公示条数、事项数 items posted, items of a list",
    report: {
      sections: {
        overview: "公示行政处罚259项，行政许可73项。行政许可类信息11条。梳理行政许可22项。",
      },
      proactiveDisclosure: { administrativeLicenses: [8] },
    },
  },
  {
    name: "受理数、概数 received, approximate",
    report: {
      sections: { overview: "受理行政许可申请35件。办理行政处罚案件100余件。行政事业性收费约47万元。" },
      proactiveDisclosure: { administrativePenalties: [104], administrativeFees: ["46.2"] },
    },
  },
  {
    name: "合计 a sum",
    report: {
      sections: { overview: "作出行政许可、行政处罚共12件。" },
      proactiveDisclosure: { administrativeLicenses: [7], administrativePenalties: [5] },
    },
  },
  {
    name: "收费写元 fees in yuan",
    report: {
      sections: { overview: "行政事业性收费920元。" },
      proactiveDisclosure: { administrativeFees: ["0.092"] },
    },
  },
  {
    name: "作出后公示 decided, then posted",
    report: { sections: { overview: "全年作出行政处罚12件，均已公示。" } },
    expect: ["differs@/proactiveDisclosure/table/administrativePenalties/decisions"],
  },
  {
    name: "公示的件数 numbers posted",
    report: { sections: { overview: "公示行政处罚12件。全年办理行政许可3件公示。" } },
  },
] as const satisfies readonly Example[];
