import type { Example } from "../example.ts";

/** Examples of `t3-results-sum`: its tests and its documentation. */
export const examples: readonly Example<"differs">[] = [
  {
    name: "相符 adds up",
    report: {
      applications: {
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/unavailable/notHeld": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/total": [7, 0, 0, 0, 0, 0, 7],
      },
    },
  },
  {
    name: "2019 年格式 2019 form",
    report: {
      formOf: 2020,
      applications: {
        "outcomes/otherwiseHandled": [0, 3, 0, 0, 0, 0, 3],
        "outcomes/total": [0, 3, 0, 0, 0, 0, 3],
      },
    },
  },
  {
    name: "总计少计 too small",
    report: {
      applications: {
        "outcomes/granted": [5, 0, 0, 0, 0, 0, 5],
        "outcomes/unavailable/notHeld": [2, 0, 0, 0, 0, 0, 2],
        "outcomes/total": [6, 0, 0, 0, 0, 0, 6],
      },
    },
    expect: [
      "differs@/applications/table/outcomes/total/naturalPerson",
      "differs@/applications/table/outcomes/total/total",
    ],
  },
  {
    name: "零值留空 zeros left blank",
    report: {
      applications: {
        "outcomes/granted": [5, "", "", "", "", "", 5],
        "outcomes/denied/stateSecret": ["", "", "", "", "", "", ""],
        "outcomes/total": [5, 0, 0, 0, 0, 0, 5],
      },
    },
  },
];
