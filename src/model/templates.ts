/** Eta templates by name without ending (`blog`, `entry`), the project's own before ours. */
export interface Templates {
  /** Hash over all template files: part of the key of every page. */
  readonly key: string;
  /** Renders a view; a template that is missing or fails throws an error that names file, line and cause. */
  readonly render: (name: string, view: object) => string;
}
