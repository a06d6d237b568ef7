import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { tellsAny } from "../model/run-glance.ts";
import { runsOf } from "./entries-of.ts";

/** A live blog with nothing in it; one that is announced as upcoming may be empty. */
export function* blogWithoutEntries(blog: DraftBlog): Generator<Diagnostic> {
  if (blog.settings.status === "upcoming") return;
  const runs = runsOf(blog);
  const entries = runs.reduce((sum, { glance }) => sum + glance.minutes.length, 0);
  const drafts = runs
    .filter(({ glance }) => tellsAny(glance, ["draft"]))
    .reduce((sum, { glance }) => sum + glance.told.filter(([, { draft }]) => draft).length, 0);
  if (entries > drafts) return;
  yield diagnostic(
    "blog-without-entries",
    { file: blog.file, start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
    entries === 0 ? "The live blog has no entries yet." : "All entries of the live blog are drafts.",
    "Write the first one as `## HH:MM Headline` with the time in UTC, or say `status: upcoming`.",
  );
}
