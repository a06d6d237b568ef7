import type { OutputFile } from "../../model/output-file.ts";
import type { PreviewProblem, PreviewState } from "../../model/preview.ts";
import { instantFromMilliseconds, type UtcInstant } from "../../model/time.ts";
import { locateProject } from "../locate-project.ts";
import type { SiteProject } from "../site-project.ts";
import { previewState, problemOfFault } from "./preview-problems.ts";
import type { PreviewFindings, PreviewListener, PreviewRequest } from "./preview-request.ts";
import { PreviewTree } from "./preview-tree.ts";
import { Rehearsal } from "./rehearsal.ts";

/** What a preview site tells those who look at it. */
export interface PreviewSiteEvents extends Pick<PreviewListener, "onBuilt" | "onFault"> {
  /** Pages or problems may be others now. */
  readonly onChange: () => void;
}

/** A site built in memory again and again. Nothing that happens to it is thrown: it is a problem to be shown. */
export class PreviewSite {
  readonly #project: SiteProject;
  readonly #request: PreviewRequest;
  readonly #events: PreviewSiteEvents;
  readonly #tree = new PreviewTree();
  readonly #rehearsal: Rehearsal;
  #base = "";
  #findings: PreviewFindings | undefined;
  #faults: readonly PreviewProblem[] = [];

  constructor(project: SiteProject, request: PreviewRequest, events: PreviewSiteEvents) {
    this.#project = project;
    this.#request = request;
    this.#events = events;
    this.#rehearsal = new Rehearsal({
      make: (path) => this.contents(path),
      onFault: (error) => this.noteFault(error),
      onDone: () => undefined,
    });
  }

  /** Everything that there is to put right. */
  get state(): PreviewState {
    return previewState(this.#findings, this.#faults, this.#request.cwd);
  }

  /** What the site's addresses start with: empty, or `/news`. */
  get base(): string {
    return this.#base;
  }

  find(path: string): OutputFile | undefined {
    return this.#tree.find(path);
  }

  /** Addresses that can be looked at, below the site's base. */
  frontPages(): readonly string[] {
    return this.#tree.frontPages();
  }

  /** Builds what has changed; gives the moment at which the clock alone asks for another build. */
  build(): UtcInstant | undefined {
    this.#faults = [];
    try {
      return this.#buildNow();
    } catch (error) {
      this.noteFault(error);
      return undefined;
    }
  }

  /** A fault to be shown until the next build. */
  noteFault(error: unknown): void {
    const problem = problemOfFault(error, this.#request.cwd);
    const isKnown = this.#faults.some(({ place, message }) => place === problem.place && message === problem.message);
    if (isKnown) return;
    this.#faults = [...this.#faults, problem];
    this.#events.onFault(error);
    this.#events.onChange();
  }

  /** The bytes of a file, made now; undefined for one that is not there. Throws what makes it fail. */
  contents(path: string): string | Uint8Array | undefined {
    try {
      return this.#tree.find(path)?.contents();
    } catch (error) {
      if (!this.#project.recoverFrom(error)) throw error;
      this.build();
      return this.#tree.find(path)?.contents();
    }
  }

  stop(): void {
    this.#rehearsal.stop();
  }

  #buildNow(): UtcInstant | undefined {
    const project = this.#project;
    const { cwd, env, now, allowFuture } = this.#request;
    // Says so in its own words when the content has gone away.
    locateProject(cwd, undefined);
    project.read();
    const options = {
      urlOption: undefined,
      environment: env,
      allowFuture,
      drafts: this.#request.drafts,
      keepGoing: true,
    };
    const built = project.remembering(() => project.build({ ...options, now: instantFromMilliseconds(now()) }));
    project.saveMemory(true);
    const { diagnostics, sources, held, builtFromLastGood, blogs, files, complete, drafts, dueAt } = built;
    // Without trusted settings there are no files: what was there before stays.
    const changed = files.single.length > 0 ? this.#tree.replace(files, complete) : [];
    if (files.single.length > 0) this.#base = decodeURI(built.basePath);
    this.#findings = {
      ...{ diagnostics, sources, held, builtFromLastGood, blogs, drafts },
      contentFolder: project.place.contentFolder,
      notes: project.memory.notes,
      changed: changed.length,
      files: this.#tree.size,
    };
    this.#events.onBuilt(this.#findings);
    this.#events.onChange();
    // Pictures and other copies hold nothing that a template could break.
    this.#rehearsal.add(changed.filter(({ kind }) => kind !== "media").map(({ path }) => path));
    return dueAt;
  }
}
