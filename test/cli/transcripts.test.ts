import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "./invoke.ts";
import { record, sessions, transcripts } from "./transcripts.ts";

const folder = `${root}fixtures/cli`;

test.each(transcripts)("$name is as recorded (npm run transcripts rewrites it)", async (transcript) => {
  const path = `${folder}/${transcript.name}.md`;
  const recorded = existsSync(path) ? readFileSync(path, "utf8") : "";
  expect(await record(transcript, root)).toBe(recorded);
});

test("every recorded transcript is still run", () => {
  const names = transcripts.map(({ name }) => `${name}.md`);
  expect(readdirSync(folder).filter((file) => !names.includes(file))).toEqual([]);
});

test.each(Object.entries(sessions))("%s shows the recorded session %s", (file, name) => {
  const readme = readFileSync(`${root}${file}`, "utf8");
  const recorded = readFileSync(`${folder}/${name}.md`, "utf8");
  const shown = /````text\n([\s\S]*?)\n````/.exec(recorded)?.[1] ?? "nothing recorded";
  expect(readme).toContain(shown);
});
