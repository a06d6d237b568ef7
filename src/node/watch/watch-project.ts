import type { UtcInstant } from "../../model/time.ts";
import type { SiteProject } from "../site-project.ts";
import { areSame, changedPaths, doubtfulPaths, type FolderState, stateOf } from "./folder-state.ts";
import type { Look } from "./look-schedule.ts";
import { RepeatedBuild } from "./repeated-build.ts";
import { watchFolders } from "./watch-folders.ts";

/** What may be half a save is believed after it has stood still for this long. */
const DOUBT_MS = 100;

/** What to do while a project is watched. */
export interface ProjectWatch {
  /**
   * Called at once, after each change, and at the moment that it gave before; what it throws the first time ends the watch.
   */
  readonly build: () => UtcInstant | undefined;
  /** Gets what a later build throws: the next save may put it right. */
  readonly onFault: (error: unknown) => void;
  /** The clock in milliseconds. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Builds, then again after each change of content, templates or words, until the signal. */
export async function watchProject(project: SiteProject, { signal, ...watch }: ProjectWatch): Promise<void> {
  const { contentFolder, templatesFolder } = project.place;
  const builds = new RepeatedBuild(project, watch);
  let content = stateOf(contentFolder);
  let templates = stateOf(templatesFolder);
  let doubt: { readonly state: FolderState; readonly since: number } | undefined;

  const look = (): Look => {
    const contentNow = stateOf(contentFolder);
    const templatesNow = stateOf(templatesFolder);
    const changed = changedPaths(content, contentNow);
    const isRedesigned = changedPaths(templates, templatesNow).length > 0;
    if (changed.length === 0 && !isRedesigned) {
      // There is a look every few seconds, also when the machine has slept.
      builds.whenDue();
      return { againIn: undefined };
    }
    const doubtful = doubtfulPaths(content, contentNow);
    if (doubtful.length > 0) {
      if (!doubt || !areSame(doubtful, doubt.state, contentNow)) doubt = { state: contentNow, since: watch.now() };
      const left = DOUBT_MS - (watch.now() - doubt.since);
      if (left > 0) return { againIn: left };
    }
    doubt = undefined;
    if (changed.some((path) => !path.endsWith(".md"))) project.forgetMedia();
    content = contentNow;
    templates = templatesNow;
    builds.again({ isRedesigned });
    return { againIn: undefined };
  };

  builds.begin();
  await watchFolders([contentFolder, templatesFolder], look, signal, () => undefined);
  builds.end();
}
