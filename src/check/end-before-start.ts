import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DraftBlog } from "../model/draft.ts";
import { fullMoment } from "./entries-of.ts";

/** A planned end before the first day. */
export function* endBeforeStart({ settings, settingSpans }: DraftBlog): Generator<Diagnostic> {
  const span = settingSpans["ends"];
  if (!settings.ends || !span || settings.ends.slice(0, 10) >= settings.date) return;
  yield diagnostic(
    "end-before-start",
    span,
    `The planned end, ${fullMoment(settings.ends)}, lies before the first day, ${settings.date}.`,
    "Correct `ends:` or `date:`.",
  );
}
