#!/usr/bin/env node
// The words of this file are older than any Node that may read it: it must be able to say that Node is too old.
var needed = [20, 19];
var present = process.versions.node.split(".").map(Number);

if (present[0] < needed[0] || (present[0] === needed[0] && present[1] < needed[1])) {
  process.stderr.write(
    "wirecopy needs Node.js " +
      needed.join(".") +
      " or newer; this is Node.js " +
      process.versions.node +
      ".\n" +
      "Install a newer one (https://nodejs.org, or your version manager) and run the same command again.\n",
  );
  process.exitCode = 2;
} else {
  require("./start.js");
}
