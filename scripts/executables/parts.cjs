"use strict";
// The parts of the program inside of an executable: assets by the names that they have in dist/.
const { basename, join } = require("node:path");
const { getRawAsset } = require("node:sea");
const { openLoader } = require("../../bin/load.js");

/** A path that no file has: it names the part in stacks, and loaders want it absolute. */
const folder = join(process.execPath, "parts");

function asset(name) {
  return Buffer.from(getRawAsset(name));
}

const { load } = openLoader({
  text: (file) => asset(basename(file)).latin1Slice(),
  code: (file) => {
    try {
      return asset(basename(file).replace(/\.cjs$/, ".code"));
    } catch {
      return undefined;
    }
  },
});

module.exports = { asset, loadPart: (name) => load(join(folder, name)) };
