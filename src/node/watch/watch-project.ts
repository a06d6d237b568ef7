import type { SiteProject } from "../site-project.ts";
import { areSame, changedPaths, doubtfulPaths, type FolderState, stateOf } from "./folder-state.ts";
import type { Look } from "./look-schedule.ts";
import { watchFolders } from "./watch-folders.ts";

/** What may be half a save is believed after it has stood still for this long. */
const DOUBT_MS = 100;

/** Texts of a whole blog are kept when nobody waits for a page. */
const QUIET_MS = 2000;

/** What to do while a project is watched. */
export interface ProjectWatch {
  /** Called at once, and after each change; what it throws the first time ends the watch. */
  readonly build: () => void;
  /** Gets what a later build throws: the next save may put it right. */
  readonly onFault: (error: unknown) => void;
  /** The clock in milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Builds, then again after each change of content, templates or words, until the signal. */
export async function watchProject(project: SiteProject, { build, onFault, now, signal }: ProjectWatch): Promise<void> {
  const { contentFolder, templatesFolder } = project.place;
  let content = stateOf(contentFolder);
  let templates = stateOf(templatesFolder);
  let doubt: { readonly state: FolderState; readonly since: number } | undefined;
  let isRedesigned = false;
  let keeping: NodeJS.Timeout | undefined;
  const keepLater = (): void => {
    clearTimeout(keeping);
    keeping = setTimeout(() => project.keepTexts(), QUIET_MS);
  };
  const buildAgain = (): void => {
    try {
      if (isRedesigned) project.reopen();
      isRedesigned = false;
      build();
    } catch (error) {
      onFault(error);
    }
  };

  const look = (): Look => {
    const contentNow = stateOf(contentFolder);
    const templatesNow = stateOf(templatesFolder);
    const changed = changedPaths(content, contentNow);
    const redesigned = changedPaths(templates, templatesNow).length > 0;
    if (changed.length === 0 && !redesigned) return { againIn: undefined };
    const doubtful = doubtfulPaths(content, contentNow);
    if (doubtful.length > 0) {
      if (!doubt || !areSame(doubtful, doubt.state, contentNow)) doubt = { state: contentNow, since: now() };
      const left = DOUBT_MS - (now() - doubt.since);
      if (left > 0) return { againIn: left };
    }
    doubt = undefined;
    isRedesigned ||= redesigned;
    if (changed.some((path) => !path.endsWith(".md"))) project.forgetMedia();
    content = contentNow;
    templates = templatesNow;
    buildAgain();
    keepLater();
    return { againIn: undefined };
  };

  build();
  project.memory.stopKeeping();
  keepLater();
  await watchFolders([contentFolder, templatesFolder], look, signal, () => undefined);
  clearTimeout(keeping);
  project.keepTexts();
}
