import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { folderWith } from "../cli/folder.ts";
import { root } from "../cli/invoke.ts";
import { clean, faulty } from "../cli/samples.ts";

/** The recipes run the built program. */
export const built = existsSync(`${root}dist`) && process.platform !== "win32";

/** A folder with reports, in which `gia-report` can be called. */
export interface Office {
  readonly folder: string;
  readonly run: (command: string, args?: readonly string[]) => Ended;
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const bothReports = { "年报/农业农村局.docx": faulty, "年报/统计局.docx": clean };

export function openOffice(files: Readonly<Record<string, string | Uint8Array>> = bothReports): Office {
  const folder = folderWith(files);
  const bin = `${folder}/node_modules/.bin`;
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    `${bin}/gia-report`,
    `#!/bin/sh\nexec "${process.execPath}" "${root}bin/gia-report.js" "$@"\n`,
  );
  chmodSync(`${bin}/gia-report`, 0o755);
  const env = {
    ...{ HOME: folder, PATH: `${bin}:${process.env.PATH}`, LC_ALL: "C.UTF-8", npm_config_offline: "true" },
    ...{
      GIT_AUTHOR_NAME: "a",
      GIT_AUTHOR_EMAIL: "a@b.cn",
      GIT_COMMITTER_NAME: "a",
      GIT_COMMITTER_EMAIL: "a@b.cn",
    },
  };
  return {
    folder,
    run: (command, args = []) => {
      const { status, stdout, stderr } = spawnSync(command, [...args], {
        cwd: folder,
        env,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
  };
}

/** True where the tool is installed. */
export function has(tool: string): boolean {
  return spawnSync(tool, ["--version"]).error === undefined;
}

/** True where Python can read YAML. */
export function hasYaml(): boolean {
  return spawnSync("python3", ["-c", "import yaml"]).status === 0;
}
