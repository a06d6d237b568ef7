import { lstatSync, type Stats, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { arch, platform, versions } from "node:process";
import { listFiles } from "../content/list-files.ts";
import type { Project } from "../locate-project.ts";
import { FILE_LIST_NAME } from "../output/file-list.ts";
import { OWN_TEMPLATES } from "../program.ts";
import type { BuildRequest } from "../site-request.ts";
import { FolderMarks } from "./folder-marks.ts";

/** Native libraries come and go by themselves: with another one pictures are other bytes. */
const LIBRARIES = ["sharp/package.json", "@resvg/resvg-js/package.json", "@img", "@resvg"];
const FROM = join(import.meta.dirname, "program.js");

/** What is asked for, as far as it decides what comes out. */
export type SourceRequest = Pick<BuildRequest, "env" | "now" | "url" | "drafts" | "allowFuture">;

/** Marks of all that a build of a site takes from outside: content, templates, words, the program and what was asked for. */
export function sourceMarks({ contentFolder, templatesFolder }: Project, programId: string, request: SourceRequest) {
  const marks = new FolderMarks();
  const { url, drafts, allowFuture } = request;
  const machine = [programId, versions.node, versions["icu"], versions["cldr"], versions["tz"], platform, arch];
  marks.addWords(JSON.stringify([machine, url, drafts, allowFuture]));
  for (const { path, problem } of listFiles(contentFolder)) {
    if (problem === undefined) marks.add(join(contentFolder, path));
    else marks.addUnsure();
  }
  for (const folder of [OWN_TEMPLATES, templatesFolder]) {
    marks.addFilesIn(folder);
    marks.addFilesIn(join(folder, "locales"));
  }
  marks.addFilesIn(join(OWN_TEMPLATES, "fonts"));
  for (const folder of createRequire(FROM).resolve.paths("sharp") ?? []) {
    for (const name of LIBRARIES) marks.add(join(folder, name));
  }
  return marks;
}

/** Marks of what builds remember: where it was taken away, a build fills it again. */
export function memoryMarks({ memoryFolder }: Project, programId: string): FolderMarks {
  const marks = new FolderMarks();
  marks.addFilesIn(join(memoryFolder, "memory", programId));
  marks.addFilesIn(join(memoryFolder, "last-good"));
  return marks;
}

/** A folder as a build left it. */
export interface LeftFolder {
  /** From the output folder on, `.` for itself. */
  readonly folder: string;
  /** Its time when the build had worked in it; undefined where that says nothing. */
  readonly modified: number | undefined;
  /** Its state before the build, where somebody has looked: while its time is the same, nothing has happened in it since. */
  readonly before: Stats | undefined;
}

/**
 * Hash of the same marks as {@link outputMarks} right behind a build, in one look at each folder in which it has worked. These
 * are dated back: whatever comes or goes in them from now on gives them another time, even within the same step of the disk's
 * clock. Undefined where somebody else has been at work, or does not let us.
 */
export function marksBehindBuild(outFolder: string, folders: readonly LeftFolder[]): string | undefined {
  const marks = new FolderMarks();
  marks.add(join(outFolder, FILE_LIST_NAME));
  try {
    for (const { folder, modified, before } of folders) {
      const full = join(outFolder, folder);
      if (before !== undefined && before.mtimeMs === modified && before.mtimeMs + RECENT_MS < Date.now()) {
        // Had somebody worked in it meanwhile, the next build would find another state than this.
        marks.addSeen(full, before);
        continue;
      }
      // The output folder may be a link; those in it may not.
      const stats = folder === "." ? statSync(full) : lstatSync(full, { throwIfNoEntry: false });
      if (modified !== undefined && stats?.mtimeMs !== modified) return undefined;
      // By the time of its names: that of a dated back one was long ago, and it need not be dated back by each further build.
      if (!stats || stats.mtimeMs + RECENT_MS < Date.now()) {
        marks.addSeen(full, stats);
        continue;
      }
      const earlier = (stats.mtimeMs - DATED_BACK_MS) / 1000;
      utimesSync(full, earlier, earlier);
      marks.add(full);
    }
    return marks.hash();
  } catch {
    return undefined;
  }
}

/** More than a step of any disk's clock. */
const RECENT_MS = 3000;
const DATED_BACK_MS = RECENT_MS + 1000;

/** The state of what a build wrote. */
export interface OutputMarks {
  readonly hash: string;
  /** The state of each folder, from the output folder on. */
  readonly states: ReadonlyMap<string, Stats>;
}

/** Marks of what a build wrote: names come and go in a folder with its time, and the list says what the files are. */
export function outputMarks(outFolder: string, folders: readonly string[]): OutputMarks {
  const marks = new FolderMarks();
  const states = new Map<string, Stats>();
  marks.add(join(outFolder, FILE_LIST_NAME));
  for (const folder of folders) {
    const state = marks.add(join(outFolder, folder));
    if (state) states.set(folder, state);
  }
  return { hash: marks.hash(), states };
}
