import { UserError } from "../../errors.ts";
import type { Limits, Properties } from "../reading.ts";
import { refuse } from "../refusal.ts";
import { resave } from "../resave.ts";
import { type ElementHandler, within, type XmlPart } from "../xml/read.ts";
import { readZip } from "../zip/archive.ts";
import { unzip } from "../zip/unzip.ts";
import { readXml } from "./xml.ts";

/** The parts of an OpenDocument file that are read; a flat one (`.fodt`) is one file that holds them all. */
export interface OdfPackage {
  readonly content: XmlPart;
  readonly styles: XmlPart | null;
  readonly meta: XmlPart | null;
  readonly settings: XmlPart | null;
}

/** @throws UserError `input-encrypted`, `odf-without-content`, and whatever unzipping throws */
export function openOdf(bytes: Uint8Array, limits: Limits): OdfPackage {
  if (bytes[0] !== 0x50) {
    const flat = { name: "office:document", bytes };
    return { content: flat, styles: null, meta: flat, settings: flat };
  }
  const zip = readZip(bytes);
  const load = (name: string): XmlPart | null => {
    const entry = zip.entries.get(name);
    return entry === undefined ? null : { name: entry.name, bytes: unzip(zip, entry, limits) };
  };
  const manifest = load("meta-inf/manifest.xml");
  if (manifest !== null && isEncrypted(manifest, limits)) throw refuse("encrypted");
  const content = load("content.xml");
  if (content === null) throw withoutContent();
  return { content, styles: load("styles.xml"), meta: load("meta.xml"), settings: load("settings.xml") };
}

function isEncrypted(manifest: XmlPart, limits: Limits): boolean {
  let encrypted = false;
  readXml(manifest, limits, {
    "manifest:encryption-data": {
      open() {
        encrypted = true;
      },
    },
  });
  return encrypted;
}

const wanted = ["dc:title", "dc:subject", "dc:creator", "dc:description", "dc:date", "meta:generator"];

/** Title, author, program … in lower case. They are no part of the report: damage there is no error. */
export function readOdfProperties({ meta }: OdfPackage, limits: Limits): Properties {
  const properties: Record<string, string> = {};
  if (meta === null) return properties;
  let value = "";
  let inMeta = false;
  const elementOf = (name: string): ElementHandler => ({
    open() {
      value = "";
    },
    close() {
      const text = value.trim();
      if (inMeta && text !== "") properties[name.slice(name.indexOf(":") + 1)] = text;
    },
  });
  const elements = {
    ...Object.fromEntries(wanted.map((name) => [name, elementOf(name)])),
    "office:meta": within((isOpen) => {
      inMeta = isOpen;
    }),
  };
  try {
    readXml(meta, limits, elements, (text) => {
      value += text;
    });
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
  }
  return properties;
}

/** The archive is no OpenDocument file of the kind that it claims to be. */
export function withoutContent(): UserError {
  return new UserError(
    "odf-without-content",
    {
      zh: "OpenDocument 文件里没有正文（content.xml）",
      en: "the OpenDocument file holds no such content (content.xml)",
    },
    { hint: resave },
  );
}
