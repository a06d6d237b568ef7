import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLocales } from "./open-locales.ts";
import { OWN_TEMPLATES } from "./program.ts";

const OWN = join(OWN_TEMPLATES, "locales");

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "wirecopy-locales-"));
});
afterEach(() => rmSync(project, { recursive: true }));

test.each([
  ["de", "de"],
  ["de-AT", "de"],
  ["pt-BR", "pt"],
  ["zh-Hant-TW", "zh"],
  ["FA", "fa"],
  ["tlh", "en"],
  ["../../package", "en"],
  ["", "en"],
])("the words for %j are %s", (lang, found) => {
  expect(openLocales([OWN])(lang).lang).toBe(found);
});

test("a project's own file replaces ours, and may add a language", () => {
  const own = join(project, "locales");
  mkdirSync(own);
  const german = readFileSync(join(OWN, "de.json"), "utf8").replace('"lang": "de"', '"lang": "gsw"');
  for (const name of ["de", "gsw"]) writeFileSync(join(own, `${name}.json`), german);
  const locale = openLocales([OWN, own]);
  expect([locale("de").lang, locale("gsw-CH").lang, locale("fr").lang]).toEqual(["gsw", "gsw", "fr"]);
});

test("a file that is no locale is named", () => {
  writeFileSync(join(project, "de.json"), "{");
  expect(() => openLocales([OWN, project])("de")).toThrow(/de\.json/);
});
