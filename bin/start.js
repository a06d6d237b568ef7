"use strict";
const { join } = require("node:path");
const { loadProgram } = require("./load-program.js");

const MACHINE_FAULT = 3;

async function start() {
  const program = loadProgram(join(__dirname, "program", "main.cjs"));
  if (program) return program.main(process.argv.slice(2));
  process.stderr.write("wirecopy is not compiled. Run `npm ci` (or `npm run build`) in the folder of wirecopy.\n");
  return MACHINE_FAULT;
}

void start().then((code) => {
  process.exitCode = code;
});
