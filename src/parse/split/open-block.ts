import { type HtmlBlockKind, htmlBlockKind } from "./html-block.ts";
import { readFence } from "./line-shapes.ts";

/** A block at the top level that takes in every line until it ends. */
export type OpenBlock = { readonly start: number; readonly line: number } & (
  | { readonly kind: "fence"; readonly marker: string; readonly size: number }
  | { readonly kind: "html"; readonly html: HtmlBlockKind }
);

/** The block that a line of a text opens. */
export function openBlockAt(text: string, lineInText: number, offset: number, line: number): OpenBlock | undefined {
  const lines = text.split("\n");
  const content = (lines[lineInText - 1] ?? "").trimStart();
  const start = offset + lines.slice(0, lineInText - 1).join("\n").length + (lineInText > 1 ? 1 : 0);
  const fence = readFence(content);
  if (fence) return { kind: "fence", ...fence, start, line };
  const html = htmlBlockKind(content);
  return html && { kind: "html", html, start, line };
}
