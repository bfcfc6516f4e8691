import type { FormDocument } from "./declaration.ts";

/** 国办公开办函〔year〕serial号: a letter of the office that prescribes the form. */
export function officeLetter(year: number, serial: number, subject: string): FormDocument {
  return {
    zh: `国办公开办函〔${year}〕${serial}号`,
    en: `Guo Ban Gong Kai Ban Han [${year}] No. ${serial}`,
    year,
    serial,
    subject,
  };
}
