import { contradiction, isContradicted } from "../claims/claims.ts";
import { decisionClaims, feeClaims } from "../claims/enforcement-claims.ts";
import { defineRule } from "../define.ts";

/** 正文所说的许可、处罚、强制件数和收费金额，应与表二一致。 */
export default defineRule({
  id: "text-enforcement",
  group: "narrative",
  title: {
    zh: "正文许可、处罚、强制、收费数量与表二不一致",
    en: "Licences, penalties, compulsion or fees differ from table 2",
  },
  severity: "warning",
  basis: {
    zh: "正文与附表说的是同一件事，应当一致（格式表二第二十条第（五）（六）（八）项的文义）",
    en: "Text and table speak of the same matter (meaning of article 20 (5), (6), (8) in table 2 of the form)",
  },
  why: {
    zh: "表二填的是全部处理决定，正文另有一个数，说明其中一处漏填或口径不一。",
    en: "Table 2 holds all decisions; another number in the text shows that one of them is incomplete.",
  },
  remedy: {
    zh: "核实全年作出的决定数量（已公开和依法未公开的都算）后改正；正文说的是公示条数的，写明“公示”。",
    en: "Count all decisions of the year, disclosed or not, and correct; say so where the text means items posted.",
  },
  traps: {
    zh: "公示、公开的信息条数，权责清单的事项数，受理数，措施或执行等分项，都不是决定数量。",
    en: "Items posted, items of a list of powers, cases received and kinds of measures are not numbers of decisions.",
  },
  messages: {
    differs: {
      zh: "正文写“{quote}”，{label}是 {expected}",
      en: "The text says “{quote}”; {label} is {expected}",
    },
  },
  examples: [
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
  ],
  check(report, found) {
    for (const claim of [...decisionClaims(report), ...feeClaims(report)]) {
      if (isContradicted(claim)) found("differs", contradiction(claim));
    }
  },
});
