import { describe, expect, test } from "vitest";
import {
  type Against,
  type Collection,
  collectionJson,
  compareAgainst,
  type Observation,
  openCollection,
  rosterOf,
  type SumCell,
  type Texts,
} from "../../src/collect/index.ts";
import { openSharedTexts } from "../../src/collect/shared-texts.ts";
import { editionIds } from "../../src/form/index.ts";
import { jsonPieces } from "../../src/write/json.ts";
import { observed, type Said, unreadable } from "./observed.ts";

const received = "/applications/table/received/total";
const carriedIn = "/applications/table/carriedIn/total";
const carriedForward = "/applications/table/carriedForward/total";
const fees = "/proactiveDisclosure/table/administrativeFees/amount";
const [inForce, older] = editionIds;

const roster = (...rows: readonly (readonly string[])[]) =>
  rosterOf([["name", "aliases", "type", "parent", "deadline", "aggregate"], ...rows]);

const three = roster(["甲局", "甲"], ["乙局", "", "部门", "某县", "2025-01-20"], ["丙局"]);

function collect(
  observations: readonly Observation[],
  options: Partial<Parameters<typeof openCollection>[0]> = {},
): Collection {
  const open = openCollection({ roster: three, years: null, ...options });
  for (const one of observations) open.add(one);
  return open.end();
}

const statusesOf = ({ offices }: Collection) =>
  Object.fromEntries([...offices].map(({ name, status }) => [name, status]));
const officesOf = ({ offices }: Collection) => [...offices];
const sumOf = ({ sums }: Collection, cell = received) => plain(sums[0]?.cells.get(cell));
const rolledForward = ({ rolledForward: one }: Collection) => ({ ...one, broken: [...one.broken] });
const differencesOf = ({ differences }: Against) =>
  differences.map((one) => ({ ...one, missing: [...one.missing] }));
/** What may be more than memory holds, as a list. */
const plain = (sum: SumCell | undefined) => sum && { ...sum, nulls: [...sum.nulls] };

