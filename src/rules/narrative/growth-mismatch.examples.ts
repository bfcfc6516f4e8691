import type { Example } from "../example.ts";

/** Examples of `growth-mismatch`: its tests and its documentation. */
export const examples: readonly Example<"percent" | "difference" | "lastYear" | "rose" | "fell" | "times">[] =
  [
    {
      name: "分母错了 wrong divisor",
      report: { sections: { overview: "（一）主动公开。全年发布信息50条，比上年增加10条，增长20%。" } },
      expect: ["percent"],
    },
    {
      name: "减少 fewer",
      report: { sections: { overview: "（一）主动公开。全年发布信息30条，较上年减少10条，下降40%。" } },
      expect: ["percent"],
    },
    {
      name: "与上年报告不符 not last year's figure",
      report: {
        sections: { overview: "（二）依申请公开。收到申请47件，较上一年度增加42件。" },
        applications: { received: [47, 0, 0, 0, 0, 0, 47] },
      },
      previous: { year: 2022, applications: { received: [15, 0, 0, 0, 0, 0, 15] } },
      expect: ["lastYear"],
    },
    {
      name: "算得对 right",
      report: { sections: { overview: "（一）主动公开。全年发布信息50条，比上年增加10条，增长25%。" } },
    },
    {
      name: "写明上年的数 last year's figure is told",
      report: { sections: { overview: "全年发布信息50条，比上年的40条增加10条，增长20%。" } },
      expect: ["percent"],
    },
    {
      name: "只写上年的数和百分比 last year's figure and per cent",
      report: {
        sections: { overview: "许可79件（较2022年的84件下降9%），处罚21件，同比增长25%（2022年14件）。" },
      },
      expect: ["percent", "percent"],
    },
    {
      name: "相差的件数错了 wrong difference",
      report: { sections: { overview: "全年发布信息50条，较上年（40条）增加12条，增长25%。" } },
      expect: ["difference"],
    },
    {
      name: "都算得对 all right",
      report: {
        sections: {
          overview:
            "信息50条，比上年的40条增加10条，增长25%；许可79件（较2022年的84件下降6.0%），处罚21件，同比增长50%（2022年14件），强制3件，同比下降12%。",
        },
      },
    },
    {
      name: "千位分隔 digits in groups",
      report: {
        sections: {
          overview:
            "全年发布信息1 024条，比上年增加12条，增长1.2%；公众号2,024篇，较上年增加12篇，增长0.6%。",
        },
      },
    },
    {
      name: "约数 about",
      report: { sections: { overview: "（一）主动公开。全年发布信息50条，比上年增加10条，增长约20%。" } },
    },
    {
      name: "与上年报告相符 last year's figure",
      report: {
        sections: { overview: "（二）依申请公开。收到申请47件，较上年增加32件，增长213.3%。" },
        applications: { received: [47, 0, 0, 0, 0, 0, 47] },
      },
      previous: { year: 2022, applications: { received: [15, 0, 0, 0, 0, 0, 15] } },
    },
    {
      name: "上年的件数写在后面 last year's number behind it",
      report: {
        sections: {
          overview: "公开信息97条，同比增长31.25%，上年为80条。公开信息97条，同比增长21.25%，上年为80条。",
        },
      },
      expect: ["percent"],
    },
    {
      name: "先说百分比，再说件数 per cent before the difference",
      report: {
        sections: {
          overview: "公开信息120条，同比增长50%，比上年增加20条；许可120件，同比增长20%，增加20件。",
        },
      },
      expect: ["percent"],
    },
    {
      name: "由上年的几件增加到几件 from one number to another",
      report: {
        sections: {
          overview:
            "信息由上年的40件增加到50件，增长25%；许可从2022年的40件减少到30件，下降20%；处罚由去年的40件增加到2023年的50件，增加10件。",
        },
      },
      expect: ["percent"],
    },
    {
      name: "先说上年的件数 last year's number first",
      report: {
        sections: {
          overview:
            "与2022年的349件相比，2023年新收申请342件，减少9件。与上年的40件相比，今年公开信息50件，增加10件，同比增长25%。",
        },
      },
      expect: ["difference"],
    },
    {
      name: "增减说反了 more for less",
      report: {
        sections: {
          overview:
            "信息50条，比上年的60条增加10条；许可60件，较2022年（50件）减少10件；处罚21件，同比下降50%（2022年14件）。",
        },
      },
      expect: ["fell", "rose", "rose"],
    },
    {
      name: "几倍 times",
      report: {
        sections: {
          overview:
            "信息359件，较上年增长3.5倍，上年为358件；许可90件，增加60件；公众号90篇，比上年的30篇增长2倍；视频90条，比上年的30条增长3倍。",
        },
      },
      expect: ["times"],
    },
    {
      name: "先后两年各说一句 each year in a clause of its own",
      report: {
        sections: {
          overview:
            "去年公开信息40条，今年公开信息50条，同比增长20%；2022年收到来信40件，2023年共收到50件，增加12件；上年40篇，全年50篇，下降25%。",
        },
      },
      expect: ["percent", "difference", "rose"],
    },
    {
      name: "各说一句而不是相邻两年的同一件事 years apart, in the other order, or of something else",
      report: {
        sections: {
          overview:
            "2021年公开信息40条，2023年公开信息50条，同比增长5%；2023年公开信息50条，2022年公开信息40条，同比增长25%；去年收到来信40件，今年办结投诉50件，增长5%；截至2022年底有效文件40件，2023年制发50件，增加5件；2021至2022年发布信息40篇，2023年发布信息50篇，增长5%；去年四季度40条，今年50条，增长5%。",
        },
      },
    },
    {
      name: "件数后面再写上年的数 last year's number behind the difference",
      report: {
        sections: {
          overview:
            "信息26件，同比减少8件，上年为18件；许可26条，同比增加5条（上年18条）；处罚26件，增幅13%，上年为20件；公众号26篇，同比增长44%，比上年23篇增加3篇；强制26件，同比增加9件（上年18件结转）；宣传26次，同比增加20次，2021年为18次；培训26次，较2021年增加8次，2021年为18次。",
        },
      },
      expect: ["rose", "difference", "percent", "percent"],
    },
    {
      name: "多几件、少几件 so many more or fewer",
      report: {
        sections: { overview: "信息26件，比上年的23件多5件；许可26件，比上年的29件少3件。" },
      },
      expect: ["difference"],
    },
  ];
