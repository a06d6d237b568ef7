import { renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { instantFromMilliseconds } from "../model/time.ts";
import type { BuiltSite } from "../site/site-input.ts";
import { type EmitResult, emitSite } from "./emit-site.ts";
import { LastBuild } from "./last-build/last-build.ts";
import { identify, locateOutput, locateProject, type Project } from "./locate-project.ts";
import { machineFault, WrongUse } from "./machine-fault.ts";
import type { FileChange } from "./output/plan-output.ts";
import { SiteProject } from "./site-project.ts";
import type { BuildFindings, BuildRequest } from "./site-request.ts";

/** Builds a site, or one blog, from the disk to the disk. Throws for wrong use and for faults of the machine only. */
export function buildSite(request: BuildRequest): BuildFindings {
  const place = locateProject(request.cwd, request.file);
  if (place.layout === "single") return buildOnce(place, request).findings;
  const outFolder = locateOutput(request.cwd, request.out, place);
  checkChangesFile(request);
  const last = new LastBuild(place, outFolder, request);
  const unchanged = last.findUnchanged();
  if (unchanged) {
    reportChanges(request, []);
    return unchanged;
  }
  const { project, findings } = buildOnce(place, { ...request, env: last.environment }, last);
  if (!project.media.hasSpoilt) last.keep(findings, project.output);
  return findings;
}

function buildOnce(place: Project, request: BuildRequest, last?: LastBuild) {
  const project = new SiteProject(place, request.onProgress);
  try {
    project.prepare();
    const findings = buildProject(project, request, () => last?.expectOutput(project.output));
    project.keepTexts();
    return { project, findings };
  } finally {
    project.close();
  }
}

/** Builds a project that may have been built before in this process; `beforeWriting` is called right before the output folder is. */
export function buildProject(project: SiteProject, request: BuildRequest, beforeWriting?: () => void): BuildFindings {
  const { place, memory } = project;
  const outFolder = locateOutput(request.cwd, request.out, place);
  checkChangesFile(request);
  const emit = (built: BuiltSite): EmitResult => {
    beforeWriting?.();
    return emitSite({
      folder: outFolder,
      identity: identify(place, outFolder, request.drafts),
      files: built.files,
      isComplete: built.complete,
      adopt: request.adopt,
      state: project.output,
      onNeeded: project.media.make,
      report: (changes) => reportChanges(request, changes),
      onProgress: (done, total) => request.onProgress({ step: "Writing", done, total }),
    });
  };
  project.read();
  const { built, emitted } = project.remembering(() => {
    const built = project.build(optionsOf(request));
    // Without trusted settings there are no files: then nothing may be removed either.
    return { built, emitted: built.files.single.length > 0 ? emit(built) : undefined };
  });
  if (!emitted) reportChanges(request, []);
  project.saveMemory(place.only === undefined);
  if (place.only === undefined && built.complete) project.forgetUnused(built.files.single.map(({ path }) => path));
  const { diagnostics, sources, held, builtFromLastGood, complete, blogs, dueAt } = built;
  return {
    ...{ diagnostics, sources, held, builtFromLastGood, complete, blogs, dueAt },
    contentFolder: place.contentFolder,
    notes: memory.notes,
    outFolder,
    changes: emitted?.changes ?? [],
    files: emitted?.files ?? 0,
  };
}

function optionsOf({ url, env, now, allowFuture, drafts, keepGoing }: BuildRequest) {
  return {
    urlOption: url,
    environment: env,
    now: instantFromMilliseconds(now()),
    allowFuture,
    drafts,
    keepGoing,
  };
}

/** Before anything is built, because the list is written when the site already is. */
function checkChangesFile({ cwd, changed }: BuildRequest): void {
  if (changed === undefined) return;
  const file = resolve(cwd, changed);
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder && statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()) return;
  throw new WrongUse(
    isFolder ? `\`${changed}\` is a folder; the list of changes is a file.` : `There is no folder for \`${changed}\`.`,
    "Name a file in a folder that exists with `--changed`.",
  );
}

/** Writes `new|changed|deleted TAB path` for a CDN, as a whole. */
function reportChanges({ cwd, changed }: BuildRequest, changes: readonly FileChange[]): void {
  if (changed === undefined) return;
  const file = resolve(cwd, changed);
  try {
    writeFileSync(`${file}.aside`, changes.map(({ change, path }) => `${change}\t${path}\n`).join(""));
    renameSync(`${file}.aside`, file);
  } catch (error) {
    throw machineFault("write", file, error);
  }
}
