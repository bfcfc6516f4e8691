import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

/** Whether a command can be started here: a peer that is not installed is no peer that was beaten. */
export function isAtHand(command: string): boolean {
  if (command.includes("/")) return isExecutable(command);
  return (process.env.PATH ?? "").split(delimiter).some((folder) => isExecutable(join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
