import type { UserError } from "../../errors.ts";
import type { Input } from "../inputs/inputs.ts";
import { readableOf } from "../inputs/read-input.ts";
import type { Interruption } from "../interruption.ts";
import type { Invocation } from "../invocation.ts";
import { failureOf } from "./check.ts";
import { inOrder } from "./in-order.ts";
import { type LanesOptions, openTransformLanes } from "./lanes.ts";
import type { TransformOptions, TransformReply } from "./transform.ts";

/** What became of input number `index`. */
export interface Transformed {
  readonly index: number;
  readonly input: Input;
  readonly reply: TransformReply;
}

export interface TransformRun extends LanesOptions, TransformOptions {
  readonly invocation: Pick<Invocation, "stdin">;
  readonly interruption: Interruption | null;
}

/** By the number of an input. */
export interface Choice {
  readonly wanted: (index: number) => boolean;
  /** What keeps it from being converted. */
  readonly refusal: (index: number) => UserError | null;
}

/** Converts the inputs that are wanted and gives the results in their order, whatever the number of workers. */
export async function* transformAll(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  choice: Choice,
  run: TransformRun,
): AsyncGenerator<Transformed, void> {
  const { language, format, flags, joined } = run;
  const lanes = openTransformLanes({ kind: "transform", options: { language, format, flags, joined } }, run);
  void run.interruption?.signal.then(lanes.close);

  async function transformOne({ index, input }: Numbered, lane: number): Promise<Transformed> {
    try {
      const refusal = choice.refusal(index);
      if (refusal !== null) throw refusal;
      const readable = await readableOf(input, run.invocation);
      return { index, input, reply: await lanes.use(lane, (work) => work.transform(readable)) };
    } catch (error) {
      return { index, input, reply: { failure: failureOf(error, language) } };
    }
  }

  try {
    yield* inOrder(numbered(inputs, choice.wanted), { lanes: lanes.count, ahead: lanes.ahead }, transformOne);
  } finally {
    lanes.close();
  }
}

interface Numbered {
  readonly index: number;
  readonly input: Input;
}

async function* numbered(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  wanted: (index: number) => boolean,
): AsyncGenerator<Numbered> {
  let index = 0;
  for await (const input of inputs) {
    if (wanted(index)) yield { index, input };
    index += 1;
  }
}
