import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** LibreOffice, where it is installed: tests that need it are skipped without, and say so. */
export const officeAtHand = spawnSync("soffice", ["--version"]).status === 0;

/** All sheets, each a file of its own: `name-sheet.csv`. */
export const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** Has LibreOffice open files and save them as another kind; gives what it wrote, by name. A file it refuses is missing. */
export function convertByOffice(
  files: Readonly<Record<string, Uint8Array | string>>,
  to: string,
): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), "gia-office-"));
  const out = join(folder, "out");
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const names = Object.keys(files).map((name) => join(folder, name));
    execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, ...names], {
      stdio: "ignore",
      timeout: 200_000,
    });
    return Object.fromEntries(
      readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
