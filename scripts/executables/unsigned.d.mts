export function unsigned(program: Buffer): Buffer;
