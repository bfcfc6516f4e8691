"use strict";
const { readFileSync } = require("node:fs");
const { dirname, resolve } = require("node:path");
const { Script, constants } = require("node:vm");

/** Where the compiled code of a file stands for the running release of V8. */
function codeFile(file) {
  return file.replace(/\.cjs$/, `.${process.versions.v8}-${process.arch}.code`);
}

/** The files of the installed package. */
const onDisk = {
  text: (file) => readFileSync(file, "latin1"),
  code: (file) => {
    try {
      return readFileSync(codeFile(file));
    } catch {
      return undefined;
    }
  },
};

/**
 * Opens a loader: `load(file)` is like `require(file)`, but with code that was compiled when the package was built, where
 * this Node can use it. The file is ASCII and one function expression, as scripts/build-cli.mjs writes it: text that needs
 * neither decoding nor a wrapper is handed to V8 without a copy.
 * @param {{ text: (file: string) => string, code: (file: string) => Buffer | undefined }} store what a path holds
 */
function openLoader(store) {
  /** Files loaded so far: path → their script and exports. */
  const loaded = new Map();

  function load(file) {
    const known = loaded.get(file);
    if (known !== undefined) return known.module.exports;
    const script = new Script(store.text(file), {
      filename: file,
      cachedData: store.code(file),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    const module = { exports: {} };
    loaded.set(file, { script, module });
    const folder = dirname(file);
    let fromNode = null;
    const requireFrom = (name) => {
      if (name.startsWith("./")) return load(resolve(folder, name));
      if (name.startsWith("node:")) return require(name);
      fromNode ??= require("node:module").createRequire(file);
      return fromNode(name);
    };
    script.runInThisContext()(module.exports, requireFrom, module, file, folder);
    return module.exports;
  }

  return { load, loaded };
}

module.exports = { codeFile, openLoader, ...openLoader(onDisk) };
