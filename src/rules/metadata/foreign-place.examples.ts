import type { Example } from "../example.ts";

/** Examples of `foreign-place`: its tests and its documentation. */
export const examples: readonly Example<"foreign">[] = [
  {
    name: "外地政府网站 another county's web site",
    report: {
      organization: "云岭市青溪区水务局",
      sections: { overview: "（一）主动公开。通过南屏区人民政府网站公开信息12条。" },
    },
    expect: ["foreign"],
  },
  {
    name: "向外地政府申请 requests to another place",
    report: {
      organization: "云岭市青溪区石桥镇人民政府",
      sections: { otherMatters: "申请人可向白鹭县人民政府提出申请。没有收取信息处理费。" },
    },
    expect: ["foreign"],
  },
  {
    name: "本区、上级市 one's own region and the city above",
    report: {
      organization: "云岭市青溪区水务局",
      sections: {
        overview:
          "（一）主动公开。通过青溪区人民政府网站和云岭市人民政府网站公开信息12条，我区政府网站转载3条。",
      },
    },
  },
  {
    name: "按照区政府、写全了的本区 words before the region, and its full name",
    report: {
      organization: "青溪区水务局",
      sections: {
        overview:
          "（五）监督保障。根据区人民政府部署，按照区政府要求，一是根据区人民政府办公室通知，指定专人。云岭市青溪区人民政府网站设有专栏。",
      },
    },
  },
  {
    name: "学习、对口支援 visits and assistance",
    report: {
      organization: "云岭市青溪区水务局",
      sections: {
        overview: "（五）监督保障。赴外地学习，与南屏区人民政府交流经验，对口支援白鹭县人民政府。",
      },
    },
  },
  {
    name: "名称里没有县区 no county in the name",
    report: {
      organization: "云岭水务局",
      sections: { overview: "通过南屏区人民政府网站公开信息12条。" },
    },
  },
];
