import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExampleReport, ExampleTable } from "../../src/rules/example.ts";
import { rules } from "../../src/rules/index.ts";
import { lintExample } from "./lint-example.ts";

const narrative = rules.filter(({ group }) => group === "narrative");

/** Numbers of a made-up report; every one is true of its tables. */
interface Facts {
  readonly received: number;
  readonly carriedIn: number;
  readonly both: number;
  readonly results: number;
  readonly forward: number;
  readonly granted: number;
  readonly partial: number;
  readonly disclosed: number;
  readonly denied: number;
  readonly unavailable: number;
  readonly notProcessed: number;
  readonly otherwise: number;
  readonly online: number;
  readonly inPerson: number;
  readonly reviews: number;
  readonly reviewsUpheld: number;
  readonly reviewsPending: number;
  readonly direct: number;
  readonly after: number;
  readonly suits: number;
  readonly cases: number;
  readonly issued: number;
  readonly repealed: number;
  readonly inForce: number;
  readonly licences: number;
  readonly penalties: number;
  readonly fees: number;
}

const small = fc.integer({ min: 2, max: 9 });
const facts: fc.Arbitrary<Facts> = fc
  .record({
    granted: fc.integer({ min: 11, max: 30 }),
    partial: small,
    denied: small,
    unavailable: small,
    notProcessed: small,
    otherwise: small,
    forward: small,
    carriedIn: small,
    reviewsUpheld: small,
    reviewsPending: small,
    direct: small,
    after: small,
    issued: small,
    repealed: small,
    inForce: fc.integer({ min: 20, max: 60 }),
    licences: fc.integer({ min: 20, max: 900 }),
    penalties: fc.integer({ min: 20, max: 900 }),
    fees: fc.integer({ min: 101, max: 9999 }).map((cents) => cents / 100),
  })
  .map((own) => {
    const results =
      own.granted + own.partial + own.denied + own.unavailable + own.notProcessed + own.otherwise;
    const received = results + own.forward - own.carriedIn;
    return {
      ...own,
      results,
      received,
      both: received + own.carriedIn,
      disclosed: own.granted + own.partial,
      online: 4,
      inPerson: received - 4 - 3,
      reviews: own.reviewsUpheld + own.reviewsPending,
      suits: own.direct + own.after,
      cases: own.reviewsUpheld + own.reviewsPending + own.direct + own.after,
    };
  });

function tablesOf(v: Facts): ExampleReport {
  const row = (natural: number) => [natural, 0, 0, 0, 0, 0, natural];
  const applications: ExampleTable = {
    received: row(v.received),
    carriedIn: row(v.carriedIn),
    "outcomes/granted": row(v.granted),
    "outcomes/partiallyGranted": row(v.partial),
    "outcomes/denied/stateSecret": row(1),
    "outcomes/denied/enforcementFile": row(v.denied - 1),
    "outcomes/unavailable/notHeld": row(v.unavailable - 1),
    "outcomes/unavailable/requiresCreation": row(1),
    "outcomes/notProcessed/duplicate": row(v.notProcessed),
    "outcomes/otherwiseHandled/other": row(v.otherwise),
    "outcomes/total": row(v.results),
    carriedForward: row(v.forward),
  };
  return {
    applications,
    remedies: {
      "": [
        ...[v.reviewsUpheld, 0, 0, v.reviewsPending, v.reviews],
        ...[v.direct, 0, 0, 0, v.direct],
        ...[v.after, 0, 0, 0, v.after],
      ],
    },
    proactiveDisclosure: {
      normativeDocuments: [v.issued, v.repealed, v.inForce],
      administrativeLicenses: [v.licences],
      administrativePenalties: [v.penalties],
      administrativeFees: [v.fees],
    },
  };
}

type Key = keyof Facts;
const t3 = "/applications/table";
const t4 = "/remedies/table";
const t2 = "/proactiveDisclosure/table";

/** A way of saying it, and the finding due for each number that could be wrong. */
interface Shape {
  readonly name: string;
  readonly text: (v: Facts) => string;
  readonly wrong: Partial<Readonly<Record<Key, string>>>;
}

const received = `text-new-requests@${t3}/received/total`;
const carriedIn = `text-carry@${t3}/carriedIn/total`;
const forward = `text-carry@${t3}/carriedForward/total`;
const results = `text-results@${t3}/outcomes/total/total`;

