import { describe, expect, test } from "vitest";
import { unsigned } from "../../scripts/executables/unsigned.mjs";

/** As much of a Windows program as is looked at, with this behind it. */
function program({
  signature,
  behind = 0,
  magic = 0x20b,
}: {
  signature: number;
  behind?: number;
  magic?: number;
}) {
  const body = Buffer.alloc(512);
  body.write("MZ");
  body.writeUInt32LE(0x80, 0x3c);
  body.write("PE\0\0", 0x80, "latin1");
  body.writeUInt16LE(magic, 0x98);
  body.writeUInt32LE(77, 0x98 + 64);
  if (signature > 0) {
    body.writeUInt32LE(512, 0x98 + 144);
    body.writeUInt32LE(signature, 0x98 + 148);
  }
  return Buffer.concat([body, Buffer.alloc(signature, 1), Buffer.alloc(behind, 2)]);
}

describe("a Windows program without its signature", () => {
  test("ends where the signature began, and tells of none", () => {
    const expected = program({ signature: 0 });
    expected.writeUInt32LE(0, 0x98 + 64);
    expect(unsigned(program({ signature: 40 })).equals(expected)).toBe(true);
  });

  test("is left as it is where there is none", () => {
    const plain = program({ signature: 0 });
    expect(unsigned(plain)).toBe(plain);
  });

  test.each([
    ["something stands behind the signature", program({ signature: 40, behind: 1 })],
    ["no Windows program of 64 bits", program({ signature: 0, magic: 0x10b })],
    ["no Windows program", Buffer.alloc(512)],
  ])("%s: refused", (message, bytes) => {
    expect(() => unsigned(bytes)).toThrow(message);
  });
});
