/**
 * All commands in one module, loaded when one of them is called: `--help` does without, and each further file that
 * Node has to find and compile costs a millisecond.
 */
export { convertCommand } from "./convert.ts";
export { draftCommand } from "./draft.ts";
export { explainCommand } from "./explain.ts";
export { inspectCommand } from "./inspect.ts";
export { lintCommand } from "./lint.ts";
export { rulesCommand } from "./rules.ts";
