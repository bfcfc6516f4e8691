import { countCharacters } from "../../text/characters.ts";
import { defineRule } from "../define.ts";
import { namesItems, ownWords } from "../reading/own-words.ts";

/** 第五部分既要写问题，也要写改进。 */
export default defineRule({
  id: "problems-without-improvement",
  group: "structure",
  title: { zh: "第五部分只有问题或只有改进", en: "Problems without improvement, or the reverse" },
  severity: "warning",
  basis: {
    zh: "条例第五十条第五项：存在的主要问题及改进情况；固镇2024、莆田2009等地的通知要求逐项填写",
    en: "Regulation, article 50 (5): main problems and improvements; local notices (Guzhen 2024, Putian 2009)",
  },
  why: {
    zh: "只列问题不说怎么改，或只说下一步打算不说问题，审核时会被退回。",
    en: "Problems without measures, or plans without problems, are sent back.",
  },
  remedy: {
    zh: "逐条对应：有什么问题，改了什么、准备怎么改。",
    en: "Answer each problem with what was or will be done.",
  },
  traps: {
    zh: "“已整改”“下一步”“将”都算改进；“有待加强”“不够完善”说的是问题，不算改进；过短的由 section-empty 提示。",
    en: "Plans count as improvement; “has yet to be improved” is a problem; short texts are a matter of section-empty.",
  },
  messages: {
    noImprovement: {
      zh: "第五部分写了问题，没有写改进情况",
      en: "Section five names problems but no improvement",
    },
    noProblem: {
      zh: "第五部分只写了改进打算，没有写存在的问题",
      en: "Section five plans improvements but names no problem",
    },
  },
  examples: [
    { name: "都有 both", report: {} },
    {
      name: "只有问题 problems only",
      report: {
        sections: {
          problems:
            "一是政策解读的形式不够丰富，图表和视频较少。二是基层站所人员变动频繁，业务不熟。三是公开的时效有待提高。",
        },
      },
      expect: ["noImprovement@/problems"],
    },
    {
      name: "问题里的动词不是措施 verbs within the problems",
      report: {
        sections: {
          problems:
            "存在的主要问题：一是公开内容偏少，渠道建立得较少；二是岗位调整频繁，业务培训开展不及时；三是组织推进的力度不够，还需进一步加强和完善。",
        },
      },
      expect: ["noImprovement@/problems"],
    },
    {
      name: "措施以问题收尾 measures that end with the problem",
      report: {
        sections: {
          problems: "存在的主要问题是公开内容偏少，业务培训较少。逐步解决人员调整频繁、业务不熟的问题。",
        },
      },
    },
    {
      name: "只有打算 plans only",
      report: {
        sections: {
          problems: "下一步，我局将继续做好政府信息公开工作，加大公开力度，提升服务水平，拓宽公开渠道。",
        },
      },
      expect: ["noProblem@/problems"],
    },
    {
      name: "一条里问题和改进 both in one sentence",
      report: {
        sections: {
          problems: "针对图解偏少的短板，已为每项重要政策配发图解，并请一线人员出镜讲解，群众反映良好。",
        },
      },
    },
    {
      name: "写明了怎么改，没有套话 measures in plain words",
      report: {
        sections: {
          problems:
            "基层站点人员变动较多，个别信息报送不够及时，解读的形式也比较单一。今年起由分管负责人逐月审看报送台账，请一线人员出镜讲解。",
        },
      },
    },
    {
      name: "逐条的短句 short items",
      report: { sections: { problems: "一是信息更新不及时。二是解读形式单一。" } },
      expect: ["noImprovement@/problems"],
    },
    { name: "过短的另说 too short", report: { sections: { problems: "人手不足。" } } },
    { name: "没有这一部分 none", report: { sections: { problems: null } } },
  ],
  check(report, found) {
    const text = ownWords(report, "problems")?.text ?? "";
    if (countCharacters(text) < 30 && !namesItems(text)) return;
    const [hasProblem, hasImprovement] = [problem.test(text), improvement.test(measuresIn(text))];
    if (hasProblem && !hasImprovement) found("noImprovement", { cell: "/problems" });
    if (!hasProblem && hasImprovement) found("noProblem", { cell: "/problems" });
  },
});

/** The clauses that may tell of measures: not those that say what is lacking (人员调整频繁), nor 有待加强, 不够完善. */
function measuresIn(text: string): string {
  const clauses = text.split(/[,。;:!?\n]/u).filter((clause) => !deficient.test(clause) || done.test(clause));
  return clauses.join(",").replace(lacking, "").replace(reorganized, "");
}

const deficient =
  /(?:[偏较太过][少低弱慢窄差简]|不(?:[强高全熟深足严细实多广准快新稳畅够齐优]|深入|到位|及时|完善|全面|规范|平衡|均衡|扎实|充分|明显|熟[悉练]|丰富|突出|健全|清晰|统一|稳定|准确|完整|主动|积极)|滞后|频繁|薄弱|单一|欠[缺佳]|缺[乏失少]|匮乏|有限|困难|差距|短板|弱项|脱节|紧张)等?(?:的?(?:问题|现象|情[况形]))?$/u;
/** What was done or will be, whatever the clause ends with: 已改变形式单一的情况. */
const done =
  /整改|下一?步|今后|将|已|着力|努力|^(?:[一二三四五六]是|\([一二三四五六]\)|\d\.)?(?:[并以]|针对性?|逐步|有效)*(?:解决|克服|改[变进善]|弥补|补齐|扭转|避免|防止|消除)/u;
const lacking =
  /(?:有待|需要?|仍需|还需|尚需|亟需|亟待|不够|不|未能?|没有)(?:进一步|及时|得到|能)?(?:(?:加强|提升|提高|完善|强化|优化|健全|规范|改进|改善|深化|加大|落实|推进|明确|细化|配备|增加|丰富|拓[展宽]|补充)[和与、]?)+/gu;
/** Changes of staff and offices are no measures. */
const reorganized = /(?:人员|机构|岗位|职[能责]|队伍|改革)(?:的|岗位|频繁)?(?:调整|变动|安排)/gu;
const improvement =
  /改进|整改|改善|下一步|下步|今后|20\d{2}年[^。]{0,12}将|将|已|加强|提升|提高|完善|强化|优化|加大|推进|健全|规范|措施|深化|做好|落实|努力|拓展|拓宽|着力|确保|通过|开展|组织|增加|加快|建立|进一步|继续|定期|邀请|配备|(?:今年|年内|\d月|即日)起|安排|明确|实行|采取|配发|增设|增开|增配|调整|补充|逐[月条项一]|督促|约谈|制定|修订|细化|解决|聘请|抽调|简化|缩短/u;
const problem =
  /问题|不足|不够|薄弱|欠缺|有待|需|亟待|偏[少低弱慢窄]|较[少低弱慢窄差]|不[强高全熟深足严细实多广准快新稳畅]|滞后|差距|短板|困难|难[点题]|不到位|不及时|不完善|不规范|不平衡|单一|缺乏|缺少|缺失|遗漏|疏漏|弱项|欠佳|有限|未能|存在/u;
