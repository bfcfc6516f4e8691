/** The part of JSON Schema 2020-12 that the generated schemas use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly prefixItems?: readonly JsonSchema[];
  readonly items?: JsonSchema | false;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

export const dialect = "https://json-schema.org/draft/2020-12/schema";

/** A closed object; every property is required but those named in `optional`. */
export function closedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  more: { readonly description?: string; readonly optional?: readonly string[] } = {},
): JsonSchema {
  const optional = new Set(more.optional);
  return {
    ...(more.description === undefined ? {} : { description: more.description }),
    type: "object",
    properties,
    required: Object.keys(properties).filter((key) => !optional.has(key)),
    additionalProperties: false,
  };
}

export function reference(name: string, description?: string): JsonSchema {
  return { ...(description === undefined ? {} : { description }), $ref: `#/$defs/${name}` };
}

export function nullable(schema: JsonSchema, description?: string): JsonSchema {
  return { ...(description === undefined ? {} : { description }), anyOf: [schema, { type: "null" }] };
}

export const text = (description: string): JsonSchema => ({ description, type: "string" });
export const textOrNull = (description: string): JsonSchema => ({ description, type: ["string", "null"] });
export const wholeNumber = (description: string): JsonSchema => ({
  description,
  type: "integer",
  minimum: 0,
});
export const pointer = (description: string): JsonSchema => ({ description, type: "string", pattern: "^/" });

const place = (description: string): JsonSchema => ({ description, type: "integer", minimum: 1 });

/** Place in the file as a person counts; which members are there depends on the kind of input. */
export const location = closedObject(
  {
    line: place("行 (text, HTML)"),
    column: place("列: character of the line, or cell of the table row"),
    length: wholeNumber("字符数：从该列起，不超过行尾 (text): characters from the column on, UTF-16"),
    table: place("第几张表"),
    row: place("表内第几行"),
    paragraph: place("第几段 (Word, ODT, RTF)"),
    page: place("页"),
    file: text("附件的文件名：网页与旁边的附件作为一份公开内容读取时"),
    sheet: text("工作表名称 (Excel, WPS, ODS)"),
    cell: {
      description: "单元格，如 C7；合并单元格为其左上角",
      type: "string",
      pattern: "^[A-Z]{1,3}[0-9]{1,7}$",
    },
  },
  {
    description: "文件中的位置。Place in the file, counted from 1.",
    optional: ["line", "column", "length", "table", "row", "paragraph", "page", "file", "sheet", "cell"],
  },
);
