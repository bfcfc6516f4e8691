import { sectionKeys } from "../../form/index.ts";
import type { Frame } from "../frame.ts";

/** 收到政协提案2条; 建议 alone may be opinions of citizens, and 公开建议提案8条 is information about them. */
export const proposals: Frame = {
  kinds: ["proposals"],
  sections: sectionKeys,
  about: ({ text }) => /建议|提案/u.test(text),
  unless: [["sofar", /公开|发布|公示|信息/u]],
  wordings: [
    {
      measure: { kind: "proposals" },
      example: ["全年收到政协提案2条。", 2],
      words: {
        before: /(?:(?:人大|代表)(?:代表)?建议|提案)(?:共|为|有|计)?$/u,
        sofar: /收到|承办|承接|接到|办理(?!结果|情况)/u,
      },
    },
  ],
  examples: [
    ["全年收到政协提案2条。", 2],
    ["全年承办人大代表建议14件。", 14],
  ],
};
