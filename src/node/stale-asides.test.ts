import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { KeptFiles } from "./kept-files.ts";
import { LastGoodTexts } from "./last-good.ts";
import { DiskMemory } from "./memory/disk-memory.ts";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "wirecopy-asides-"));
});
afterEach(() => rmSync(project, { recursive: true }));

const HOUR_S = 3600;

/** Every place that builds keep things in, and what opens it and lets go of what is left there. */
const PLACES: Readonly<Record<string, (folder: string) => void>> = {
  "memory/v1": () => void new DiskMemory(join(project, "memory"), "v1"),
  "last-good": () => void new LastGoodTexts(project),
  "pictures/v1": () => {
    const files = new KeptFiles(join(project, "pictures"), () => "v1");
    files.keep("new", Buffer.from("made"));
    files.forgetUnused(() => new Set());
  },
};

test.each(Object.entries(PLACES))(
  "in %s what a killed build began goes, what a build is at work on stays",
  (path, open) => {
    const folder = join(project, path);
    mkdirSync(folder, { recursive: true });
    const ages = { "old.7-aside": -2, "ahead.7-aside": 2, "young.7-aside": -0.5, other: -2 };
    for (const [name, hours] of Object.entries(ages)) {
      writeFileSync(join(folder, name), "half");
      const time = Date.now() / 1000 + hours * HOUR_S;
      utimesSync(join(folder, name), time, time);
    }
    open(folder);
    const left = readdirSync(folder);
    expect(left.filter((name) => name.endsWith("-aside"))).toEqual(["young.7-aside"]);
    expect(left).toContain("other");
  },
);
