import { spawnSync } from "node:child_process";
import { isAtHand } from "./at-hand.ts";

/** One run of a command, as the shell and the system count it. */
export interface Run {
  /** Seconds. */
  readonly wall: number;
  /** Seconds of processor time, user and system. */
  readonly cpu: number;
}

export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  /** Units of work in one run, where commands do different amounts of it; default 1. */
  readonly units?: number;
  /** What must be at hand, where a shell starts it; default the command itself. */
  readonly needs?: string;
}

/** Runs a command once, its output thrown away. @throws Error where it cannot be started */
export function runOnce(argv: readonly string[]): Run {
  const script = `TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1`;
  const { stderr, error } = spawnSync("bash", ["--norc", "-c", script, "bench", ...argv], {
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(/\s+/).map(Number);
  if (Number.isNaN(wall)) throw new Error(`${argv.join(" ")}: ${stderr}`);
  return { wall, cpu: user + system };
}

/** Peak memory of a command in MiB (resident set, largest single process), by GNU time. */
export function peakOf(argv: readonly string[]): number {
  const { stderr } = spawnSync("/usr/bin/time", ["-f", "%M", ...argv], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 1e9,
  });
  return Number(stderr.trim().split("\n").at(-1)) / 1024;
}

/**
 * Medians over rounds in which every command runs once, in turn: what slows the machine slows all of them. Commands that
 * are not at hand have no run.
 */
export function race(all: readonly Command[], rounds: number): ReadonlyMap<string, Run> {
  const commands = all.filter(({ argv: [command = ""], needs = command }) => isAtHand(needs));
  const runs = new Map<string, Run[]>(commands.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, argv, units = 1 } of commands) {
      const { wall, cpu } = runOnce(argv);
      // The first round fills caches.
      if (round > 0 || rounds === 1) runs.get(name)?.push({ wall: wall / units, cpu: cpu / units });
    }
    if (rounds === 1) break;
  }
  return new Map(
    [...runs].map(([name, each]) => [
      name,
      { wall: median(each.map(({ wall }) => wall)), cpu: median(each.map(({ cpu }) => cpu)) },
    ]),
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}
