import { UserError } from "../../errors.ts";
import type { Limits } from "../reading.ts";
import { readZip } from "../zip/archive.ts";
import { unzip } from "../zip/unzip.ts";
import { damagedOfd, lockedOfd } from "./errors.ts";
import { type Element, readTree } from "./tree.ts";

/** The parts of an OFD file by their path. */
export interface OfdPackage {
  /** The root element of a part, read once; null where there is no such part. */
  readonly part: (path: string) => Element | null;
  /** The same of a part that nothing else asks for: it is not kept. */
  readonly passing: (path: string) => Element | null;
}

/** @throws UserError `ofd-damaged`, `ofd-locked`, and limits */
export function openPackage(bytes: Uint8Array, limits: Limits): OfdPackage {
  const zip = told(() => readZip(bytes));
  const read = new Map<string, Element>();
  const count = { elements: 0 };
  let unpacked = 0;
  if (zip.entries.has("encryptions.xml")) throw lockedOfd();
  const passing = (path: string) => {
    const entry = zip.entries.get(path.toLowerCase());
    if (entry === undefined) return null;
    unpacked += entry.size;
    if (unpacked > limits.unzippedBytes) throw tooMuch(limits);
    return told(() => readTree(entry.name, unzip(zip, entry, limits), limits, count));
  };
  return {
    passing,
    part(path) {
      const key = path.toLowerCase();
      const element = read.get(key) ?? passing(path);
      if (element !== null) read.set(key, element);
      return element;
    },
  };
}

/** What is wrong with the container is told in the words of this format. */
function told<Value>(open: () => Value): Value {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof UserError) || !/^(?:zip|xml)-/.test(error.code)) throw error;
    if (error.code === "zip-encrypted") throw lockedOfd();
    throw damagedOfd(
      { zh: error.text.zh.replace(/^.*?[：:]/, ""), en: error.text.en.replace(/^.*?: /, "") },
      error,
    );
  }
}

function tooMuch(limits: Limits): UserError {
  return new UserError("unzipped-too-large", {
    zh: `OFD 的内容解压后超过 ${limits.unzippedBytes} 字节（limits.unzippedBytes）`,
    en: `the content of the OFD unpacks to more than ${limits.unzippedBytes} bytes (limits.unzippedBytes)`,
  });
}

/** A place as a part names it: from the root with a slash, otherwise from its own folder. */
export function resolve(from: string, location: string): string {
  const slashes = location.trim().replaceAll("\\", "/");
  const path = slashes.startsWith("/") ? slashes : `${from.slice(0, from.lastIndexOf("/") + 1)}${slashes}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
