import { mkdir, readFile, writeFile } from "node:fs/promises";
import { record, transcripts } from "../test/cli/transcripts.ts";

/** Rewrites fixtures/cli and the session in README.md; read the difference before committing it. */
await mkdir("fixtures/cli", { recursive: true });
for (const transcript of transcripts) {
  const text = await record(transcript, process.cwd());
  await writeFile(`fixtures/cli/${transcript.name}.md`, text);
  if (transcript.name === "lint-word") await showInReadme(text);
}

async function showInReadme(transcript: string): Promise<void> {
  const session = /````text\n([\s\S]*?)\n````/.exec(transcript)?.[1];
  if (session === undefined) throw new Error("nothing recorded");
  const readme = await readFile("README.md", "utf8");
  const between = /(<!-- session -->\n+```text\n)[\s\S]*?(\n```\n+<!-- \/session -->)/;
  await writeFile(
    "README.md",
    readme.replace(between, (_whole, before: string, after: string) => before + session + after),
  );
}
