/**
 * Builds sites that are larger than any that we know of and prints seconds of work and the most memory as a Markdown table:
 * `npm run sizes`, `npm run sizes -- --scale 0.01`, `npm run sizes -- --only blogs`. The program must be compiled.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runOnce } from "../bench/measure.ts";
import { describeMachine } from "../describe-machine.ts";
import { LARGE_SITES, type LargeSite } from "./large-sites.ts";

const PROGRAM = join(import.meta.dirname, "../../../bin/wirecopy.js");

const { values } = parseArgs({
  options: { scale: { type: "string", default: "1" }, only: { type: "string", default: "" } },
});

const scale = Number(values.scale);
const sites = LARGE_SITES.filter(({ name }) => name(1).includes(values.only));
console.log(`${describeMachine()}\n\n| site | cold | nothing changed | one edit |\n| --- | ---: | ---: | ---: |`);
for (const site of sites) console.log(`| ${site.name(scale)} | ${measure(site).join(" | ")} |`);

function measure({ write, code }: LargeSite): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "wirecopy-sizes-"));
  mkdirSync(join(folder, "content"));
  try {
    const { file, text } = write(folder, scale);
    const build = () => {
      const {
        seconds,
        work = seconds,
        peak = 0,
      } = runOnce({ file: process.execPath, args: [PROGRAM, "build", "--allow-future"], cwd: folder }, code);
      return `${work.toFixed(1)} s, ${Math.round(peak)} MiB`;
    };
    const rows = [build(), build()];
    writeFileSync(file, text);
    return [...rows, build()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
