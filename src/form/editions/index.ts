/** 统一格式的各版。A new edition is a file beside this one and a line here, nothing more. */
export { edition2019 } from "./2019.ts";
export { edition2021 } from "./2021.ts";
