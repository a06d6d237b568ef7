import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../test/site-folder.ts";

const PROGRAM = join(PROJECT, "bin/wirecopy.js");

/** `wirecopy build --watch` as a process of its own. */
export class WatchBuild {
  readonly #cwd: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  /** Resident size in MiB, in the order in which it was looked at. */
  readonly sizes: number[] = [];
  said = "";

  constructor(cwd: string) {
    this.#cwd = cwd;
    this.#child = spawn(process.execPath, [PROGRAM, "build", "--watch"], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    this.#child.stderr?.on("data", (text: Buffer) => {
      this.said = `${this.said}${text}`.slice(-4000);
    });
    this.#ended = new Promise((resolve) => this.#child.on("close", resolve));
  }

  /** Waits until the first build has written a file; a build that takes a minute has failed. */
  async waitFor(path: string): Promise<void> {
    for (const end = Date.now() + 60_000; !existsSync(join(this.#cwd, "dist", path)); ) {
      if (Date.now() > end) throw new Error(`The build did not write ${path}:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
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
