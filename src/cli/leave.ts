import { WASI } from "node:wasi";

/** Imports `proc_exit` of the system interface, and calls it with this code. */
const exitWith = (code: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // Types: of a function that takes a number, of one that takes nothing.
    ...section(1, [2, 0x60, 1, 0x7f, 0, 0x60, 0, 0]),
    ...section(2, [1, ...named("wasi_snapshot_preview1"), ...named("proc_exit"), 0, 0]),
    ...section(3, [1, 1]),
    ...section(5, [1, 0, 0]),
    ...section(7, [2, ...named("memory"), 2, 0, ...named("_start"), 0, 1]),
    // i32.const in two bytes, call, end.
    ...section(10, [1, 7, 0, 0x41, 0x80 | (code & 0x7f), code >>> 7, 0x10, 0, 0x0b]),
  ]);

function section(number: number, content: readonly number[]): readonly number[] {
  return [number, content.length, ...content];
}

function named(name: string): readonly number[] {
  return [name.length, ...new TextEncoder().encode(name)];
}

/**
 * Ends the process at once. Node's own ways wait for threads, and a thread within one step of the engine cannot be ended;
 * a module of WebAssembly leaves by the system's own way.
 */
export function leave(running: NodeJS.Process, code: number): void {
  // Node warns that this part of it is young.
  running.removeAllListeners("warning");
  const system = new WASI({ version: "preview1", returnOnExit: false });
  const module = new WebAssembly.Module(exitWith(code));
  system.start(new WebAssembly.Instance(module, system.getImportObject() as WebAssembly.Imports));
}
