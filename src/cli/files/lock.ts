import { closeSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { exitCode, UserError } from "../../errors.ts";
import { errnoOf } from "./errno.ts";
import { followLinks } from "./identity.ts";
import { rest } from "./rest.ts";
import { cannotWrite } from "./write-file.ts";

/** Milliseconds to wait for another run, and the age from which a lock was left behind by one that was killed. */
const patience = 20_000;
const pause = 25;

/**
 * Does work on a file while no other run does: beside it stands a file with `.lock` at the end of its name.
 * @throws UserError (exit 2) where another run does not get done, or the folder cannot be written
 */
export async function locked<Result>(
  path: string,
  shown: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = `${followLinks(path)}.lock`;
  await take(lock, shown);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function take(lock: string, shown: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += pause) {
    try {
      const descriptor = openSync(lock, "wx", 0o600);
      writeSync(descriptor, `${process.pid}\n`);
      closeSync(descriptor);
      return;
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw cannotWrite(shown, error);
    }
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    await rest(pause);
  }
  throw new UserError(
    "locked",
    { zh: `${shown} 正被另一次运行改写`, en: `another run is writing ${shown}` },
    {
      hint: { zh: `没有别的运行时，请删去 ${lock}`, en: `if there is none, remove ${lock}` },
      exitCode: exitCode.usage,
    },
  );
}

function isLeftBehind(lock: string): boolean {
  const status = statSync(lock, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > patience;
}
