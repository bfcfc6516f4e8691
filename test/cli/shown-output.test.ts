import { expect, test } from "vitest";
import { eraseLine, shownOutput } from "../../src/cli/terminal/shown-output.ts";

test("what goes to stderr is text: only the progress line is drawn over", async () => {
  const written: string[] = [];
  const output = shownOutput({
    write: async (text) => void written.push(text),
    closed: () => false,
    isTTY: true,
    columns: 80,
  });
  await output.write("甲\u001b[31m\n ::error::乙\r\n");
  await output.write(`${eraseLine}1/2\u001b[31m`);
  await output.write(`丙${eraseLine}`);
  expect(written).toEqual(["甲␛[31m\n : :error::乙␍\n", `${eraseLine}1/2␛[31m`, "丙␍␛[2K"]);
  expect(output).toMatchObject({ isTTY: true, columns: 80 });
  expect(output.closed()).toBe(false);
});
