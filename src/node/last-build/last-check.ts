import type { Project } from "../locate-project.ts";
import type { CheckRequest, Findings } from "../site-request.ts";
import { LastResult } from "./last-result.ts";

/** The result of the last check of a whole site; while nothing that it reads has changed, it stands for the next one. */
export class LastCheck {
  readonly #place: Project;
  readonly #last: LastResult<Pick<Findings, "diagnostics">>;

  /** Looks at everything; to be made before the check reads anything. */
  constructor(place: Project, { env, now }: CheckRequest) {
    this.#place = place;
    this.#last = new LastResult(place, ["check"], { env, now, url: undefined, drafts: false, allowFuture: false });
  }

  /** The environment to check with. */
  get environment(): CheckRequest["env"] {
    return this.#last.environment;
  }

  /** What a check would tell that finds everything as the last one did; undefined where it may not. */
  findUnchanged(): Findings | undefined {
    const kept = this.#last.find();
    if (!kept) return undefined;
    const { diagnostics } = kept;
    const { contentFolder } = this.#place;
    return { diagnostics, sources: this.#last.textsOf(kept), contentFolder, notes: [] };
  }

  keep(findings: Findings): void {
    const { diagnostics, notes } = findings;
    if (notes.length === 0) this.#last.keep(findings, () => ({ diagnostics }));
  }
}
