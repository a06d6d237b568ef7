"use strict";
/**
 * Loaded into the program before it starts (`node --require`): a thread takes half a second to load the library that draws, and
 * writes the file that `WIRECOPY_ENDED` names when it has come to its own end. One that is torn down writes nothing.
 */
const { writeFileSync } = require("node:fs");
const Module = require("node:module");
const { isMainThread } = require("node:worker_threads");

if (!isMainThread) {
  const load = Module._load;
  Module._load = (name, ...more) => {
    if (name === "@resvg/resvg-js") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    return load(name, ...more);
  };
  process.once("exit", () => writeFileSync(process.env.WIRECOPY_ENDED, "by itself"));
}
