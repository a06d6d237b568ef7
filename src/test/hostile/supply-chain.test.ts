import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleSiteFolder, PROJECT } from "../site-folder.ts";

const read = (path: string) => readFileSync(join(PROJECT, path), "utf8");

interface LockedPackage {
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const { dependencies, scripts } = JSON.parse(read("package.json")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const { packages } = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== "");

/** Licences that let anybody pass the program on with nothing but their words. */
const FREE = /^\(?(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)\b/u;
/** Builds of native packages, loaded and not changed. */
const LOADED = /^\(?(?:MPL-2\.0|LGPL-3\.0-or-later|.*LGPL-3\.0-or-later.*)/u;

test("few packages are installed with the program, and only native ones", () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(3);
});

/** Builds for other machines than the one that wrote the lock file have no hash there; npm takes them in the version that is locked. */
test("each package is pinned by the hash of its contents, from no address of its own", () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { integrity, optional }]) => !optional && !/^sha512-/u.test(integrity ?? ""))).toEqual([]);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test("no package of the program runs anything when it is installed, nor does the program", () => {
  expect(locked.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript).map(([path]) => path)).toEqual([]);
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^postpublish$/u.test(name))).toEqual([]);
});

test("what is installed with the program may be passed on", () => {
  const foreign = locked.filter(([, { dev, license = "" }]) => !dev && !FREE.test(license) && !LOADED.test(license));
  expect(foreign.map(([path, { license }]) => [path, license])).toEqual([]);
});

test("the licence of each package whose code is in the program travels along in full", () => {
  const [, ...parts] = read("bin/program/LICENCES.txt").split(/^={72}\n/mu);
  expect(parts.length).toBeGreaterThan(50);
  for (const part of parts) {
    const [, name = "", licence = ""] = /^(\S+) \S+ \((.*)\)\n/u.exec(part) ?? [];
    expect(licence, name).toMatch(FREE);
    expect(part.length, name).toBeGreaterThan(500);
    expect(packages, name).toHaveProperty([`node_modules/${name}`]);
  }
});

test("the package holds what runs and nothing else", () => {
  // Without scripts: they would compile the program while other tests run it.
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  const [{ files }] = JSON.parse(packed) as [{ readonly files: readonly { readonly path: string }[] }];
  const paths = files.map(({ path }) => path);
  const needed = [
    "bin/wirecopy.js",
    "bin/program/main.cjs",
    "bin/program/engine.cjs",
    "bin/program/grammar.cjs",
    "bin/program/LICENCES.txt",
    "LICENSE",
  ];
  expect(paths).toEqual(expect.arrayContaining(needed));
  const known = /^(?:(?:CHANGELOG|README)\.md|LICENSE|package\.json|bin\/[\w./-]+|templates\/[\w./-]+)$/u;
  expect(paths.filter((path) => !known.test(path) || /\.(?:test\.|map$)|compiled|node_modules/u.test(path))).toEqual(
    [],
  );
});

/** Ends the program when it turns to anybody, or starts another program. */
const ALONE = `
  const refuse = (what) => () => { process.stderr.write("asks for " + what); process.exit(9); };
  require("node:net").Socket.prototype.connect = refuse("the network");
  require("node:dgram").createSocket = refuse("the network");
  for (const name of ["lookup", "resolve"]) require("node:dns")[name] = refuse("a name");
`;

test("a build asks nobody for anything", () => {
  const folder = exampleSiteFolder();
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("file:///x"); ${ALONE}`)}`;
  const command = ["--import", preload, join(PROJECT, "bin/wirecopy.js"), "build"];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  expect({ status, stderr: stderr.includes("asks for") }).toEqual({ status: 0, stderr: false });
});
