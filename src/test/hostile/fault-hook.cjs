"use strict";
/**
 * Loaded into the program before it starts (`node --require`): counts its calls to the disk below the working folder, and makes
 * one of them the last, or lets the disk or the handles run out from one of them on.
 *
 * `WIRECOPY_FAULT` is `kill N`, `full N` (the disk is full from call N on), `handles N` (no file can be opened from call N on),
 * or `log FILE` and `log-opening FILE` for the list of these calls.
 */
const fs = require("node:fs");

const [kind = "", argument = ""] = (process.env.WIRECOPY_FAULT ?? "").split(" ");
const at = Number(argument);

const CHANGING = "writeFileSync writeSync renameSync mkdirSync linkSync rmSync rmdirSync".split(" ");
const TAKING_SPACE = new Set(["writeFileSync", "writeSync", "mkdirSync"]);
const OPENING = "openSync readFileSync writeFileSync readdirSync".split(" ");

const counted = kind === "handles" || kind === "log-opening" ? OPENING : CHANGING;
let calls = 0;
/** Names of files that were opened below the working folder to be written, by their number. */
const opened = new Map();

const { openSync } = fs;
fs.openSync = (target, flags, ...rest) => {
  const descriptor = openSync(target, flags, ...rest);
  if (isOurs(target) && flags !== "r") opened.set(descriptor, String(target));
  else opened.delete(descriptor);
  return descriptor;
};

for (const name of counted) {
  const original = fs[name];
  fs[name] = (target, ...rest) => {
    if (!isOurs(target)) return original(target, ...rest);
    calls += 1;
    const place = name === "renameSync" ? rest[0] : (opened.get(target) ?? target);
    if (kind.startsWith("log")) fs.appendFileSync(argument, `${name} ${place}\n`);
    if (kind === "kill" && calls === at) process.kill(process.pid, "SIGKILL");
    if (kind === "full" && calls >= at && TAKING_SPACE.has(name)) {
      if (name === "writeFileSync") original(target, "half of it");
      throw systemError("ENOSPC", -28, name, target);
    }
    if (kind === "handles" && calls >= at) throw systemError("EMFILE", -24, name, target);
    return original(target, ...rest);
  };
}

function isOurs(target) {
  return typeof target === "number" ? opened.has(target) : String(target).startsWith(process.cwd());
}

function systemError(code, errno, call, path) {
  const error = new Error(`${code}: ${call}`);
  return Object.assign(error, { code, errno, syscall: call, ...(typeof path === "string" && { path }) });
}