const shapes: readonly Shape[] = [
  {
    name: "共收到",
    text: (v) => `2023年，区水务局共收到政府信息公开申请${v.received}件，均已按时答复。`,
    wrong: { received },
  },
  {
    name: "受理，另说上年结转",
    text: (v) => `全年受理依申请公开申请${v.received}宗，上年度结转${v.carriedIn}宗。`,
    wrong: { received, carriedIn },
  },
  {
    name: "渠道、结转、办结一句说完",
    text: (v) =>
      `收到政府信息公开申请${v.received}件（其中：网上${v.online}件，现场${v.inPerson}件，邮寄3件），上年度结转${v.carriedIn}件，本年度办结${v.results}件。`,
    wrong: { received, carriedIn, results },
  },
  {
    name: "收到数含结转，分开说明",
    text: (v) =>
      `共收到政府信息公开申请${v.both}件。其中，上年结转${v.carriedIn}件，本年新收${v.received}件。`,
    wrong: { both: received, carriedIn, received },
  },
  {
    name: "受理数含结转，括号说明",
    text: (v) => `2023年共受理政府信息公开申请${v.both}件（含上年度结转${v.carriedIn}件）。`,
    wrong: { both: received, carriedIn },
  },
  {
    name: "数字在申请之前，全角",
    text: (v) => `本年度接收${wide(v.received)}件政府信息公开申请。`,
    wrong: { received },
  },
  {
    name: "办结含结转，结转下年",
    text: (v) =>
      `政府信息公开申请办结${v.results}件（含上年结转${v.carriedIn}件），结转下年度继续办理${v.forward}件。`,
    wrong: { results, carriedIn, forward },
  },
  {
    name: "已办结，其余结转",
    text: (v) => `收到政府信息公开申请${v.received}件，已办结${v.results}件，${v.forward}件结转下年。`,
    wrong: { received, results, forward },
  },
  {
    name: "六类结果",
    text: (v) =>
      `办理政府信息公开申请，其中，予以公开${v.granted}件，部分公开${v.partial}件，不予公开${v.denied}件，信息无法提供${v.unavailable}件，不予处理${v.notProcessed}件，其他处理${v.otherwise}件。`,
    wrong: {
      granted: `text-results@${t3}/outcomes/granted/total`,
      partial: `text-results@${t3}/outcomes/partiallyGranted/total`,
      denied: `text-results@${t3}/outcomes/denied`,
      unavailable: `text-results@${t3}/outcomes/unavailable`,
      notProcessed: `text-results@${t3}/outcomes/notProcessed`,
      otherwise: `text-results@${t3}/outcomes/otherwiseHandled`,
    },
  },
  {
    name: "两类合说，占比",
    text: (v) =>
      `答复政府信息公开申请${v.results}件，予以公开及部分公开${v.disclosed}件，占${percent(v.disclosed, v.results)}；不予公开${v.denied}件，占${percent(v.denied, v.results)}。`,
    wrong: { disclosed: `text-results@${t3}/outcomes/granted/total` },
  },
  {
    name: "数字在结果之前",
    text: (v) =>
      `全年办理政府信息公开申请，${v.granted}件予以公开，${v.partial}件部分公开，${v.notProcessed}件不予处理。`,
    wrong: {
      granted: `text-results@${t3}/outcomes/granted/total`,
      partial: `text-results@${t3}/outcomes/partiallyGranted/total`,
      notProcessed: `text-results@${t3}/outcomes/notProcessed`,
    },
  },
  {
    name: "复议、诉讼",
    text: (v) => `因政府信息公开引起的行政复议${v.reviews}件，行政诉讼${v.suits}起。`,
    wrong: {
      reviews: `text-disputes@${t4}/reconsideration/total`,
      suits: `text-disputes@${t4}/litigation/direct/total`,
    },
  },
  {
    name: "复议、诉讼合计",
    text: (v) => `全年涉及政府信息公开的行政复议和行政诉讼共${v.cases}件次。`,
    wrong: { cases: `text-disputes@${t4}/reconsideration/total` },
  },
  {
    name: "复议、诉讼分开，带结果",
    text: (v) =>
      `涉及政府信息公开的行政复议${v.reviews}件，维持结果${v.reviewsUpheld}件，尚未办结${v.reviewsPending}件；未经复议直接起诉${v.direct}件；复议后起诉${v.after}件。`,
    wrong: {
      reviews: `text-disputes@${t4}/reconsideration/total`,
      reviewsUpheld: `text-disputes@${t4}/reconsideration/upheld`,
      reviewsPending: `text-disputes@${t4}/reconsideration/pending`,
      direct: `text-disputes@${t4}/litigation/direct/total`,
      after: `text-disputes@${t4}/litigation/afterReconsideration/total`,
    },
  },
  {
    name: "制发、废止、现行有效",
    text: (v) =>
      `全年制发行政规范性文件${v.issued}件，废止${v.repealed}件，现行有效${v.inForce}件，均已公开到位。`,
    wrong: {},
  },
  {
    name: "制发、废止、现行有效，单独成句",
    text: (v) => `全年制发行政规范性文件${v.issued}件，废止${v.repealed}件，现行有效${v.inForce}件。`,
    wrong: {
      issued: `text-documents@${t2}/normativeDocuments/issued`,
      repealed: `text-documents@${t2}/normativeDocuments/repealed`,
      inForce: `text-documents@${t2}/normativeDocuments/inForce`,
    },
  },
  {
    name: "处理决定数量",
    text: (v) => `行政许可处理决定数量${v.licences}宗；行政处罚处理决定数量${v.penalties}宗。`,
    wrong: {
      licences: `text-enforcement@${t2}/administrativeLicenses/decisions`,
      penalties: `text-enforcement@${t2}/administrativePenalties/decisions`,
    },
  },
  {
    name: "丢了单位",
    text: (v) => `全年办理行政许可案件${v.licences}，行政处罚案件${v.penalties}件。`,
    wrong: {
      licences: `text-enforcement@${t2}/administrativeLicenses/decisions`,
      penalties: `text-enforcement@${t2}/administrativePenalties/decisions`,
    },
  },
  {
    name: "收费",
    text: (v) => `全年行政事业性收费共计${v.fees}万元。`,
    wrong: { fees: `text-enforcement@${t2}/administrativeFees/amount` },
  },
];

