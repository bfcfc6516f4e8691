import { mkdir, readFile, writeFile } from "node:fs/promises";
import { record, sessions, transcripts } from "../test/cli/transcripts.ts";
import { between } from "./generate/markdown.ts";

/** Rewrites fixtures/cli and the session in the readmes; read the difference before committing it. */
await mkdir("fixtures/cli", { recursive: true });
for (const transcript of transcripts) {
  const text = await record(transcript, process.cwd());
  await writeFile(`fixtures/cli/${transcript.name}.md`, text);
  for (const [readme, name] of Object.entries(sessions)) {
    if (transcript.name === name) await showIn(readme, text);
  }
}

async function showIn(readme: string, transcript: string): Promise<void> {
  const session = /````text\n([\s\S]*?)\n````/.exec(transcript)?.[1];
  if (session === undefined) throw new Error("nothing recorded");
  const document = await readFile(readme, "utf8");
  await writeFile(readme, between(document, "session", `\`\`\`text\n${session}\n\`\`\``));
}
