import { millisecondsOf } from "../../model/time.ts";
import type { SiteProject } from "../site-project.ts";
import type { ProjectWatch } from "./watch-project.ts";

/** Texts of a whole blog are kept when nobody waits for a page. */
const QUIET_MS = 2000;

/** The builds of a watched project after one another. */
export class RepeatedBuild {
  readonly #project: SiteProject;
  readonly #watch: Omit<ProjectWatch, "signal">;
  #dueAt: ReturnType<ProjectWatch["build"]>;
  #isRedesigned = false;
  #keeping: NodeJS.Timeout | undefined;

  constructor(project: SiteProject, watch: Omit<ProjectWatch, "signal">) {
    this.#project = project;
    this.#watch = watch;
  }

  /** The first build, which throws what it throws. */
  begin(): void {
    this.#dueAt = this.#watch.build();
    this.#project.memory.stopKeeping();
    this.#keepLater();
  }

  /** After a change; what a build throws is told, and the next one tried as before. */
  again({ isRedesigned }: { readonly isRedesigned: boolean }): void {
    this.#isRedesigned ||= isRedesigned;
    this.#dueAt = undefined;
    try {
      if (this.#isRedesigned) this.#project.reopen();
      this.#isRedesigned = false;
      this.#dueAt = this.#watch.build();
    } catch (error) {
      this.#watch.onFault(error);
    }
    this.#keepLater();
  }

  /** Builds where the clock alone asks for it: an entry that lay ahead of it no longer does. */
  whenDue(): void {
    if (this.#dueAt !== undefined && this.#watch.now() >= millisecondsOf(this.#dueAt)) {
      this.again({ isRedesigned: false });
    }
  }

  end(): void {
    clearTimeout(this.#keeping);
    this.#project.keepTexts();
  }

  #keepLater(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#project.keepTexts(), QUIET_MS);
  }
}
