import { connect } from "node:net";

/** A command of the protocol by which Firefox is driven; rejected where it fails. */
export type Send = (name: string, parameters?: object) => Promise<Readonly<Record<string, unknown>>>;

interface Waiting {
  readonly resolve: (value: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
}

/** Talks with the Firefox that listens on this port of this machine. Messages are `<length>:<JSON>`. */
export async function openMarionette(
  port: number,
): Promise<{ readonly send: Send; readonly end: () => void }> {
  const socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, Waiting>();
  let rest: Buffer = Buffer.alloc(0);
  let last = 0;
  socket.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let message = next(); message !== null; message = next()) answered(JSON.parse(message));
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has ended"));
  });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  return {
    send: (name, parameters = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const message = Buffer.from(JSON.stringify([0, last, name, parameters]));
        socket.write(`${message.length}:${message}`);
      }),
    end: () => socket.destroy(),
  };

  function next(): string | null {
    const colon = rest.indexOf(":");
    if (colon < 0) return null;
    const end = colon + 1 + Number(rest.toString("latin1", 0, colon));
    if (rest.length < end) return null;
    const message = rest.toString("utf8", colon + 1, end);
    rest = rest.subarray(end);
    return message;
  }

  /** The first message is a greeting. */
  function answered(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === null) waiter?.resolve(result);
    else waiter?.reject(new Error(`${error.error}: ${error.message}`));
  }
}
