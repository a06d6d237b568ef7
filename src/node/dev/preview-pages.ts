import { PREVIEW_FILES, type PreviewProblem } from "../../model/preview.ts";

/** The page's policy, as strict as that of the site's own pages. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'";

/** A page of the site with the preview's script in its head; `key` names the page's present contents. What is no page stays as it is. */
export function withPreviewScript(html: string, key: string): string {
  const at = html.search(/<\/head>/iu);
  return at < 0 ? html : `${html.slice(0, at)}${scriptElement(key)}\n${html.slice(at)}`;
}

/** What stands in the place of a page that could not be built. */
export interface ProblemsPage {
  readonly title: string;
  readonly problems: readonly PreviewProblem[];
  /** Addresses of pages that can be looked at meanwhile. */
  readonly pages: readonly string[];
  /** Names what this page holds. */
  readonly key: string;
}

/**
 * A page that says what is to be put right, with the markup of the panel that the script puts over other pages. Readable
 * without script and style; the script loads what comes after it.
 */
export function problemsPage({ title, problems, pages, key }: ProblemsPage): string {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(title)}</title>`,
    `<link rel="stylesheet" href="${PREVIEW_FILES.styles}">`,
    scriptElement(key),
    `</head>\n<body class="problems">\n<main>\n<h1>${escapeText(title)}</h1>`,
    ...problems.map(problemElement),
    ...(pages.length > 0 ? ["<p>These pages can be looked at:</p>", `<ul>${pages.map(linkTo).join("")}</ul>`] : []),
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

function problemElement({ severity, place, code, message, frame, remedy }: PreviewProblem): string {
  const words = [`<b>${severity}</b>`, element("code", "", place), element("span", "code", code)].filter(Boolean);
  return [
    `<article class="${severity}">`,
    `<p class="place">${words.join(" ")}</p>`,
    element("p", "message", message),
    element("pre", "", frame),
    element("p", "remedy", remedy && `→ ${remedy}`),
    "</article>",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Nothing for no text. */
function element(name: string, className: string, text: string): string {
  return text && `<${name}${className && ` class="${className}"`}>${escapeText(text)}</${name}>`;
}

function scriptElement(key: string): string {
  return `<script type="module" src="${PREVIEW_FILES.script}" data-wirecopy-page="${escapeText(key)}"></script>`;
}

function linkTo(address: string): string {
  return `<li><a href="${escapeText(encodeURI(address))}">${escapeText(address)}</a></li>`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? "");
}