describe("who handed in", () => {
  test("is told by name or alias; who is not on the roster is unexpected", () => {
    const found = collect([
      observed("1.docx", { organization: "甲" }),
      observed("2.docx", { organization: "乙 局" }),
      observed("3.docx", { organization: "县丙局" }),
    ]);
    expect(statusesOf(found)).toEqual({
      甲局: ["present"],
      乙局: ["present"],
      丙局: ["missing"],
      县丙局: ["unexpected"],
    });
    expect(officesOf(found).map(({ files }) => files)).toEqual([["1.docx"], ["2.docx"], [], ["3.docx"]]);
    expect(officesOf(found)[1]).toMatchObject({ type: "部门", parent: "某县", deadline: "2025-01-20" });
  });

  test("twice is double, after its day late, in another edition the old form", () => {
    const found = collect([
      observed("甲1.docx", { organization: "甲局" }),
      observed("甲2.docx", { organization: "甲局" }),
      observed("乙.docx", { organization: "乙局", publishedOn: "2025-01-21" }),
      observed("丙.docx", { organization: "丙局", form: older ?? null }),
    ]);
    expect(statusesOf(found)).toEqual({
      甲局: ["present", "double"],
      乙局: ["present", "late"],
      丙局: ["present", "oldForm"],
    });
  });

  test("on its day is not late, and what is not known is not late", () => {
    for (const publishedOn of ["2025-01-20", undefined]) {
      const said: Said = { organization: "乙局", ...(publishedOn === undefined ? {} : { publishedOn }) };
      expect(statusesOf(collect([observed("乙.docx", said)])).乙局).toEqual(["present"]);
    }
  });

  test("in a wrong year is missing and of the wrong year: the year is that of most", () => {
    const found = collect([
      observed("甲.docx", { organization: "甲局" }),
      observed("乙.docx", { organization: "乙局" }),
      observed("丙.docx", { organization: "丙局", year: 2021, errors: 1 }),
      observed("丁.docx", { organization: "丁局", year: 2020 }),
    ]);
    expect(found.years).toEqual([2024]);
    expect(statusesOf(found)).toMatchObject({
      丙局: ["missing", "wrongYear"],
      丁局: ["unexpected", "wrongYear"],
    });
    expect(officesOf(found)[2]).toMatchObject({ files: ["丙.docx"], errors: 1, year: 2024 });
    expect(officesOf(found)[2]?.figures().size).toBe(0);
  });

  test("the years that are named hold, whatever came", () => {
    const found = collect([observed("甲.docx", { organization: "甲局", year: 2023 })], { years: [2024] });
    expect(statusesOf(found).甲局).toEqual(["missing", "wrongYear"]);
    expect(sumOf(found)).toEqual({ value: null, complete: false, nulls: ["甲局", "乙局", "丙局"] });
  });

  test("a report of no known year counts nowhere", () => {
    const found = collect([
      observed("甲.docx", { organization: "甲局", year: null }),
      observed("乙.docx", { organization: "乙局" }),
    ]);
    expect(statusesOf(found).甲局).toEqual(["missing", "wrongYear"]);
  });

  test("what cannot be read is its office's only where the file has its name and nothing else", () => {
    const found = collect([
      observed("乙.docx", { organization: "乙局" }),
      unreadable("年报/甲局2024年政府信息公开工作年度报告.pdf"),
      unreadable("年报/某丙局.pdf"),
    ]);
    expect(statusesOf(found)).toMatchObject({ 甲局: ["missing", "unreadable"], 丙局: ["missing"] });
    expect([...found.unreadable].map(({ file, office }) => [file, office])).toEqual([
      ["年报/某丙局.pdf", null],
      ["年报/甲局2024年政府信息公开工作年度报告.pdf", "甲局"],
    ]);
  });

  test("a report without a name is its folder's or file's, else nobody's", () => {
    const found = collect([
      observed("邮件/甲局/附件.docx", { organization: null }),
      observed("邮件/附件.docx", { organization: null, errors: 2 }),
      observed("乙局/丙局.docx", { organization: null }),
    ]);
    expect(statusesOf(found)).toMatchObject({ 甲局: ["present"], 乙局: ["missing"], 丙局: ["missing"] });
    expect([...found.unidentified].map(({ file, errors }) => [file, errors])).toEqual([
      ["乙局/丙局.docx", 0],
      ["邮件/附件.docx", 2],
    ]);
  });

  test("a file under the name of another office is told", () => {
    const found = collect([observed("甲局.docx", { organization: "乙局" })]);
    expect([...found.misfiled]).toEqual([{ file: "甲局.docx", named: "甲局", found: "乙局" }]);
    expect(statusesOf(found)).toMatchObject({ 甲局: ["missing"], 乙局: ["present"] });
  });

  test("without a roster nobody is missing, unexpected or passed over", () => {
    const found = collect(
      [
        observed("甲.docx", { organization: "甲局", cells: { [received]: 2 } }),
        observed("乙.docx", { organization: "乙局", cells: { [received]: 3 } }),
        observed("丙.docx", { organization: "丙局", year: 2020 }),
        observed("丁.docx", { organization: "丁局" }),
      ],
      { roster: null },
    );
    expect(statusesOf(found)).toEqual({
      丁局: ["present"],
      丙局: ["wrongYear"],
      乙局: ["present"],
      甲局: ["present"],
    });
    expect(sumOf(found)).toEqual({ value: 5, complete: true, nulls: [] });
  });
});

