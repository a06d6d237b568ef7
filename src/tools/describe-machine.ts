import { readFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";

/** Date, processors, memory, system and Node of this machine, as they stand above a table of measurements. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${cpus().length} × ${first?.model ?? arch()}, ${memory} GiB, ${system()}; Node ${process.version}`;
}

function system(): string {
  try {
    return /^PRETTY_NAME="(?<name>.*)"$/m.exec(readFileSync("/etc/os-release", "utf8"))?.groups?.["name"] ?? platform();
  } catch {
    return platform();
  }
}