/** True or not comparable whatever the tables say: no number here speaks of a cell. */
const silent: readonly string[] = [
  "共3位居民申请公开供水信息。",
  "2件已主动撤销，1件仍在办理期限内，其余5件已答复。",
  "收到政府信息公开申请4000余件，近3000件当年办结。",
  "依申请公开信息数7000条，公开属性为依申请公开的文件3950篇。",
  "全年办理12345热线工单5600件、领导信箱来信3100封、网上咨询2200件。",
  "全市共收到政府信息公开申请9120件，予以公开6300件。",
  "2022年收到政府信息公开申请8110件，结转下年700件，予以公开4300件。",
  "较2022年增加政府信息公开申请3000件，同比减少复议4000件。",
  "历年累计制发规范性文件2600件，公示行政处罚2590项，行政许可类信息1100条。",
  "行政许可事项2200项，收费项目2000个。",
  "上半年收到政府信息公开申请7000件。",
  "作为行政复议机关，全年受理行政复议案件3500件，维持2900件。",
  "主动公开政府信息855条，其中甲类153条、乙类612条、丙类44条、丁类46条。",
  "主动公开政府信息50条（其中：政府网站30条，公众号20条），其中动态35条，解读15条。",
  "公开信息103条，主要类别有工作动态40条、通知公告25条。",
  "累计公开8775条（2023年新增388条）。",
  "承办人大建议5件、政协提案16件，主办件4件。",
  "办理政府信息公开申请，部分公开的，均向申请人说明理由。",
  "《2022年政务公开工作要点》列出任务3800件，全部完成。",
  "政府信息公开申请3件延期至次年答复。",
];

function wide(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`;
}

function found(tables: ExampleReport, overview: string): string[] {
  const { findings } = lintExample({ ...tables, sections: { overview } }, { rules: narrative });
  return findings
    .filter(({ ruleId }) => !ruleId.startsWith("read/"))
    .map(({ ruleId, cell }) => `${ruleId}@${cell}`);
}

/** Hard wrap as in text taken from a PDF. */
function wrap(text: string, width: number): string {
  return [...text]
    .map((character, index) => (index > 0 && index % width === 0 ? `\n${character}` : character))
    .join("");
}

describe.each(shapes.map((shape) => [shape.name, shape] as const))("%s", (_name, shape) => {
  test("true numbers give no finding", () => {
    fc.assert(
      fc.property(facts, (v) => {
        expect(found(tablesOf(v), shape.text(v))).toEqual([]);
        expect(found(tablesOf(v), `（二）依申请公开情况。${shape.text(v)}`)).toEqual([]);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  test.each(Object.entries(shape.wrong))("a wrong number gives its finding alone: %s", (key, due) => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1000, max: 3000 }), (v, by) => {
        const told = { ...v, [key]: Math.round((v[key as Key] + by) * 100) / 100 };
        expect(found(tablesOf(v), shape.text(told))).toEqual([due]);
      }),
      { numRuns: 20, seed: 2 },
    );
  });
});

describe("lines broken by the width of a page", () => {
  test("change nothing where the numbers are true", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...shapes), fc.integer({ min: 18, max: 40 }), (v, shape, width) => {
        expect(found(tablesOf(v), wrap(shape.text(v), width))).toEqual([]);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

test.each(silent)("says nothing of: %s", (sentence) => {
  fc.assert(
    fc.property(facts, (v) => {
      expect(found(tablesOf(v), `收到政府信息公开申请均按期答复。\n${sentence}`)).toEqual([]);
    }),
    { numRuns: 10, seed: 4 },
  );
});

test("any two shapes side by side give the findings of each", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...shapes), fc.constantFrom(...shapes), (v, one, other) => {
      expect(found(tablesOf(v), `${one.text(v)}\n${other.text(v)}`)).toEqual([]);
    }),
    { numRuns: 300, seed: 5 },
  );
});
