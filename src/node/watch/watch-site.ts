import { buildProject } from "../build-site.ts";
import { locateProject } from "../locate-project.ts";
import { SiteProject } from "../site-project.ts";
import type { BuildFindings, BuildRequest } from "../site-request.ts";
import { changedPaths, stateOf, vanishedPaths } from "./folder-state.ts";
import type { Look } from "./look-schedule.ts";
import { watchFolders } from "./watch-folders.ts";

/** A file that was deleted or emptied is taken for gone after this long: editors replace files that way. */
const VANISH_MS = 100;

/** Texts of a whole blog are kept when nobody waits for a page. */
const QUIET_MS = 2000;

/** Builds, then again after each change of content, templates or words, until the signal. */
export async function watchSite(
  request: BuildRequest,
  onBuilt: (findings: BuildFindings) => void,
  signal: AbortSignal,
): Promise<void> {
  const place = locateProject(request.cwd, request.file);
  const project = new SiteProject(place, request.onProgress);
  const { contentFolder, templatesFolder } = place;
  let content = stateOf(contentFolder);
  let templates = stateOf(templatesFolder);
  let vanishedAt: number | undefined;
  let keeping: NodeJS.Timeout | undefined;
  const keepLater = (): void => {
    clearTimeout(keeping);
    keeping = setTimeout(() => project.keepTexts(), QUIET_MS);
  };

  const look = (): Look => {
    const contentNow = stateOf(contentFolder);
    const templatesNow = stateOf(templatesFolder);
    const changed = changedPaths(content, contentNow);
    const redesigned = changedPaths(templates, templatesNow).length > 0;
    if (changed.length === 0 && !redesigned) return { againIn: undefined };
    if (vanishedPaths(content, contentNow).length > 0) {
      vanishedAt ??= request.now();
      const left = VANISH_MS - (request.now() - vanishedAt);
      if (left > 0) return { againIn: left };
    }
    vanishedAt = undefined;
    if (redesigned) project.reopen();
    if (changed.some((path) => !path.endsWith(".md"))) project.forgetMedia();
    content = contentNow;
    templates = templatesNow;
    onBuilt(buildProject(project, request));
    keepLater();
    return { againIn: undefined };
  };

  onBuilt(buildProject(project, request));
  project.memory.stopKeeping();
  keepLater();
  await watchFolders([contentFolder, templatesFolder], look, signal, () => undefined);
  clearTimeout(keeping);
  project.keepTexts();
}
