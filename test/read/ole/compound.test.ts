import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { openCompound } from "../../../src/read/ole/compound.ts";
import { writeCompound } from "./write-compound.ts";

const bytesOf = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 7 + seed) % 251);
const small = bytesOf(100, 1);
const large = bytesOf(5000, 2);

/** Where the table of sectors and the entries of the directory lie in what `writeCompound` writes. */
const tableAt = 512;
const setLong = (file: Uint8Array, at: number, value: number) => {
  const copy = Uint8Array.from(file);
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
};
const longAt = (file: Uint8Array, at: number) =>
  new DataView(file.buffer, file.byteOffset).getUint32(at, true);
const directoryAt = (file: Uint8Array) => (longAt(file, 48) + 1) * 512;

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return "read";
};

describe("a compound file", () => {
  const file = writeCompound({ Small: small, Empty: new Uint8Array(), Pool: { Inner: small }, Large: large });

  test("gives its streams, large ones and those in small sectors", () => {
    const { stream } = openCompound(file);
    expect(stream("Small")).toEqual(small);
    expect(stream("Large")).toEqual(large);
    expect(stream("Empty")).toEqual(new Uint8Array());
    expect(stream("None")).toBeNull();
  });

  test("finds names in any case", () => {
    const { stream, has } = openCompound(file);
    expect(stream("LARGE")).toEqual(large);
    expect(has("pool")).toBe(true);
    expect(has("none")).toBe(false);
  });

  test("does not take what stands in a storage for its own", () => {
    const { stream, has } = openCompound(file);
    expect(has("Inner")).toBe(false);
    expect(stream("Inner")).toBeNull();
    expect(stream("Pool")).toBeNull();
  });

  test("may end with a short sector", () => {
    const short = file.slice(0, file.length - (512 * 10 - 5000));
    expect(openCompound(short).stream("Large")).toEqual(large);
  });

  test("gives what is left of a stream that ends early", () => {
    const cut = file.slice(0, file.length - 200);
    expect(openCompound(cut).stream("Large")).toEqual(large.slice(0, 9 * 512 + 312));
  });

  test("may list the sectors of its table outside the header, as large files do", () => {
    const longer = new Uint8Array(file.length + 512).fill(0xff);
    longer.set(file);
    const view = new DataView(longer.buffer);
    const list = longer.length - 512;
    view.setUint32(list, longAt(file, 76), true);
    view.setUint32(list + 508, 0xfffffffe, true);
    view.setUint32(76, 0xffffffff, true);
    view.setUint32(68, list / 512 - 1, true);
    expect(openCompound(longer).stream("Large")).toEqual(large);
  });
});

describe("a damaged compound file", () => {
  const file = writeCompound({ Small: small, Large: large });
  const largeStart = longAt(file, directoryAt(file) + 2 * 128 + 116);

  test.each<[string, Uint8Array]>([
    ["is no compound file", setLong(file, 0, 0)],
    ["ends in its header", file.slice(0, 300)],
    ["has sectors of an unknown size", setLong(file, 28, 0x0005fffe)],
    ["has its directory outside the file", setLong(file, 48, 5000)],
    [
      "has a directory that comes back to itself",
      setLong(file, tableAt + 4 * longAt(file, 48), longAt(file, 48)),
    ],
    ["has a list of tables that comes back to itself", setLong(file, 68, 1)],
    ["has no root", setLong(file, directoryAt(file) + 64, 0)],
  ])("is refused where it %s", (_, damaged) => {
    expect(codeOf(() => openCompound(damaged))).toBe("ole-damaged");
  });

  test("is refused where the chain of a stream comes back to itself", () => {
    const looped = setLong(file, tableAt + 4 * largeStart, largeStart);
    expect(codeOf(() => openCompound(looped).stream("Large"))).toBe("ole-damaged");
  });

  test("is refused where the chain of a stream leads out of the file", () => {
    const led = setLong(file, tableAt + 4 * largeStart, 4000);
    expect(codeOf(() => openCompound(led).stream("Large"))).toBe("ole-damaged");
  });

  test("is refused where a stream continues in a sector that is marked free", () => {
    const led = setLong(file, tableAt + 4 * largeStart, 0xffffffff);
    expect(codeOf(() => openCompound(led).stream("Large"))).toBe("ole-damaged");
  });

  test("is refused where small sectors lie outside their stream", () => {
    const led = setLong(file, directoryAt(file) + 128 + 116, 900);
    expect(codeOf(() => openCompound(led).stream("Small"))).toBe("ole-damaged");
  });

  test("is read where its siblings come back to themselves", () => {
    const looped = setLong(file, directoryAt(file) + 2 * 128 + 72, 1);
    expect(openCompound(looped).stream("Large")).toEqual(large);
  });
});
