import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../test/site-folder.ts";

const PROGRAM = join(PROJECT, "bin/wirecopy.js");

/** `wirecopy build --watch` as a process of its own. */
export class WatchBuild {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  /** Resident size in MiB, in the order in which it was looked at. */
  readonly sizes: number[] = [];
  said = "";

  constructor(cwd: string) {
    this.#child = spawn(process.execPath, [PROGRAM, "build", "--watch"], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    this.#child.stderr?.on("data", (text: Buffer) => {
      this.said = `${this.said}${text}`.slice(-4000);
    });
    this.#ended = new Promise((resolve) => this.#child.on("close", resolve));
  }

  /** Notes how much memory it takes now; Linux alone says so. */
  look(): void {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, "utf8");
    this.sizes.push(Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024);
  }

  async stop(): Promise<number | null> {
    this.#child.kill("SIGINT");
    return this.#ended;
  }
}
