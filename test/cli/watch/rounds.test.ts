import { describe, expect, test } from "vitest";
import type { News, Seen } from "../../../src/cli/watch/judge.ts";
import { watchRounds } from "../../../src/cli/watch/rounds.ts";
import type { LintFinding, LintResult } from "../../../src/lint/index.ts";

/** What a file holds at a moment: rules that find something, a reason why it cannot be read, or no file. */
type State = readonly string[] | { readonly trouble: string } | "gone";

/** A moment that lasts from one pause to the next: what changed in it. */
interface Moment {
  readonly files?: Readonly<Record<string, State>>;
  readonly shut?: readonly string[];
  /** Only the time of the file changes. */
  readonly saved?: string;
  readonly wrongConfiguration?: true;
}

/** Runs the rounds through such moments and tells what was said, and how often all was checked. */
async function through(first: Readonly<Record<string, State>>, moments: readonly Moment[]) {
  const files = new Map(Object.entries(first));
  const stamps = new Map([...files.keys()].map((path) => [path, 0]));
  let shut: readonly string[] = [];
  let now = 0;
  let checks = 0;
  let isConfigurationWrong = false;
  const said: string[] = [];
  const pauses: number[] = [];
  const look = () => new Map([...stamps].map(([path, stamp]) => [path, String(stamp)]));
  const check = () => [...files].flatMap(([path, state]) => (state === "gone" ? [] : [seen(path, state)]));
  await watchRounds(check(), look(), {
    look,
    isShut: (path) => shut.includes(path),
    check: async () => {
      checks += 1;
      return isConfigurationWrong ? null : check();
    },
    tell: async (news) => {
      said.push(...news.map(textOf));
    },
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
      const moment = moments[now];
      now += 1;
      for (const [path, state] of Object.entries(moment?.files ?? {})) {
        files.set(path, state);
        if (state === "gone") stamps.delete(path);
        else stamps.set(path, now);
      }
      if (moment?.saved !== undefined) stamps.set(moment.saved, now);
      if (moment !== undefined) isConfigurationWrong = moment.wrongConfiguration === true;
      shut = moment?.shut ?? shut;
    },
    period: () => 1000,
    stopped: () => now > moments.length,
  });
  return { said, checks, pauses };
}

function seen(path: string, state: Exclude<State, "gone">): Seen {
  const report = { organization: null, year: null, form: null, checked: nothing };
  const result: LintResult =
    "trouble" in state
      ? { file: path, exitCode: 3, reports: [], error: { code: "x", message: state.trouble, hint: null } }
      : { file: path, exitCode: 0, reports: [{ ...report, findings: state.map(findingOf) }] };
  return { result, path };
}

const nothing = { cells: 0, equations: 0, notAssessable: 0 };

function findingOf(rule: string): LintFinding {
  return {
    id: rule,
    ruleId: rule,
    messageId: "x",
    severity: "error",
    message: rule,
    cell: null,
    label: null,
    location: null,
    expected: null,
    actual: null,
    related: [],
    suggestion: null,
    basis: null,
  };
}

function textOf(news: News): string {
  switch (news.kind) {
    case "gone":
      return `${news.file} gone`;
    case "unreadable":
      return `${news.file} ${news.message}`;
    case "checked":
      return `${news.result.file} -${news.mended} +${news.added.map(({ ruleId }) => ruleId)} =${news.open}`;
  }
}

const still: Moment = {};
const long = Array.from({ length: 12 }, () => still);

