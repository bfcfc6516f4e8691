/** `gia-report.template.json` after validation; its schema is `schemas/template.schema.json`. */
export interface Template {
  readonly $schema?: string;
  readonly organization?: string;
  /** With `{organization}`, `{year}`, and `{form}` for the number of the year's form. */
  readonly title?: string;
  /** Paragraphs below the title, with the same words in braces. */
  readonly opening?: readonly string[];
  readonly contact?: {
    readonly address?: string;
    readonly postcode?: string;
    readonly telephone?: string;
    readonly fax?: string;
    readonly email?: string;
    readonly website?: string;
  };
  /** Where the report can be found: a site or an address. */
  readonly download?: string;
}
