import { crc32, inflateRaw } from "../edge.ts";
import { limitReached } from "../limit-reached.ts";
import type { Limits } from "../reading.ts";
import { entryName, type Zip, type ZipEntry } from "./archive.ts";
import { damagedZip, encryptedZip, truncatedZip } from "./errors.ts";

const localSignature = 0x04034b50;
const localSize = 30;
/** Small parts compress well by nature; the ratio means something above this size only. */
const ratioFrom = 1024 * 1024;

/**
 * Unzips one part. Never allocates more than its declared size, which is held against the limits first; what comes out must
 * have that size and the checksum of the zip: a flipped bit could otherwise change a figure unseen.
 * Throws UserError `unzipped-too-large`, `compression-too-high`, `zip-encrypted`, `zip-truncated` or `zip-damaged`.
 */
export function unzip(zip: Zip, entry: ZipEntry, limits: Limits): Uint8Array {
  const { name } = entry;
  if (zip.repeated.has(name.toLowerCase()))
    throw damagedZip({ zh: `压缩包内有两个 ${name}`, en: `${name} occurs twice in the zip` });
  if (entry.encrypted) throw encryptedZip(name);
  checkDeclaredSize(entry, limits);
  const bytes = inflate(entry, zippedBytes(zip, entry));
  if (bytes.length !== entry.size)
    throw damagedZip({
      zh: `${name} 的实际大小与声明不符`,
      en: `the size of ${name} is not the declared one`,
    });
  if (crc32(bytes) !== entry.crc)
    throw damagedZip({ zh: `${name} 的校验和不符`, en: `the checksum of ${name} does not match` });
  return bytes;
}

function checkDeclaredSize({ name, size, zippedSize }: ZipEntry, limits: Limits): void {
  if (size > limits.unzippedBytes)
    throw limitReached("unzippedBytes", limits.unzippedBytes, {
      zh: `${name} 解压后有 ${size} 字节`,
      en: `${name} unzips to ${size} bytes`,
    });
  const ratio = Math.floor(size / Math.max(1, zippedSize));
  if (size > ratioFrom && ratio > limits.compressionRatio)
    throw limitReached("compressionRatio", limits.compressionRatio, {
      zh: `${name} 的压缩比为 ${ratio}`,
      en: `${name} has a compression ratio of ${ratio}`,
    });
}

function zippedBytes({ bytes, view }: Zip, entry: ZipEntry): Uint8Array {
  const { offset, name } = entry;
  if (offset < 0 || offset + localSize > bytes.length) throw truncatedZip();
  if (view.getUint32(offset, true) !== localSignature)
    throw damagedZip({ zh: `找不到 ${name} 的内容`, en: `the content of ${name} is not where the zip says` });
  const nameEnd = offset + localSize + view.getUint16(offset + 26, true);
  const ownName = entryName(bytes.subarray(offset + localSize, nameEnd));
  // The directory calls it one thing, the content another: what a program shows depends on which it believes.
  if (ownName !== "" && ownName.toLowerCase() !== name.toLowerCase())
    throw damagedZip({
      zh: `目录中的 ${name} 在内容处叫 ${ownName}`,
      en: `the directory lists ${name}, which names itself ${ownName}`,
    });
  const start = nameEnd + view.getUint16(offset + 28, true);
  const end = start + entry.zippedSize;
  if (end > bytes.length) throw truncatedZip();
  return bytes.subarray(start, end);
}

function inflate(entry: ZipEntry, zipped: Uint8Array): Uint8Array {
  if (entry.method === 0) return zipped;
  if (entry.method !== 8)
    throw damagedZip({
      zh: `${entry.name} 用了不支持的压缩方法 ${entry.method}`,
      en: `${entry.name} uses compression method ${entry.method}, which is not supported`,
    });
  try {
    return inflateRaw(zipped, entry.size);
  } catch (cause) {
    // A stream that is broken and one that gives more than it declared are both refused before they cost memory.
    throw damagedZip({ zh: `${entry.name} 无法解压`, en: `${entry.name} cannot be unzipped` }, cause);
  }
}
