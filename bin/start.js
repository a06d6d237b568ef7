"use strict";
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { loadProgram } = require("./load-program.js");

const MACHINE_FAULT = 3;

/**
 * V8 counts how much a function has run before other threads make it fast. Node 20 counts so little that this took a third
 * of the processor time of a build of a thousand entries, for functions that were hardly used again. Half as much again
 * takes the build's own thread no longer and leaves the other processors to share images, or to other programs; at ten
 * thousand entries it loses a little of the one and saves more of the other. Set before any code is loaded, because V8
 * takes compiled code only under the flags that it was made with.
 */
const PATIENCE = "--interrupt-budget=200000";

async function start() {
  if (process.version.startsWith("v20.")) setFlagsFromString(PATIENCE);
  const program = loadProgram(join(__dirname, "program", "main.cjs"));
  if (program) return program.main(process.argv.slice(2));
  process.stderr.write("wirecopy is not compiled. Run `npm ci` (or `npm run build`) in the folder of wirecopy.\n");
  return MACHINE_FAULT;
}

void start().then((code) => {
  process.exitCode = code;
});
