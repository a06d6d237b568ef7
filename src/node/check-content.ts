import { dirname, join, relative, resolve, sep } from "node:path";
import { instantFromMilliseconds } from "../model/time.ts";
import { fromWorkingFolder } from "./from-working-folder.ts";
import { LastCheck } from "./last-build/last-check.ts";
import { locateProject, type Project } from "./locate-project.ts";
import { SiteProject } from "./site-project.ts";
import type { CheckRequest, Findings } from "./site-request.ts";

/** Finds the problems of a site, or of some of its files, or of files outside a site; writes nothing but the memory. */
export function checkContent(request: CheckRequest): Findings {
  const { cwd, files } = request;
  if (files.length === 0) return checkProject(locateProject(cwd, undefined), request);
  const content = join(cwd, "content");
  const inside = files.filter((file) => isWithin(resolve(cwd, file), content));
  const outside = files.filter((file) => !inside.includes(file));
  for (const file of inside) locateProject(cwd, file);
  const found = outside.map((file) => fromWorkingFolder(checkProject(locateProject(cwd, file), request), cwd));
  if (inside.length > 0) {
    const site = fromWorkingFolder(checkProject(locateProject(cwd, undefined), request), cwd);
    found.unshift(onlyIn(site, inside, cwd));
  }
  const [first, ...others] = found;
  if (first && others.length === 0) return first;
  return {
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(found.flatMap(({ sources }) => [...sources])),
    notes: found.flatMap(({ notes }) => notes),
    contentFolder: cwd,
  };
}

function checkProject(place: Project, request: CheckRequest): Findings {
  if (place.layout === "single" || request.instead) return checkOnce(place, request);
  const last = new LastCheck(place, request);
  const unchanged = last.findUnchanged();
  if (unchanged) return unchanged;
  const findings = checkOnce(place, { ...request, env: last.environment });
  last.keep(findings);
  return findings;
}

function checkOnce(place: Project, { env, now, instead = new Map() }: CheckRequest): Findings {
  const project = new SiteProject(place, () => undefined);
  try {
    project.readWith(textsWithin(place, instead));
    const built = project.remembering(() =>
      project.build({
        urlOption: undefined,
        environment: env,
        now: instantFromMilliseconds(now()),
        allowFuture: false,
        drafts: false,
        keepGoing: false,
      }),
    );
    project.saveMemory(false);
    const { diagnostics, sources } = built;
    return { diagnostics, sources, contentFolder: place.contentFolder, notes: project.memory.notes };
  } finally {
    project.close();
  }
}

/** Those of the texts that belong to what is checked, by path from the content folder. */
function textsWithin(
  { contentFolder, only }: Project,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const content = only === undefined ? contentFolder : join(contentFolder, only);
  const within = [...texts].filter(([file]) => isWithin(file, content));
  return new Map(within.map(([file, text]) => [relative(contentFolder, file).split(sep).join("/"), text]));
}

/** Only what concerns the files that were named; a blog in parts is named by its folder or by its `index.md`. */
function onlyIn(findings: Findings, files: readonly string[], cwd: string): Findings {
  const wanted = files.map((file) => resolve(cwd, file));
  const folders = wanted.map((file) => (file.endsWith(`${sep}index.md`) ? dirname(file) : file));
  const isWanted = (file: string): boolean => {
    const full = resolve(cwd, file);
    return wanted.includes(full) || folders.some((folder) => isWithin(full, folder));
  };
  return { ...findings, diagnostics: findings.diagnostics.filter(({ span }) => isWanted(span.file)) };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
