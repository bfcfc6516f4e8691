import type { Language } from "../language.ts";

/** Flags that every command takes. */
export interface GlobalFlags {
  readonly lang?: Language;
  readonly color?: boolean;
  readonly debug?: boolean;
}

/** Flags that say how inputs are read and recognised. */
export interface InputFlags extends GlobalFlags {
  readonly stdinFilename?: string;
  readonly year?: number;
  readonly org?: string;
}
