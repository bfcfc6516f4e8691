import type { Sample } from "./office.ts";

/** Typical faults of a Word report: text against table, one wrong total, a telephone number without its hyphen. */
export const shiqiao: Sample = {
  organization: "云岭市石桥县农业农村局",
  year: 2023,
  publishedOn: "2024-01-19",
  preamble:
    "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。统计期限自2023年1月1日起至2023年12月31日止。报告电子版可在石桥县人民政府网站（www.shiqiao.gov.cn）下载。联系单位：云岭市石桥县农业农村局（地址：石桥县丰年路26号；邮编：999300；电话：09996214503；电子邮箱：nyj@shiqiao.gov.cn）。",
  sections: {
    overview: [
      "（一）主动公开。全年公开惠农补贴、农机购置、高标准农田等信息318条。",
      "（二）依申请公开。全年收到政府信息公开申请25件，上年结转2件，均按期答复。",
      "（三）政府信息管理。发布前逐条审核，过期信息及时清理。",
      "（四）平台建设。按栏目要求维护政府网站，新媒体同步更新。",
      "（五）监督保障。公开工作列入年度考核，组织培训两次。",
    ],
    problems: [
      "一是补贴政策的解读偏重文字，农户不易看懂；二是乡镇农技站报送信息不够及时。",
      "下一步，重点政策一律配发图解，并按月通报各站报送情况。",
    ],
    otherMatters: ["2023年收取信息处理费0元。没有其他需要报告的事项。"],
  },
  proactiveDisclosure: {
    regulations: [0, 0, 0],
    normativeDocuments: [3, 1, 12],
    administrativeLicenses: [147],
    administrativePenalties: [23],
    administrativeCompulsion: [5],
    administrativeFees: [8.64],
  },
  applications: {
    received: [14, 4, 1, 2, 3, 0],
    carriedIn: [2, 0, 0, 0, 0, 0],
    "outcomes/granted": [7, 2, 1, 1, 2, 0],
    "outcomes/partiallyGranted": [3, 1, 0, 0, 0, 0],
    "outcomes/denied/thirdPartyRights": [1, 0, 0, 0, 1, 0],
    "outcomes/unavailable/notHeld": [2, 1, 0, 1, 0, 0],
    "outcomes/notProcessed/duplicate": [1, 0, 0, 0, 0, 0],
  },
  remedies: {
    reconsideration: [2, 0, 0, 1],
    "litigation/direct": [0, 0, 0, 0],
    "litigation/afterReconsideration": [1, 0, 0, 0],
  },
  faults: {
    "/applications/table/outcomes/granted/total": 31,
    "/remedies/table/reconsideration/total": 2,
  },
};

/** A Word report in which nothing is wrong. */
export const wangshan: Sample = {
  organization: "云岭市望山区教育体育局",
  year: 2023,
  publishedOn: "2024-01-22",
  preamble:
    "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。统计期限自2023年1月1日起至2023年12月31日止。报告电子版可在望山区人民政府网站（www.wangshan.gov.cn）下载。联系单位：云岭市望山区教育体育局（地址：望山区学府路9号；邮编：999100；电话：0999-6388217；电子邮箱：jtj@wangshan.gov.cn）。",
  sections: {
    overview: [
      "（一）主动公开。及时公布招生方案、学区划分和民办学校检查结果，回应家长关切。",
      "（二）依申请公开。2023年收到政府信息公开申请11件，上年结转1件，全部在法定期限内答复。",
      "（三）政府信息管理。落实发布审核制度，定期清理失效文件。",
      "（四）平台建设。维护政府网站专栏，开通入学查询服务。",
      "（五）监督保障。将公开工作纳入考核，开展业务培训。",
    ],
    problems: [
      "一是教育政策的解读形式不够多样；二是学校一级的公开内容更新较慢。",
      "2024年将制作图解和短视频，并每季度检查一次各学校的公开专栏。",
    ],
    otherMatters: ["2023年没有收取信息处理费。没有其他需要报告的事项。"],
  },
  proactiveDisclosure: {
    regulations: [0, 0, 0],
    normativeDocuments: [2, 1, 9],
    administrativeLicenses: [37],
    administrativePenalties: [4],
    administrativeCompulsion: [0],
    administrativeFees: [0],
  },
  applications: {
    received: [8, 2, 0, 1, 0, 0],
    carriedIn: [1, 0, 0, 0, 0, 0],
    "outcomes/granted": [5, 1, 0, 1, 0, 0],
    "outcomes/partiallyGranted": [2, 0, 0, 0, 0, 0],
    "outcomes/denied/internalAffairs": [1, 0, 0, 0, 0, 0],
    "outcomes/unavailable/notHeld": [1, 1, 0, 0, 0, 0],
  },
  remedies: {
    reconsideration: [1, 0, 0, 0],
    "litigation/direct": [0, 0, 0, 0],
    "litigation/afterReconsideration": [0, 0, 0, 0],
  },
};

