import process from "node:process";

const events = ["uncaughtException", "unhandledRejection"];
const own = new Map(events.map((event) => [event, new Set(process.listeners(event))]));
const { default: zopfli } = await import("@gfx/zopfli");
// With its listeners a build that fails, at whatever, would print all of its code.
for (const event of events)
  for (const listener of process.listeners(event))
    if (own.get(event)?.has(listener) === false) process.off(event, listener);

/**
 * A text in the format of zlib's raw deflate, with 4 % less of it.
 * @param {string} text
 * @returns {Promise<Buffer>}
 */
export async function deflated(text) {
  return Buffer.from(await zopfli.deflateAsync(Buffer.from(text), { numiterations: 1 }));
}