describe("sums", () => {
  test("add up what is there, and name who has no figure: a null is never 0", () => {
    const found = collect([
      observed("甲.docx", { organization: "甲局", cells: { [received]: 5 } }),
      observed("乙.docx", { organization: "乙局", cells: { [received]: null } }),
    ]);
    expect(sumOf(found)).toEqual({ value: 5, complete: false, nulls: ["乙局", "丙局"] });
    expect(sumOf(found, carriedIn)).toEqual({ value: 0, complete: false, nulls: ["丙局"] });
    expect(found.sums).toMatchObject([{ form: inForce, year: 2024, offices: 2, of: 3 }]);
  });

  test("have no value where nobody has a figure", () => {
    const found = collect([observed("甲.docx", { organization: "甲局", without: ["applications"] })]);
    expect(sumOf(found)).toEqual({ value: null, complete: false, nulls: ["甲局", "乙局", "丙局"] });
    expect(sumOf(found, fees)).toEqual({ value: 0, complete: false, nulls: ["乙局", "丙局"] });
  });

  test("leave out whom the roster leaves out, and who is not on it", () => {
    const some = roster(["甲局"], ["县政府", "", "", "", "", "否"]);
    const found = collect(
      [
        observed("甲.docx", { organization: "甲局", cells: { [received]: 5 } }),
        observed("县.docx", { organization: "县政府", cells: { [received]: 50 } }),
        observed("外.docx", { organization: "外局", cells: { [received]: 500 } }),
      ],
      { roster: some },
    );
    expect(sumOf(found)).toEqual({ value: 5, complete: true, nulls: [] });
  });

  test("count a report that came twice once, and none of two figures that differ", () => {
    const twice = (second: number) =>
      collect(
        [
          observed("1.docx", { organization: "甲局", cells: { [received]: 5 } }),
          observed("2.docx", { organization: "甲局", cells: { [received]: second } }),
        ],
        { roster: roster(["甲局"]) },
      );
    expect(sumOf(twice(5))).toEqual({ value: 5, complete: true, nulls: [] });
    expect(sumOf(twice(6))).toEqual({ value: null, complete: false, nulls: ["甲局"] });
  });

  test("keep the editions apart", () => {
    const found = collect([
      observed("甲.docx", { organization: "甲局", cells: { [received]: 5 } }),
      observed("乙.docx", { organization: "乙局", form: older ?? null, cells: { [received]: 7 } }),
    ]);
    expect(found.sums.map(({ form, offices }) => [form, offices])).toEqual([
      [inForce, 1],
      [older, 1],
    ]);
    expect(found.sums.map(({ cells }) => plain(cells.get(received)))).toEqual([
      { value: 5, complete: false, nulls: ["乙局", "丙局"] },
      { value: 7, complete: false, nulls: ["甲局", "丙局"] },
    ]);
  });

  test("of amounts are exact, and figures without their unit are not added", () => {
    const found = collect(
      ["甲", "乙", "丙"].map((name, index) =>
        observed(name, { organization: `${name}局`, cells: { [fees]: [0.1, 0.2, 1234567.005][index] ?? 0 } }),
      ),
    );
    expect(sumOf(found, fees)?.value).toBe(1234567.305);
    const amount = "/proactiveDisclosure/table/governmentProcurement/amount";
    const bought = [
      { value: 75, unit: "万元" },
      { value: 20_000, unit: "元" },
      { value: 3, unit: null },
    ] as const;
    const others = collect(
      ["甲", "乙", "丙"].map((name, index) =>
        observed(name, {
          organization: `${name}局`,
          year: 2020,
          form: older ?? null,
          cells: { [amount]: bought[index] ?? null },
        }),
      ),
    );
    expect(sumOf(others, amount)).toEqual({ value: 77, complete: false, nulls: ["丙局"] });
    const json = collectionJson(others, { roster: null, against: null, skipped: [] });
    const [sum] = JSON.parse([...jsonPieces(json.sums, true)].join(""));
    expect(sum.cells[amount]).toEqual({ value: 77, complete: false, nulls: ["丙局"], unit: "万元" });
  });

  test("do not depend on the order in which inputs come", () => {
    const all = [
      observed("甲.docx", { organization: "甲局", cells: { [received]: 5 } }),
      observed("乙.docx", { organization: "乙局", cells: { [received]: null } }, { organization: "子局" }),
      observed("子.docx", { organization: "子局", year: 2023 }),
      observed("午.docx", { organization: "午局" }),
      // One office, however it is spelled.
      observed("未1.docx", { organization: "未局（本级）" }),
      observed("未2.docx", { organization: "未局(本级)" }),
      unreadable("z.pdf"),
      unreadable("a.pdf"),
    ];
    const json = (some: readonly Observation[]) => {
      const context = { roster: null, against: null, skipped: [] };
      return [...jsonPieces(collectionJson(collect(some), context), true)].join("");
    };
    expect(json(all.toReversed())).toBe(json(all));
  });

  test("the reports of an office come by file, and of one file as they stand in it", () => {
    const found = collect([
      observed("乙.docx", { organization: "甲局", errors: 2 }, { organization: "甲局", errors: 1 }),
      observed("a.docx", { organization: "甲局" }),
    ]);
    const [office] = officesOf(found);
    expect(office?.reports().map(({ file, findings }) => [file, findings.length])).toEqual([
      ["a.docx", 0],
      ["乙.docx", 2],
      ["乙.docx", 1],
    ]);
  });
});

