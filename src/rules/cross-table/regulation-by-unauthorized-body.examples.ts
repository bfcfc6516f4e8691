import type { Example } from "../example.ts";

const row = "/proactiveDisclosure/table/regulations";

/** Examples of `regulation-by-unauthorized-body`: its tests and its documentation. */
export const examples: readonly Example<"unauthorized" | "doubtful">[] = [
  {
    name: "镇 a town",
    report: {
      organization: "云岭市青溪区石桥镇人民政府",
      proactiveDisclosure: { regulations: [2, 0, 3] },
    },
    expect: [`unauthorized@${row}/issued`],
  },
  {
    name: "县区部门 a district bureau",
    report: { proactiveDisclosure: { regulations: [0, 0, 6] } },
    expect: [`unauthorized@${row}/inForce`],
  },
  {
    name: "2019 年格式 the 2019 form",
    report: {
      formOf: 2020,
      organization: "青溪区石桥镇人民政府",
      proactiveDisclosure: { regulations: [1, 2, 3] },
    },
    expect: [`unauthorized@${row}/produced`],
  },
  {
    name: "看不出单位性质 unknown body",
    report: { organization: "云岭海关", proactiveDisclosure: { regulations: [0, 1, 4] } },
    expect: [`doubtful@${row}/repealed`],
  },
  { name: "填 0", report: {} },
  {
    name: "设区的市 a city",
    report: { organization: "云岭市人民政府", proactiveDisclosure: { regulations: [3, 1, 27] } },
  },
  {
    name: "市政府办公室代填 its office",
    report: { organization: "云岭市人民政府办公室", proactiveDisclosure: { regulations: [3, 1, 27] } },
  },
  {
    name: "市司法局代填 its justice bureau",
    report: { organization: "云岭市司法局", proactiveDisclosure: { regulations: [3, 1, 27] } },
  },
  {
    name: "2019 年格式只有公开总数 reposted rules",
    report: { formOf: 2020, proactiveDisclosure: { regulations: [0, 0, 12] } },
  },
];
