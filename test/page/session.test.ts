import { describe, expect, test } from "vitest";
import type { ReportCard } from "../../src/check/earlier-reports.ts";
import type { CheckReply, Engine, ReadReply, Subject } from "../../src/page/protocol.ts";
import { EngineFailure } from "../../src/page/protocol.ts";
import { openSession } from "../../src/page/session.ts";

const subject = (name: string): Subject => ({ name, content: new Blob([name]), inFolder: false });
const card = (name: string, year: number): ReportCard => ({ name, year, packed: `${name} ${year}` });
const complaint = { code: "x", message: "读不了", hint: null, exitCode: 3 } as const;

/** An engine that reads what `replies` says, and finds nothing. */
function engineOf(replies: Readonly<Record<string, ReadReply>>) {
  const checks: { readonly name: string; readonly previous: readonly string[] }[] = [];
  const engine: Pick<Engine, "read" | "check"> = {
    read: async (_language, file) => replies[file.subject.name] ?? { kind: "report", cards: [] },
    check: async (language, { subject: { name }, previous }): Promise<CheckReply> => {
      checks.push({ name, previous });
      if (name === "坏.docx") throw new EngineFailure(complaint);
      const organization = language;
      const checked = { cells: 0, equations: 0, notAssessable: 0 };
      const report = { organization, year: 2023, form: null, checked, findings: [] };
      return {
        result: { file: name, exitCode: 0, reports: [report] },
        comparedWith: previous.map(() => 2022),
        observation: `{"file":"${name}"}`,
      };
    },
  };
  return { engine, checks };
}

const open = (replies: Readonly<Record<string, ReadReply>> = {}) => {
  const { engine, checks } = engineOf(replies);
  return { session: openSession(engine, { language: "zh", changed: () => {} }), checks };
};

