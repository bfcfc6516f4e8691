import { expect, test } from "vitest";
import { clockOf } from "../../src/cli/clock.ts";
import { elementsNamed, parseXml } from "../format/parse-xml.ts";
import { folderWith } from "./folder.ts";
import { invoke } from "./invoke.ts";
import { clean } from "./samples.ts";

test("JUnit has the time of the run on every suite, of what was left out too", async () => {
  const cwd = folderWith({ "d/a.docx": clean, "d/b.png": "\u0089PNG\r\n\u001a\n" });
  const env = { SOURCE_DATE_EPOCH: "1700000000" };
  const { stdout } = await invoke(["lint", "d", "--format", "junit"], { cwd, env });
  const suites = elementsNamed(parseXml(stdout), "testsuite").map(({ attributes }) => attributes);
  expect(suites.map(({ name, timestamp, time }) => [name, timestamp, time])).toEqual([
    ["d/a.docx", "2023-11-14T22:13:20", "0.000"],
    ["skipped", "2023-11-14T22:13:20", "0.000"],
  ]);
});

test("the clock is the machine's, unless SOURCE_DATE_EPOCH stops it", () => {
  expect(clockOf({ env: { SOURCE_DATE_EPOCH: "1700000000" } }).now()).toBe(1_700_000_000_000);
  for (const wrong of [
    {},
    { SOURCE_DATE_EPOCH: "" },
    { SOURCE_DATE_EPOCH: "-1" },
    { SOURCE_DATE_EPOCH: "x1" },
  ]) {
    expect(clockOf({ env: wrong })).toBe(Date);
  }
});
