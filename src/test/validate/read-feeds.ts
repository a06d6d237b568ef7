import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { ReadItem } from "../formats/source-posts.ts";

const SCRIPT = join(import.meta.dirname, "read-feeds.py");

export interface ReadFeed {
  /** What the reader could not take. */
  readonly fault: string | null;
  readonly items: readonly ReadItem[];
}

/** The system's Python, to which Debian's packages belong. */
function python(...args: readonly string[]) {
  return spawnSync("sh", ["-c", 'command -p python3 "$@"', "sh", ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
}

/** Whether feedparser is there; `.ci/run` installs it. */
export function hasFeedparser(): boolean {
  return python("-c", "import feedparser").status === 0;
}

/** Feeds as feedparser, the library of many feed readers, understands them. */
export function readFeeds(files: readonly string[]): readonly ReadFeed[] {
  const { status, stdout, stderr } = python(SCRIPT, ...files);
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}
