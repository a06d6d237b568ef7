import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { MediaFile, MediaProblem } from "../model/entry-content.ts";
import type { Located } from "../model/source.ts";

const WORDS: Readonly<
  Record<MediaProblem, readonly [code: "picture-missing" | "picture-outside" | "picture-unusable", why: string]>
> = {
  missing: ["picture-missing", "there is no such file"],
  outside: ["picture-outside", "it lies outside the content folder"],
  unreadable: ["picture-unusable", "it cannot be read"],
  "no-picture": ["picture-unusable", "it is no picture that browsers show"],
  damaged: ["picture-unusable", "it is damaged"],
  "too-large": ["picture-unusable", "it is too large to be shown"],
  crashes: ["picture-unusable", "brings the library down that makes pictures smaller"],
};

/** Checks the pictures that settings and attributes name: the site's logo, a blog's and an entry's `image`. */
export function* picturesExist(
  named: readonly Located<string>[],
  find: (reference: string, file: string) => MediaFile | MediaProblem,
): Generator<Diagnostic> {
  for (const { value, span } of named) {
    const found = find(value, span.file);
    const problem = typeof found === "string" ? found : found.kind === "picture" ? undefined : "no-picture";
    if (problem === undefined) continue;
    const [code, why] = WORDS[problem];
    yield diagnostic(
      code,
      span,
      `The picture \`${value}\` cannot be shown: ${why}.`,
      "Put the picture there, or correct its path: it counts from this file's folder, and from the content folder when it starts with `/`.",
    );
  }
}
