import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The licence of every package whose code is in the bundles, because their authors ask that it travels along. */
export function collectLicences(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const texts = [...folders].toSorted().map((folder) => licenceOf(join(root, folder)));
  return `wirecopy contains code of these packages.\n\n${texts.join("\n")}`;
}

const PACKAGE = /^(?<folder>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|copying)(?:\.|-|$)/i;

function packageFolder(input) {
  return PACKAGE.exec(input.replaceAll("\\", "/"))?.groups.folder;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return `${"=".repeat(72)}\n${name} ${version} (${license ?? "see below"})\n\n${texts.join("\n\n")}\n`;
}
