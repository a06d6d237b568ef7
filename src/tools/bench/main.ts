/**
 * Measures builds as whole processes beside Hugo and Eleventy on the same content, alternating, and prints medians as a
 * Markdown table: `npm run bench`, `npm run bench -- --sizes 100,1000`, `npm run bench -- --smallest`.
 */
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeMachine } from "../describe-machine.ts";
import { type Contestant, eleventy, hugo, wirecopy } from "./contestants.ts";
import { measureCounts } from "./counts.ts";
import { measureWatch } from "./measure-watch.ts";
import { measureCheck, measureCold, measureRemembered } from "./modes.ts";
import { printTable } from "./print-table.ts";
import { clear } from "./projects.ts";
import type { Row } from "./results.ts";
import { CHECKED_SIZE } from "./targets.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "10,100,1000,10000" },
    runs: { type: "string", default: "5" },
    /** Without peers, once, the shortest blog: shows that everything still works. */
    smallest: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    /** Where the blogs lie while they are measured: memory where there is a file system in memory. */
    folder: { type: "string", default: existsSync("/dev/shm") ? "/dev/shm" : tmpdir() },
  },
});

const sizes = values.smallest ? [10] : values.sizes.split(",").map(Number);
const runs = values.smallest ? 1 : Number(values.runs);
const folder = join(values.folder, `wirecopy-bench-${process.pid}`);

const own = wirecopy();
const peers = values.smallest || values.only === "wirecopy" ? [] : [hugo(), eleventy()].filter(isPresent);
const rows: Row[] = [];

process.stdout.write(`${describeRuns([own, ...peers])}\n\n`);
try {
  for (const size of sizes) {
    const cold = measureCold(own, peers, { folder, size, runs });
    rows.push(...cold, ...measureRemembered(own, cold[0]?.results, { folder, size, runs }));
    rows.push(...measureCheck(own, { folder, size, runs }));
    rows.push(...measureCounts(own, { folder, size, runs }));
    rows.push(...(await measureWatch(own, peers, { folder, size, runs })));
    process.stderr.write(`${size} entries measured\n`);
  }
  if (!values.smallest) rows.push(...measureCheck(own, { folder, size: CHECKED_SIZE, runs }));
} finally {
  // What was measured before a failure is not lost.
  process.stdout.write(printTable(rows, [own, ...peers]));
  clear(folder);
}

function isPresent(peer: Contestant | undefined): peer is Contestant {
  return peer !== undefined;
}

function describeRuns(contestants: readonly Contestant[]): string {
  const versions = contestants.map(({ name, version }) => `${name} ${version}`);
  return `${describeMachine()}, ${versions.join(", ")}. Medians of ${runs} whole-process runs, alternating; output in ${values.folder}.`;
}
