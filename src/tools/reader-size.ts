/**
 * Tells what each file of the reader's script adds to the whole, compressed: `node src/tools/run.mjs src/tools/reader-size.ts`.
 * A file is left out by making all that it offers a global of the browser, so what it alone uses goes with it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PROJECT } from "../test/site-folder.ts";
import { bundleScript } from "./program/bundle-assets.mjs";

const FOLDER = join(PROJECT, "src/reader");
const NAMES = /^export (?:async function|function|const|let) (?:(?<one>\w+)|\{(?<several>[^}]*)\})/gmu;

/** A module that offers the names of another and does nothing. */
function emptied(file: string): string {
  const found = [...readFileSync(file, "utf8").matchAll(NAMES)];
  const names = found.flatMap(({ groups }) => (groups?.["several"] ?? groups?.["one"] ?? "").split(/,\s*/u));
  return names.map((name) => `export let ${name.trim()} = globalThis; ${name.trim()} = globalThis;`).join("\n");
}

async function sizeWithout(left: string | undefined): Promise<number> {
  const { text } = await bundleScript(PROJECT, [
    {
      name: "leave-out",
      setup: ({ onLoad }) => {
        if (left) onLoad({ filter: /\.ts$/ }, ({ path }) => (path === left ? { contents: emptied(left) } : undefined));
      },
    },
  ]);
  return gzipSync(text, { level: 9 }).length;
}

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
  /(?<!\.test)\.ts$/u.test(name),
);
const whole = await sizeWithout(undefined);
const rows: [name: string, size: number][] = [];
for (const name of files) rows.push([name, whole - (await sizeWithout(join(FOLDER, name)))]);
rows.sort(([, one], [, other]) => other - one);
process.stdout.write(`| file | bytes, gzip |\n| --- | ---: |\n| all | ${whole} |\n`);
for (const [name, size] of rows) process.stdout.write(`| ${name} | ${size} |\n`);
