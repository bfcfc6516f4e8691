import type { Example } from "../example.ts";

/** Examples of `text-breakdown-sum`: its tests and its documentation. */
export const examples: readonly Example<"differs" | "summed" | "larger" | "cut">[] = [
  {
    name: "少一些 too few",
    report: {
      sections: {
        overview: "全年主动公开政府信息66条，其中机构职能3条、政策文件8条、工作动态20条、财政信息5条。",
      },
    },
    expect: ["differs"],
  },
  {
    name: "多了 too many",
    report: { sections: { overview: "全年公开信息30条，其中政策文件12条，工作动态16条，其他信息4条。" } },
    expect: ["differs"],
  },
  {
    name: "句子中断 the sentence is cut",
    report: {
      sections: {
        overview:
          "共公开政务信息51次(条)。其中领导信息1条、政策文件6条、会议公开4条、建议提案8条、业务工作20",
      },
    },
    expect: ["cut"],
  },
  {
    name: "相符 adds up",
    report: {
      sections: { overview: "公开信息68条，其中人事类2条，机构职能类1条，业务工作类60条，财政类5条。" },
    },
  },
  {
    name: "主要、等 open lists",
    report: {
      sections: {
        overview: "公开信息103条，主要包括工作动态40条、通知公告25条等。公开信息90条，其中重点领域30条。",
      },
    },
  },
  {
    name: "一个总数拆两次 two splits",
    report: {
      sections: { overview: "公开信息50条（其中：网站30条，公众号20条），其中动态35条，解读15条。" },
    },
  },
  {
    name: "单位不同、嵌套 mixed units, nested lists",
    report: {
      sections: {
        overview:
          "公开信息65条，其中文件1篇、动态60条。公开信息85条，其中甲类15条（其中图解6条），乙类61条。",
      },
    },
  },
  {
    name: "两个总数合起来拆 two totals, one list",
    report: { sections: { overview: "发布微博300条、微信200条，其中动态类350条，解读类150条。" } },
  },
  {
    name: "同一信息多渠道发布 one item through several channels",
    report: { sections: { overview: "全年发布信息200条。其中，政府网站120条，微信公众号180条。" } },
  },
  {
    name: "一个渠道比总数还多 a channel larger than the whole",
    report: {
      sections: { overview: "全年公开信息共382条，其中政府网站35条、媒体80条、微信公众号2443条。" },
    },
    expect: ["larger"],
  },
  {
    name: "申请的途径比总数多 more ways than requests",
    report: {
      sections: { overview: "收到政府信息公开申请35件，其中网络平台申请30件，信函申请8件。" },
      applications: { received: [35, 0, 0, 0, 0, 0, 35] },
    },
    expect: ["differs"],
  },
  {
    name: "申请的两种途径差一点 two ways, a little short",
    report: {
      sections: { overview: "收到政府信息公开申请35件，其中网络平台申请30件，信函申请4件。" },
      applications: { received: [35, 0, 0, 0, 0, 0, 35] },
    },
    expect: ["differs"],
  },
  {
    name: "申请的途径相符 ways that add up",
    report: {
      sections: { overview: "收到政府信息公开申请35件，其中网络平台申请30件，信函申请5件。" },
      applications: { received: [35, 0, 0, 0, 0, 0, 35] },
    },
  },
  {
    name: "不论数的是什么 whatever is counted",
    report: { sections: { overview: "受理咨询372人次，其中现场接待331人次，电话答复61人次。" } },
    expect: ["differs"],
  },
  {
    name: "没有“其中”的途径 ways without 其中",
    report: { sections: { overview: "全年受理咨询372人次，现场331人次，电话61人次。" } },
    expect: ["differs"],
  },
  {
    name: "总数在后 the total behind its parts",
    report: { sections: { overview: "现场咨询331人次、电话咨询61人次，合计372人次。" } },
    expect: ["summed"],
  },
  {
    name: "总数在后，相符 the total behind its parts, adds up",
    report: {
      sections: { overview: "举办培训5期，参训80人次；现场咨询331人次、电话咨询61人次，合计392人次。" },
    },
  },
  {
    name: "分项另起一段 parts in paragraphs of their own",
    report: {
      sections: { overview: "全年受理咨询372人次，其中：\n1.现场咨询331人次；\n2.电话咨询61人次。" },
    },
    expect: ["differs"],
  },
  {
    name: "分号后另起一个总数 another total behind a semicolon",
    report: {
      sections: { overview: "全区通过网站发布信息24条，其中区政府网站12条；政务新媒体发布信息31条。" },
    },
  },
  {
    name: "各分项重复总数的说法 each part in the words of the total",
    report: {
      sections: { overview: "信息24条，其中网站信息12条；微信信息31条。" },
    },
    expect: ["larger"],
  },
  {
    name: "“其他”收尾，另说一事 closed by what is left, then another matter",
    report: {
      sections: {
        overview: "公开信息326条，其中动态178条，公告46条，财政信息12条，其他81条，图解4篇。",
      },
    },
    expect: ["differs"],
  },
  {
    name: "千位以空格分隔 digits in groups",
    report: { sections: { overview: "发布信息1 024条，其中招考类96条、学校类211条、其他717条。" } },
  },
  {
    name: "千位以空格分隔，合计有误 digits in groups, wrong sum",
    report: { sections: { overview: "发布信息1 034条，其中招考类96条、学校类211条、其他717条。" } },
    expect: ["differs"],
  },
  {
    name: "分项自己再分 an item has parts of its own",
    report: {
      sections: {
        overview:
          "全年受理咨询431人次，其中：\n1.现场咨询331人次，其中上午100人次，下午100人次，晚上50人次，夜里21人次。\n2.电话咨询100人次。",
      },
    },
    expect: ["differs"],
  },
  {
    name: "括号里的是分项的分项 brackets hold parts of parts",
    report: {
      sections: { overview: "受理咨询392人次，其中现场咨询331人次（含预约120人次），电话咨询61人次。" },
    },
  },
  {
    name: "同比夹在中间 a comparison between",
    report: {
      sections: { overview: "受理咨询372人次，同比增加20人次，其中现场331人次，电话61人次。" },
    },
    expect: ["differs"],
  },
  {
    name: "由几项构成 made up of",
    report: { sections: { overview: "咨询总量为372人次，由现场咨询331人次和电话咨询21人次构成。" } },
    expect: ["differs"],
  },
  {
    name: "同一人有几种身份 people of several traits",
    report: { sections: { overview: "培训信息员392人次，其中党员331人次、女性201人次。" } },
  },
  {
    name: "层级 steps of a hierarchy",
    report: { sections: { overview: "设置一级栏目5个，其中二级栏目25个、三级栏目40个。" } },
  },
  {
    name: "其后另有所指 another matter goes on",
    report: {
      sections: { overview: "组织培训392人次，其中线上331人次，线下55人次，制作课件4件，覆盖单位9个。" },
    },
  },
  {
    name: "零 zero",
    report: {
      sections: { otherMatters: "收到代表建议0条，其中省级0条、市级0条、区级0条。未收取信息处理费。" },
    },
  },
  {
    name: "单独一项就比总数大 a single part larger than the whole",
    report: {
      sections: {
        overview:
          "公开信息120条，其中政府网站180条。\n公开信息120条，其中政府网站80条。\n公开信息120条，其中现行有效文件180条。",
      },
    },
    expect: ["larger"],
  },
  {
    name: "括号里的途径 ways in brackets",
    report: {
      sections: {
        overview:
          "收到申请11件（当面申请3件、网络申请5件、信函申请4件）。\n收到申请11件（当面3、网络5、信函4）。\n收到申请11件（当面3、网络5、信函3）。",
      },
    },
    expect: ["differs", "differs"],
  },
  {
    name: "一年的各季度 quarters of a year",
    report: {
      sections: {
        overview:
          "公开信息318条，一季度80条、二季度90条、三季度70条、四季度68条。\n一季度公开信息80条，二季度90条，三季度70条，四季度78条，全年共308条。\n公开信息318条，一季度80条、二季度90条、三季度70条，其余为四季度。",
      },
    },
    expect: ["differs", "summed"],
  },
  {
    name: "途径之后的合计 a sum of ways",
    report: {
      sections: {
        overview:
          "网上申请5件、信函申请4件、当面申请3件，共收到申请11件。\n网上申请5件、信函申请4件、当面申请2件，共收到申请11件。",
      },
    },
    expect: ["summed"],
  },
  {
    name: "事项种类没有列全 some kinds of items",
    report: {
      sections: {
        overview: "公开权责清单事项126项，其中行政许可21项、行政处罚78项、行政强制9项、行政征收1项。",
      },
    },
  },
];
