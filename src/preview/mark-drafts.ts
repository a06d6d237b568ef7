import type { PreviewState } from "../model/preview.ts";

let marks: CSSStyleSheet | undefined;

/**
 * Marks the drafts of a page. The marks are a stylesheet, so that they stay when the page's own script puts an entry anew,
 * and stand in no built page.
 */
export function markDrafts({ drafts }: PreviewState): void {
  const own = drafts.filter(({ blog }) => location.pathname.startsWith(blog));
  if (own.length === 0 && !marks) return;
  if (!marks) {
    marks = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks];
  }
  marks.replaceSync(own.map(({ id }) => markOf(`article[id="${id}"]`)).join("\n"));
}

function markOf(entry: string): string {
  return `${entry} { position: relative; outline: 2px dashed #a65b00; outline-offset: -2px; }
${entry}::after {
  content: "Draft";
  position: absolute;
  inset-block-start: 0;
  inset-inline-end: 0;
  padding: 0.2em 0.6em;
  background: #a65b00;
  color: #fff;
  font: 700 0.75rem/1.4 system-ui, sans-serif;
}`;
}
