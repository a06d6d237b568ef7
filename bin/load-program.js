"use strict";
const { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { basename, dirname, join } = require("node:path");
const vm = require("node:vm");
const { crc32 } = require("node:zlib");

/** Parts that are loaded when they are needed, and whose compiled code is kept as well. */
const KEPT_PARTS = new Set(["./engine.cjs", "./grammar.cjs"]);

/**
 * How many runs say what a start needs compiled: a first build and one that remembers it use other functions, and one that
 * V8 has to compile in the middle of a build takes longer than reading it back with the others.
 */
const RUNS = 2;

/** Check sum and number of runs, before V8's data. */
const HEAD_BYTES = 8;

/** No compiled code. */
const NOTHING = { runs: 0, data: undefined };

/** The bundles hold nothing else, and each letter takes one byte of memory like this. */
const SOURCE_ENCODING = "latin1";

/**
 * Loads the compiled program with V8's compiled code beside it, which halves the time to start.
 *
 * V8 checks that the code comes from the same V8 and flags and a source of the same length; the file's name adds what
 * it does not check (the source's id, the Node version, the processor) and a check sum guards the bytes. The cache
 * lies beside the program, so that nobody can slip code in who could not change the program itself; where the folder
 * cannot be written, everything works without it.
 */
function loadProgram(file) {
  const source = readIfThere(file, SOURCE_ENCODING);
  if (source === undefined) return undefined;
  const loading = { young: [], usedAll: false, program: undefined };
  loading.program = run(file, source, loading);
  process.once("exit", () => {
    const { young, usedAll, program } = loading;
    // Only a run that has used every part leaves a cache: it then holds the functions that a real build needs.
    if (usedAll && young.length > 0) program.underOwnFlags(() => young.forEach(keepCompiled));
  });
  return loading.program;
}

/** Runs a bundle. One whose compiled code is missing, or made by too few runs, is added to `loading.young`. */
function run(file, source, loading) {
  const cacheFile = cacheFileOf(file, source);
  const { runs, data } = readCompiled(cacheFile);
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData: data,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const known = script.cachedDataRejected ? 0 : runs;
  if (known < RUNS) loading.young.push({ cacheFile, script, runs: known + 1 });
  const module = { exports: {} };
  const nodeRequire = createRequire(file);
  const loaded = {};
  const requireSibling = (name) => {
    if (!KEPT_PARTS.has(name)) return nodeRequire(name);
    const part = join(dirname(file), name);
    loaded[name] ??= loading.program.underOwnFlags(() => run(part, readFileSync(part, SOURCE_ENCODING), loading));
    loading.usedAll = true;
    return loaded[name];
  };
  script.runInThisContext()(module.exports, requireSibling, module, file, dirname(file));
  return module.exports;
}

/** The bundle's first line is a comment that names its contents. */
function cacheFileOf(file, source) {
  const id = /^\/\*(\w+)\*\//.exec(source)?.[1] ?? "unnamed";
  const name = `${basename(file, ".cjs")}.${id}.${process.version}-${process.arch}.bin`;
  return join(dirname(file), "compiled", name);
}

function readCompiled(cacheFile) {
  const bytes = readIfThere(cacheFile);
  if (!bytes || bytes.length <= HEAD_BYTES) return NOTHING;
  if (crc32(bytes.subarray(4)) !== bytes.readUInt32LE(0)) return NOTHING;
  return { runs: bytes.readUInt32LE(4), data: bytes.subarray(HEAD_BYTES) };
}

/** Written aside and renamed, so that a run at the same time reads all of it or nothing. A cache that fails is no fault. */
function keepCompiled({ cacheFile, script, runs }) {
  try {
    const folder = dirname(cacheFile);
    accessSync(dirname(folder), constants.W_OK);
    mkdirSync(folder, { recursive: true });
    const data = script.createCachedData();
    const bytes = Buffer.concat([Buffer.alloc(HEAD_BYTES), data]);
    bytes.writeUInt32LE(runs, 4);
    bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
    const aside = `${cacheFile}.${process.pid}`;
    writeFileSync(aside, bytes);
    renameSync(aside, cacheFile);
  } catch {
    // Read-only installations, full disks: the next start is slower, nothing else.
  }
}

function readIfThere(file, encoding) {
  try {
    return readFileSync(file, encoding);
  } catch {
    return undefined;
  }
}

module.exports = { loadProgram };
