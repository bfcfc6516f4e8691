import type { EditionDeclaration } from "../declaration.ts";
import { edition2019 } from "./2019.ts";
import { edition2021 } from "./2021.ts";

/** 统一格式的各版。A new edition is a file beside these and a name in this list, nothing more. */
export const declarations = [edition2021, edition2019] as const satisfies readonly EditionDeclaration[];