/** A web page: cells left blank or holding a slash, a sum that does not balance, an outdated phrase. */
export const linhe: Sample = {
  organization: "云岭市临河县住房和城乡建设局",
  year: 2022,
  publishedOn: "2023-01-30",
  preamble:
    "根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件要求，现公布本局2022年度报告。所列数据统计期限为2022年1月1日至2022年12月31日。对报告有疑问的，请与本局办公室联系（地址：临河县安居路4号，邮编：999500，电话：0999-7702216）。",
  sections: {
    overview: [
      "（一）主动公开。坚持以公开为原则、不公开为例外，公开棚户区改造、物业管理等信息97条。",
      "（二）依申请公开。全年收到政府信息公开申请9件。",
      "（三）政府信息管理。严格执行先审后发。",
      "（四）公开平台。做好政府网站和公众号的日常维护。",
      "（五）监督保障。公开工作由专人负责，接受社会监督。",
    ],
    problems: ["主动公开的深度不够，解读形式单一。今后将结合群众关心的住房问题，增加图解和问答。"],
    otherMatters: ["没有其他需要报告的事项。"],
  },
  proactiveDisclosure: {
    regulations: ["/", "/", "/"],
    normativeDocuments: [1, 0, 6],
    administrativeLicenses: [264],
    administrativePenalties: [18],
    administrativeCompulsion: [2],
    administrativeFees: [35.2],
  },
  applications: {
    received: [6, 3, 0, 0, 0, 0],
    "outcomes/granted": [4, 2, 0, 0, 0, 0],
    "outcomes/unavailable/requiresCreation": [1, 1, 0, 0, 0, 0],
    "outcomes/notProcessed/petition": [1, 0, 0, 0, 0, 0],
  },
  remedies: {},
  faults: {
    "/applications/table/carriedForward/naturalPerson": 1,
    "/applications/table/carriedForward/total": 1,
    "/remedies/table/reconsideration/pending": "",
  },
};

/** Plain text of a report on the 2019 form: money with its unit, signed changes, no statement on fees due yet. */
export const qiaotou: Sample = {
  organization: "青桐市柳湾区桥头镇人民政府",
  year: 2020,
  publishedOn: "2021-01-26",
  preamble:
    "本报告依照《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号文件编制，统计期限为2020年1月1日至2020年12月31日。",
  sections: {
    overview: [
      "（一）主动公开。全年通过网站和公开栏公布信息142条。",
      "（二）依申请公开。全年收到政府信息公开申请4件。",
      "（三）政府信息管理。信息由分管负责人审核后发布。",
      "（四）平台建设。更新便民服务大厅的查阅点。",
      "（五）监督保障。公开工作列入村居考核。",
    ],
    problems: ["工作人员多为兼职，业务不够熟练；今后将加强培训，并请区里派人指导。"],
    otherMatters: ["无。"],
  },
  proactiveDisclosure: {
    regulations: [0, 0, 0],
    normativeDocuments: [1, 2, 7],
    administrativeLicenses: [11, "+3", 46],
    otherServices: [28, "-5", 319],
    administrativePenalties: [9, 1, 13],
    administrativeCompulsion: [6, 0, 0],
    administrativeFees: [2, 0],
    governmentProcurement: [8, "75.5万元"],
  },
  applications: {
    received: [3, 1, 0, 0, 0, 0],
    "outcomes/granted": [2, 1, 0, 0, 0, 0],
    "outcomes/otherwiseHandled": [1, 0, 0, 0, 0, 0],
  },
  remedies: {},
  faults: { "/applications/table/received/total": 5 },
};
