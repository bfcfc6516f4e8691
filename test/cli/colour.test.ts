import { expect, test } from "vitest";
import { colourLevel } from "../../src/cli/terminal/colour.ts";
import { invoke } from "./invoke.ts";

const level = (option: boolean | undefined, env: Record<string, string>, isTTY: boolean) =>
  colourLevel(option, {
    env,
    stdout: { write: async () => {}, closed: () => false, isTTY, columns: null },
  });

test.each([
  [undefined, {}, false, 0],
  [undefined, {}, true, 1],
  [undefined, { TERM: "dumb" }, true, 0],
  [undefined, { NO_COLOR: "1" }, true, 0],
  [undefined, { NO_COLOR: "" }, true, 1],
  [undefined, { FORCE_COLOR: "1" }, false, 1],
  [undefined, { FORCE_COLOR: "3" }, false, 3],
  [undefined, { FORCE_COLOR: "0" }, true, 0],
  [undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }, false, 1],
  [true, { NO_COLOR: "1" }, false, 1],
  [false, { FORCE_COLOR: "3" }, true, 0],
] as const)("option %s, environment %o, terminal %s: level %i", (option, env, terminal, expected) => {
  expect(level(option, { ...env }, terminal)).toBe(expected);
});

const colourCode = "\u001b[";

test("output is plain unless it goes to a terminal or colour is forced", async () => {
  expect((await invoke(["rules"])).stdout).not.toContain(colourCode);
  expect((await invoke(["rules"], { terminal: 80 })).stdout).toContain(colourCode);
  expect((await invoke(["rules", "--color"])).stdout).toContain(colourCode);
  expect((await invoke(["rules", "--no-color"], { terminal: 80 })).stdout).not.toContain(colourCode);
  expect((await invoke(["rules"], { env: { FORCE_COLOR: "1" } })).stdout).toContain(colourCode);
  expect((await invoke(["rules"], { terminal: 80, env: { NO_COLOR: "1" } })).stdout).not.toContain(
    colourCode,
  );
});
