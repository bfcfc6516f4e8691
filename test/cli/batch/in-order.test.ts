import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrder } from "../../../src/cli/batch/in-order.ts";
import { decideJobs } from "../../../src/cli/batch/jobs.ts";
import { openTextStore } from "../../../src/cli/batch/text-store.ts";

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("results in order", () => {
  test("whatever the order in which they are ready, never more under way than allowed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (delays, lanes, ahead) => {
          let [under, most] = [0, 0];
          const given: number[] = [];
          const results = inOrder(delays.entries(), { lanes, ahead }, async ([index, delay], lane) => {
            expect(lane).toBeLessThan(lanes);
            under += 1;
            most = Math.max(most, under);
            await later(delay);
            return index;
          });
          for await (const index of results) {
            given.push(index);
            under -= 1;
          }
          expect(given).toEqual(delays.map((_, index) => index));
          expect(most).toBeLessThanOrEqual(lanes * ahead + 1);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("a result is given although more items could come", async () => {
    let more = () => {};
    async function* items() {
      yield 1;
      await new Promise<void>((resolve) => {
        more = resolve;
      });
      yield 2;
    }
    const results = inOrder(items(), { lanes: 2, ahead: 4 }, async (item) => item);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    more();
    expect(await results.next()).toEqual({ done: false, value: 2 });
    expect((await results.next()).done).toBe(true);
  });
});

describe("texts", () => {
  test("come back the same from memory and from the file", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" })),
        fc.integer({ min: 0, max: 40 }),
        (texts, room) => {
          const store = openTextStore(room);
          try {
            const numbers = texts.map(store.add);
            expect(numbers.map(store.get)).toEqual(texts.map((text) => text));
            // Numbers are places in the file: the next one would be behind the last text and its length of four bytes.
            const next = (numbers.at(-1) ?? 0) + 4 + Buffer.byteLength(texts.at(-1) ?? "");
            expect(() => store.get(next)).toThrow();
          } finally {
            store.close();
          }
        },
      ),
    );
  });
});

describe("the number of threads", () => {
  test.each([
    [undefined, 1, 0],
    [undefined, 10, 1],
    [1, 1000, 1],
    [8, 1000, 8],
    [8, 3, 3],
    [8, 1, 0],
    [8, null, 8],
  ])("--jobs %s, %s inputs: %s", (asked, inputs, jobs) => {
    expect(decideJobs(asked, inputs)).toBe(jobs);
  });
});
