import type { Diagnostic } from "../model/diagnostic.ts";
import { SITE_NAME } from "./site-input.ts";

/** The name of the blog that a file belongs to, or {@link SITE_NAME} for the site's own file. */
export function nameOfFile(file: string): string {
  const [top = ""] = file.split("/");
  const name = top === file ? top.replace(/\.md$/u, "") : top;
  return name === "" ? SITE_NAME : name;
}

/** Names of what has errors, in code-unit order. */
export function heldNames(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return [...new Set(errors.map(({ span }) => nameOfFile(span.file)))].toSorted();
}
