"use strict";
const { readFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { dirname } = require("node:path");
const { Script, constants } = require("node:vm");

/** Where the compiled code of a file stands for the running release of V8. */
function codeFile(file) {
  return file.replace(/\.cjs$/, `.${process.versions.v8}-${process.arch}.code`);
}

/** Like `require(file)`, but with code that was compiled when the package was built, where this Node can use it. */
function load(file) {
  const script = new Script(wrap(readFileSync(file, "latin1")), {
    filename: file,
    cachedData: compiled(file),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { script, exports: module.exports };
}

function compiled(file) {
  try {
    return readFileSync(codeFile(file));
  } catch {
    return undefined;
  }
}

module.exports = { codeFile, load };
