import { allFiles } from "../../model/site-files.ts";
import type { BuiltSite, SiteInput } from "../../site/site-input.ts";
import { contentBuilder, contentsOf } from "../build-content.ts";
import { countEntries } from "./count-entries.ts";
import type { FuzzFiles } from "./fuzz-case.ts";
import { outputProblems } from "./output-problems.ts";

/** No case is so large that an honest build of it takes this much of a processor's time, on a slow machine too. */
const LONGEST_S = 10;

/** Has built all earlier cases: what it gives may not depend on them. */
const used = contentBuilder(undefined, ["a.png"]);

/** Everything about the build of a content folder that must never happen, whatever it holds. */
export function siteProblems(files: FuzzFiles): readonly string[] {
  const before = process.cpuUsage();
  try {
    const problems = findProblems(files);
    const took = process.cpuUsage(before).user / 1e6;
    return took > LONGEST_S ? [...problems, `takes ${Math.round(took)} s`] : problems;
  } catch (error) {
    return [`throws ${error instanceof Error ? error.stack : String(error)}`];
  }
}

function findProblems(files: FuzzFiles): readonly string[] {
  const built = contentBuilder(undefined, ["a.png"]).build(inputOf(files, false));
  const again = used.build(inputOf(files, false));
  const problems = keysOf(built) === keysOf(again) ? [] : ["depends on what was built before"];
  const hasErrors = built.diagnostics.some(({ severity }) => severity === "error");
  if (hasErrors !== built.held.length > 0) problems.push("is held without an error, or has one and is not held");
  problems.push(
    ...built.diagnostics
      .filter(isMisplaced(files))
      .map(({ code, span }) => `${code} at no place ${JSON.stringify(span)}`),
  );
  if (hasErrors) return problems;
  return [...problems, ...lostEntries(files), ...outputProblems(contentsOf(built), built.entries)];
}

function inputOf(files: FuzzFiles, drafts: boolean): SiteInput {
  return {
    content: {
      files: Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
      paths: [...Object.keys(files), "a.png"].toSorted(),
    },
    layout: "site",
    options: { urlOption: undefined, environment: {}, now: undefined, allowFuture: true, drafts },
    lastGood: undefined,
  };
}

function keysOf({ files, diagnostics }: BuiltSite): string {
  return JSON.stringify([allFiles(files).map(({ path, key }) => [path, key]), diagnostics]);
}

/** A diagnostic is about a file that is there, and its end is not before its start. */
function isMisplaced(files: FuzzFiles): (diagnostic: BuiltSite["diagnostics"][number]) => boolean {
  return ({ span: { file, start, end }, message }) =>
    !(file in files) || start.line < 1 || start.column < 1 || end.line < start.line || message === "";
}

/** Entries that went in and did not come out, although nothing was said about them. */
function lostEntries(files: FuzzFiles): readonly string[] {
  const { entries, held } = contentBuilder(undefined, ["a.png"]).build(inputOf(files, true));
  // Only a build of drafts reads the text of drafts.
  if (held.length > 0) return [];
  const texts = Object.entries(files).filter(([path]) => path !== "index.md");
  const expected = texts.reduce((sum, [, bytes]) => sum + countEntries(bytes), 0);
  return entries === expected ? [] : [`has ${expected} entries and builds ${entries}`];
}
