import { attach, type Desk, enter, failure, findHeld, type Held, readable, update } from "./desk.ts";
import { type Compared, type Engine, EngineFailure, type ReadReply, type Subject } from "./protocol.ts";

/** What reads and checks files. */
export type Reader = Pick<Engine, "read" | "check">;

/** Reads and checks until nothing is left to do; what comes later starts it again. */
export function run(desk: Desk, engine: Reader): Promise<void> {
  desk.running ??= work(desk, engine);
  return desk.running;
}

/** Ends in the very moment in which nothing is left to do. */
async function work(desk: Desk, engine: Reader): Promise<void> {
  await null;
  try {
    for (;;) {
      const waiting = desk.held.find(({ state }) => state === "waiting");
      const old = waiting === undefined ? outdated(desk) : null;
      if (waiting !== undefined) await orFail(desk, waiting, () => read(desk, engine, waiting));
      else if (old !== null)
        await orFail(desk, old.item, () => check(desk, engine, old.item.id, old.previous));
      else return;
    }
  } finally {
    desk.running = null;
  }
}

async function orFail(desk: Desk, item: Held, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    update(desk, item.id, { state: "done", result: failure(item.name, error.complaint), cards: [] });
  }
}

async function read(desk: Desk, engine: Reader, item: Held): Promise<void> {
  const file = readable(desk, item);
  if (file === null) return;
  const spoken = desk.language;
  update(desk, item.id, { state: "reading" });
  const reply = await engine.read(spoken, file);
  if (findHeld(desk, item.id) === null) return;
  switch (reply.kind) {
    case "report":
      update(desk, item.id, { cards: reply.cards });
      attach(desk, item, reply.attached ?? []);
      desk.earlier.add(item.name, reply.cards);
      await check(desk, engine, item.id, desk.earlier.before(reply.cards));
      return;
    case "failed":
      update(desk, item.id, { state: "done", result: failure(item.name, reply.complaint) });
      return;
    default:
      replace(desk, item, reply, file.subject);
  }
}

/** What holds no report is no item: others come in its place, or it is kept for what it is. */
function replace(
  desk: Desk,
  item: Held,
  reply: Exclude<ReadReply, { readonly kind: "report" | "failed" }>,
  subject: Subject,
): void {
  const { name } = item;
  const entered = reply.kind === "archive" ? reply.inputs.map((one) => enter(desk, one)) : [];
  desk.held = desk.held.flatMap((one) => (one.id === item.id ? entered : [one]));
  switch (reply.kind) {
    case "archive":
      desk.skipped = [...desk.skipped, ...reply.skipped.map((file) => ({ file, reason: "kind" as const }))];
      break;
    case "roster":
      desk.roster = { subject, offices: reply.offices };
      break;
    case "enforcement":
      desk.enforcement = [...desk.enforcement, { name, figures: reply.figures }];
      break;
    case "skipped":
      desk.skipped = [...desk.skipped, { file: name, reason: reply.reason }];
  }
  desk.changed();
}

async function check(desk: Desk, engine: Reader, id: number, previous: readonly string[]): Promise<void> {
  const item = findHeld(desk, id);
  const file = item === null ? null : readable(desk, item);
  if (file === null) return;
  const compared: Compared = { previous, enforcement: desk.enforcement.map(({ figures }) => figures) };
  const reply = await engine.check(desk.language, { ...file, ...compared });
  update(desk, id, { state: "done", ...reply, ...compared });
}

/** One that would now be compared with another report than it was. */
function outdated({
  held,
  earlier,
  enforcement,
}: Desk): { readonly item: Held; readonly previous: readonly string[] } | null {
  const given = enforcement.map(({ figures }) => figures).join();
  for (const item of held) {
    if (item.state !== "done" || item.cards.length === 0) continue;
    const previous = earlier.before(item.cards);
    if (given !== item.enforcement.join() || previous.join() !== item.previous.join())
      return { item, previous };
  }
  return null;
}