describe("rounds of --watch", () => {
  test("nothing changes: nothing is checked", async () => {
    expect(await through({ a: ["r"] }, long)).toMatchObject({ said: [], checks: 0 });
  });

  test("mended, new and still open, by rule and place, as often as they occur", async () => {
    const { said } = await through({ a: ["r", "r", "s"] }, [{ files: { a: ["r", "t"] } }, still, still]);
    expect(said).toEqual(["a -2 +t =1"]);
  });

  test("a file that was saved without a change in its findings is told, the others are not", async () => {
    const { said } = await through({ a: ["r"], b: ["r"] }, [{ saved: "a" }, still, still]);
    expect(said).toEqual(["a -0 + =1"]);
  });

  test("what a change elsewhere brings about is told", async () => {
    const { said } = await through({ before: [], after: [] }, [
      { files: { before: [], after: ["carry"] }, saved: "before" },
      still,
      still,
    ]);
    expect(said).toContain("after -0 +carry =0");
  });

  test("a file is checked when two looks in a row find it the same", async () => {
    const { said, checks } = await through({ a: ["r"] }, [
      { files: { a: ["half"] } },
      { files: { a: ["more"] } },
      { files: { a: ["whole"] } },
      still,
      still,
    ]);
    expect({ said, checks }).toEqual({ said: ["a -1 +whole =0"], checks: 1 });
  });

  test("what changes all the time is checked now and then", async () => {
    const restless = Array.from({ length: 120 }, () => ({ saved: "a" }));
    expect((await through({ a: ["r"] }, restless)).checks).toBe(2);
  });

  test("damaged for a moment, or away for one: nothing is said of that", async () => {
    for (const state of [{ trouble: "damaged" }, "gone"] as const) {
      const { said } = await through({ a: ["r"] }, [
        { files: { a: state } },
        still,
        still,
        { files: { a: ["s"] } },
        still,
        ...long,
      ]);
      expect(said).toEqual(["a -1 +s =0"]);
    }
  });

  test("as it was after that moment: told, for somebody has saved it", async () => {
    const moments = [
      { files: { a: { trouble: "damaged" } } },
      still,
      { files: { a: ["r"] } },
      still,
      ...long,
    ];
    expect((await through({ a: ["r"] }, moments)).said).toEqual(["a -0 + =1"]);
  });

  test("damaged for good: told once, after five looks; told again when it is saved again", async () => {
    const once = await through({ a: ["r"] }, [{ files: { a: { trouble: "damaged" } } }, ...long]);
    expect(once).toMatchObject({ said: ["a damaged"], checks: 5 });
    const again = await through({ a: ["r"] }, [
      { files: { a: { trouble: "damaged" } } },
      ...long,
      { saved: "a" },
      ...long,
    ]);
    expect(again.said).toEqual(["a damaged", "a damaged"]);
  });

  test("gone for good: told once; what comes back is new", async () => {
    const { said } = await through({ a: ["r"], b: [] }, [
      { files: { a: "gone" } },
      ...long,
      { files: { a: ["r"] } },
      ...long,
    ]);
    expect(said).toEqual(["a gone", "a -0 +r =0"]);
  });

  test("readable again after it was told: compared with what was known before", async () => {
    const { said } = await through({ a: ["r", "s"] }, [
      { files: { a: { trouble: "damaged" } } },
      ...long,
      { files: { a: ["r"] } },
      ...long,
    ]);
    expect(said).toEqual(["a damaged", "a -1 + =1"]);
  });

  test("held by another program: checked as soon as that lets go, though the file is the same", async () => {
    const { said } = await through({ a: ["r"] }, [
      { files: { a: { trouble: "locked" } }, shut: ["a"] },
      ...long,
      { shut: [], files: {} },
      still,
    ]);
    expect(said[0]).toBe("a locked");
    expect(said).toHaveLength(2);
  });

  test("unreadable from the start: not told again", async () => {
    const { said } = await through({ a: { trouble: "damaged" }, b: [] }, [
      { files: { b: ["r"] } },
      still,
      ...long,
    ]);
    expect(said).toEqual(["b -0 +r =0"]);
  });

  test("a wrong configuration ends nothing, and what changed meanwhile is told after it", async () => {
    const { said, checks } = await through({ a: ["r"] }, [
      { files: { a: [] }, wrongConfiguration: true },
      { wrongConfiguration: true },
      { wrongConfiguration: true },
      { saved: "configuration" },
      still,
      still,
    ]);
    expect({ said, checks }).toEqual({ said: ["a -1 + =0"], checks: 2 });
  });

  test("waits longer and longer for what is being saved", async () => {
    const { pauses } = await through({ a: ["r"] }, [{ files: { a: { trouble: "damaged" } } }, ...long]);
    expect(pauses.filter((pause) => pause !== 200).slice(0, 7)).toEqual([
      1000, 300, 600, 1200, 2400, 1000, 1000,
    ]);
  });
});