describe("the files of the page", () => {
  test("are checked in their order", async () => {
    const { session, checks } = open();
    await session.add([subject("甲.docx"), subject("乙.docx")]);
    expect(checks.map(({ name }) => name)).toEqual(["甲.docx", "乙.docx"]);
    expect(session.items().map(({ state, result }) => [state, result?.exitCode])).toEqual([
      ["done", 0],
      ["done", 0],
    ]);
  });

  test("a report is compared with last year's whichever came first", async () => {
    const years = (year: number): ReadReply => ({ kind: "report", cards: [card("水务局", year)] });
    const { session, checks } = open({ "今年.docx": years(2023), "去年.docx": years(2022) });
    await session.add([subject("今年.docx")]);
    expect(session.items()[0]?.comparedWith).toEqual([]);
    await session.add([subject("去年.docx")]);
    expect(session.items()[0]?.comparedWith).toEqual([2022]);
    expect(checks.at(-1)).toEqual({ name: "今年.docx", previous: ["水务局 2022"] });
  });

  test("enforcement data are no file of the list; every report is compared with them, and no more once they are dropped", async () => {
    const cards = [card("水务局", 2023)];
    const { session } = open({
      "年报.docx": { kind: "report", cards },
      "执法数据.xlsx": { kind: "enforcement", figures: "{}" },
    });
    const compared = () => session.items().map((item) => session.checkable(item)?.enforcement);
    await session.add([subject("年报.docx"), subject("执法数据.xlsx")]);
    expect(session.enforcement()).toEqual([{ name: "执法数据.xlsx", figures: "{}" }]);
    expect(compared()).toEqual([["{}"]]);
    await session.dropEnforcement();
    expect([session.enforcement(), compared()]).toEqual([[], [[]]]);
  });

  test("where last year's is taken away, it is no longer compared with", async () => {
    const years = (year: number): ReadReply => ({ kind: "report", cards: [card("水务局", year)] });
    const { session } = open({ "今年.docx": years(2023), "去年.docx": years(2022) });
    await session.add([subject("去年.docx"), subject("今年.docx")]);
    const [last] = session.items();
    await session.remove(last?.id ?? 0);
    expect(session.items().map(({ name, comparedWith }) => [name, comparedWith])).toEqual([
      ["今年.docx", []],
    ]);
  });

  test("an archive gives way to its files; what it could not give is an input that failed", async () => {
    const { session } = open({
      "附件.zip": {
        kind: "archive",
        inputs: [subject("附件.zip!甲.docx"), { name: "附件.zip!乙.docx", complaint }],
        skipped: ["附件.zip!图.png"],
      },
    });
    await session.add([subject("附件.zip"), subject("丙.docx")]);
    expect(session.items().map(({ name, result }) => [name, result?.error?.message ?? null])).toEqual([
      ["附件.zip!甲.docx", null],
      ["附件.zip!乙.docx", "读不了"],
      ["丙.docx", null],
    ]);
    expect(session.skipped()).toEqual([{ file: "附件.zip!图.png", reason: "kind", message: "格式不支持" }]);
  });

  test("what a folder holds beside reports is named, not checked", async () => {
    const { session } = open({ "年报/图.png": { kind: "skipped", reason: "kind" } });
    await session.add([subject("年报/图.png")]);
    expect(session.items()).toEqual([]);
    expect(session.skipped()).toHaveLength(1);
  });

  test("one that the engine fails at is said to be unchecked, and the others go on", async () => {
    const { session } = open({ "读不了.docx": { kind: "failed", complaint } });
    await session.add([subject("读不了.docx"), subject("坏.docx"), subject("好.docx")]);
    expect(session.items().map(({ result }) => [result?.exitCode, result?.error?.code])).toEqual([
      [3, "x"],
      [3, "x"],
      [0, undefined],
    ]);
  });

  test("another language checks everything again", async () => {
    const { session } = open();
    await session.add([subject("甲.docx")]);
    await session.speak("en");
    expect(session.items()[0]?.result?.reports[0]?.organization).toBe("en");
  });

  test("a page is given the documents beside it, and no others", async () => {
    const { session } = open();
    await session.add(["a/公告.html", "a/年报.docx", "a/b/别.docx", "别.docx"].map(subject));
    const [page, word] = session.items();
    const beside = (item: typeof page) =>
      item === undefined ? [] : session.checkable(item)?.beside.map(({ name }) => name);
    expect(beside(page)).toEqual(["a/年报.docx"]);
    expect(beside(word)).toEqual([]);
  });

  test("what was read with a page is no item of its own, until the page is taken away", async () => {
    const { session, checks } = open({
      "a/公告.html": { kind: "report", cards: [], attached: ["a/年报.docx"] },
      "a/年报.docx": { kind: "report", cards: [card("水务局", 2022)] },
      "今年.docx": { kind: "report", cards: [card("水务局", 2023)] },
    });
    await session.add(["a/年报.docx", "今年.docx", "a/公告.html"].map(subject));
    expect(session.items().map(({ name, comparedWith }) => [name, comparedWith])).toEqual([
      ["今年.docx", []],
      ["a/公告.html", []],
    ]);
    expect(session.skipped()).toEqual([
      { file: "a/年报.docx", reason: "attachment", message: "网页 公告.html 的附件，随该网页一并读取" },
    ]);
    const page = session.items()[1];
    if (page === undefined) throw new Error("no page");
    expect(session.checkable(page)?.beside.map(({ name }) => name)).toEqual(["a/年报.docx"]);
    expect(checks.at(-1)).toEqual({ name: "今年.docx", previous: [] });
    await session.remove(page.id);
    expect(session.skipped()).toEqual([]);
    expect(session.items().map(({ name, state, comparedWith }) => [name, state, comparedWith])).toEqual([
      ["今年.docx", "done", [2022]],
      ["a/年报.docx", "done", []],
    ]);
  });

  test("files that come in the very moment in which the others are done are checked too", async () => {
    for (let moment = 0; moment < 40; moment += 1) {
      const { session } = open();
      const first = session.add([subject("甲.docx")]);
      for (let passed = 0; passed < moment; passed += 1) await null;
      await session.add([subject("乙.docx")]);
      await first;
      expect([moment, ...session.items().map(({ state }) => state)]).toEqual([moment, "done", "done"]);
    }
  });

  test("what the browser keeps from the page is among the files, as one that was not checked", async () => {
    const { session, checks } = open();
    await session.add([{ name: "夹", complaint }, subject("甲.docx")]);
    expect(session.items().map(({ name, result }) => [name, result?.exitCode])).toEqual([
      ["夹", 3],
      ["甲.docx", 0],
    ]);
    expect(checks).toHaveLength(1);
  });

  test("nothing is left when it is cleared, also of what is being read", async () => {
    const { session } = open();
    const added = session.add([subject("甲.docx"), subject("乙.docx")]);
    session.clear();
    await added;
    expect(session.items()).toEqual([]);
  });
});
