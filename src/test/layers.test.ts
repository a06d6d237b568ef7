import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const PROJECT = resolve(import.meta.dirname, "../..");
const CORE = ["model", "diagnostics", "parse", "check", "assemble", "render", "site"];
const PURE = [...CORE, "desk"];

/** Rows of the table in src/README.md: a folder and the folders that it may import. */
function readLayers(): Map<string, readonly string[]> {
  const rows = readFileSync(join(PROJECT, "src/README.md"), "utf8").matchAll(
    /^\| `(?<folder>[a-z]+)\/` *\|[^|]*\| *(?<may>[^|]*?) *\|$/gm,
  );
  const layers = new Map([...rows].map(({ groups }) => [groups?.["folder"] ?? "", groups?.["may"] ?? ""]));
  const names = [...layers.keys()];
  const order = (name: string) => names.indexOf(name);
  return new Map(
    [...layers].map(([folder, may]) => {
      if (may === "all") return [folder, names];
      if (may === "all above") return [folder, names.slice(0, order(folder))];
      return [folder, may.split(/, */).filter((name) => layers.has(name))];
    }),
  );
}

const layers = readLayers();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-layers-"));
  cpSync(join(PROJECT, "biome.json"), join(folder, "biome.json"));
  mkdirSync(join(folder, "src/tools"), { recursive: true });
  cpSync(join(PROJECT, "src/tools/pure-core.grit"), join(folder, "src/tools/pure-core.grit"));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface LintReport {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

/** Lints snippets by path and gives `path category` for each finding. */
async function lint(snippets: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [path, text] of Object.entries(snippets)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const biome = join(PROJECT, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [biome, "lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=json", ...Object.keys(snippets)],
    { cwd: folder, maxBuffer: 1 << 26 },
  ).catch((error: { stdout: string }) => error);
  const report = JSON.parse(stdout) as LintReport;
  for (const path of Object.keys(snippets)) rmSync(join(folder, path));
  return report.diagnostics.map(({ category, location }) => `${location.path} ${category}`);
}

test("the table of layers is read from the architecture page", () => {
  expect([...layers.keys()]).toEqual(expect.arrayContaining([...CORE, "node", "cli", "reader"]));
  expect(layers.get("parse")).toEqual(["model", "diagnostics"]);
  expect(layers.get("site")).toEqual(CORE.slice(0, -1));
});

test("every folder of the program stands in the table", () => {
  const folders = readdirSync(join(PROJECT, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...layers.keys()]).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
});

test("the linter refuses exactly the imports between folders that the table does not name", async () => {
  const snippets: Record<string, string> = {};
  const refused: string[] = [];
  for (const [from, may] of layers) {
    for (const to of layers.keys()) {
      if (from === to || (from === "reader" && to === "model")) continue;
      const path = `src/${from}/imports-${to}.ts`;
      const deeper = `src/${from}/deeper/imports-${to}.ts`;
      snippets[path] = `export { thing } from "../${to}/thing.ts";\n`;
      snippets[deeper] = `export { thing } from "../../${to}/deeper/thing.ts";\n`;
      if (!may.includes(to)) refused.push(path, deeper);
    }
  }
  const found = await lint(snippets);
  expect(found.toSorted()).toEqual(refused.map((path) => `${path} lint/style/noRestrictedImports`).toSorted());
});

test("the reader's script takes the manifest's type from the model and nothing else", async () => {
  const found = await lint({
    "src/reader/poll.ts": `export type { LiveManifest } from "../model/live-manifest.ts";\n`,
    "src/reader/time.ts": `export { clockOf } from "../model/time.ts";\n`,
  });
  expect(found).toEqual(["src/reader/time.ts lint/style/noRestrictedImports"]);
});

test.each(PURE)("%s reaches neither disk nor clock nor environment", async (layer) => {
  const found = await lint({
    [`src/${layer}/disk.ts`]: `export { readFile } from "node:fs/promises";\n`,
    [`src/${layer}/old-disk.ts`]: `export * from "fs/promises";\n`,
    [`src/${layer}/clock.ts`]: "export const clock = () => Date.now();\n",
    [`src/${layer}/now.ts`]: "export const now = () => new Date();\n",
    [`src/${layer}/chance.ts`]: "export const chance = () => Math.random();\n",
    [`src/${layer}/network.ts`]: `export const page = () => fetch("https://example.org/");\n`,
    [`src/${layer}/environment.ts`]: "export const where = () => process.cwd();\n",
    [`src/${layer}/order.ts`]: "export const order = (a: string, b: string) => a.localeCompare(b);\n",
    [`src/${layer}/fine.ts`]: "export const year = (time: number) => new Date(time).getUTCFullYear();\n",
  });
  const names = new Set(found.map((line) => line.split(" ")[0]?.split("/").at(-1)));
  expect([...names].toSorted()).toEqual([
    "chance.ts",
    "clock.ts",
    "disk.ts",
    "environment.ts",
    "network.ts",
    "now.ts",
    "old-disk.ts",
    "order.ts",
  ]);
});
