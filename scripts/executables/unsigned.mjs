/**
 * A Windows program without its signature: what is added to the program would make it a wrong one, which systems trust
 * less than none.
 * @param {Buffer} program in the Portable Executable format, 64 bits
 * @returns {Buffer}
 */
export function unsigned(program) {
  const header = program.readUInt32LE(0x3c);
  if (program.toString("latin1", header, header + 4) !== "PE\0\0") throw new Error("no Windows program");
  const optional = header + 24;
  if (program.readUInt16LE(optional) !== 0x20b) throw new Error("no Windows program of 64 bits");
  // The fifth of the data directories, which begin 112 bytes into the optional header, tells where the signature stands.
  const entry = optional + 112 + 4 * 8;
  const start = program.readUInt32LE(entry);
  const size = program.readUInt32LE(entry + 4);
  if (start === 0) return program;
  if (start + size !== program.length) throw new Error("something stands behind the signature");
  const rest = Buffer.from(program.subarray(0, start));
  rest.fill(0, entry, entry + 8);
  // The checksum is looked at for drivers only; a wrong one is worse than none.
  rest.writeUInt32LE(0, optional + 64);
  return rest;
}
