import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { validateXML } from "xmllint-wasm";
import { root } from "../cli/invoke.ts";

/**
 * Folder of the schemas of ECMA-376 in its transitional form, as published: `wml.xsd`, `sml.xsd`, `opc-*.xsd` and those
 * that they name. They are not ours to hand on.
 */
export const schemaFolder = process.env.OOXML_SCHEMAS ?? join(root, "..", "shared", "ooxml-schemas");

export const schemasAtHand = existsSync(join(schemaFolder, "wml.xsd"));

/** Parts of a package and the schema of each. */
const schemas: readonly (readonly [RegExp, string])[] = [
  [/^word\/[^/]+\.xml$/, "wml.xsd"],
  [/^xl\/.*\.xml$/, "sml.xsd"],
  [/\.rels$/, "opc-relationships.xsd"],
  [/^\[Content_Types\]\.xml$/, "opc-contentTypes.xsd"],
];

/** The only attribute of XML's own namespace in these parts, of which no schema is published with them. */
const ownSchema = {
  fileName: "xml.xsd",
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="space" type="xs:NCName"/></xs:schema>`,
};

/** Spreadsheet programs write `xml:space` on texts with blanks at their ends, though the schema has no place for it. */
const excused = /\}t', attribute '\{http:\/\/www\.w3\.org\/XML\/1998\/namespace\}space'/;

interface SchemaFile {
  readonly fileName: string;
  readonly contents: string;
}

/** Every message of the schemas on the parts of packages, with the part it is about; none where all are valid. */
export async function schemaMessages(packages: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  const all: readonly SchemaFile[] = [
    ...readdirSync(schemaFolder)
      .filter((name) => name.endsWith(".xsd"))
      .map(schemaFile),
    ownSchema,
  ];
  const messages: string[] = [];
  for (const [pattern, name] of schemas) {
    const xml = Object.entries(packages).flatMap(([file, bytes]) => partsOf(file, bytes, pattern));
    const schema = all.find(({ fileName }) => fileName === name);
    if (xml.length === 0 || schema === undefined) continue;
    const { errors } = await validateXML({
      xml,
      schema: [schema.contents],
      preload: all.filter((one) => one !== schema),
      initialMemoryPages: 512,
      maxMemoryPages: 8192,
    });
    messages.push(
      ...errors
        .filter(({ message }) => !/Schemas parser warning| fails to validate$/.test(message))
        .filter(({ message }) => !excused.test(message))
        .map(({ message, loc }) => `${loc?.fileName ?? name}: ${message}`),
    );
  }
  return messages;
}

function schemaFile(fileName: string): SchemaFile {
  const contents = readFileSync(join(schemaFolder, fileName), "utf8").replace(
    '<xsd:import namespace="http://www.w3.org/XML/1998/namespace"/>',
    '<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>',
  );
  return { fileName, contents };
}

function partsOf(file: string, bytes: Uint8Array, pattern: RegExp): SchemaFile[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => pattern.test(name))
    .map(([name, content]) => ({
      fileName: `${file}!${name}`.replaceAll(/[^\w.-]/g, "_"),
      contents: strFromU8(content),
    }));
}
