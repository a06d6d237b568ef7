/** The kinds of the pages in one language, each once and sorted: `newest live`, `entry withdrawn`, `teaser ended` … */
export function pageKinds(pages: readonly (readonly [path: string, html: string])[], lang: string): readonly string[] {
  const kinds = pages.filter(([, html]) => html.includes(` lang="${lang}"`)).map(([path, html]) => kindOf(path, html));
  return [...new Set(kinds)].toSorted();
}

function kindOf(path: string, html: string): string {
  const kind = path.endsWith("/latest.html") ? "teaser" : (/<body class="on-([\w-]+)"/.exec(html)?.[1] ?? "unknown");
  const state = kind === "newest" || kind === "teaser" ? ` ${/ data-state="(\w+)"/.exec(html)?.[1]}` : "";
  return `${kind}${state}${kind === "entry" && html.includes("is-withdrawn") ? " withdrawn" : ""}`;
}
