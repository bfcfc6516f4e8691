import { parseArgs } from "node:util";
import { readSource } from "../../src/read/index.ts";
import type { Source } from "../../src/read/source.ts";
import type { Made } from "../../test/bed/layouts.ts";
import { inProcess } from "../score/sources.ts";
import { type Acting, bundleWithCuts, type Change } from "./cut.ts";
import { addEffect, type Effect, noEffect, type Outcome, outcomeOf } from "./effect.ts";
import { moves } from "./moves.ts";
import { switches } from "./switches.ts";

/**
 * What each part of recognition is worth: switches it off, reads the bed without it, and prints the cells that come
 * back right, as `null` and wrong. Agreement is to keep figures right, so wrong ones are to be none whatever is off;
 * a part without which nothing at all changes is to go.
 *
 *   npm run ablate                                 every eleventh layout, one file each
 *   npm run ablate -- --all                        every layout, one file each
 *   npm run ablate -- --all --runs 8 --switch late-rows    what one part is worth, on more files
 *   npm run ablate -- --switch a --switch b --together     all of these at once: do they stand in for each other?
 *   npm run ablate -- --layout blanked             layouts whose name contains one of the words
 *   npm run ablate -- --thorough                   reads every file without every part, be it that the part does not act in it
 *   npm run ablate -- --list                       the switches
 *   npm run ablate -- --thresholds                 each threshold a step down and a step up instead
 *   npm run ablate -- --thresholds --only arrange. --every 5   some of them, on every fifth layout
 */
const { values: options } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    runs: { type: "string", default: "1" },
    layout: { type: "string", multiple: true, default: [] },
    switch: { type: "string", multiple: true, default: [] },
    together: { type: "boolean", default: false },
    thorough: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    thresholds: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    every: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

/** Layouts are listed with their damages and rewritings side by side: each so-manieth of them is in the subset. */
const every = options.all ? 1 : Number(options.every ?? 11);

/** A file of the bed, and what comes of it with everything. */
interface Case {
  readonly layout: string;
  readonly made: Made;
  readonly source: Source;
  readonly reference: Outcome;
  readonly acting: Acting;
}

interface Subject {
  readonly name: string;
  readonly effect: Effect;
}

if (options.list) for (const { name, kind } of switches) say(`${kind.padEnd(8)} ${name}`);
else await measure();

async function measure(): Promise<void> {
  const open = await bundleWithCuts(switches);
  const acting = new Set<string>();
  const whole = open({ acting });
  const base = noEffect();
  const cases: Case[] = [];
  for (const { name, files } of layoutsWanted()) {
    for (const made of await files()) {
      const source = await readSource(made.bytes, { file: made.file }).catch(() => null);
      if (source === null) continue;
      acting.clear();
      const reference = outcomeOf(made, () => whole(source));
      addEffect(base, name, reference, reference);
      cases.push({ layout: name, made, source, reference, acting: new Set(acting) });
    }
  }
  // One after the other over all files: a recognition is slow until its code is warm.
  const subjects = changes().map(({ name, change }): Subject => {
    const recognise = open(change);
    const effect = noEffect();
    let read = 0;
    for (const one of cases) {
      const isSame = !mayChange(change, one.acting);
      const outcome = isSame ? one.reference : outcomeOf(one.made, () => recognise(one.source));
      if (!isSame) read++;
      addEffect(effect, one.layout, outcome, one.reference);
    }
    process.stderr.write(`${name}: ${effect.changed} of ${read} files\n`);
    return { name, effect };
  });
  printEffects(cases.length, base, subjects);
}

/** What does not act in a file with everything on cannot change how it is read: such files are not read again. */
function mayChange({ off = [], thresholds }: Change, acting: Acting): boolean {
  return thresholds !== undefined || options.thorough || off.some((name) => acting.has(name));
}

function changes(): { readonly name: string; readonly change: Change }[] {
  if (!options.thresholds) return groupsOff().map((off) => ({ name: off.join(" + "), change: { off } }));
  const wanted = (name: string) =>
    options.only.length === 0 || options.only.some((word) => name.includes(word));
  return moves(wanted).map(({ name, from, to, change }) => ({ name: `${name} ${from} → ${to}`, change }));
}

function groupsOff(): string[][] {
  const known = new Set(switches.map(({ name }) => name));
  for (const name of options.switch) if (!known.has(name)) throw new Error(`no switch “${name}”: see --list`);
  const names = options.switch.length === 0 ? [...known] : options.switch;
  return options.together ? [names] : names.map((name) => [name]);
}

function layoutsWanted() {
  const wanted = (name: string) =>
    options.layout.length === 0 || options.layout.some((word) => name.includes(word));
  // Rewritings and damages get a quarter of the runs.
  const runs = Array.from({ length: Number(options.runs) }, (_, run) => run);
  const all = inProcess(wanted, runs);
  return all.filter((_, index) => index % every === 0);
}

function printEffects(files: number, base: Effect, subjects: readonly Subject[]): void {
  if (options.json) {
    const effects = subjects.map(({ name, effect }) => ({
      name,
      ...effect,
      wrongIn: Object.fromEntries(effect.wrongIn),
    }));
    say(
      JSON.stringify(
        { files, base: { ...base, wrongIn: Object.fromEntries(base.wrongIn) }, effects },
        null,
        2,
      ),
    );
    return;
  }
  say(`${files} files`);
  say(
    `${"".padEnd(44)}${["right", "null", "wrong", "others", "files"].map((head) => head.padStart(9)).join("")}`,
  );
  say(line("with everything", base, base));
  for (const { name, effect } of [...subjects].sort((a, b) => a.effect.right - b.effect.right)) {
    say(line(name, effect, base));
    const worst = [...effect.wrongIn].filter(([layout, count]) => count > (base.wrongIn.get(layout) ?? 0));
    if (worst.length > 0)
      say(
        `    wrong in ${worst
          .slice(0, 6)
          .map(([layout, count]) => `${layout} ${count}`)
          .join(", ")}`,
      );
  }
  const idle = subjects.filter(({ effect }) => effect.changed === 0).map(({ name }) => name);
  say(idle.length === 0 ? "Nothing is idle." : `Nothing changes without: ${idle.join("; ")}`);
}

/** Differences to all of recognition; the first line has the figures themselves. */
function line(name: string, effect: Effect, base: Effect): string {
  const figure = (own: number, whole: number) =>
    (effect === base ? `${own}` : own === whole ? "·" : `${own > whole ? "+" : ""}${own - whole}`).padStart(
      9,
    );
  const crashes = effect.crashes > 0 ? `  ${effect.crashes} crashes` : "";
  return [
    name.padEnd(44),
    figure(effect.right, base.right),
    figure(effect.nulls, base.nulls),
    figure(effect.wrong, base.wrong),
    figure(effect.others, base.others),
    (effect === base ? "" : `${effect.changed}`).padStart(9),
    crashes,
  ].join("");
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
