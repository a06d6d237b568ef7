import type { MarkdownEngine } from "../model/markdown-engine.ts";
import type { ContentFolder } from "../model/source.ts";
import { optimiseLater } from "./optimise-later.ts";
import type { Progress } from "./site-request.ts";

/** Entries between two words about how far the rendering is. A build that knows nearly all of them says nothing, and need not count. */
const PROGRESS_STEP = 25;

/** An engine that tells how many entries it has rendered, of how many that the content may hold, and gets V8 ready for many. */
export function countedEngine(
  engine: MarkdownEngine,
  content: ContentFolder,
  onProgress: (progress: Progress) => void,
): MarkdownEngine {
  let total: number | undefined;
  let done = 0;
  const renderEntry: MarkdownEngine["renderEntry"] = (inputs) => {
    done += 1;
    if (done % PROGRESS_STEP === 0) {
      total ??= countHeadings(content);
      if (done === PROGRESS_STEP) optimiseLater();
      onProgress({ step: "Rendering", done: Math.min(done, total), total });
    }
    return engine.renderEntry(inputs);
  };
  return { ...engine, renderEntry };
}

function countHeadings({ files }: ContentFolder): number {
  let count = 0;
  for (const file of files) {
    if (!("bytes" in file)) continue;
    const whole = file.bytes.subarray(0);
    const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.length);
    for (let at = bytes.indexOf("\n## "); at >= 0; at = bytes.indexOf("\n## ", at + 1)) count += 1;
  }
  return Math.max(count, 1);
}
