/** A file of a project that is to be made. */
export interface ProjectFile {
  /** Path from the project's folder, with `/` between names: `.github/workflows/check.yml`. */
  readonly path: string;
  readonly text: string;
  /** A script that is run by its name. */
  readonly executable: boolean;
  /**
   * What becomes of a file that is there already: it keeps all it says and gains what it lacks. Undefined, or a
   * function that gives undefined, where the two cannot be joined and only one of them can stand.
   */
  readonly joinTo: ((present: string) => string | undefined) | undefined;
}
