"use strict";
/**
 * Loaded into the program before it starts (`node --require`): counts its calls to the disk below the working folder, and makes
 * one of them the last, or lets the disk or the handles run out from one of them on.
 *
 * `WIRECOPY_FAULT` is `log FILE`, `kill N`, `full N` (the disk is full from call N on) or `handles N` (no file can be opened).
 */
const fs = require("node:fs");

const [kind = "", argument = ""] = (process.env.WIRECOPY_FAULT ?? "").split(" ");
const at = Number(argument);

const CHANGING = "writeFileSync writeSync renameSync mkdirSync linkSync rmSync rmdirSync unlinkSync".split(" ");
const TAKING_SPACE = new Set(["writeFileSync", "writeSync", "mkdirSync"]);
const OPENING = "openSync readFileSync writeFileSync readdirSync".split(" ");

const counted = kind === "handles" ? OPENING : CHANGING;
let calls = 0;

for (const name of counted) {
  const original = fs[name];
  fs[name] = (target, ...rest) => {
    if (!isOurs(target)) return original(target, ...rest);
    calls += 1;
    if (kind === "log") fs.appendFileSync(argument, `${name} ${typeof target === "number" ? "" : target}\n`);
    if (kind === "kill" && calls === at) process.kill(process.pid, "SIGKILL");
    if (kind === "full" && calls >= at && TAKING_SPACE.has(name)) {
      if (name === "writeFileSync") original(target, "half of it");
      throw systemError("ENOSPC", -28, name, target);
    }
    if (kind === "handles" && calls >= at) throw systemError("EMFILE", -24, name, target);
    return original(target, ...rest);
  };
}

/** Numbers stand for files that were opened below the working folder: the program opens no others for writing. */
function isOurs(target) {
  return typeof target === "number" || String(target).startsWith(process.cwd());
}

function systemError(code, errno, call, path) {
  const error = new Error(`${code}: ${call}`);
  return Object.assign(error, { code, errno, syscall: call, ...(typeof path === "string" && { path }) });
}