describe("many reports", () => {
  /** A list with more offices than are sorted in one go. */
  const many = Array.from({ length: 17_000 }, (_, index) =>
    observed(`${(index * 7919) % 17_000}.docx`, {
      organization: `${(index * 7919) % 17_000}号局`,
      cells: { [received]: index % 3 === 0 ? null : 2 },
      ...(index % 3 === 1 ? { without: ["remedies"] } : {}),
    }),
  );

  test("stay in order and are added up, whatever went out of memory", { timeout: 120_000 }, () => {
    const texts = countingTexts();
    const found = collect(many, { roster: null, texts });
    expect(texts.count()).toBeGreaterThan(17_000);
    expect(found.offices.count).toBe(17_000);
    const names = officesOf(found).map(({ name }) => name);
    expect(names).toEqual(many.map(({ reports }) => reports[0]?.organization ?? "").sort());
    const { value, complete, nulls } = sumOf(found) ?? {};
    expect([value, complete, nulls?.length]).toEqual([22_666, false, 5667]);
    const own = new Set(nulls);
    const pending = "/remedies/table/reconsideration/pending";
    expect(found.sums[0]?.cells.get(pending)?.nulls.count).toBe(5667);
    for (const name of sumOf(found, pending)?.nulls ?? []) expect(own.has(name)).toBe(false);
    expect(nulls).toEqual([...(nulls ?? [])].sort());
  });

  test("of one text are one group, however many", { timeout: 120_000 }, () => {
    const texts = [1, 2, 3].map((digest): [number, number] => [digest, 40]);
    const open = openSharedTexts(countingTexts());
    for (let number = 0; number < 20_000; number += 1)
      open.add({ office: `${number}`, name: `${number}号局`, file: `${number}`, fingerprint: texts });
    const [group, ...others] = open.end();
    expect([group?.offices.length, group?.share, others]).toEqual([20_000, 1, []]);
  });
});

function countingTexts(): Texts & { readonly count: () => number } {
  const kept: string[] = [];
  return {
    add: (text) => kept.push(text) - 1,
    get: (number) => kept[number] ?? "",
    count: () => kept.length,
  };
}

describe("several years", () => {
  const year = (of: number, cells: Said["cells"]) =>
    observed(`甲${of}.docx`, { organization: "甲局", year: of, cells: cells ?? {} });

  test("are collected side by side, each office in each", () => {
    const found = collect([year(2023, {}), year(2024, {}), observed("乙.docx", { organization: "乙局" })]);
    expect(found.years).toEqual([2023, 2024]);
    expect(officesOf(found).map((one) => [one.name, one.year, ...one.status])).toEqual([
      ["甲局", 2023, "present"],
      ["甲局", 2024, "present"],
      ["乙局", 2023, "missing"],
      ["乙局", 2024, "present"],
      ["丙局", 2023, "missing"],
      ["丙局", 2024, "missing"],
    ]);
    expect(found.sums.map(({ year: of, offices }) => [of, offices])).toEqual([
      [2023, 1],
      [2024, 2],
    ]);
  });

  test("must follow from one another", () => {
    const found = collect([year(2023, { [carriedForward]: 3 }), year(2024, { [carriedIn]: 2 })]);
    expect(rolledForward(found).broken).toMatchObject([
      { office: "甲局", year: 2024, relation: "carried-over", cell: carriedIn, expected: 3, actual: 2 },
    ]);
    const good = collect([year(2023, { [carriedForward]: 3 }), year(2024, { [carriedIn]: 3 })]);
    expect(rolledForward(good)).toMatchObject({ broken: [], checked: 9, notAssessable: 0 });
    const unknown = collect([year(2023, { [carriedForward]: null }), year(2024, { [carriedIn]: 3 })]);
    expect(rolledForward(unknown)).toMatchObject({ broken: [], notAssessable: 1 });
  });

  test("with a year between them do not", () => {
    const found = collect([year(2022, { [carriedForward]: 3 }), year(2024, {})], { years: [2022, 2024] });
    expect(rolledForward(found)).toMatchObject({ broken: [], checked: 0 });
  });
});

