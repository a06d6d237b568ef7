import type { MarkdownEngine } from "../model/markdown-engine.ts";
import { createMarkdownEngine } from "../site/markdown-engine.ts";

/** Makes the Markdown engine. The compiled program holds this file as a bundle of its own and loads it at the first call. */
export function loadEngine(): MarkdownEngine {
  return createMarkdownEngine();
}