describe("texts", () => {
  const sentences = (...digests: number[]) => digests.map((digest): [number, number] => [digest, 40]);
  const withTexts = (texts: readonly Said["texts"][]) =>
    collect(
      texts.map((text, index) =>
        observed(`${index}.docx`, { organization: `${"甲乙丙丁"[index]}局`, texts: text ?? [] }),
      ),
    );

  test("that offices share are told once per group", () => {
    const found = withTexts([
      sentences(1, 2, 3, 4),
      sentences(1, 2, 3, 9),
      sentences(1, 2, 3, 4),
      sentences(5, 6, 7, 8),
    ]);
    expect(found.shared).toEqual([
      { offices: ["丙局", "乙局", "甲局"], files: ["0.docx", "1.docx", "2.docx"], share: 0.75 },
    ]);
  });

  test("are not shared below six parts in ten, nor where they are hardly a text", () => {
    expect(withTexts([sentences(1, 2, 3, 4, 5), sentences(1, 2, 8, 9, 10)]).shared).toEqual([]);
    expect(withTexts([sentences(1, 2), sentences(1, 2)]).shared).toEqual([]);
  });

  test("are one group where an office stands among the others twice", () => {
    const named = ["甲局", "乙局", "乙局", "丙局"];
    const of = (order: readonly string[]) =>
      collect(
        order.map((organization, index) =>
          observed(`${index}.docx`, { organization, texts: sentences(1, 2, 3) }),
        ),
      ).shared.map(({ offices, files }) => [offices.length, files.length]);
    expect(of(named)).toEqual([[3, 4]]);
    expect(of(["甲局", "甲局", "乙局", "丙局"])).toEqual([[3, 4]]);
    expect(of(["丙局", "丙局"])).toEqual([]);
  });

  test("of one office in two files are its own", () => {
    const texts = sentences(1, 2, 3);
    const found = collect([
      observed("1.docx", { organization: "甲局", texts }),
      observed("2.docx", { organization: "甲局", year: 2023, texts }),
    ]);
    expect(found.shared).toEqual([]);
  });
});

describe("the government's own report", () => {
  const parts = [
    observed("甲.docx", { organization: "甲局", cells: { [received]: 5, [fees]: 1.5 } }),
    observed("乙.docx", { organization: "乙局", cells: { [received]: 7 } }),
  ];
  const two = roster(["甲局"], ["乙局"]);

  test("is held against the sums, cell by cell, with each office's share", () => {
    const government = observed("县.docx", {
      organization: "县政府",
      cells: { [received]: 10, [fees]: 1.5 },
    });
    const found = compareAgainst(government, collect(parts, { roster: two }));
    expect(differencesOf(found)).toEqual([
      {
        year: 2024,
        form: inForce,
        cell: received,
        government: 10,
        sum: 12,
        difference: -2,
        complete: true,
        missing: [],
        shares: [
          { name: "甲局", value: 5 },
          { name: "乙局", value: 7 },
        ],
      },
    ]);
    expect(found.equal).toBe(199);
  });

  test("is not assessable where offices are missing, even where the figures are equal", () => {
    const government = observed("县.docx", { organization: "县政府", cells: { [received]: 5 } });
    const found = compareAgainst(government, collect(parts.slice(0, 1), { roster: two }));
    expect(found.equal).toBe(0);
    expect(differencesOf(found).find(({ cell }) => cell === received)).toMatchObject({
      government: 5,
      sum: 5,
      difference: 0,
      complete: false,
      missing: ["乙局"],
    });
  });

  test("has nothing to be compared with in another year or form", () => {
    const government = observed("县.docx", { organization: "县政府", year: 2023 });
    const found = compareAgainst(government, collect(parts, { roster: two }));
    expect(found).toMatchObject({
      differences: [],
      equal: 0,
      notComparable: [{ year: 2023, form: inForce }],
    });
  });

  test("without a figure differs by nothing that is known", () => {
    const government = observed("县.docx", {
      organization: "县政府",
      cells: { [received]: null, [fees]: 1.5 },
    });
    const { differences } = compareAgainst(government, collect(parts, { roster: two }));
    expect(differences).toMatchObject([{ cell: received, government: null, sum: 12, difference: null }]);
  });
});
